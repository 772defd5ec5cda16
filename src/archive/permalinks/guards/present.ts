/** What is there now: the addresses of the content and the pages of the site. */
import type { Address } from '../../addresses.ts';
import { latest, pageOf, type Permalink } from '../registry.ts';
import type { Inspected } from './fault.ts';

export interface Present {
  /** Addresses of the content, and pages that are no document's. */
  all: readonly Address[];
  /** Those that answer: on a page that is there and does not stand in for another. */
  alive: ReadonlySet<string>;
  /** What the registry says holds now, by address. */
  known: ReadonlyMap<string, Permalink>;
}

export function presentIn({
  registry,
  addresses,
  pages,
}: Pick<Inspected, 'registry' | 'addresses' | 'pages'>): Present {
  const named = new Set(addresses.map(({ url }) => url));
  const others = [...pages].filter(([url, page]) => !page.standsIn && !named.has(url)).map(([url]) => url);
  const all = [...addresses, ...others.toSorted().map((url) => ({ url, words: undefined }))];
  return {
    all,
    alive: new Set(all.map(({ url }) => url).filter((url) => pages.get(pageOf(url))?.standsIn === false)),
    known: latest(registry.entries),
  };
}

import { sha256Of } from '../../src/disk/sha256.ts';
import type { Address } from '../../src/archive/addresses.ts';
import type { BuiltPage, Inspected } from '../../src/archive/permalinks/guards/fault.ts';
import { publish } from '../../src/archive/permalinks/publish.ts';
import { emptyRegistry, fragmentOf, pageOf, type Registry } from '../../src/archive/permalinks/registry.ts';
import type { Change } from '../../src/schema/corrections-log.ts';

export const edition = '0.1.0+1a2b3c4d';
export const nextEdition = '0.2.0+5e6f7a8b';

/** A section of the 2018 report as content: its page, its heading, a paragraph and a figure in it. */
export const content: Address[] = [
  { url: '/2018/citywide/', words: undefined },
  { url: '/2018/citywide/2-1-4/', words: undefined },
  { url: '/2018/citywide/2-1-4/#s2-1-4', words: '4．重大建设项目和公共资源配置信息公开' },
  { url: '/2018/citywide/2-1-4/#s2-1-4-p1', words: '实施农村危房改造5.28万户' },
  { url: '/2018/citywide/2-1-4/#s2-1-4-p1-q8', words: '5.28万户=52800户' },
  { url: '/2018/citywide/source/', words: undefined },
  { url: '/2018/citywide/source/#L96', words: '  实施农村危房改造5.28万户' },
];

/** The site as it would be built from such content: pages with their ids, the document with those of its sections. */
export function site(
  addresses: readonly Address[],
  more: Record<string, Partial<BuiltPage>> = {},
): Map<string, BuiltPage> {
  const pages = new Map<string, { ids: string[]; standsIn: boolean }>([
    ['/about/', { ids: [], standsIn: false }],
  ]);
  for (const { url } of addresses) {
    if (!pages.has(pageOf(url))) pages.set(pageOf(url), { ids: [], standsIn: false });
  }
  for (const { url } of addresses) {
    const id = fragmentOf(url);
    if (id === undefined) continue;
    pages.get(pageOf(url))?.ids.push(id);
    if (!url.includes('/source/')) pages.get('/2018/citywide/')?.ids.push(id);
  }
  for (const [url, page] of Object.entries(more)) {
    const there = pages.get(url);
    pages.set(url, {
      ids: [...(there?.ids ?? []), ...(page.ids ?? [])],
      standsIn: page.standsIn ?? there?.standsIn ?? false,
    });
  }
  return pages;
}

/** The registry of that content, as its first edition publishes it. */
export function registered(
  addresses: readonly Address[] = content,
  changes: readonly Change[] = [],
): Registry {
  const all = [...addresses, { url: '/about/', words: undefined }];
  return publish(emptyRegistry, all, { changes, edition, date: '2026-11-21', sha256: sha256Of });
}

/** Everything in order; a test says what is not. */
export function inspected(parts: Partial<Inspected> = {}): Inspected {
  const addresses = parts.addresses ?? content;
  return {
    registry: registered(),
    changes: [],
    addresses,
    pages: site(addresses),
    sha256: sha256Of,
    ...parts,
  };
}

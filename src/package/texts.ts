/**
 * The search of a package: every text is there, and every text is read. No index and nothing to fetch; the same sections, counts and
 * excerpts as on the site, whose search asks this in place of its own bundle.
 */
import { bundleOf, type Bundle } from '../search/bundle.ts';
import { scanning } from '../search/engine.ts';
import type { Catalogue } from '../search/store.ts';
import { SearchUnavailable } from '../search/unavailable.ts';

/** Where the package's site has a file of the search; a package is of one build. */
export const textFile = (name: string): string => `_package/search/${name}.json`;

/** The bundle of a package; `take` brings a file of its site. */
export function openTexts(take: (path: string) => Promise<Uint8Array>, base: string): Bundle {
  const value = async (name: string): Promise<unknown> => {
    const bytes = await take(textFile(name)).catch((cause: unknown) => {
      throw new SearchUnavailable('missing', name, cause);
    });
    return JSON.parse(new TextDecoder().decode(bytes));
  };
  return bundleOf({
    base,
    catalogue: async () => (await value('catalogue')) as Catalogue, // we wrote it ourselves, with the pages
    value: (_build, name) => value(name),
    toEngine: ({ sections }) => scanning(sections),
  });
}

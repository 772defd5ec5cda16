/** What pages and feeds ask of the registry, looked up once for all of them. */
import { documentOf, type PublishedEdition } from '../../schema/permalinks.ts';
import {
  fragmentOf,
  latest,
  pageOf,
  pagesShowing,
  type Permalink,
  type Registry,
  type RetiredPermalink,
} from './registry.ts';

export interface Lookup {
  /** By name, in order of time. */
  editions: ReadonlyMap<string, PublishedEdition>;
  /** What holds now, by address. */
  latest: ReadonlyMap<string, Permalink>;
  /** Every address that moved or is gone, in the order in which they went. */
  retired: readonly RetiredPermalink[];
  /** Retired ids by the page they stood on, and by every page that showed them. */
  retiredAt: ReadonlyMap<string, readonly RetiredPermalink[]>;
  retiredShownOn: ReadonlyMap<string, readonly RetiredPermalink[]>;
  /** The last published edition that has a line about an address, and about any address of a document. */
  lastOf: ReadonlyMap<string, PublishedEdition>;
  lastOfDocument: ReadonlyMap<string, PublishedEdition>;
}

export function toLookup(registry: Registry): Lookup {
  const editions = new Map(registry.editions.map((edition) => [edition.edition, edition]));
  const known = latest(registry.entries);
  const retired = registry.entries.filter(
    (entry): entry is RetiredPermalink => entry.state !== 'active' && known.get(entry.url) === entry,
  );
  const ids = retired.filter(({ url }) => fragmentOf(url) !== undefined);
  const lastOf = new Map<string, PublishedEdition>();
  const lastOfDocument = new Map<string, PublishedEdition>();
  for (const { url, since } of registry.entries) {
    const edition = since === undefined ? undefined : editions.get(since);
    if (!edition) continue;
    lastOf.set(url, edition);
    const document = documentOf(url);
    if (document !== undefined) lastOfDocument.set(document, edition);
  }
  return {
    editions,
    latest: known,
    retired,
    retiredAt: Map.groupBy(ids, ({ url }) => pageOf(url)),
    retiredShownOn: groupByEach(ids, ({ url }) => pagesShowing(url)),
    lastOf,
    lastOfDocument,
  };
}

/**
 * Retired ids that a page answers for: its own and, with `deep`, those of pages below it (a section shows its
 * subsections, a document all its sections; the lines of the source stay on the source page).
 */
export function retiredOn(lookup: Lookup, page: string, deep = false): readonly RetiredPermalink[] {
  return (deep ? lookup.retiredShownOn : lookup.retiredAt).get(page) ?? [];
}

function groupByEach<Value>(
  values: readonly Value[],
  keysOf: (value: Value) => readonly string[],
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}

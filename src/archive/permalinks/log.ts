/** What the corrections log tells of the words of an address. */
import type { Change } from '../../schema/corrections-log.ts';
import type { PublishedEdition } from '../../schema/permalinks.ts';
import { hashOf, type Sha256 } from './registry.ts';

/** The hash of the words that these changes lead to, one after the other, from those with the hash `from`. */
export function loggedHash(
  changes: readonly Change[],
  url: string,
  from: string | undefined,
  sha256: Sha256,
): string | undefined {
  return changes
    .filter((change) => change.url === url)
    .reduce(
      (hash, { before, after }) => (hashOf(before, sha256) === hash ? hashOf(after, sha256) : hash),
      from,
    );
}

/** The changes that an edition published; with `undefined`, those that wait for the next one. */
export function changesOf(
  edition: string | undefined,
  changes: readonly Change[],
  editions: readonly PublishedEdition[],
): readonly Change[] {
  const index =
    edition === undefined
      ? editions.length
      : editions.findIndex((published) => published.edition === edition);
  if (index < 0) return [];
  return changes.slice(editions[index - 1]?.changes ?? 0, editions[index]?.changes);
}

import { documentOf } from '../../schema/permalinks.ts';
import type { Permalink } from '../permalinks/registry.ts';

/**
 * Documents in groups that can be compared each by itself: those between which an address moved are together. Groups are
 * in the order of their first documents.
 */
export function together(documents: readonly string[], entries: Iterable<Permalink>): string[][] {
  const groupOf = new Map(documents.map((document): [string, string[]] => [document, [document]]));
  for (const entry of entries) {
    if (entry.state !== 'moved') continue;
    const [one, other] = [entry.url, entry.target].map((url) => groupOf.get(documentOf(url) ?? ''));
    if (!one || !other || one === other) continue;
    one.push(...other);
    for (const document of other) groupOf.set(document, one);
  }
  return [...new Set(groupOf.values())];
}

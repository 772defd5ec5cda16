/** What was published stands unchanged in the registry and at the head of the log. */
import type { Change } from '../../../schema/corrections-log.ts';
import type { PublishedEdition } from '../../../schema/permalinks.ts';
import { editionHash } from '../edition-hash.ts';
import { fileOf, formatEdition } from '../parts.ts';
import type { Registry, Sha256 } from '../registry.ts';
import type { Fault } from './fault.ts';

const file = fileOf('/');

/** `editions` are the records to hold registry and log to: its own, or those that were kept beside it. */
export function editionFaults(
  registry: Registry,
  changes: readonly Change[],
  editions: readonly PublishedEdition[],
  sha256: Sha256,
): Fault[] {
  const lines = Map.groupBy(registry.entries, ({ since }) => since);
  const known = new Set(editions.map(({ edition }) => edition));
  const strays = [...lines].flatMap(([since, [line]]): Fault[] => {
    if (since === undefined || known.has(since)) return [];
    return [fault(since, 'an edition that is on record', `none, but lines of it, such as ${line?.url}`)];
  });
  const faults = editions.flatMap((edition, index): Fault[] => {
    const before = editions[index - 1];
    const wrong = (expected: string, found: string): Fault[] => [fault(edition.edition, expected, found)];
    const present = registry.editions[index];
    if (!present || formatEdition(present) !== formatEdition(edition)) {
      const found = present ? formatEdition(present) : 'none';
      return wrong('the record of the edition as it was published', found);
    }
    const added = lines.get(edition.edition) ?? [];
    const expected = edition.entries - (before?.entries ?? 0);
    if (added.length !== expected) return wrong(`${expected} lines in all parts`, `${added.length} lines`);
    if (changes.length < edition.changes || edition.changes < (before?.changes ?? 0)) {
      return wrong(`${edition.changes} changes in the log`, `${changes.length}: something was taken away`);
    }
    const told = changes.slice(before?.changes ?? 0, edition.changes);
    const sum = editionHash(before, { entries: added, changes: told, record: edition.record }, sha256);
    return sum === edition.sha256
      ? []
      : wrong(`lines and changes with the SHA-256 ${edition.sha256}`, `${sum}: something was edited`);
  });
  return [...strays, ...faults];
}

const fault = (edition: string, expected: string, found: string): Fault => ({
  kind: 'rewritten',
  place: `${file}, edition ${edition}`,
  expected,
  found,
  todo:
    `restore ${file}, the permalinks.json beside each document, also beside one that is gone, and content/corrections.yml ` +
    'as published (git log -p -- content shows them); add at the end only',
});

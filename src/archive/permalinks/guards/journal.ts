/** Each line of the journal goes on from the one before about the same address. */
import { changesOf, loggedHash } from '../log.ts';
import { fileOf } from '../parts.ts';
import type { Permalink } from '../registry.ts';
import type { Fault, Inspected } from './fault.ts';

export function journalFaults({ registry, changes, sha256 }: Inspected): Fault[] {
  const seen = new Map<string, Permalink>();
  const words = new Map<string, string | undefined>();
  const told = new Map(
    [...registry.editions.map(({ edition }) => edition), undefined].map((edition) => [
      edition,
      changesOf(edition, changes, registry.editions),
    ]),
  );
  return registry.entries.flatMap((entry): Fault[] => {
    const { url } = entry;
    const before = seen.get(url);
    const hash = words.get(url);
    seen.set(url, entry);
    if (entry.state === 'active') words.set(url, entry.hash);
    const wrong = (expected: string): Fault[] => [
      {
        kind: 'rewritten',
        place: `${fileOf(url)}: ${url}`,
        expected,
        found: `${entry.state}, ${entry.since ?? 'not yet published'}`,
        todo: 'take the line out if it was never published; else add another that puts it right',
      },
    ];
    if (entry.state !== 'active') {
      if (!before) return wrong('a published line first: only what was there can go');
      return formatStep(before) === formatStep(entry) ? wrong('a line that says something new') : [];
    }
    if (!before) {
      return entry.since === undefined
        ? wrong('no line: an address is written down when it is published')
        : [];
    }
    if (before.state !== 'active') {
      return hash === entry.hash
        ? []
        : wrong('the words it had before it went: an address never means another thing');
    }
    if (hash === entry.hash) return wrong('a line that says something new');
    return loggedHash(told.get(entry.since) ?? [], url, hash, sha256) === entry.hash
      ? []
      : wrong('an entry in content/corrections.yml that tells of the change of words');
  });
}

const formatStep = (entry: Permalink): string => JSON.stringify({ ...entry, since: '' });

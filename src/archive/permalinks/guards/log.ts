/** The log tells of changes that happened: from published words, step by step, to published or present ones. */
import type { Change } from '../../../schema/corrections-log.ts';
import { hashOf } from '../registry.ts';
import { short, type Fault, type Inspected } from './fault.ts';

export function logFaults({ registry, changes, addresses, sha256 }: Inspected): Fault[] {
  if (changes.length === 0) return [];
  const meant = new Set(changes.map(({ url }) => url));
  const publishedAt = hashesByUrl(registry.entries);
  const present = new Map(
    addresses.filter(({ url }) => meant.has(url)).map(({ url, words }) => [url, words]),
  );
  const movedTo = Map.groupBy(
    registry.entries.filter((entry) => entry.state === 'moved'),
    ({ target }) => target,
  );
  const steps = Map.groupBy(
    changes.map((change, index) => ({ ...change, index })),
    ({ url }) => url,
  );
  return [...steps].flatMap(([url, told]) => {
    const earlierAt = [url, ...(movedTo.get(url) ?? []).map((entry) => entry.url)];
    // Words that are new where others stood already had none before.
    const hashes = [hashOf('', sha256), ...earlierAt.flatMap((address) => publishedAt.get(address) ?? [])];
    const words = present.get(url);
    const now = words === undefined ? [] : [hashOf(words, sha256)];
    return told.flatMap((change, step): Fault[] => {
      const earlier = told.slice(0, step).map(({ after }) => hashOf(after, sha256));
      const later = told.slice(step + 1).map(({ before }) => hashOf(before, sha256));
      if (![...hashes, ...earlier].includes(hashOf(change.before, sha256))) {
        return [fault(change, '`before`: words the address was published with', change.before)];
      }
      return [...hashes, ...now, ...later].includes(hashOf(change.after, sha256))
        ? []
        : [fault(change, '`after`: words the address has, or had', change.after)];
    });
  });
}

/** Every hash that an address was published with. */
function hashesByUrl(entries: Inspected['registry']['entries']): Map<string, string[]> {
  const hashes = new Map<string, string[]>();
  for (const entry of entries) {
    if (entry.state !== 'active' || entry.hash === undefined) continue;
    const known = hashes.get(entry.url);
    if (known) known.push(entry.hash);
    else hashes.set(entry.url, [entry.hash]);
  }
  return hashes;
}

const fault = ({ url, index }: Change & { index: number }, expected: string, found: string): Fault => ({
  kind: 'log',
  place: `content/corrections.yml, change ${index + 1}: ${url}`,
  expected,
  found: short(found),
  todo: 'write `before` and `after` whole, as the page has them; white space does not matter',
});

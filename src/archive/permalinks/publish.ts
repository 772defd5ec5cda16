/** Closing an edition: what was a draft becomes a promise. */
import type { Change } from '../../schema/corrections-log.ts';
import type { Address } from '../addresses.ts';
import { editionHash } from './edition-hash.ts';
import { changesOf, loggedHash } from './log.ts';
import { inOrderOfParts } from './parts.ts';
import { hashOf, latest, type Permalink, type Registry, type Sha256 } from './registry.ts';

interface Edition {
  edition: string;
  date: string;
  changes: readonly Change[];
  /** SHA-256 of the file that says what the edition changed. */
  record?: string;
  sha256: Sha256;
}

/**
 * The registry with this edition: the lines that waited, every address that is new, and the words that changed where the
 * log tells of it. Nothing is taken away; what does not fit stays for the guards to name.
 */
export function publish(
  { editions, entries }: Registry,
  addresses: readonly Address[],
  { edition, date, changes, record, sha256 }: Edition,
): Registry {
  const pending = changesOf(undefined, changes, editions);
  const known = latest(entries);
  const fresh = addresses.flatMap(({ url, words }): Permalink[] => {
    const entry = known.get(url);
    const hash = words === undefined ? undefined : hashOf(words, sha256);
    const line: Permalink = {
      url,
      state: 'active',
      since: edition,
      ...(hash === undefined ? {} : { hash }),
    };
    if (!entry) return [line];
    if (entry.state !== 'active' || entry.hash === hash) return [];
    return loggedHash(pending, url, entry.hash, sha256) === hash ? [line] : [];
  });
  const waiting = entries.filter(({ since }) => since === undefined);
  const final = entries.filter(({ since }) => since !== undefined);
  const added = inOrderOfParts([...waiting.map((entry) => ({ ...entry, since: edition })), ...fresh]);
  const closed = {
    edition,
    date,
    entries: final.length + added.length,
    changes: changes.length,
    ...(record === undefined ? {} : { record }),
    sha256: editionHash(editions.at(-1), { entries: added, changes: pending, record }, sha256),
  };
  return { editions: [...editions, closed], entries: [...final, ...added] };
}

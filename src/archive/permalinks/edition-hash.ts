/**
 * What makes a published edition final: a hash over what it added, and over the hash of the edition before. So every
 * line is hashed once, however many editions there are, and none can be edited without all later hashes telling.
 *
 * The first edition, 0.1.0, was published while the registry was one file. It had no edition before it, and that file had
 * the documents in order of their keys and then the site's own pages, as the parts are taken here: so its hash is verified
 * like any other, from the parts as they are now, and needs no frozen list of its own.
 */
import type { Change } from '../../schema/corrections-log.ts';
import type { PublishedEdition } from '../../schema/permalinks.ts';
import { inOrderOfParts } from './parts.ts';
import type { Permalink, Sha256 } from './registry.ts';

/** SHA-256 over the edition before, the lines of this one in order of parts, the changes it tells of, and its record. */
export function editionHash(
  previous: PublishedEdition | undefined,
  added: { entries: readonly Permalink[]; changes: readonly Change[]; record?: string | undefined },
  sha256: Sha256,
): string {
  const lines = inOrderOfParts(added.entries).map(formatEntry);
  const told = added.changes.map(({ url, before, after, kind, reason }) =>
    JSON.stringify({ url, before, after, kind, reason }),
  );
  const record = added.record === undefined ? [] : [added.record];
  return sha256([...(previous ? [previous.sha256] : []), ...lines, '', ...told, ...record].join('\n'));
}

/** One line, with its edition, its keys always in the same order. */
function formatEntry(entry: Permalink): string {
  const { url, state, since } = entry;
  if (state === 'active') return JSON.stringify({ url, state, since, hash: entry.hash });
  if (state === 'moved')
    return JSON.stringify({
      url,
      state,
      since,
      target: entry.target,
      kind: entry.kind,
      reason: entry.reason,
    });
  return JSON.stringify({ url, state, since, kind: entry.kind, reason: entry.reason });
}

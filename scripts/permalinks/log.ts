/** What the corrections log is to be told: every published address whose words are others, with those it had. */
import type { FoundChange } from '../../src/archive/editions/compare.ts';
import type { Inspected } from '../../src/archive/permalinks/guards/fault.ts';
import { changesOf, loggedHash } from '../../src/archive/permalinks/log.ts';
import { hashOf, latest } from '../../src/archive/permalinks/registry.ts';
import type { Changes } from './changes.ts';
import { sha256Of } from '../../src/disk/sha256.ts';
import { logFile } from './files.ts';
import { addressesAt } from './from-git.ts';

interface Reworded {
  url: string;
  before: string;
  after: string;
}

/**
 * Where an address was changed before since the edition, its words before are those the log has; else those that are kept
 * of the edition; else, for lines of a source and what stands on pages of the site's own, those of the commit `from`.
 */
export function wordsToLog(
  root: string,
  { registry, addresses, changes }: Inspected,
  { formerWords: kept, unexplained }: Pick<Changes, 'formerWords' | 'unexplained'>,
  { from, isChosen }: { from: string; isChosen: (url: string) => boolean },
): Reworded[] {
  const known = latest(registry.entries);
  const pending = Map.groupBy(changesOf(undefined, changes, registry.editions), ({ url }) => url);
  const seen = new Map(unexplained.filter(isReworded).map((change) => [change.url, change]));
  let committed: ReadonlyMap<string, string | undefined> | undefined;
  return addresses.flatMap(({ url, words: after }): Reworded[] => {
    if (after === undefined || !isChosen(url)) return [];
    const entry = known.get(url);
    const told = pending.get(url)?.at(-1)?.after;
    if (entry?.state !== 'active') {
      const change = seen.get(url);
      return change
        ? [{ url, before: told ?? (change.from ? (kept.get(change.from) ?? '') : ''), after }]
        : [];
    }
    const hash = loggedHash(pending.get(url) ?? [], url, entry.hash, sha256Of);
    if (hash === hashOf(after, sha256Of) && !seen.has(url)) return [];
    const before = told ?? kept.get(url);
    if (before !== undefined && hashOf(before, sha256Of) === hash) return [{ url, before, after }];
    committed ??= new Map(addressesAt(root, from).map(({ url: at, words }) => [at, words]));
    const then = committed.get(url);
    if (then !== undefined && hashOf(then, sha256Of) === hash) return [{ url, before: then, after }];
    throw new Error(
      `${url}: the words of commit ${from} are not those it was published with, or last logged with; name the ` +
        `commit that has them with --from, or write the change into ${logFile} by hand (url, before, after, kind, reason)`,
    );
  });
}

/** A change that the log tells of; what went has its reason in the registry. */
const isReworded = ({ field, new: now }: FoundChange): boolean =>
  now !== null && (field === 'text' || field === 'quantity');

/** What changed since the edition before, what of it is explained, and the files that an edition is closed with. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import {
  compareStates,
  nothing,
  type ArchiveState,
  type FoundChange,
} from '../../src/archive/editions/compare.ts';
import { explain } from '../../src/archive/editions/explain.ts';
import {
  formatRecord,
  formatState,
  reasonsFile,
  recordFile,
  stateFile,
} from '../../src/archive/editions/files.ts';
import { seedChanges, type SeedFile } from '../../src/archive/editions/record.ts';
import type { Inspected } from '../../src/archive/permalinks/guards/fault.ts';
import { changesOf } from '../../src/archive/permalinks/log.ts';
import { latest, type Registry } from '../../src/archive/permalinks/registry.ts';
import { stateOf } from '../../src/data/editions/state.ts';
import { readContent } from '../../src/disk/read-content.ts';
import { readReasons, readRecords, readState } from '../../src/disk/read-editions.ts';
import type { Added, ChangeRecord, EditionRecord, Reason } from '../../src/schema/edition-record.ts';
import { versionOf } from '../../src/schema/permalinks.ts';
import { replaceFile } from '../lib/replace-file.ts';
import { contentFolder, seedsFolder } from './files.ts';

export interface Changes {
  /** The version before; undefined for a first edition. */
  since: string | undefined;
  former: ArchiveState;
  present: ArchiveState;
  explained: readonly ChangeRecord[];
  unexplained: readonly FoundChange[];
  added: Added;
}

/** Every change since the last edition; nothing is one where there is none yet. */
export function findChanges(root: string, { registry, changes, addresses }: Inspected): Changes {
  const content = join(root, contentFolder);
  const last = registry.editions.at(-1);
  const kept = readState(content);
  if (last && !kept) {
    throw new Error(
      `${contentFolder}/published.json is missing, and with it what ${last.edition} published: restore it, and the ` +
        'published.json beside each document (git log -p -- content shows them)',
    );
  }
  const former = last && kept ? kept : nothing;
  const present = stateOf(readContent(content), addresses);
  if (!last)
    return { since: undefined, former, present, explained: [], unexplained: [], ...addedBy(present) };
  const known = latest(registry.entries);
  const movedTo = (url: string): string | undefined => {
    const entry = known.get(url);
    return entry?.state === 'moved' ? entry.target : undefined;
  };
  const { changes: found, added } = compareStates(former, present, movedTo);
  const since = versionOf(last.edition);
  const told = explain(found, {
    since,
    reasons: readReasons(content),
    pending: changesOf(undefined, changes, registry.editions),
    latest: known,
    words: new Map(addresses.map(({ url, words }) => [url, words])),
  });
  return { since, former, present, ...told, added };
}

const addedBy = (present: ArchiveState): { added: Added } => ({
  added: compareStates(nothing, present, () => undefined).added,
});

/** Add reasons at the end; what is there stays, byte for byte. */
export function appendReasons(root: string, reasons: readonly Reason[]): void {
  const path = join(root, contentFolder, reasonsFile);
  const before = existsSync(path) ? readFileSync(path, 'utf8').replace(/\n*$/, '\n') : reasonsHead;
  replaceFile(path, before + reasons.map((reason) => stringify([reason], { lineWidth: 0 })).join(''));
}

const reasonsHead = `# Why values, definitions and facts changed since an edition, added at the end and never edited: npm run permalinks -- --log
`;

/** The record of the edition that is to be closed. */
export function recordOf(
  root: string,
  registry: Registry,
  { explained, added }: Changes,
  edition: Pick<EditionRecord, 'edition' | 'date' | 'counts'>,
): EditionRecord {
  const records = readRecords(join(root, contentFolder), registry.editions);
  return {
    edition: edition.edition,
    version: versionOf(edition.edition),
    date: edition.date,
    commit: commitAt(root),
    counts: edition.counts,
    added,
    seeds: seedChanges(records, seedFiles(root)),
    changes: [...explained],
  };
}

/** The files that a closed edition leaves beside the registry, by path; undefined for one that goes. */
export function filesOf(
  root: string,
  { former, present }: Changes,
  record: EditionRecord,
): Map<string, string | undefined> {
  const path = (file: string): string => join(root, contentFolder, file);
  const there = new Set(present.documents.map(({ document }) => document));
  const gone = former.documents.filter(({ document }) => !there.has(document));
  return new Map([
    ...gone.map(({ document }): [string, undefined] => [path(stateFile(document)), undefined]),
    ...[...formatState(present)].map(([file, text]): [string, string] => [path(file), text]),
    [path(recordFile(record.version)), formatRecord(record)],
  ]);
}

/** Every file of the seeds with its hash, in order of name. */
function seedFiles(root: string): SeedFile[] {
  const folder = join(root, seedsFolder);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted()
    .map((file) => ({
      file,
      sha256: createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    }));
}

/** The commit that has these seeds and this content; null where git knows none, or they were changed since. */
function commitAt(root: string): string | null {
  const git = (...words: string[]) => spawnSync('git', words, { cwd: root, encoding: 'utf8' });
  const changed = git('status', '--porcelain', '--', seedsFolder, contentFolder);
  const head = git('rev-parse', 'HEAD');
  if (changed.status !== 0 || head.status !== 0 || changed.stdout.trim() !== '') return null;
  return head.stdout.trim();
}

/** What changed since the edition before, what of it is explained, and the files that an edition is closed with. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { sha256Of } from '../../src/disk/sha256.ts';
import {
  compareStates,
  nothing,
  type ArchiveState,
  type FoundChange,
} from '../../src/archive/editions/compare.ts';
import { explain } from '../../src/archive/editions/explain.ts';
import {
  formatDocument,
  formatRecord,
  formatVocabulary,
  reasonsFile,
  recordFile,
  stateFile,
  vocabularyFile,
} from '../../src/archive/editions/files.ts';
import { seedChanges, type SeedFile } from '../../src/archive/editions/record.ts';
import type { Inspected } from '../../src/archive/permalinks/guards/fault.ts';
import { changesOf } from '../../src/archive/permalinks/log.ts';
import { latest, type Registry } from '../../src/archive/permalinks/registry.ts';
import { urls } from '../../src/archive/urls.ts';
import { together } from '../../src/archive/editions/together.ts';
import { documentState, vocabularyState } from '../../src/data/editions/state.ts';
import { measureRows } from '../../src/data/records.ts';
import { locatorOfId } from '../../src/schema/ids.ts';
import { filesIn } from '../../src/disk/files-in.ts';
import { readContent } from '../../src/disk/read-content.ts';
import {
  publishedDocuments,
  readDocumentState,
  readReasons,
  readRecords,
  readVocabularyState,
} from '../../src/disk/read-editions.ts';
import type {
  Added,
  ChangeRecord,
  DocumentState,
  EditionRecord,
  Reason,
  VocabularyState,
} from '../../src/schema/edition-record.ts';
import { versionOf } from '../../src/schema/permalinks.ts';
import { replaceFile } from '../lib/replace-file.ts';
import { contentFolder, seedsFolder } from './files.ts';

export interface Changes {
  /** The version before; undefined for a first edition. */
  since: string | undefined;
  explained: readonly ChangeRecord[];
  unexplained: readonly FoundChange[];
  added: Added;
  /** The words that an address which changed had in the edition before, as far as they are kept: those of texts. */
  formerWords: ReadonlyMap<string, string>;
  /** What is to be kept of this edition where it is not what is kept already, by path; undefined for what went. */
  files: ReadonlyMap<string, string | undefined>;
}

/** Every change since the last edition; nothing is one where there is none yet. */
export function findChanges(root: string, { registry, changes: log, addresses }: Inspected): Changes {
  const content = join(root, contentFolder);
  const last = registry.editions.at(-1);
  const known = latest(registry.entries);
  const words = new Map(addresses.map(({ url, words }) => [url, words]));
  const meaning = vocabularyState(measureRows());
  const files = new Map<string, string | undefined>();
  const found = collectChanges((url) => {
    const entry = known.get(url);
    return entry?.state === 'moved' ? entry.target : undefined;
  });
  for (const { former, now, changed } of documentGroups(content, { last, known, words })) {
    found.compare({ ...nothing, documents: former }, { ...nothing, documents: now });
    for (const [file, text] of changed) files.set(join(content, file), text);
  }
  found.compare(
    { ...nothing, vocabulary: last ? vocabularyOf(content, last.edition) : nothing.vocabulary },
    { ...nothing, vocabulary: meaning },
  );
  files.set(join(content, vocabularyFile), formatVocabulary(meaning));
  const since = last && versionOf(last.edition);
  const told = explain(found.changes, {
    since: since ?? '',
    reasons: readReasons(content),
    pending: changesOf(undefined, log, registry.editions),
    latest: known,
    words,
  });
  return { since, ...told, added: found.added, formerWords: found.formerWords, files };
}

interface Found extends Pick<Changes, 'added' | 'formerWords'> {
  changes: readonly FoundChange[];
  /** Afterwards what two states of a part of the archive differ in is among the rest. */
  compare: (former: ArchiveState, now: ArchiveState) => void;
}

function collectChanges(movedTo: (url: string) => string | undefined): Found {
  const changes: FoundChange[] = [];
  const added: Added = { documents: 0, sections: 0, values: 0 };
  const formerWords = new Map<string, string>();
  const compare = (former: ArchiveState, now: ArchiveState): void => {
    const { changes: more, added: newly } = compareStates(former, now, movedTo);
    for (const change of more) changes.push(change);
    for (const name of ['documents', 'sections', 'values'] as const) added[name] += newly[name];
    const changed = new Set(more.map(({ url, from = url }) => from));
    for (const [url, text] of wordsOf(former.documents)) if (changed.has(url)) formerWords.set(url, text);
  };
  return { changes, added, formerWords, compare };
}

interface Group {
  former: readonly DocumentState[];
  now: readonly DocumentState[];
  /** What is to be kept of the group, by path; undefined for what goes. */
  changed: ReadonlyMap<string, string | undefined>;
}

interface Known {
  last: Registry['editions'][number] | undefined;
  known: ReturnType<typeof latest>;
  words: ReadonlyMap<string, string | undefined>;
}

/**
 * The documents that are not what the last edition kept of them, with what it kept; those between which addresses moved
 * together. One group after the other: of a large archive neither state fits into memory.
 */
function* documentGroups(content: string, { last, known, words }: Known): Generator<Group> {
  const present = new Map(readContent(content).documents.map((document) => [document.key, document]));
  const before = last ? publishedDocuments(content) : [];
  for (const group of together([...new Set([...present.keys(), ...before])], known.values())) {
    const now = group
      .flatMap((key) => present.get(key) ?? [])
      .map((document) => documentState(document, words));
    const texts = now.map((state): [string, string] => [stateFile(state.document), formatDocument(state)]);
    const gone = group.filter((key) => !present.has(key)).map(stateFile);
    const isKept = ([file, text]: [string, string]): boolean => textIn(content, file) === text;
    if (last && gone.length === 0 && texts.every(isKept)) continue;
    const former = last ? group.flatMap((key) => readDocumentState(content, key) ?? []) : [];
    yield { former, now, changed: new Map([...texts, ...gone.map((file) => [file, undefined] as const)]) };
  }
}

function vocabularyOf(content: string, edition: string): VocabularyState {
  const kept = readVocabularyState(content);
  if (kept) return kept;
  throw new Error(
    `${contentFolder}/${vocabularyFile} is missing, and with it what ${edition} published: restore it, and the ` +
      `${vocabularyFile} beside each document (git log -p -- ${contentFolder} shows them)`,
  );
}

const textIn = (content: string, file: string): string | undefined => {
  const path = join(content, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};

const wordsOf = (documents: readonly DocumentState[]): (readonly [url: string, words: string])[] =>
  documents.flatMap(({ document, places, quantities }) =>
    [
      ...places.map(({ id, text, words = text }) => ({ id, words })),
      ...quantities.map(({ id, printed, value }) => ({ id, words: `${printed}=${value}` })),
    ].map(({ id, words }) => [urls.place(document, locatorOfId(id), id), words] as const),
  );

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
export const filesOf = (
  root: string,
  { files }: Changes,
  record: EditionRecord,
): Map<string, string | undefined> =>
  new Map([...files, [join(root, contentFolder, recordFile(record.version)), formatRecord(record)]]);

/** Every file of the seeds with its hash, in order of name. */
function seedFiles(root: string): SeedFile[] {
  const folder = join(root, seedsFolder);
  return filesIn(folder).map((file) => ({ file, sha256: sha256Of(readFileSync(join(folder, file))) }));
}

/** The commit that has these seeds and this content; null where git knows none, or they were changed since. */
function commitAt(root: string): string | null {
  const git = (...words: string[]) => spawnSync('git', words, { cwd: root, encoding: 'utf8' });
  const changed = git('status', '--porcelain', '--', seedsFolder, contentFolder);
  const head = git('rev-parse', 'HEAD');
  if (changed.status !== 0 || head.status !== 0 || changed.stdout.trim() !== '') return null;
  return head.stdout.trim();
}

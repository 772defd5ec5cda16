/**
 * The specimen archive, `tests/specimen`: five documents that stay as they are, so that what the code does with them can be
 * said to the character. Tests of behaviour read this archive; the one that grows is for `tests/archive`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../src/disk/read-content.ts';
import { findDocument, type Archive, type ArchiveDocument } from '../../src/archive/archive.ts';
import { decodeSeed } from '../../src/archive/seed-text.ts';
import { checkRecordsSchema, type CheckRecord } from '../../src/schema/check.ts';
import { root } from './root.ts';
import { withoutSpace } from './text.ts';

export { root };
export const folder = `${root}tests/specimen/`;
export const seedFolder = `${folder}seeds/`;
export const contentFolder = `${folder}content/`;
/** Where `npm run build:specimen` puts its site. */
export const siteFolder = `${root}.cache/specimen-site`;

/** Its documents, the files they are read from, and whether their text stands in printed order. */
export const documents = [
  { key: '2012/citywide', file: '004_8ae8e19b61b79a1d.txt', inOrder: true },
  { key: '2018/citywide', file: '001_28fd1e6a404a9f40.txt', inOrder: true },
  { key: '2020/government', file: '000_2573da693e8ea528.txt', inOrder: false },
  { key: '2020/yufubanfa-89', file: '002_850591f1f82e753d.txt', inOrder: false },
  { key: '2023/general-office', file: '003_4ffaf3414a688a66.txt', inOrder: true },
] as const;

export const archive: Archive = readContent(contentFolder);

export const documentOf = (key: string): ArchiveDocument => findDocument(archive, key);

/** The archive with one document changed. */
export const withDocument = (
  key: string,
  change: (document: ArchiveDocument) => ArchiveDocument,
): Archive => ({
  ...archive,
  documents: archive.documents.map((document) => (document.key === key ? change(document) : document)),
});

/** Its check records, as committed beside each document. */
export const checks: readonly CheckRecord[] = archive.documents.flatMap(({ key }) =>
  checkRecordsSchema.parse(JSON.parse(readFileSync(`${contentFolder}${key}/checks.json`, 'utf8'))),
);

/** A file of its content, as committed. */
export const readContentFile = (file: string): string => readFileSync(join(contentFolder, file), 'utf8');

export const readSeedBytes = (file: string): Buffer => readFileSync(join(seedFolder, file));

export const readSeedText = (file: string): string => decodeSeed(readSeedBytes(file));

/** The text of every seed by file name. */
export const seeds: ReadonlyMap<string, string> = new Map(
  readdirSync(seedFolder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => [file, readSeedText(file)]),
);

/** The lines of a seed, as printed. */
export const seedLines = (file: string): string[] => readSeedText(file).split(/\r?\n/);

/** All that is not printed in the seeds, by hand: a declaration that hides more is found. */
const artefacts = ['[bookmark: _GoBack]'];

/** What a seed prints: its characters without white space and artefacts. */
export const printedCharacters = (file: string): string =>
  withoutSpace(artefacts.reduce((text, artefact) => text.replace(artefact, ''), readSeedText(file)));

/** A file of `gold/`: what was read from the seeds by eye. */
export const readGold = (file: string): string => readFileSync(`${folder}gold/${file}`, 'utf8');

/** Rows of a tab-separated gold file. */
export function readRows(file: string): string[][] {
  return readGold(file)
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
}

/** Rows of a tab-separated gold file by the names in its first line. */
export function readRecords(file: string): Record<string, string>[] {
  const [names = [], ...rows] = readRows(file);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

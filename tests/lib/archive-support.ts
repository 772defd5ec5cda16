/** What the tests of data share: the committed content and the seeds behind it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../scripts/lib/read-content.ts';
import type { Archive, ArchiveDocument } from '../../src/lib/archive.ts';
import { checkRecordsSchema, type CheckRecord } from '../../src/schema/check.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const archive: Archive = readContent(`${root}content`);

/** The check records as committed beside each document. */
export const checks: CheckRecord[] = archive.documents.flatMap(({ key }) =>
  checkRecordsSchema.parse(JSON.parse(readFileSync(`${root}content/${key}/checks.json`, 'utf8'))),
);

/** The lines of a seed, as printed. */
export function seedLines(file: string): string[] {
  const bytes = readFileSync(`${root}seeds/${file}`);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(/\r?\n/);
}

export const dense = (text: string): string => text.replace(/\s/gu, '');

export const documentOf = (key: string): ArchiveDocument => {
  const document = archive.documents.find((candidate) => candidate.key === key);
  if (!document) throw new Error(`the content has no ${key}`);
  return document;
};

/** The archive with one document changed. */
export const withDocument = (
  key: string,
  change: (document: ArchiveDocument) => ArchiveDocument,
): Archive => ({
  documents: archive.documents.map((document) => (document.key === key ? change(document) : document)),
});

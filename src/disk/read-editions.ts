/** What is kept of the editions, as it lies in the content folder. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { reasonsFile, recordFile, stateFile, vocabularyFile } from '../archive/editions/files.ts';
import { parseFile } from '../archive/parse-file.ts';
import {
  documentStateSchema,
  editionRecordSchema,
  reasonsSchema,
  vocabularyStateSchema,
  type DocumentState,
  type EditionRecord,
  type Reason,
  type VocabularyState,
} from '../schema/edition-record.ts';
import { versionOf, type PublishedEdition } from '../schema/permalinks.ts';

/** The records of these editions, in their order; an edition without one was published before there were any. */
export function readRecords(content: string, editions: readonly PublishedEdition[]): EditionRecord[] {
  return editions.flatMap(
    ({ edition }) => read(content, recordFile(versionOf(edition)), editionRecordSchema) ?? [],
  );
}

/** What the last edition published of the vocabulary; undefined where none is kept. */
export const readVocabularyState = (content: string): VocabularyState | undefined =>
  read(content, vocabularyFile, vocabularyStateSchema);

/** What it published of a document. */
export const readDocumentState = (content: string, key: string): DocumentState | undefined =>
  read(content, stateFile(key), documentStateSchema);

/** The documents it published, in order of key. */
export function publishedDocuments(content: string): string[] {
  return readdirSync(content, { withFileTypes: true })
    .filter((year) => year.isDirectory() && /^\d{4}$/.test(year.name))
    .flatMap(({ name: year }) => readdirSync(join(content, year)).map((name) => `${year}/${name}`))
    .filter((key) => existsSync(join(content, stateFile(key))))
    .toSorted();
}

export const readReasons = (content: string): Reason[] => read(content, reasonsFile, reasonsSchema) ?? [];

/** Undefined where there is no such file; what is wrong with it is said with its name and place. */
function read<Value>(content: string, file: string, schema: z.ZodType<Value>): Value | undefined {
  const path = join(content, file);
  if (!existsSync(path)) return undefined;
  const yaml = (text: string): unknown => parse(text) ?? [];
  return parseFile(file, readFileSync(path, 'utf8'), schema, file.endsWith('.json') ? JSON.parse : yaml);
}

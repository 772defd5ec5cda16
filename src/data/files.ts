/** The data files of the site: every table, in the order in which they are listed, and the files made of it. */
import type { Archive, ArchiveDocument } from '../archive/archive.ts';
import { inChinese } from './chinese/sibling.ts';
import * as chinese from './chinese/tables.ts';
import { bodies, documents, edition, sections } from './tables/catalogue.ts';
import { changes, manifest } from './tables/editions.ts';
import { checks } from './tables/checks.ts';
import { implied } from './tables/implied.ts';
import { indicatorDefinitions, indicators } from './tables/indicators.ts';
import { measures } from './tables/measures.ts';
import { observations, observationsJson } from './tables/observations.ts';
import { quantities } from './tables/quantities.ts';
import {
  resourceName,
  type DataFile,
  type Description,
  type OfEdition,
  type RecordsOf,
  type Sources,
} from './tables/table.ts';
import type { Table } from './tables/table.ts';
import { tasks } from './tables/tasks.ts';
import { bytesOf, encode, framed, toJson, writeRecords } from './write.ts';

export { isChinese, resourceName, tableAnchor, type DataFile } from './tables/table.ts';
export { bytesOf, textOf, toJson } from './write.ts';

export const tables: readonly Table[] = [
  observations,
  observationsJson,
  indicators,
  indicatorDefinitions,
  quantities,
  implied,
  measures,
  tasks,
  checks,
  documents,
  bodies,
  sections,
  edition,
  changes,
  manifest,
  inChinese(observations, chinese.observations),
  inChinese(indicators, chinese.indicators),
  inChinese(implied, chinese.implied),
  inChinese(quantities, chinese.quantities),
  inChinese(measures, chinese.measures),
  inChinese(tasks, chinese.tasks),
];

export interface DataSources extends Sources {
  /** A table larger than this, in bytes, is published by year alone. */
  largest?: number;
}

const megabyte = 1_000_000;

/** Every file that `datapackage.json` lists: whole tables, and those that grow with the archive also by year. */
export function dataFiles({ largest = 20 * megabyte, ...sources }: DataSources): DataFile[] {
  return withPublishedReferences(tables.flatMap((table) => filesOf(table, sources, largest)));
}

function filesOf(table: Table, sources: Sources, largest: number): DataFile[] {
  switch (table.kind) {
    case 'growing':
      return byYear(table, sources.archive.documents, table.recordsOf(sources), largest);
    case 'fixed':
      return [wholeTable(table, table.records(sources))];
    case 'by-edition':
      return byEdition(table, table.whole, table.recordsOf(sources), largest);
    case 'single':
      return [singleRecord(table, table.recordOf(sources))];
  }
}

/** The records of one document, written; nothing of where they stand in a file. */
interface Piece {
  document: ArchiveDocument;
  rows: number;
  bytes: Uint8Array;
}

/** The whole table, unless it is too large, and its part of each year. Documents are in the order of years. */
function byYear(
  table: Description,
  ofDocuments: readonly ArchiveDocument[],
  recordsOf: RecordsOf,
  largest: number,
): DataFile[] {
  const pieces = ofDocuments.flatMap((document) => pieceOf(table, document, recordsOf) ?? []);
  const toFile = (name: string, of: readonly Piece[]): DataFile => ({
    ...table,
    name,
    rows: of.reduce((sum, { rows }) => sum + rows, 0),
    records: () => of.flatMap(({ document }) => recordsOf(document)),
    chunks: framed(
      table,
      of.map(({ bytes }) => bytes),
    ),
  });
  const whole = toFile(`${table.table}.${table.format}`, pieces);
  const years = [...Map.groupBy(pieces, ({ document }) => document.year)].map(([year, those]) => ({
    ...toFile(`${table.table}/${year}.${table.format}`, those),
    title: `${table.title}：${year}年`,
    year,
  }));
  return bytesOf(whole) <= largest ? [whole, ...years] : years;
}

/** All editions in one file, where that is wanted and not too large, and each in its own. */
function byEdition(
  table: Description,
  isWhole: boolean,
  editions: readonly OfEdition[],
  largest: number,
): DataFile[] {
  const ofEditions = editions.map(({ version, record }) => ({
    ...singleRecord(table, record),
    name: `${table.table}/${version}.${table.format}`,
    title: `${table.title}：${version}版`,
    version,
  }));
  if (!isWhole) return ofEditions;
  const whole = wholeTable(
    table,
    editions.map(({ record }) => record),
  );
  return bytesOf(whole) <= largest ? [whole, ...ofEditions] : ofEditions;
}

/** What a document adds to a table; undefined where that is nothing. */
function pieceOf(table: Description, document: ArchiveDocument, recordsOf: RecordsOf): Piece | undefined {
  const records = recordsOf(document);
  return records.length === 0
    ? undefined
    : { document, rows: records.length, bytes: writeRecords(table, records) };
}

/** A table that does not grow with every report. */
function wholeTable(table: Description, records: readonly object[]): DataFile {
  return {
    ...table,
    name: `${table.table}.${table.format}`,
    rows: records.length,
    records: () => records,
    chunks: framed(table, records.length === 0 ? [] : [writeRecords(table, records)]),
  };
}

function singleRecord(table: Description, record: object): DataFile {
  return {
    ...table,
    name: `${table.table}.${table.format}`,
    single: true,
    rows: 1,
    records: () => [record],
    chunks: [encode(toJson(record))],
  };
}

/** The same files; what refers to a growing table refers to the same year's part of it, and to nothing that is not published. */
function withPublishedReferences(files: readonly DataFile[]): DataFile[] {
  const published = new Set(files.map(resourceName));
  const growing = new Set(tables.flatMap(({ kind, table }) => (kind === 'growing' ? [table] : [])));
  return files.map((file) => {
    const { foreignKeys, year } = file;
    if (!foreignKeys) return file;
    const inPart = foreignKeys.map(({ fields, reference }) => {
      const { resource } = reference;
      const part = year !== undefined && growing.has(resource) ? `${resource}-${year}` : resource;
      return { fields, reference: { ...reference, resource: part } };
    });
    return { ...file, foreignKeys: inPart.filter(({ reference }) => published.has(reference.resource)) };
  });
}

/** The observations of each report alone, for the link that stands with the report: `observations/2018-citywide.csv`. */
export function observationsByDocument({
  documents: ofArchive,
}: Pick<Archive, 'documents'>): Pick<DataFile, 'name' | 'chunks'>[] {
  return ofArchive.flatMap((document) => {
    const piece = pieceOf(observations, document, observations.recordsOf());
    return piece
      ? [{ name: observationsFile(document.key), chunks: framed(observations, [piece.bytes]) }]
      : [];
  });
}

export const observationsFile = (key: string): string => `observations/${key.replace('/', '-')}.csv`;

/** The data files of the site: what is in each, in what order, and how it hangs together with the others. */
import { z } from 'astro/zod';
import type { CheckRecord } from '../schema/check.ts';
import type { Archive, ArchiveDocument } from '../archive/archive.ts';
import { toCsvHead, toCsvRows } from './csv.ts';
import {
  bodyRecords,
  documentRecords,
  measureRows,
  quantityRowsOf,
  sectionRecordsOf,
  taskRows,
} from './records.ts';
import { impliedRowsOf } from './implied.ts';
import type { Edition } from '../archive/edition.ts';
import { rowsOfDocument } from './observations.ts';
import {
  bodyRecordSchema,
  checkRowSchema,
  documentRecordSchema,
  editionSchema,
  impliedRowSchema,
  measureRowSchema,
  observationRowSchema,
  quantityRowSchema,
  sectionRecordSchema,
  taskRowSchema,
} from './record-schemas.ts';
import { fieldsOf } from './table-schema.ts';

export interface DataFile extends Description {
  /** File name under `/data/`: `observations.csv`, `observations/2023.csv`. */
  name: string;
  /** The report year whose part of the table it is; absent for the whole. */
  year?: number;
  /** How many records it has. */
  rows: number;
  /** Its records once more; made when they are asked for. */
  records: () => readonly object[];
  /** Its bytes in pieces. A document's piece is made once and is the same in every file that has it. */
  chunks: readonly Uint8Array[];
}

interface Description {
  /** What its name begins with, and its JSON Schema is called. */
  table: string;
  format: Format;
  /** In Chinese, for the page and `datapackage.json`. */
  title: string;
  description: string;
  /** Schema of one record; `edition.json` is one record, the others are lists. */
  record: z.ZodObject;
  /** Columns that together tell its records apart. */
  primaryKey?: readonly string[];
  foreignKeys?: readonly ForeignKey[];
}

type Format = 'csv' | 'json';

export interface ForeignKey {
  fields: readonly string[];
  reference: { resource: string; fields: readonly string[] };
}

export interface DataSources {
  archive: Archive;
  checks: readonly CheckRecord[];
  edition: Edition;
  /** A table larger than this, in bytes, is published by year alone. */
  largest?: number;
}

const megabyte = 1_000_000;

const toDocument: ForeignKey = {
  fields: ['document'],
  reference: { resource: 'documents', fields: ['key'] },
};
const toMeasure: ForeignKey = {
  fields: ['measure'],
  reference: { resource: 'measures', fields: ['measure'] },
};
const toSection = (resource: string): ForeignKey => ({
  fields: ['document', 'section'],
  reference: { resource, fields: ['document', 'locator'] },
});

/** The observations of a document as they stand in every CSV file that has them. */
const observations = {
  table: 'observations',
  format: 'csv',
  title: '指标数值',
  description:
    '每份报告的每一个指标数值，一行一个：出自表格或正文，附机关、口径、状态、原文词句和原文行号。报告没有印出的总数也各有一行，状态为未报告或不适用。',
  record: observationRowSchema,
  primaryKey: ['document', 'measure', 'member', 'body', 'scope', 'url'],
  foreignKeys: [toDocument, toMeasure],
} as const satisfies Description;

/** Every file that `datapackage.json` lists: whole tables, and those that grow with the archive also by year. */
export function dataFiles({ archive, checks, edition, largest = 20 * megabyte }: DataSources): DataFile[] {
  const checksOf = Map.groupBy(checks, ({ document }) => document);
  const growing = (table: Description, rowsOf: RowsOf): DataFile[] =>
    byYear(table, archive.documents, rowsOf, largest);
  const sections = growing(
    {
      table: 'sections',
      format: 'json',
      title: '各节全文',
      description: '各文件按原文序号分节的全文，每一节只含自身文字，合起来即是全部原文。',
      record: sectionRecordSchema,
      primaryKey: ['document', 'locator'],
      foreignKeys: [toDocument],
    },
    sectionRecordsOf,
  );
  const published = new Set(sections.map(resourceName));
  return [
    ...growing(observations, rowsOfDocument),
    ...growing(
      {
        ...observations,
        format: 'json',
        title: '指标数值（JSON）',
        description: '与 observations.csv 内容相同；空的数值和行号为 null。',
      },
      rowsOfDocument,
    ),
    ...growing(
      {
        table: 'quantities',
        format: 'csv',
        title: '文中数量',
        description: '各文件正文（包括任务表的文字）印出的每一个带单位的数字，不论是否归入指标。',
        record: quantityRowSchema,
        primaryKey: ['url'],
        foreignKeys: [toDocument],
      },
      quantityRowsOf,
    ).map((file) => {
      // The sections of the same part, where they are published.
      const resource = file.year === undefined ? 'sections' : `sections-${file.year}`;
      return published.has(resource) ? { ...file, foreignKeys: [toDocument, toSection(resource)] } : file;
    }),
    ...growing(
      {
        table: 'implied',
        format: 'csv',
        title: '由同比推算的上年数字',
        description:
          '报告印有本年数字和同比增减的，逐一试过全部整数，列出上一年可能的数字：推算所得，不是原文所印，不在 observations.csv 之中。',
        record: impliedRowSchema,
        primaryKey: ['url', 'measure', 'member'],
        foreignKeys: [toDocument, toMeasure],
      },
      (document) => impliedRowsOf(document, checksOf.get(document.key) ?? []),
    ),
    table(
      {
        table: 'measures',
        format: 'csv',
        title: '指标',
        description:
          '每一个指标的名称、定义、单位、主题、所依据的条文，哪些格式印有它，哪些格式的数值可以相连。',
        record: measureRowSchema,
        primaryKey: ['measure'],
      },
      measureRows(),
    ),
    table(
      {
        table: 'tasks',
        format: 'csv',
        title: '任务分工表',
        description: '通知所附的任务分工表，一项举措一行。',
        record: taskRowSchema,
        primaryKey: ['url'],
      },
      taskRows(archive),
    ),
    ...growing(
      {
        table: 'checks',
        format: 'json',
        title: '数据核对',
        description: '报告内部和报告之间数字关系的核对结果，一个等式一条。',
        record: checkRowSchema,
        primaryKey: ['id'],
        foreignKeys: [toDocument],
      },
      ({ key }) => checksOf.get(key) ?? [],
    ),
    table(
      {
        table: 'documents',
        format: 'json',
        title: '文件目录',
        description: '本档案收录的全部文件。',
        record: documentRecordSchema,
        primaryKey: ['key'],
      },
      documentRecords(archive),
    ),
    table(
      {
        table: 'bodies',
        format: 'json',
        title: '发布机关',
        description: '发布报告的机关，历年名称、上级机关和所收文件。',
        record: bodyRecordSchema,
        primaryKey: ['id'],
      },
      bodyRecords(archive),
    ),
    ...sections,
    {
      name: 'edition.json',
      table: 'edition',
      format: 'json',
      title: '版次',
      description: '当前数据的版次、各原文的校验值和内容的数量。',
      record: editionSchema,
      rows: 1,
      records: () => [edition],
      chunks: [encode(toJson(edition))],
    },
  ];
}

type RowsOf = (document: ArchiveDocument) => readonly object[];

/** The rows of one document, written; nothing of where they stand in a file. */
interface Piece {
  document: ArchiveDocument;
  rows: number;
  bytes: Uint8Array;
}

/** The whole table, unless it is too large, and its part of each year. Documents are in the order of years. */
function byYear(
  table: Description,
  documents: readonly ArchiveDocument[],
  rowsOf: RowsOf,
  largest: number,
): DataFile[] {
  const pieces = documents.flatMap((document) => pieceOf(table, document, rowsOf) ?? []);
  const toFile = (name: string, of: readonly Piece[]): DataFile => ({
    ...table,
    name,
    rows: of.reduce((sum, { rows }) => sum + rows, 0),
    records: () => of.flatMap(({ document }) => rowsOf(document)),
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

/** What a document adds to a table; undefined where that is nothing. */
function pieceOf(table: Description, document: ArchiveDocument, rowsOf: RowsOf): Piece | undefined {
  const rows = rowsOf(document);
  return rows.length === 0 ? undefined : { document, rows: rows.length, bytes: writeRows(table, rows) };
}

/** A table that does not grow with every report. */
function table(description: Description, records: readonly object[]): DataFile {
  return {
    ...description,
    name: `${description.table}.${description.format}`,
    rows: records.length,
    records: () => records,
    chunks: framed(description, records.length === 0 ? [] : [writeRows(description, records)]),
  };
}

const columnsOf = ({ record }: Pick<Description, 'record'>): string[] =>
  fieldsOf(record).map(({ name }) => name);

const written = {
  csv: new WeakMap<readonly object[], Uint8Array>(),
  json: new WeakMap<readonly object[], Uint8Array>(),
};

/** Rows as they stand between the head of a file and its end; the same list of rows is written once. */
function writeRows(table: Description, rows: readonly object[]): Uint8Array {
  const known = written[table.format];
  const bytes =
    known.get(rows) ??
    encode(
      table.format === 'csv'
        ? toCsvRows(rows, columnsOf(table))
        : JSON.stringify(rows, null, 1).slice('[\n'.length, -'\n]'.length),
    );
  known.set(rows, bytes);
  return bytes;
}

/** Pieces of a table with what makes a file of them: the header of a CSV, the brackets and commas of a JSON list. */
function framed(table: Description, pieces: readonly Uint8Array[]): Uint8Array[] {
  if (table.format === 'csv') return [encode(toCsvHead(columnsOf(table))), ...pieces];
  if (pieces.length === 0) return [encode(toJson([]))];
  const between = encode(',\n');
  return [
    encode('[\n'),
    ...pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece])),
    encode('\n]\n'),
  ];
}

/** The observations of each report alone, for the link that stands with the report: `observations/2018-citywide.csv`. */
export function observationsByDocument({
  documents,
}: Pick<Archive, 'documents'>): Pick<DataFile, 'name' | 'chunks'>[] {
  return documents.flatMap((document) => {
    const piece = pieceOf(observations, document, rowsOfDocument);
    return piece
      ? [{ name: observationsFile(document.key), chunks: framed(observations, [piece.bytes]) }]
      : [];
  });
}

export const observationsFile = (key: string): string => `observations/${key.replace('/', '-')}.csv`;

/** A file's name in `datapackage.json`; a table that is published in two formats has two. */
export function resourceName({ name, table, format }: Pick<DataFile, 'name' | 'table' | 'format'>): string {
  const stem = name.replace(/\.\w+$/, '').replace('/', '-');
  return table === 'observations' && format === 'json' ? `${stem}-json` : stem;
}

const encoder = new TextEncoder();
const encode = (text: string): Uint8Array => encoder.encode(text);

export const bytesOf = ({ chunks }: Pick<DataFile, 'chunks'>): number =>
  chunks.reduce((sum, { length }) => sum + length, 0);

/** A file's text, for whoever has a use for the whole of it. */
export function textOf({ chunks }: Pick<DataFile, 'chunks'>): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return chunks.map((chunk) => decoder.decode(chunk)).join('');
}

/** One space indented: readable and good to diff. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

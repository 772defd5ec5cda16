/** What a data file is, and what a table of the data says of itself. One file a table stands beside this one. */
import type { z } from 'astro/zod';
import type { CheckRecord } from '../../schema/check.ts';
import type { Archive, ArchiveDocument } from '../../archive/archive.ts';
import type { EditionRecord } from '../../schema/edition-record.ts';
import type { Edition } from '../../archive/edition.ts';

export interface Description {
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
  /** The records that a column holds a list of, where readers are to be told of them. */
  within?: { column: string; record: z.ZodObject };
  foreignKeys?: readonly ForeignKey[];
}

export type Format = 'csv' | 'json';

export interface ForeignKey {
  fields: readonly string[];
  reference: { resource: string; fields: readonly string[] };
}

/** A table with its records, as it is published. */
export type Table = Description &
  (
    | { kind: 'growing'; recordsOf: (sources: Sources) => RecordsOf }
    | { kind: 'fixed'; records: (sources: Sources) => readonly object[] }
    /** One record an edition, in a file of its own; `whole`: also all of them in one file. */
    | { kind: 'by-edition'; whole: boolean; recordsOf: (sources: Sources) => readonly OfEdition[] }
    /** One record, not a list. */
    | { kind: 'single'; recordOf: (sources: Sources) => object }
  );

export interface OfEdition {
  version: string;
  record: object;
}

/** What a document adds to a table that grows with the archive: also published by year. */
export type RecordsOf = (document: ArchiveDocument) => readonly object[];

/** What the tables are made of. */
export interface Sources {
  archive: Archive;
  checks: readonly CheckRecord[];
  edition: Edition;
  /** The records of published editions, in order of time; none in an archive that has published none. */
  editions?: readonly EditionRecord[];
}

export interface DataFile extends Description {
  /** File name under `/data/`: `observations.csv`, `observations/2023.csv`. */
  name: string;
  /** The report year whose part of the table it is; absent for the whole. */
  year?: number;
  /** The edition whose part of the table it is; absent for the whole. */
  version?: string;
  /** It holds one record, and no list. */
  single?: true;
  /** How many records it has. */
  rows: number;
  /** Its records once more; made when they are asked for. */
  records: () => readonly object[];
  /** Its bytes in pieces. A document's piece is made once and is the same in every file that has it. */
  chunks: readonly Uint8Array[];
}

export const toDocument: ForeignKey = {
  fields: ['document'],
  reference: { resource: 'documents', fields: ['key'] },
};
export const toMeasure: ForeignKey = {
  fields: ['measure'],
  reference: { resource: 'measures', fields: ['measure'] },
};

/** Tables whose name stands for a CSV and for a JSON file. */
const inTwoFormats: ReadonlySet<string> = new Set(['observations', 'indicators']);

/** A file's name in `datapackage.json`; a table that is published in two formats has two. */
export function resourceName({ name, table, format }: Pick<DataFile, 'name' | 'table' | 'format'>): string {
  const stem = name.replace(/\.\w+$/, '').replaceAll('/', '-');
  return inTwoFormats.has(table) && format === 'json' ? `${stem}-json` : stem;
}

/** Where the columns of a table are explained on the page of data files. */
export const tableAnchor = ({ table, format }: Pick<Description, 'table' | 'format'>): string =>
  `${table.replaceAll('/', '-')}-${format}`;

/** Tables with Chinese heads lie in a folder of their own. */
const chineseFolder = 'zh/';
export const chineseName = (table: string): string => `${chineseFolder}${table}`;
export const isChinese = ({ table }: Pick<Description, 'table'>): boolean => table.startsWith(chineseFolder);

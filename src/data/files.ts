/** The data files of the site: what is in each, in what order, and how it hangs together with the others. */
import { z } from 'astro/zod';
import type { CheckRecord } from '../schema/check.ts';
import type { Archive } from '../archive/archive.ts';
import { toCsv } from './csv.ts';
import { bodyRecords, documentRecords, quantityRows, sectionRecords, taskRows } from './records.ts';
import type { Edition } from '../archive/edition.ts';
import { observationRows, rowsOfDocument } from './observations.ts';
import {
  bodyRecordSchema,
  checkRowSchema,
  documentRecordSchema,
  editionSchema,
  observationRowSchema,
  quantityRowSchema,
  sectionRecordSchema,
  taskRowSchema,
} from './record-schemas.ts';
import { fieldsOf } from './table-schema.ts';

export interface DataFile {
  /** File name under `/data/`. */
  name: string;
  format: 'csv' | 'json';
  /** In Chinese, for the page and `datapackage.json`. */
  title: string;
  description: string;
  /** Schema of one record; `edition.json` is one record, the others are lists. */
  record: z.ZodObject;
  records: readonly object[];
  /** Columns that together tell its records apart. */
  primaryKey?: readonly string[];
  foreignKeys?: readonly ForeignKey[];
  text: string;
}

export interface ForeignKey {
  fields: readonly string[];
  reference: { resource: string; fields: readonly string[] };
}

export interface DataSources {
  archive: Archive;
  checks: readonly CheckRecord[];
  edition: Edition;
}

type Draft = Omit<DataFile, 'text' | 'format'>;

const toDocument: ForeignKey = {
  fields: ['document'],
  reference: { resource: 'documents', fields: ['key'] },
};
const toSection: ForeignKey = {
  fields: ['document', 'section'],
  reference: { resource: 'sections', fields: ['document', 'locator'] },
};

/** Every file that `datapackage.json` lists. */
export function dataFiles({ archive, checks, edition }: DataSources): DataFile[] {
  const observations = observationRows(archive);
  return [
    csvFile({
      name: 'observations.csv',
      title: '指标数值',
      description:
        '每份报告的每一个指标数值，一行一个：出自表格或正文，附口径、状态、原文词句和原文行号。报告没有印出的总数也各有一行，状态为未报告或不适用。',
      record: observationRowSchema,
      records: observations,
      primaryKey: ['document', 'measure', 'member', 'body', 'scope', 'url'],
      foreignKeys: [toDocument],
    }),
    jsonFile({
      name: 'observations.json',
      title: '指标数值（JSON）',
      description: '与 observations.csv 内容相同；空的数值和行号为 null。',
      record: observationRowSchema,
      records: observations,
      primaryKey: ['document', 'measure', 'member', 'body', 'scope', 'url'],
      foreignKeys: [toDocument],
    }),
    csvFile({
      name: 'quantities.csv',
      title: '文中数量',
      description: '各文件正文（包括任务表的文字）印出的每一个带单位的数字，不论是否归入指标。',
      record: quantityRowSchema,
      records: quantityRows(archive),
      primaryKey: ['url'],
      foreignKeys: [toDocument, toSection],
    }),
    csvFile({
      name: 'tasks.csv',
      title: '任务分工表',
      description: '通知所附的任务分工表，一项举措一行。',
      record: taskRowSchema,
      records: taskRows(archive),
      primaryKey: ['url'],
    }),
    jsonFile({
      name: 'checks.json',
      title: '数据核对',
      description: '报告内部和报告之间数字关系的核对结果，一个等式一条。',
      record: checkRowSchema,
      records: checks,
      primaryKey: ['id'],
      foreignKeys: [toDocument],
    }),
    jsonFile({
      name: 'documents.json',
      title: '文件目录',
      description: '本档案收录的全部文件。',
      record: documentRecordSchema,
      records: documentRecords(archive),
      primaryKey: ['key'],
    }),
    jsonFile({
      name: 'bodies.json',
      title: '发布机关',
      description: '发布报告的机关，历年名称、上级机关和所收文件。',
      record: bodyRecordSchema,
      records: bodyRecords(archive),
      primaryKey: ['id'],
    }),
    jsonFile({
      name: 'sections.json',
      title: '各节全文',
      description: '各文件按原文序号分节的全文，每一节只含自身文字，合起来即是全部原文。',
      record: sectionRecordSchema,
      records: sectionRecords(archive),
      primaryKey: ['document', 'locator'],
      foreignKeys: [toDocument],
    }),
    {
      name: 'edition.json',
      format: 'json',
      title: '版次',
      description: '当前数据的版次、各原文的校验值和内容的数量。',
      record: editionSchema,
      records: [edition],
      text: toJson(edition),
    },
  ];
}

/** The observations of each report alone, for the link that stands with the report: `observations/2018-citywide.csv`. */
export function observationsByDocument({ documents }: Archive): { name: string; text: string }[] {
  return documents
    .map((document) => ({ key: document.key, rows: rowsOfDocument(document) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ key, rows }) => ({
      name: observationsFile(key),
      text: toCsv(
        rows,
        fieldsOf(observationRowSchema).map(({ name }) => name),
      ),
    }));
}

export const observationsFile = (key: string): string => `observations/${key.replace('/', '-')}.csv`;

function csvFile(draft: Draft): DataFile {
  const columns = fieldsOf(draft.record).map(({ name }) => name);
  return { ...draft, format: 'csv', text: toCsv(draft.records, columns) };
}

function jsonFile(draft: Draft): DataFile {
  return { ...draft, format: 'json', text: toJson(draft.records) };
}

/** One space indented: readable and good to diff. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** What the archive holds: its documents, who published them, their text, and which edition it is. */
import { bodyRecords, documentRecords, sectionRecordsOf } from '../records.ts';
import {
  bodyRecordSchema,
  documentRecordSchema,
  editionSchema,
  sectionRecordSchema,
} from '../record-schemas.ts';
import { toDocument, type Table } from './table.ts';

export const documents: Table = {
  kind: 'fixed',
  table: 'documents',
  format: 'json',
  title: '文件目录',
  description: '本档案收录的全部文件。',
  record: documentRecordSchema,
  primaryKey: ['key'],
  records: ({ archive }) => documentRecords(archive),
};

export const bodies: Table = {
  kind: 'fixed',
  table: 'bodies',
  format: 'json',
  title: '发布机关',
  description: '发布报告的机关，历年名称、上级机关和所收文件。',
  record: bodyRecordSchema,
  primaryKey: ['id'],
  records: ({ archive }) => bodyRecords(archive),
};

export const sections: Table = {
  kind: 'growing',
  table: 'sections',
  format: 'json',
  title: '各节全文',
  description: '各文件按原文序号分节的全文，每一节只含自身文字，合起来即是全部原文。',
  record: sectionRecordSchema,
  primaryKey: ['document', 'locator'],
  foreignKeys: [toDocument],
  recordsOf: () => sectionRecordsOf,
};

export const edition: Table = {
  kind: 'single',
  table: 'edition',
  format: 'json',
  title: '版次',
  description: '当前数据的版次、各原文的校验值和内容的数量。',
  record: editionSchema,
  recordOf: (sources) => sources.edition,
};

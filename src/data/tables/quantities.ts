import { quantityRowsOf } from '../records.ts';
import { quantityRowSchema } from '../record-schemas.ts';
import { toDocument, type Table } from './table.ts';

export const quantities: Table = {
  kind: 'growing',
  table: 'quantities',
  format: 'csv',
  title: '文中数量',
  description: '各文件正文（包括任务表的文字）印出的每一个带单位的数字，不论是否归入指标。',
  record: quantityRowSchema,
  primaryKey: ['url'],
  foreignKeys: [
    toDocument,
    { fields: ['document', 'section'], reference: { resource: 'sections', fields: ['document', 'locator'] } },
  ],
  recordsOf: () => quantityRowsOf,
};

import { measureRows } from '../records.ts';
import { measureRowSchema } from '../record-schemas.ts';
import type { Table } from './table.ts';

export const measures: Table = {
  kind: 'fixed',
  table: 'measures',
  format: 'csv',
  title: '指标',
  description: '每一个指标的名称、定义、单位、专题、所依据的条文，哪些格式印有它，哪些格式的数值可以相连。',
  record: measureRowSchema,
  primaryKey: ['measure'],
  records: measureRows,
};

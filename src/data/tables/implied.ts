import { impliedRowsOf } from '../implied.ts';
import { impliedRowSchema } from '../record-schemas.ts';
import { toDocument, toMeasure, type Table } from './table.ts';

export const implied: Table = {
  kind: 'growing',
  table: 'implied',
  format: 'csv',
  title: '由同比推算的上年数字',
  description:
    '报告印有本年数字和同比增减的，逐一试过全部整数，列出上一年可能的数字：推算所得，不是原文所印，不在 observations.csv 之中。',
  record: impliedRowSchema,
  primaryKey: ['url', 'measure', 'member'],
  foreignKeys: [toDocument, toMeasure],
  recordsOf: ({ checks }) => {
    const byDocument = Map.groupBy(checks, ({ document }) => document);
    return (document) => impliedRowsOf(document, byDocument.get(document.key) ?? []);
  },
};

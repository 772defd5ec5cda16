import { checkRowSchema } from '../record-schemas.ts';
import { toDocument, type Table } from './table.ts';

export const checks: Table = {
  kind: 'growing',
  table: 'checks',
  format: 'json',
  title: '数据核对',
  description: '报告内部和报告之间数字关系的核对结果，一个等式一条。',
  record: checkRowSchema,
  primaryKey: ['id'],
  foreignKeys: [toDocument],
  recordsOf: ({ checks: all }) => {
    const byDocument = Map.groupBy(all, ({ document }) => document);
    return ({ key }) => byDocument.get(key) ?? [];
  },
};

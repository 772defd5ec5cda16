import { indicatorRecordSchema, indicatorRowSchema } from '../indicator-schemas.ts';
import { indicatorRecords, indicatorRowsOf } from '../indicators.ts';
import { toDocument, type Table } from './table.ts';

/** What a row is the value of. */
const toIndicator = {
  fields: ['indicator'],
  reference: { resource: 'indicators-json', fields: ['id'] },
} as const;

export const indicators: Table = {
  kind: 'growing',
  table: 'indicators',
  format: 'csv',
  title: '推算指标的数值',
  description:
    '由本站推算的比率和差额，不是原文所印，一个指标、一份报告一行：附分子、分母和它们的原文位置。只用同一份报告、同一口径的确数。',
  record: indicatorRowSchema,
  primaryKey: ['indicator', 'document', 'scope'],
  foreignKeys: [toDocument, toIndicator],
  recordsOf:
    ({ archive }) =>
    (document) =>
      indicatorRowsOf(archive, document),
};

export const indicatorDefinitions: Table = {
  kind: 'fixed',
  table: 'indicators',
  format: 'json',
  title: '推算指标的定义',
  description: '每一个推算指标的名称、算式、分子和分母各项、单位、须知、可比的格式和年度。',
  record: indicatorRecordSchema,
  primaryKey: ['id'],
  records: indicatorRecords,
};

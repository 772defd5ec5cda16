import { rowsOfDocument } from '../observations.ts';
import { observationRowSchema } from '../record-schemas.ts';
import { toDocument, toMeasure, type Table } from './table.ts';

const recordsOf = () => rowsOfDocument;

export const observations = {
  kind: 'growing',
  table: 'observations',
  format: 'csv',
  title: '指标数值',
  description:
    '每份报告的每一个指标数值，一行一个：出自表格或正文，附机关、口径、状态、原文词句和原文行号。报告没有印出的总数也各有一行，状态为“本报告没有这一数字”或“不适用”。',
  record: observationRowSchema,
  primaryKey: ['document', 'measure', 'member', 'body', 'scope', 'url'],
  foreignKeys: [toDocument, toMeasure],
  recordsOf,
} as const satisfies Table;

export const observationsJson: Table = {
  ...observations,
  format: 'json',
  title: '指标数值（JSON）',
  description: '与 observations.csv 内容相同；空的数值和行号为 null。',
};

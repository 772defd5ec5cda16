import { taskRows } from '../records.ts';
import { taskRowSchema } from '../record-schemas.ts';
import type { Table } from './table.ts';

export const tasks: Table = {
  kind: 'fixed',
  table: 'tasks',
  format: 'csv',
  title: '任务分工表',
  description: '通知所附的任务分工表，一项举措一行。',
  record: taskRowSchema,
  primaryKey: ['url'],
  records: ({ archive }) => taskRows(archive),
};

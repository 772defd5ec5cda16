/** What each edition was, and what it changed. */
import { changesByEdition, manifests } from '../../archive/editions/record.ts';
import { changeRecordSchema, editionChangesSchema, manifestSchema } from '../../schema/edition-record.ts';
import { versionOf } from '../../schema/permalinks.ts';
import type { Table } from './table.ts';

export const changes: Table = {
  kind: 'by-edition',
  whole: true,
  table: 'changes',
  format: 'json',
  title: '各版次的改动',
  description:
    '每个版次比上一版次改了什么：每一处文字、每一个数值的改前、改后、位置、性质和理由。第一次公布的不算改动，只计数。全部版次在 changes.json，每个版次另在 changes/ 下，文件名即版本，其中只有那一个版次。',
  record: editionChangesSchema,
  within: { column: 'changes', record: changeRecordSchema },
  recordsOf: ({ editions = [] }) =>
    changesByEdition(editions).map((record) => ({ version: versionOf(record.edition), record })),
};

export const manifest: Table = {
  kind: 'by-edition',
  whole: false,
  table: 'editions',
  format: 'json',
  title: '版次清单',
  description:
    '每个已发布的版次各一份，文件名即版本：发布日期、所据提交、原文与说明文件的 SHA-256、各种内容的数量。以前版次的清单一直保留。',
  record: manifestSchema,
  recordsOf: ({ editions = [] }) =>
    manifests(editions).map((record) => ({ version: record.version, record })),
};

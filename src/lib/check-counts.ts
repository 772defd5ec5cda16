/** Checks counted: by verdict, and, where they cannot be assessed, by why. */
import { scopeLabel } from '../schema/body.ts';
import type { CheckRecord, CheckRule, Verdict } from '../schema/check.ts';
import { scopeIds } from '../schema/vocabulary.ts';
import { findDocument, type Archive, type ArchiveDocument } from '../archive/archive.ts';

export type Counts = Readonly<Record<Verdict, number>>;

export function countsOf(records: readonly Pick<CheckRecord, 'verdict'>[]): Counts {
  const counts = { holds: 0, differs: 0, 'not-assessable': 0 };
  for (const { verdict } of records) counts[verdict]++;
  return counts;
}

export interface Reason<R> {
  rule: CheckRule;
  /** `本档案没有收录上一年该机关的报告。` */
  words: string;
  records: readonly R[];
}

/** Records that give the same reason, the most frequent first. */
export function reasonsOf<R extends CheckRecord>(
  archive: Pick<Archive, 'documents'>,
  records: readonly R[],
): Reason<R>[] {
  const worded = records.map((record) => ({
    record,
    words: reasonOf(record, findDocument(archive, record.document)),
  }));
  return [...Map.groupBy(worded, ({ record, words }) => `${record.rule} ${words}`).values()]
    .flatMap((group): Reason<R>[] => {
      const [first] = group;
      return first
        ? [{ rule: first.record.rule, words: first.words, records: group.map(({ record }) => record) }]
        : [];
    })
    .toSorted((a, b) => b.records.length - a.records.length);
}

/** The note of a record without what is its document's alone: the body's names, the years, and what its numbers tell. */
function reasonOf({ note }: CheckRecord, { reporter, year }: ArchiveDocument): string {
  const names = [...new Set([reporter.short, ...reporter.names.flatMap(({ short = [] }) => short)])];
  const whose = names.flatMap((name) => scopeIds.map((scope) => `${name}（${scopeLabel(scope, reporter)}）`));
  const years = [
    [year - 1, '上一年'],
    [year, '当年'],
    [year + 1, '下一年'],
  ] as const;
  const why = note.replace(/由\d{4}年的数字倒推[^。]*。/u, '');
  const nameless = whose.reduce((words, name) => words.replaceAll(name, '该机关'), why);
  return years.reduce((words, [of, name]) => words.replaceAll(`${of}年`, name), nameless);
}

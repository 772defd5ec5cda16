/** The rows of the outcomes that changed most, in counts; of a body with few requests, what its outcomes were. */
import { forms, type MeasureId } from '../../schema/vocabulary.ts';
import type { Finding, SentencePart } from './finding.ts';
import { between, exactIn, lastPair, pairOf, recency, whose, type Pair, type Told } from './told.ts';
import { fromTo, joined, plainLabel, printed } from './words.ts';
import { SMALLEST_WHOLE } from '../shares.ts';

/** A row that changed by fewer requests is not told. */
const LEAST_CHANGE = 10;
const MOST_ROWS = 3;

/** The rows that make up all outcomes of a form. */
const rowsOf = (form: Pair['later']['form']): readonly MeasureId[] =>
  forms[form].outcomes.classes.flatMap(({ measures }) => measures);

export function outcomes(told: Told): Finding[] {
  const form = told.reports.at(-1)?.form;
  const total = form && lastPair(told, forms[form].outcomes.total);
  if (!total || Math.min(total.earlier.value, total.later.value) < SMALLEST_WHOLE) return [];
  const { earlier, later } = total;
  const sizeOf = (pair: Pair): number => Math.abs(pair.later.value - pair.earlier.value);
  const moved = rowsOf(later.form)
    .flatMap((measure) => pairOf(told, measure, [earlier.year, later.year]) ?? [])
    .filter((pair) => sizeOf(pair) >= LEAST_CHANGE)
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, MOST_ROWS);
  const [largest] = moved;
  if (!largest) return [];
  const parts = moved.map((pair): SentencePart[] => [
    plainLabel(pair.later.measure),
    ...fromTo(pair.earlier, pair.later),
  ]);
  return [
    {
      id: `outcomes-${told.body.id}-${told.scope}`,
      kind: 'outcomes',
      body: told.body.id,
      scope: told.scope,
      years: [earlier.year, later.year],
      sentence: [
        `${whose(told, later)}的办理结果里，${earlier.year}年到${later.year}年变化最大的是：`,
        ...joined(parts, '，'),
        '。',
      ],
      detail: ['办结总数', ...fromTo(earlier, later), '。', ...onlyLater(told, total), between(told, total)],
      weight: 0.75 * Math.min(1, sizeOf(largest) / later.value) * recency(told, later.year),
    },
  ];
}

/** `逾期不补正19件，2019年版格式没有这一行。`: what the earlier form has no row for. */
function onlyLater(told: Told, { earlier, later }: Pair): SentencePart[] {
  const before = rowsOf(earlier.form);
  const rows = rowsOf(later.form)
    .filter((measure) => !before.includes(measure))
    .flatMap((measure) => exactIn(told, later.document, measure) ?? [])
    .filter(({ value }) => value >= LEAST_CHANGE);
  if (rows.length === 0) return [];
  const parts = rows.map((row): SentencePart[] => [plainLabel(row.measure), printed(row)]);
  return [`${later.year}年另有`, ...joined(parts, '、'), `，${earlier.year}年的表没有这一行。`];
}

/** Too few for shares: the counts of each class. */
export function small(told: Told): Finding[] {
  const report = told.reports.at(-1);
  if (!report?.form) return [];
  const total = exactIn(told, report.key, forms[report.form].outcomes.total);
  if (!total || total.value === 0 || total.value >= SMALLEST_WHOLE) return [];
  const rows = rowsOf(report.form)
    .flatMap((measure) => exactIn(told, report.key, measure) ?? [])
    .filter(({ value }) => value > 0)
    .map((row): SentencePart[] => [plainLabel(row.measure), printed(row)]);
  if (rows.length === 0) return [];
  return [
    {
      id: `small-${told.body.id}-${told.scope}`,
      kind: 'small',
      body: told.body.id,
      scope: told.scope,
      years: [report.year],
      sentence: [
        `${whose(told, total)}${report.year}年办结`,
        printed(total),
        '：',
        ...joined(rows, '，'),
        '。',
      ],
      detail: [`办结的不足${SMALLEST_WHOLE}件，只列件数，不算比率。`],
      weight: 0.3,
    },
  ];
}

/** What must be said of a measure wherever its numbers go: on its page, and inside every file of it. */
import {
  comparableForms,
  formIds,
  forms,
  isNeverComparable,
  measureOf,
  periods,
  readingOf,
  type MeasureId,
} from '../schema/vocabulary.ts';

/** Which of its numbers may be compared with which, in a sentence. */
export function comparabilityOf(measure: MeasureId): string {
  if (isNeverComparable(measure)) return measureOf(measure).incomparable ?? '各份报告的数字都不能相比。';
  const groups = comparableForms(measure).map((group) => group.map((form) => forms[form].label).join('、'));
  const across = groups.length > 0 ? `${groups.join('；')}的数字可以相比` : '不同格式之间不作比较';
  return `同一机关、同一口径、同一格式的数字可以相比；${across}。`;
}

/** `2019年版格式：表格`, form by form. */
export const readingsOf = (measure: MeasureId): string[] =>
  formIds.map((form) => {
    const reading = readingOf(measure, form);
    const words = reading === 'cell' ? '表格' : reading === 'prose' ? '正文' : '没有这一项';
    return `${forms[form].label}：${words}`;
  });

/** What a reader of the bare numbers of this measure would not know. */
export function ownCaveatsOf(measure: MeasureId): string[] {
  const { period } = measureOf(measure);
  return [
    comparabilityOf(measure),
    ...(period && period !== 'year' ? [periods[period].description] : []),
    '非官方转录；以发布机关公布的原件为准。',
  ];
}

/** The same with what holds of every measure. */
export const caveatsOf = (measure: MeasureId): string[] => [
  ...ownCaveatsOf(measure),
  '口径不同的数字不能相加，也不能相比；口径为“未写明”的，不与任何其他数字相比。',
  '空缺不是0：报告没有印出的数字没有值。',
];

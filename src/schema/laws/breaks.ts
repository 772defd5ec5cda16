/** Changes of law within the years of one form, for charts that cross them; what a form began is told by the form. */
import type { MeasureId } from '../vocabulary/measures.ts';
import { forms } from '../forms/index.ts';
import { formIds } from '../forms/ids.ts';
import type { LawId } from './laws.ts';

export interface LawBreak {
  /** The first report year under the new law. */
  readonly year: number;
  readonly law: LawId;
  readonly short: string;
  readonly label: string;
}

/** With the beginnings of the ids of the measures whose numbers it may move. */
const breaks: readonly (LawBreak & { readonly moves: readonly string[] })[] = [
  {
    year: 2024,
    law: 'reconsideration2023',
    short: '先复议后诉讼',
    label:
      '修订后的《行政复议法》2024年1月1日施行：申请政府信息公开而行政机关不予公开的，应当先申请行政复议（第二十三条）',
    moves: ['reconsideration', 'litigation'],
  },
];

/** The changes of law that may move the numbers of a measure. */
export const breaksOf = (id: MeasureId): readonly LawBreak[] =>
  breaks.filter(({ moves }) => moves.some((beginning) => id === beginning || id.startsWith(`${beginning}.`)));

/** Where the years of a chart of these measures cross the beginning of a form or of a law, between two report years. */
export function breaksBetween(
  measures: readonly MeasureId[],
  first: number,
  last: number,
): readonly { at: number; short: string; label: string }[] {
  const ofForms = formIds.flatMap((form) => {
    const { years, beginning } = forms[form];
    return beginning ? [{ year: years.from, ...beginning }] : [];
  });
  const ofLaws = new Set(measures.flatMap(breaksOf));
  return [...ofForms, ...ofLaws]
    .filter(({ year }) => first < year - 0.5 && year - 0.5 < last)
    .map(({ year, short, label }) => ({ at: year - 0.5, short, label }));
}

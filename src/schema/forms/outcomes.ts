/** How the forms under the law of 2019 divide the outcomes of the year's applications (table 三, 第三项). */
import { measureIds, type MeasureId } from '../vocabulary/measures.ts';
import type { OutcomeClass } from './form.ts';

export const outcomeTotal: MeasureId = 'outcomes.totalProcessed';

const below = (prefix: string): readonly MeasureId[] =>
  measureIds.filter((id) => id.startsWith(`${prefix}.`));

/** The six classes （一） to （六）; only the rows of the last one differ from form to form. */
export const outcomeClasses = (others: readonly MeasureId[]): readonly OutcomeClass[] => [
  { id: 'granted', label: '予以公开', measures: ['outcomes.granted'] },
  { id: 'partially-granted', label: '部分公开', measures: ['outcomes.partiallyGranted'] },
  { id: 'refused', label: '不予公开', measures: below('outcomes.refused') },
  { id: 'unavailable', label: '无法提供', measures: below('outcomes.unavailable') },
  { id: 'not-processed', label: '不予处理', measures: below('outcomes.notProcessed') },
  { id: 'other', label: '其他处理', measures: others },
];

/** A class that one measure counts: the answers of the reports before the law of 2019. */
export const answerClass = (measure: MeasureId, label: string): OutcomeClass => ({
  id: measure,
  label,
  measures: [measure],
});

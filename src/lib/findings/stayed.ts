/** A count that stayed the same to the last while what it is part of did not. */
import { forms, measureSlug } from '../../schema/vocabulary.ts';
import type { Finding } from './finding.ts';
import { between, lastPair, pairOf, recency, whose, type Told } from './told.ts';
import { fromTo, plainLabel, printed } from './words.ts';
import { SMALLEST_WHOLE } from '../shares.ts';

/** Where the whole hardly changed, an equal part is no news. In per cent of the whole. */
const LEAST_CHANGE_OF_WHOLE = 10;

export function stayed(told: Told): Finding[] {
  const form = told.reports.at(-1)?.form;
  const whole = form && lastPair(told, forms[form].outcomes.total);
  if (!whole) return [];
  const { earlier, later } = whole;
  const growth = Math.abs(later.value - earlier.value) / Math.max(1, earlier.value);
  if (100 * growth < LEAST_CHANGE_OF_WHOLE) return [];
  const equal = forms[later.form].outcomes.classes
    .flatMap(({ measures }) => measures)
    .flatMap((measure) => pairOf(told, measure, [earlier.year, later.year]) ?? [])
    .filter((pair) => pair.earlier.value === pair.later.value && pair.later.value >= SMALLEST_WHOLE);
  return equal.map((pair) => ({
    id: `stayed-${measureSlug(pair.later.measure)}-${told.body.id}-${told.scope}`,
    kind: 'stayed',
    body: told.body.id,
    scope: told.scope,
    years: [earlier.year, later.year],
    sentence: [
      `${whose(told, later)}${plainLabel(pair.later.measure)}的申请件数没有变：${earlier.year}年`,
      printed(pair.earlier),
      `，${later.year}年`,
      printed(pair.later),
      '；办结总数',
      ...fromTo(earlier, later),
      '。',
    ],
    detail: [between(told, pair)],
    weight: 0.6 * Math.min(1, growth) * recency(told, later.year),
  }));
}

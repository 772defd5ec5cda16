/** A year whose report is not held, told by the change that the report after it prints. */
import { urls } from '../../archive/urls.ts';
import { measureOf, measureSlug } from '../../schema/vocabulary.ts';
import type { Implied } from '../implied.ts';
import type { Finding } from './finding.ts';
import { recency, whose, type Sources, type Told } from './told.ts';
import { thousands } from '../number-words.ts';

/** Only where the change leaves one whole number. */
export function implied(told: Told, { implied: all = [] }: Sources): Finding[] {
  const held = new Set(told.reports.map(({ year }) => year));
  return all
    .filter(
      ({ body, scope, year, lower, upper }) =>
        body === told.body.id && scope === told.scope && lower === upper && !held.has(year),
    )
    .map((one) => tell(told, one));
}

function tell(told: Told, { measure, year, lower, value, change, printed, url, subject }: Implied): Finding {
  const { label, unit, topic } = measureOf(measure);
  return {
    id: `implied-${year}-${measureSlug(measure)}-${told.body.id}-${told.scope}`,
    kind: topic === 'remedies' ? 'implied-cases' : 'implied',
    body: told.body.id,
    scope: told.scope,
    years: [year, year + 1],
    sentence: [
      `${whose(told)}${year}年的报告本档案未收，但${year + 1}年的报告印有“`,
      { text: printed, url },
      `”：${label}由此推算是`,
      { text: `${thousands(lower)}${unit}`, url: urls.measure(measure) },
      `，到${year + 1}年是`,
      { text: `${thousands(value)}${unit}`, url: subject },
      '。',
    ],
    detail: [
      `四舍五入后正好是这一变化的整数只有${thousands(lower)}：（${thousands(value)} − ${thousands(lower)}）÷ ${thousands(lower)} ≈ ${thousands(change).replace('-', '−')}%。`,
    ],
    weight: 0.25 * recency(told, year + 1),
  };
}

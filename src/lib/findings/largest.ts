/** The largest part of the year's requests: through which channel, on what, from whom. */
import {
  dimensions,
  isDimensionId,
  measureOf,
  memberLabel,
  type DimensionId,
  type MeasureId,
} from '../../schema/vocabulary.ts';
import { urls } from '../../archive/urls.ts';
import { splitPart } from '../series/points.ts';
import { kebab } from '../../schema/keys.ts';
import { indicators } from '../indicators.ts';
import type { Finding, SentencePart } from './finding.ts';
import { exactIn, isExact, recency, whose, type Exact, type Told } from './told.ts';
import { formatPercent } from '../number-words.ts';
import { shareOf } from '../shares.ts';
import { printed } from './words.ts';

const measure: MeasureId = 'applications.newReceived';

export function largest(told: Told): Finding[] {
  return Object.keys(measureOf(measure).dimensions)
    .filter(isDimensionId)
    .flatMap((dimension) => inLatest(told, dimension));
}

/** The share, leading to its indicator where there is one of that part. */
function shareOfWhole({ part, document }: Exact, text: string): SentencePart {
  const { dimension, member } = splitPart(part);
  const id = dimension === 'level' ? `level-share-${member}` : `${kebab(member)}-share`;
  return indicators.some((one) => one.id === id) ? { text, url: urls.indicatorIn(id, document) } : text;
}

/** Of the latest report that splits the whole so. */
function inLatest(told: Told, dimension: DimensionId): Finding[] {
  const split = told.points.filter(
    (point): point is Exact =>
      point.measure === measure && splitPart(point.part).dimension === dimension && isExact(point),
  );
  const latest = split.toSorted((a, b) => a.year - b.year).at(-1);
  const whole = latest && exactIn(told, latest.document, measure);
  const [first, second] = split
    .filter(({ document }) => document === latest?.document)
    .toSorted((a, b) => b.value - a.value);
  if (!whole || !first || !second || first.value === second.value || first.value > whole.value) return [];
  const share = shareOf(first.value, whole.value);
  if (share === undefined) return [];
  return [
    {
      id: `largest-${dimension}-${told.body.id}-${told.scope}`,
      kind: dimension === 'applicant' ? 'applicants' : 'largest',
      body: told.body.id,
      scope: told.scope,
      years: [first.year],
      sentence: [
        `${whose(told, first)}${first.year}年收到的申请，按${dimensions[dimension].label}分，最多的是${memberLabel(dimension, splitPart(first.part).member)}：`,
        printed(first),
        '，占',
        shareOfWhole(first, formatPercent(share)),
        '（推算）。',
      ],
      detail: ['当年收到的共', printed(whole), '。'],
      weight: 0.3 * (share / 100) * recency(told, first.year),
    },
  ];
}

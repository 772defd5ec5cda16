/** What the bodies of one kind did together: how many received more, how many less, from one year to the next. */
import { bodyKinds, type BodyKind } from '../../schema/body.ts';
import { scopes, measureOf, measureSlug, type MeasureId, type ScopeId } from '../../schema/vocabulary.ts';
import { urls } from '../../archive/urls.ts';
import { FEWEST_RANKED } from '../ranking.ts';
import type { Finding } from './finding.ts';
import { lastPair, toldBy, type Pair, type Sources } from './told.ts';
import { thousands } from '../number-words.ts';

const told: readonly MeasureId[] = ['applications.newReceived', 'outcomes.granted', 'reconsideration.total'];

/** Findings about every kind of body of which enough have numbers of two years that follow one another. */
export function ofKinds(sources: Sources): Finding[] {
  const all = sources.archive.bodies.flatMap((body) => toldBy(sources, body));
  return told.flatMap((measure) => {
    const pairs = all
      .filter(({ scope }) => scope !== 'unstated')
      .flatMap((one) => {
        const pair = lastPair(one, measure);
        return pair && pair.later.year - pair.earlier.year === 1
          ? [{ kind: one.body.kind, scope: one.scope, pair }]
          : [];
      });
    const groups = Map.groupBy(pairs, ({ kind, scope }) => `${kind} ${scope}`);
    return [...groups.values()].flatMap((group) => {
      const [first] = group;
      return first
        ? tell(
            measure,
            first.kind,
            first.scope,
            group.map(({ pair }) => pair),
          )
        : [];
    });
  });
}

/** Of the two years that most of them have. */
function tell(measure: MeasureId, kind: BodyKind, scope: ScopeId, pairs: readonly Pair[]): Finding[] {
  const byYear = [...Map.groupBy(pairs, ({ later }) => later.year)];
  const [most] = byYear.toSorted(([a, one], [b, other]) => other.length - one.length || b - a);
  if (!most || most[1].length < FEWEST_RANKED) return [];
  const [year, own] = most;
  const changes = own.map(({ earlier, later }) => later.value - earlier.value);
  const [more, less] = [
    changes.filter((change) => change > 0).length,
    changes.filter((change) => change < 0).length,
  ];
  const { label, unit } = measureOf(measure);
  const [before, now] = [
    median(own.map(({ earlier }) => earlier.value)),
    median(own.map(({ later }) => later.value)),
  ];
  const equal = own.length - more - less;
  return [
    {
      id: `bodies-${measureSlug(measure)}-${kind}-${scope}`,
      kind: 'bodies',
      body: '',
      scope,
      years: [year - 1, year],
      sentence: [
        `${year}年与上年都有数字的${own.length}个${bodyKinds[kind].label}${otherScope(kind, scope)}中，`,
        { text: label, url: urls.measure(measure) },
        `增加的${more}个，减少的${less}个${equal > 0 ? `，不变的${equal}个` : ''}；`,
        before === now
          ? `中位数仍是${thousands(now)}${unit}（推算）。`
          : `中位数由${thousands(before)}${unit}${now > before ? '增到' : '减到'}${thousands(now)}${unit}（推算）。`,
      ],
      detail: ['只数同一机关前后两年口径相同、格式可比的数字；中位数是从小到大排在正中的数。'],
      weight: 0.6 * Math.min(1, Math.abs(more - less) / own.length),
    },
  ];
}

/** `（本系统）`, where bodies of the kind count other work as a rule. */
const otherScope = (kind: BodyKind, scope: ScopeId): string =>
  scope === bodyKinds[kind].scope ? '' : `（${scopes[scope].label}）`;

/** The middle one; of an even number, the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return (low + high) / 2;
}

/** An indicator in a report beside the same in the body's report before: only where both count the same. */
import { groupOf, type Definition } from './indicator.ts';
import type { Rate, Tally } from './rates.ts';

type Outcome = Rate | Tally;

/** The report before of the same body and scope, however many years before. */
export const earlierOf = <O extends Outcome>(
  outcomes: readonly O[],
  { year, body, scopeId }: O,
): O | undefined =>
  outcomes
    .filter((one) => one.year < year && one.body === body && one.scopeId === scopeId)
    .toSorted((a, b) => a.year - b.year)
    .at(-1);

/**
 * By how much it differs, in percentage points or in the unit of the balance. Undefined where either is not computed, the
 * forms do not compare, a report does not say whose work it counts, or something changed its meaning in between.
 */
export function changeBetween(definition: Definition, before: Outcome, now: Outcome): number | undefined {
  const [a, b] = [valueOf(before), valueOf(now)];
  if (a === undefined || b === undefined || !areAlike(definition, before, now)) return undefined;
  return b - a;
}

/** The hundredths of a rate, the count of a balance; undefined where it is not computed. */
export const valueOf = (outcome: Outcome): number | undefined => {
  if (outcome.kind !== 'computed') return undefined;
  return 'percent' in outcome ? outcome.percent : outcome.value;
};

function areAlike(definition: Definition, before: Outcome, now: Outcome): boolean {
  const isBroken = definition.breaks.some(({ year }) => before.year < year && year <= now.year);
  const group = groupOf(definition, now.form);
  return (
    now.scopeId !== 'unstated' &&
    before.body === now.body &&
    before.scopeId === now.scopeId &&
    group !== undefined &&
    group === groupOf(definition, before.form) &&
    !isBroken
  );
}

/** What an indicator is: a figure that no report prints and that is computed of figures it does print. */
import { forms, measureOf, type FormId, type TopicId, type Unit } from '../../schema/vocabulary.ts';
import { SMALLEST_WHOLE } from '../ranking.ts';
import { quotientText, sideText, type Side } from './term.ts';

/** Below this denominator one case more or less moves a rate by five points: no rate is shown, but its counts are. */
export const SMALLEST_DENOMINATOR = SMALLEST_WHOLE;

interface About {
  /** As in its address, for ever: ASCII, words joined by hyphens. */
  id: string;
  label: string;
  topic: TopicId;
  /**
   * Groups of forms whose values may be set side by side and subtracted. A report of a form in no group has no such
   * figure: `not-applicable`.
   */
  comparable: readonly (readonly FormId[])[];
  /** What must be known before it is read; whole sentences. */
  caveats: readonly string[];
  /** Report years from which on it counts something else, though the form is the same: no change is computed across. */
  breaks: readonly Break[];
}

export interface Break {
  readonly from: number;
  readonly because: string;
}

/** A rate: one side in the hundred of the other. */
export interface Indicator extends About {
  kind: 'rate';
  unit: '%';
  formula: string;
  numerator: Side;
  denominator: Side;
}

/** A sum or difference of counts. */
export interface Balance extends About {
  kind: 'balance';
  unit: Unit;
  formula: string;
  terms: Side;
}

export type Definition = Indicator | Balance;

type Given<D extends Definition> = Omit<D, 'kind' | 'unit' | 'formula' | 'topic' | 'caveats' | 'breaks'> &
  Partial<Pick<About, 'caveats' | 'breaks'>>;

/** A rate; formula and topic follow from what it is computed of. */
export const rate = (given: Given<Indicator>): Indicator => ({
  caveats: [],
  breaks: [],
  ...given,
  kind: 'rate',
  unit: '%',
  formula: quotientText(given.numerator, given.denominator),
  topic: measureOf(firstMeasure(given.numerator, given.comparable)).topic,
});

export function balance(given: Given<Balance>): Balance {
  const { topic, unit } = measureOf(firstMeasure(given.terms, given.comparable));
  return { caveats: [], breaks: [], ...given, kind: 'balance', unit, formula: sideText(given.terms), topic };
}

function firstMeasure(side: Side, comparable: About['comparable']) {
  const [first] = comparable.flat().flatMap((form) => side[0]?.measures(form) ?? []);
  if (first === undefined) throw new Error(`no form prints ${sideText(side)}`);
  return first;
}

/** The group of forms whose values may be set beside those of `form`; undefined where reports of the form have none. */
export const groupOf = ({ comparable }: Pick<About, 'comparable'>, form: FormId) =>
  comparable.find((group) => group.includes(form));

/** The report years of which it can be computed at all; `until` is null while its last form is in use. */
export function yearsOf({ comparable }: Pick<About, 'comparable'>): { since: number; until: number | null } {
  const years = comparable.flat().map((form) => forms[form].years);
  const last = years.map(({ to }) => to);
  return {
    since: Math.min(...years.map(({ from }) => from)),
    until: last.includes(null) ? null : Math.max(...last.map((to) => to ?? 0)),
  };
}

/** What is computed: a balance has its terms and no denominator. */
export const sidesOf = (definition: Definition): { numerator: Side; denominator?: Side } =>
  definition.kind === 'rate' ? definition : { numerator: definition.terms };

/** What an indicator is: a figure that no report prints and that is computed of figures it does print. */
import {
  breaksOf,
  holdsAmong,
  isRead,
  statementsBehind,
  type LawBreak,
  type StatementId,
} from '../../schema/laws.ts';
import {
  forms,
  measureOf,
  type FormId,
  type MeasureId,
  type TopicId,
  type Unit,
} from '../../schema/vocabulary.ts';
import { quotientText, sideText, type Side } from './term.ts';

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
  /** Report years from which on a law moves its numbers, though the form is the same: no change is computed across. */
  breaks: readonly LawBreak[];
  /** What the law says of what it counts: only what was read, and holds for reports of which it can be computed. */
  laws: readonly StatementId[];
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

/** What an entry of the table has to say; the rest follows from the measures it names. */
type Given<D extends Definition> = Omit<
  D,
  'kind' | 'unit' | 'formula' | 'topic' | 'caveats' | 'breaks' | 'laws'
> &
  Partial<Pick<About, 'caveats'>>;

export const rate = (given: Given<Indicator>): Indicator => ({
  caveats: [],
  ...given,
  ...behind(measuresOf([...given.numerator, ...given.denominator], given.comparable), given),
  kind: 'rate',
  unit: '%',
  formula: quotientText(given.numerator, given.denominator),
});

export function balance(given: Given<Balance>): Balance {
  const measures = measuresOf(given.terms, given.comparable);
  return {
    caveats: [],
    ...given,
    ...behind(measures, given),
    kind: 'balance',
    unit: measureOf(measures[0]).unit,
    formula: sideText(given.terms),
  };
}

/** Everything that is added or taken away, in any of the forms; the first one names the topic. */
function measuresOf(side: Side, comparable: About['comparable']): [MeasureId, ...MeasureId[]] {
  const [first, ...others] = new Set(
    side.flatMap((term) => comparable.flat().flatMap((form) => term.measures(form) ?? [])),
  );
  if (first === undefined) throw new Error(`no form prints ${sideText(side)}`);
  return [first, ...others];
}

function behind(
  measures: readonly [MeasureId, ...MeasureId[]],
  given: Pick<About, 'comparable'>,
): Pick<About, 'topic' | 'breaks' | 'laws'> {
  const { since: from, until: to } = yearsOf(given);
  return {
    topic: measureOf(measures[0]).topic,
    breaks: [...new Set(measures.flatMap(breaksOf))],
    laws: [...new Set(measures.flatMap(statementsBehind))].filter(
      (law) => isRead(law) && holdsAmong(law, { from, to }),
    ),
  };
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

/** Every measure it is computed of, in any of its forms. */
export function measuresIn(definition: Definition): readonly MeasureId[] {
  const { numerator, denominator = [] } = sidesOf(definition);
  return measuresOf([...numerator, ...denominator], definition.comparable);
}

/** Sums of what one document prints for one body and scope: exact figures, each with its places. */
import {
  measureOf,
  readingOf,
  states,
  TOTAL,
  type FormId,
  type MeasureId,
  type StateId,
} from '../../schema/vocabulary.ts';
import { preferTable } from '../../archive/values.ts';
import { partLabel, type AnyPoint, type PartId } from '../series.ts';
import { cellsOf, type Cell } from '../series/entries.ts';
import { termText, type Side, type Term } from './term.ts';

/** A term with its value: what it adds, or takes away. */
export interface Addend {
  sign: Term['sign'];
  label: string;
  value: number;
  cells: CountedCell[];
}

/** A printed place, and what is counted there: a class is the sum of several rows. */
export interface CountedCell extends Cell {
  counts: string;
}

export interface Sum {
  value: number;
  addends: Addend[];
  /** The places of all of them. */
  cells: Cell[];
}

/** Why there is no sum. */
export interface Lack {
  state: Exclude<StateId, 'reported'>;
  reason: string;
}

/** The figures of one document, body and scope, by measure and part. */
export type Figures = ReadonlyMap<string, readonly AnyPoint[]>;

export const figuresOf = (points: readonly AnyPoint[]): Figures =>
  Map.groupBy(points, ({ measure, part }) => figureKey(measure, part));

const figureKey = (measure: MeasureId, part: PartId): string => `${measure} ${part}`;
const printed = (figures: Figures, { measure, part }: Wanted): readonly AnyPoint[] =>
  figures.get(figureKey(measure, part)) ?? [];

interface Wanted {
  measure: MeasureId;
  part: PartId;
}

/** The sum of a side, or why there is none: one lacking part is enough. */
export function sumOf(side: Side, form: FormId, figures: Figures): Sum | Lack {
  const parts = side.map((term) => ({ term, wanted: wantedBy(term, form) }));
  if (parts.some(({ wanted }) => wanted === undefined)) return notOfThisForm;
  const lacking = parts.flatMap(({ wanted = [] }) => wanted).filter((one) => !exactOf(printed(figures, one)));
  if (lacking.length > 0) return lackOf(lacking, form, figures);
  const addends = parts.map(({ term, wanted = [] }) => {
    const points = wanted.flatMap((one) => exactOf(printed(figures, one)) ?? []);
    return { sign: term.sign, label: termText(term), value: total(points), cells: points.flatMap(countedIn) };
  });
  return {
    value: addends.reduce((sum, { sign, value }) => sum + sign * value, 0),
    addends,
    cells: addends.flatMap(({ cells }) => cells),
  };
}

/** What a form that has no such class leaves to say. */
export const notOfThisForm: Lack = { state: 'not-applicable', reason: '所用格式没有这一类' };

export const isLack = (sum: Sum | Lack): sum is Lack => 'reason' in sum;

const wantedBy = (term: Term, form: FormId): Wanted[] | undefined =>
  term.measures(form)?.map((measure) => ({ measure, part: term.part }));

const countedIn = (point: AnyPoint): CountedCell[] =>
  cellsOf([point]).map((cell) => ({ ...cell, counts: rowLabel(point.measure) }));

/** `属于国家秘密` of 不予公开：属于国家秘密: what tells the rows of one class apart. */
const rowLabel = (measure: MeasureId): string => measureOf(measure).label.replace(/^.*：/, '');

const total = (points: readonly AnyPoint[]): number =>
  points.reduce((sum, { value }) => sum + (value ?? 0), 0);

/** Of several printings of a figure, the exact one, the table's before the prose's. `近14万` and `14万` are not exact: neither enters a sum. */
export const exactOf = (printings: readonly AnyPoint[]): AnyPoint | undefined =>
  preferTable(
    printings.filter(
      ({ value, qualifier, resolution }) => value !== null && qualifier === '' && (resolution ?? 1) <= 1,
    ),
  );

/** What is lacking, in words; a figure the form does not have weighs more than one the report left out. */
function lackOf(lacking: readonly Wanted[], form: FormId, figures: Figures): Lack {
  const found = lacking.map((wanted) => ({ ...wanted, state: stateOf(wanted, form, figures) }));
  const state = found.some((one) => one.state === 'not-applicable')
    ? 'not-applicable'
    : (found[0]?.state ?? 'not-reported');
  const labels = [...new Set(found.filter((one) => one.state === state).map(labelOf))];
  const names = `${labels.slice(0, 2).join('、')}${labels.length > 2 ? '等' : ''}`;
  return { state, reason: `${names}：${states[state].label}` };
}

function stateOf(wanted: Wanted, form: FormId, figures: Figures): Lack['state'] {
  if (readingOf(wanted.measure, form) === 'none') return 'not-applicable';
  const [silent] = printed(figures, wanted);
  return silent === undefined || silent.state === 'reported' ? 'not-reported' : silent.state;
}

const labelOf = ({ measure, part }: Wanted): string =>
  part === TOTAL ? measureOf(measure).label : `${measureOf(measure).label}（${partLabel(part)}）`;

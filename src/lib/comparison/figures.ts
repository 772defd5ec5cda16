/** The figures of two reports side by side, with their difference where there is one that means something. */
import type { MeasureId } from '../../schema/vocabulary.ts';
import type { ComparableFigure, ComparableReport, ComparableValue, FormPart } from './report.ts';

/** A value beside its counterpart; a side that prints none says what its silence is. */
export interface FigureRow {
  measure: MeasureId;
  label: string;
  unit: ComparableFigure['unit'];
  left: FigureCell;
  right: FigureCell;
  difference: Difference;
}

export type FigureCell =
  { type: 'printed'; value: ComparableValue } | { type: 'silent'; state: 'not-reported' | 'not-applicable' };

/** Right minus left, or why there is none. `silent`: a side has no number. */
export type Difference =
  | { type: 'number'; value: number }
  | { type: 'none'; reason: 'silent' | 'approximate' | 'form' | 'scope' | 'never' };

/** Rows of one standard table, or of what stands in prose (no `part`). */
export interface FigureTable {
  part?: FormPart;
  caption: string;
  /** The wholes first (`''`), then what is split off, each kind of applicant alone. */
  groups: readonly { label: string; rows: readonly FigureRow[] }[];
}

type Side = 'left' | 'right';
type Both<T> = Readonly<Record<Side, T>>;

export function compareFigures(left: ComparableReport, right: ComparableReport): FigureTable[] {
  const reports = { left, right };
  const inTables = new Set(
    [...left.figures, ...right.figures].filter(({ table }) => table).map(({ measure }) => measure),
  );
  /** What a table of either prints, in the order of the tables; without a part, what no table prints. */
  const rowsIn = (part?: FormPart): LabelledRow[] => {
    const measuresOf = ({ figures }: ComparableReport) =>
      figures.filter(({ table }) => table === part).map(({ measure }) => measure);
    return inOrderOfBoth(measuresOf(left), measuresOf(right))
      .filter((measure) => part !== undefined || !inTables.has(measure))
      .flatMap((measure) => rowsOf(reports, measure));
  };
  const parts = inOrderOfBoth(
    left.tables.map(({ part }) => part),
    right.tables.map(({ part }) => part),
  ).toSorted((a, b) => a - b);
  const tables: FigureTable[] = parts.map((part) => ({
    part,
    caption: [...left.tables, ...right.tables].find((table) => table.part === part)?.caption ?? '',
    groups: groupsOf(rowsIn(part)),
  }));
  const prose: FigureTable = { caption: '', groups: [{ label: '', rows: rowsIn().map(inFull) }] };
  return [...tables, prose].filter(({ groups }) => groups.some(({ rows }) => rows.length > 0));
}

type LabelledRow = FigureRow & { member: string };

function rowsOf(reports: Both<ComparableReport>, measure: MeasureId): LabelledRow[] {
  const find = ({ figures }: ComparableReport) => figures.find((figure) => figure.measure === measure);
  const figures = { left: find(reports.left), right: find(reports.right) };
  const { label = '', unit = '件' } = figures.left ?? figures.right ?? {};
  const keys = inOrderOfBoth(
    (figures.left?.values ?? []).map(keyOf),
    (figures.right?.values ?? []).map(keyOf),
  );
  return keys.map((key) => {
    const pick = (side: Side) => figures[side]?.values.find((value) => keyOf(value) === key);
    const values = { left: pick('left'), right: pick('right') };
    const { memberLabel = '', scopeLabel } = values.left ?? values.right ?? {};
    return {
      measure,
      label: scopeLabel ? `${label}（口径：${scopeLabel}）` : label,
      member: memberLabel,
      unit,
      left: toCell(values.left, reports.left, measure),
      right: toCell(values.right, reports.right, measure),
      difference: differenceOf(values, figures, reports),
    };
  });
}

/** What a report counts itself stands beside what the other counts itself; another scope only beside the same. */
const keyOf = ({ member, scope }: ComparableValue): string => `${member ?? ''} ${scope ?? ''}`;

function toCell(value: ComparableValue | undefined, report: ComparableReport, measure: string): FigureCell {
  if (value) return { type: 'printed', value };
  const isLacking = report.lacking.some((lacking) => lacking === measure);
  return { type: 'silent', state: isLacking ? 'not-applicable' : 'not-reported' };
}

/** Only of exact numbers of one body and scope, of forms whose values the vocabulary declares comparable. */
function differenceOf(
  { left, right }: Both<ComparableValue | undefined>,
  figures: Both<ComparableFigure | undefined>,
  reports: Both<ComparableReport>,
): Difference {
  if (left?.value === undefined || right?.value === undefined) return { type: 'none', reason: 'silent' };
  const scope = left.scope ?? reports.left.scope;
  if (
    reports.left.body !== reports.right.body ||
    scope === 'unstated' ||
    scope !== (right.scope ?? reports.right.scope)
  )
    return { type: 'none', reason: 'scope' };
  const other = reports.right.form;
  if (figures.left?.never) return { type: 'none', reason: 'never' };
  if (reports.left.form !== other && !figures.left?.comparable?.includes(other))
    return { type: 'none', reason: 'form' };
  if (left.qualifier ?? right.qualifier) return { type: 'none', reason: 'approximate' };
  // Percentages are printed with decimals, which binary numbers only come near to.
  return { type: 'number', value: Number((right.value - left.value).toFixed(6)) };
}

/** Wholes of a table together, then a group for each member. */
function groupsOf(rows: readonly LabelledRow[]): FigureTable['groups'] {
  return [...Map.groupBy(rows, ({ member }) => member)]
    .toSorted(([a], [b]) => Number(a !== '') - Number(b !== ''))
    .map(([label, those]) => ({ label, rows: those }));
}

const inFull = ({ member, label, ...row }: LabelledRow): FigureRow => ({
  ...row,
  label: member ? `${label}：${member}` : label,
});

/** The first list with what only the second has, each after what it follows there. */
export function inOrderOfBoth<T>(first: readonly T[], second: readonly T[]): T[] {
  const has = new Set(first);
  const merged = [...new Set(first)];
  let at = 0;
  for (const item of new Set(second)) {
    if (has.has(item)) at = Math.max(at, merged.indexOf(item) + 1);
    else merged.splice(at++, 0, item);
  }
  return merged;
}

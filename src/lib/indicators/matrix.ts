/** An indicator by body and year: a row for each body, scope and group of forms that compare with one another. */
import type { Body, BodyKind } from '../../schema/body.ts';
import type { Archive } from '../../archive/archive.ts';
import { byBodyKind } from '../body-kinds.ts';
import { groupOf, type Definition } from './indicator.ts';
import type { Outcome } from './outcomes.ts';

export interface IndicatorRow {
  body: Body;
  scope: string;
  /** By year; several where a body has several reports of a year. */
  cells: ReadonlyMap<number, readonly Outcome[]>;
}

export interface IndicatorMatrix {
  years: number[];
  /** In the order of kinds; the rows of a kind in the order of the archive's list of bodies. */
  kinds: { kind: BodyKind; label: string; rows: IndicatorRow[] }[];
}

export function matrixOf(
  { bodies }: Pick<Archive, 'bodies'>,
  definition: Definition,
  outcomes: readonly Outcome[],
): IndicatorMatrix {
  const byBody = Map.groupBy(outcomes, ({ body }) => body);
  const rows = bodies.flatMap((body) => rowsOf(body, definition, byBody.get(body.id) ?? []));
  return {
    years: [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].toSorted((a, b) => a - b),
    kinds: byBodyKind(rows, ({ body }) => body.kind).map(({ of, ...kind }) => ({ ...kind, rows: of })),
  };
}

/** The rows of one body. */
const rowsOf = (body: Body, definition: Definition, outcomes: readonly Outcome[]): IndicatorRow[] =>
  [
    ...Map.groupBy(outcomes, ({ scopeId, form }) =>
      [scopeId, groupOf(definition, form)?.join('+')].join(' '),
    ).values(),
  ].map((own) => ({
    body,
    scope: own.at(-1)?.scope ?? '',
    cells: Map.groupBy(own, ({ year }) => year),
  }));

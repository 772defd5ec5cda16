/** The values of a measure by body and year: a row for each body, scope and group of forms that compare with one another. */
import { scopeLabel, type Body, type BodyKind } from '../../schema/body.ts';
import { byBodyKind } from '../body-kinds.ts';
import {
  areComparable,
  formIds,
  measureOf,
  readingOf,
  TOTAL,
  type FormId,
  type MeasureId,
  type ScopeId,
} from '../../schema/vocabulary.ts';
import type { Archive } from '../../archive/archive.ts';
import { partLabel, toSeries, type AnyPoint, type AnySeries } from '../series.ts';
import { toEntries, type Entry } from './entries.ts';

export interface MatrixRow {
  /** Occurs once in a measure: `general-office-organ-2019`. */
  id: string;
  body: Body;
  scope: ScopeId;
  /** In the body's own words: 全区. */
  scopeWords: string;
  /** The forms whose figures the row may hold: `2019、2021年版`. */
  forms: string;
  /** What it is a part of, where the measure has no whole: `网站`; else empty. */
  part: string;
  /** By year; several where a body's reports print several figures. */
  cells: ReadonlyMap<number, readonly Entry[]>;
  /** By year, the parts that no table of the page shows: each is seen where its address is followed. */
  parts: ReadonlyMap<number, readonly MatrixPart[]>;
}

/** A part of a whole, or a second printing of it. */
export interface MatrixPart {
  /** Id of its place on the page. */
  anchor: string;
  /** `自然人：607 件` */
  text: string;
  place: string;
}

export interface Matrix {
  years: number[];
  /** In the order of kinds; the rows of a kind in the order of the archive's list of bodies. */
  kinds: { kind: BodyKind; label: string; rows: MatrixRow[] }[];
  /** How many rows have no number at all, and are left out: their forms do not print the measure. */
  rows: number;
}

/**
 * The wholes of a measure or, where it is only ever printed by member, its members. What no table of the page shows
 * (`isShown`) stands in its row all the same, as parts.
 */
export function matrixOf(
  { bodies }: Pick<Archive, 'bodies'>,
  points: readonly AnyPoint[],
  measure: MeasureId,
  isShown: (series: AnySeries) => boolean = () => true,
): Matrix {
  const byId = new Map(bodies.map((body, index) => [body.id, { body, index }]));
  const byMember = measureOf(measure).whole === false;
  const rowKey = byMember ? partKey : wholeKey;
  const rows = [...Map.groupBy(toSeries(points, measure), rowKey).values()]
    .flatMap((series) => {
      const [first] = series;
      const found = first && byId.get(first.body);
      const shown = byMember ? series : series.filter(({ part }) => part === TOTAL);
      const part = byMember && first ? first.part : TOTAL;
      return found
        ? [
            {
              index: found.index,
              row: toRow(
                found.body,
                measure,
                { ...first, part },
                shown,
                series.filter((one) => !isShown(one)),
              ),
            },
          ]
        : [];
    })
    // A form without the figure has nothing to say here: the page says which forms print it.
    .filter(
      ({ row }) =>
        row.parts.size > 0 ||
        [...row.cells.values()].some((entries) => entries.some(({ state }) => state !== 'not-applicable')),
    )
    .toSorted((a, b) => a.index - b.index)
    .map(({ row }) => row);
  return {
    years: [...new Set(rows.flatMap(({ cells, parts }) => [...cells.keys(), ...parts.keys()]))].toSorted(
      (a, b) => a - b,
    ),
    kinds: byBodyKind(rows, ({ body }) => body.kind).map(({ of, ...kind }) => ({ ...kind, rows: of })),
    rows: rows.length,
  };
}

/** Reports that do not say whose work they count share a row, and are series of their own: `apart` when drawn. */
const wholeKey = ({ body, scope, form }: AnySeries): string => [body, scope, form].join(' ');
const partKey = (series: AnySeries): string => [wholeKey(series), series.part].join(' ');

function toRow(
  body: Body,
  measure: MeasureId,
  { scope, form, part }: Pick<AnySeries, 'scope' | 'form' | 'part'>,
  series: readonly AnySeries[],
  unseen: readonly AnySeries[],
): MatrixRow {
  const entries = series.flatMap(toEntries);
  return {
    id: [body.id, scope, form, ...(part === TOTAL ? [] : [part.replaceAll('.', '-')])].join('-'),
    body,
    scope,
    scopeWords: scopeLabel(scope, body),
    forms: formsLabel(measure, form),
    part: part === TOTAL ? '' : partLabel(part),
    cells: Map.groupBy(entries, ({ year }) => year),
    parts: partsOf(unseen, new Set(series)),
  };
}

/** What the cells of a row do not say: values of members, and every printing of a value but the first. */
function partsOf(
  unseen: readonly AnySeries[],
  inCells: ReadonlySet<AnySeries>,
): ReadonlyMap<number, MatrixPart[]> {
  const all = unseen.flatMap((series) =>
    toEntries(series)
      .filter(({ borrowed }) => !borrowed)
      .flatMap(({ year, cells }) =>
        cells.slice(inCells.has(series) ? 1 : 0).map(({ anchor, text, place }) => ({
          year,
          part: { anchor, text: `${partLabel(series.part)}：${text}`, place },
        })),
      ),
  );
  return new Map(
    [...Map.groupBy(all, ({ year }) => year)].map(([year, of]) => [year, of.map(({ part }) => part)]),
  );
}

/** The forms that print the measure and compare with this one: `2019、2021年版`, `2008—2021年版`. */
function formsLabel(measure: MeasureId, form: FormId): string {
  const group = formIds.filter(
    (other) =>
      other === form || (areComparable(measure, form, other) && readingOf(measure, other) !== 'none'),
  );
  const [first, last] = [group[0], group.at(-1)];
  const isRun =
    group.length > 2 && formIds.indexOf(last ?? form) - formIds.indexOf(first ?? form) + 1 === group.length;
  return isRun ? `${first}—${last}年版` : `${group.join('、')}年版`;
}

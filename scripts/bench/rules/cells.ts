/** The value cells of a report's tables: numbers that belong together, and the words they are printed in. */
import type { FormTableShape, ValueShape } from '../../../src/schema/forms/tables.ts';
import { forms } from '../../../src/schema/forms/index.ts';
import { toPrinter } from '../corpus/values.ts';
import type { Figures } from '../figures.ts';

/** By `measure` and `member`: the number of a cell and how it is printed. */
export type Cells = ReadonlyMap<string, Cell>;

export interface Cell {
  /** In printed units; null where the cell is blank or has a mark for nothing. */
  value: number | null;
  words: string;
}

export type Place = Pick<ValueShape, 'measure' | 'member'>;

export const nameOf = ({ measure, member }: Place): string => `${measure} ${member ?? 'total'}`;

/** Every value cell of a form, its numbers as digits; what agrees in the figures agrees here. */
export function cellsOf(form: '2019' | '2021', figures: Figures): Cells {
  const print = toPrinter(figures, '0');
  return new Map(
    forms[form].tables.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.type === 'head'
          ? []
          : row.values.map((shape): [string, Cell] => {
              const words = print(shape);
              return [nameOf(shape), { value: Number.parseFloat(words), words }];
            }),
      ),
    ),
  );
}

export function cellAt(cells: Cells, place: Place): Cell {
  const cell = cells.get(nameOf(place));
  if (!cell) throw new RangeError(`no cell ${nameOf(place)}`);
  return cell;
}

export const wordsIn = (cells: Cells, place: Place): string => cellAt(cells, place).words;
export const valueIn = (cells: Cells, place: Place): number => cellAt(cells, place).value ?? 0;

/** With some cells changed; a number alone is printed in its digits. */
export function withCells(cells: Cells, changed: Iterable<readonly [Place, number | Cell]>): Cells {
  const next = new Map(cells);
  for (const [place, to] of changed)
    next.set(nameOf(place), typeof to === 'number' ? { value: to, words: String(to) } : to);
  return next;
}

/** Rows of table 三 that only its own sums look at: cases of other rules mostly leave them out, to be read the sooner. */
export const idleRows = (form: '2019' | '2021'): string[] =>
  rowsIn(form, 3).flatMap(({ labels }) => {
    const label = labels.at(-1)?.label ?? '';
    return /^(?:[一二四]、|（七）)/.test(label) ? [] : [label];
  });

/** The rows with values of a form's table. */
export function rowsIn(form: '2019' | '2021', part: FormTableShape['part']) {
  const rows = forms[form].tables.find((table) => table.part === part)?.rows ?? [];
  return rows.flatMap((row) => (row.type === 'values' ? [row] : []));
}

/** Every number so many times as large: sums and ledgers still agree. */
export const scaled = (cells: Cells, factor: number): Cells =>
  factor === 1
    ? cells
    : new Map(
        [...cells].map(([name, { value }]) => {
          const times = (value ?? 0) * factor;
          return [name, { value: times, words: String(times) }];
        }),
      );

/** The matrix of a measure read back from the page: its rows with the values their cells carry. */
import type { Entry } from '../lib/series/entries.ts';
import type { StateId } from '../schema/vocabulary/terms.ts';
import { thousands } from '../lib/number-words.ts';

export interface PageRow {
  id: string;
  body: string;
  name: string;
  /** Address of the body's page. */
  home: string;
  kind: string;
  scope: string;
  scopeWords: string;
  forms: string;
  part: string;
  /** By year. `whole` is what a value is a share of. */
  entries: (Entry & { whole: number | undefined })[];
}

/** A row of the table. */
export function readRow(row: HTMLTableRowElement, unit: string): PageRow {
  const { row: id = '', body = '', scope = '', words = '', forms = '', part = '' } = row.dataset;
  const link = row.querySelector<HTMLAnchorElement>('th a');
  const name = link?.textContent ?? body;
  const years = [...(row.closest('table')?.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) =>
    Number(textContent),
  );
  const entries = [...row.cells].flatMap((cell, column) =>
    [...cell.querySelectorAll<HTMLElement>('[data-value], [data-state]')].map((mark) => {
      const { value, state, whole, text, note = '' } = mark.dataset;
      const number = value === undefined ? null : Number(value);
      return {
        document: `${id} ${years[column]}`,
        year: years[column] ?? 0,
        title: `${name}历年报告`,
        body,
        reporter: name,
        scope: words,
        form: forms,
        value: number,
        text: text ?? (number === null ? mark.title : withUnit(number, unit)),
        // Written by Matrix.astro from the same type.
        state: (state ?? 'reported') as StateId,
        note,
        borrowed: note !== '',
        place: mark.getAttribute('href') ?? link?.getAttribute('href') ?? '',
        cells: [],
        whole: whole === undefined ? undefined : Number(whole),
      };
    }),
  );
  return {
    id,
    body,
    name,
    home: link?.getAttribute('href') ?? '',
    kind: row.closest('tbody')?.dataset['kind'] ?? '',
    scope,
    scopeWords: words,
    forms,
    part,
    entries,
  };
}

/** As `formatValue` writes a plain value. */
const withUnit = (value: number, unit: string): string =>
  `${thousands(value)}${unit === '%' ? '%' : ` ${unit}`}`;

/** What names the cells of a row of a table: the labels before them, merged ones too, and the heads of their columns. */
import { parseId, sectionId, type Place } from '../schema/ids.ts';
import type { StoredSection } from './store.ts';

export interface RowNames {
  /** Labels that are printed in a row above and hold for this one too. */
  above: string[];
  /** One for each cell. */
  cells: { kind: 'head' | 'label' | 'value'; head: string; isTotal: boolean }[];
}

/** A cell of a table, as its id says it. */
type CellPlace = Extract<Place, { kind: 'head' | 'label' | 'cell' }>;

const total = /(?:总计|合计|共计|总数)$/;

/** The names of a line of a section's text; undefined where it is no row of a table. */
export function rowNamesOf(section: StoredSection, line: number): RowNames | undefined {
  const [locator, , , , text, ids, heads] = section;
  const rows = ids.split('\n');
  const placesOf = (row: number) =>
    (rows[row] ?? '').split('\t').map((id) => asCell(parseId(`${sectionId(locator)}-${id}`)));
  const places = placesOf(line);
  const first = places[0];
  if (!first) return undefined;
  const headOf = (place: CellPlace | undefined): string => {
    if (place?.kind !== 'cell') return '';
    const part = heads.findLast(([table, row]) => table === place.table && row <= place.row);
    // Table and row stand before the names, and columns count from 1.
    return `${part?.[place.column + 1] ?? ''}`;
  };
  return {
    above: labelsAbove(text, placesOf, { line, place: first }),
    cells: places.map((place) => ({
      kind: place?.kind === 'cell' ? 'value' : (place?.kind ?? 'value'),
      head: headOf(place),
      isTotal: total.test(headOf(place)),
    })),
  };
}

const asCell = (place: Place | undefined): CellPlace | undefined =>
  place && 'row' in place ? place : undefined;

/** Labels to the left of a row's first cell: each from the nearest row above that prints one there. */
function labelsAbove(
  text: string,
  placesOf: (row: number) => (CellPlace | undefined)[],
  { line, place }: { line: number; place: CellPlace },
): string[] {
  if (place.kind !== 'label' || place.column === 1) return [];
  const lines = text.split('\n');
  const found = new Map<number, string>();
  for (let row = line - 1; row >= 0; row -= 1) {
    const places = placesOf(row);
    if (places[0]?.table !== place.table || places[0].kind === 'head') break;
    const cells = (lines[row] ?? '').split('\t');
    places.forEach((other, index) => {
      if (other?.kind !== 'label' || other.column >= place.column || found.has(other.column)) return;
      found.set(other.column, cells[index] ?? '');
    });
    if (found.has(1)) break;
  }
  return [...found].toSorted(([a], [b]) => a - b).map(([, words]) => words);
}

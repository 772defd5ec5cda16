/**
 * Which id stands where on the page of a measure. Each stands once: a document's (`d-…`) in the first row that speaks of it,
 * an observation's (`o-…`) where its own series shows it; a figure that is lent has its id there, not with the borrower.
 */
import { documentAnchor } from '../../archive/urls.ts';
import type { Figure } from './chart.ts';
import type { Entry } from './entries.ts';
import type { Matrix } from './matrix.ts';

/** The ids of one entry, where they are not given elsewhere. */
export interface Anchors {
  document: string | undefined;
  /** Of its printed places, in the order of its cells. */
  cells: readonly (string | undefined)[];
}

export type AnchorsOf = (entry: Entry) => Anchors;

/** Figures first, then the matrix: its cells show one printing of a value, and its parts have ids of their own. */
export function anchorsOf(
  figures: readonly Pick<Figure, 'rows'>[],
  matrix: Matrix,
): { figures: readonly AnchorsOf[]; matrix: AnchorsOf } {
  const rows = matrix.kinds.flatMap((kind) => kind.rows);
  const inMatrix = rows.flatMap(({ cells }) => [...cells.values()].flat());
  const inParts = rows.flatMap(({ parts }) => [...parts.values()].flat());
  const own = new Set(
    [
      ...[...figures.flatMap((figure) => figure.rows), ...inMatrix].flatMap(({ borrowed, cells }) =>
        borrowed ? [] : cells,
      ),
      ...inParts,
    ].map(({ anchor }) => anchor),
  );
  const given = new Set<string>();
  const give = (id: string): string | undefined => {
    if (given.has(id)) return undefined;
    given.add(id);
    return id;
  };
  const giveAll = (entries: readonly Entry[], printings: number): AnchorsOf => {
    const anchors = new Map(
      entries.map((entry): [Entry, Anchors] => [
        entry,
        {
          // What is computed is no row of the document's.
          document: entry.implied ? undefined : give(documentAnchor(entry.document)),
          cells: entry.cells
            .slice(0, printings)
            .map(({ anchor }) => (entry.borrowed && own.has(anchor) ? undefined : give(anchor))),
        },
      ]),
    );
    return (entry) => anchors.get(entry) ?? { document: undefined, cells: [] };
  };
  return { figures: figures.map((figure) => giveAll(figure.rows, Infinity)), matrix: giveAll(inMatrix, 1) };
}

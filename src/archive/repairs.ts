/** What we did to the sources: artefacts left out, misprints noted, cells read. Each has an address on `/corrections/`. */
import { locatorOfId } from '../schema/ids.ts';
import type { ArchiveDocument } from './archive.ts';
import { placesOf, type PrintedPlace } from './places.ts';
import { urls } from './urls.ts';

export interface Repair {
  kind: 'artefact' | 'correction' | 'reading';
  /** Id on the corrections page. */
  id: string;
  /** What the repair is about: a line of the source, or a cell. */
  place: string;
  /** The lines of the seed it draws on. */
  lines: readonly number[];
  before: string;
  after: string;
  reason: string;
}

/** All repairs of a document in order of its notes. A second repair of one line has `-2` at the end of its id. */
export function repairsOf(document: ArchiveDocument): Repair[] {
  const { key } = document;
  const slug = key.replaceAll('/', '-');
  const places = placesOf(document);
  const texts = new Map(places.map(({ id, text }) => [id, text]));
  const repairs: Repair[] = [
    ...document.artefacts.map(({ line, text, reason }) => ({
      kind: 'artefact' as const,
      id: `artefact-${slug}-L${line}`,
      place: urls.sourceLine(key, line),
      lines: [line],
      before: text,
      after: '',
      reason,
    })),
    ...document.corrections.map(({ line, printed, corrected, reason }) => ({
      kind: 'correction' as const,
      id: `correction-${slug}-L${line}`,
      place: placeOfLine(document, places, line),
      lines: [line],
      before: printed,
      after: corrected,
      reason,
    })),
    ...document.readings.map(({ cell, lines, reason }) => ({
      kind: 'reading' as const,
      id: `reading-${slug}-${cell}`,
      place: urls.place(key, locatorOfId(cell), cell),
      lines,
      before: '',
      after: texts.get(cell) ?? '',
      reason,
    })),
  ];
  return repairs.map((repair, index) => {
    const nth = repairs.slice(0, index).filter(({ id }) => id === repair.id).length + 1;
    return nth === 1 ? repair : { ...repair, id: `${repair.id}-${nth}` };
  });
}

/** What stands on a line of the seed: its paragraph or cell, else the heading, else the line itself. */
function placeOfLine({ key }: ArchiveDocument, places: readonly PrintedPlace[], line: number): string {
  const there = places.filter(({ lines }) => lines && lines.start <= line && line <= lines.end);
  const found = there.find(({ kind }) => kind !== 'heading') ?? there[0];
  return found ? urls.place(key, found.section, found.id) : urls.sourceLine(key, line);
}

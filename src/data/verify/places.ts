/** Where a document prints what: the names of its sections, and the lines of its source by paragraph and cell. */
import { pathTo, sectionLabel, type ArchiveDocument } from '../../archive/archive.ts';
import { placesOf } from '../../archive/places.ts';
import { citedNumbering } from '../../lib/citation/place.ts';
import { formatLines } from '../../schema/locator.ts';

/** `/verify/places/{document}.json` */
export interface DocumentPlaces {
  /** By locator: `二（一）4．依申请公开情况`. */
  sections: Readonly<Record<string, string>>;
  /** By id: `129-131`. */
  lines: Readonly<Record<string, string>>;
}

export function toDocumentPlaces(document: ArchiveDocument): DocumentPlaces {
  return {
    sections: Object.fromEntries(
      document.sections.map((section) => {
        const path = pathTo(document, section.locator);
        const outer = citedNumbering(path.slice(0, -1));
        return [section.locator, outer + sectionLabel(section)];
      }),
    ),
    lines: Object.fromEntries(
      placesOf(document).flatMap(({ id, lines }) => (lines ? [[id, formatLines(lines)]] : [])),
    ),
  };
}

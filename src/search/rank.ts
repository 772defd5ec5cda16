/** The order in which found sections are listed, and how many each document has. */
import type { SearchOptions } from './answer.ts';
import { documentOf, type Opened, type SectionNumber } from './catalogue.ts';
import type { DocumentEntry } from './store.ts';

/** By year, the latest first, then as printed. */
export function byPlace(from: Opened, numbers: SectionNumber[]): SectionNumber[] {
  const yearOf = (number: SectionNumber) => documentOf(from, number).year;
  return numbers.toSorted((a, b) => yearOf(b) - yearOf(a) || a - b);
}

/** How many of the sections each document has, in the order in which their documents first come. */
export function countByDocument(from: Opened, numbers: SectionNumber[]): Map<DocumentEntry, number> {
  const totals = new Map<DocumentEntry, number>();
  for (const number of numbers) {
    const document = documentOf(from, number);
    totals.set(document, (totals.get(document) ?? 0) + 1);
  }
  return totals;
}

interface Weighed {
  number: SectionNumber;
  /** How often the terms occur, in its heading and in all of it. */
  titled: number;
  occurrences: number;
  found: { document: DocumentEntry };
}

/** Documents with most about the terms first, and within each the sections; those that were given by place stay so. */
export function rank<Section extends Weighed>(
  sections: Section[],
  documents: DocumentEntry[],
  sort: NonNullable<SearchOptions['sort']>,
): Section[] {
  if (sort === 'year') return sections;
  const weight = ({ titled, occurrences }: Weighed) => titled * 20 + occurrences;
  const sum = new Map(documents.map((document) => [document, 0]));
  for (const entry of sections) {
    const { document } = entry.found;
    sum.set(document, (sum.get(document) ?? 0) + weight(entry));
  }
  const place = new Map(documents.map((document, index) => [document, index]));
  return sections.toSorted(
    (a, b) =>
      (sum.get(b.found.document) ?? 0) - (sum.get(a.found.document) ?? 0) ||
      (place.get(a.found.document) ?? 0) - (place.get(b.found.document) ?? 0) ||
      weight(b) - weight(a) ||
      a.number - b.number,
  );
}

/** Where the terms of the glossary are printed. Pages offer them; the printed text stays as it is. */
import { entryOf, termIds, type TermId } from '../schema/glossary.ts';
import type { Archive, ArchiveSection } from '../archive/archive.ts';
import { placesIn as printedPlaces } from '../archive/places.ts';

/** A term found in a text. `start` counts UTF-16 units of that text; `printed` is as it stands there. */
export interface TermInText {
  term: TermId;
  printed: string;
  start: number;
}

/** A printed place: heading, paragraph or cell. */
export interface TermPlace {
  document: string;
  section: string;
  id: string;
  kind: 'heading' | 'paragraph' | 'cell';
  text: string;
}

/** A term and the place that prints it first. */
export interface TermUse extends Omit<TermPlace, 'text'> {
  term: TermId;
  printed: string;
  /** Every form of it that these places print, without spaces. */
  forms: ReadonlySet<string>;
}

const patterns = termIds
  .flatMap((term) => entryOf(term).forms.map((form) => ({ term, form })))
  .toSorted((a, b) => b.form.length - a.form.length || (a.form < b.form ? -1 : 1));
const termOf = new Map(patterns.map(({ term, form }) => [form, term]));
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
// Headings of narrow columns are printed with spaces between the characters: 行 政 诉 讼.
const pattern = new RegExp(patterns.map(({ form }) => [...form].map(escape).join('\\s*')).join('|'), 'g');

/** Every term in a text, in order. The longest wins where forms overlap: 行政规范性文件 is not also 规范性文件. */
export function termsIn(text: string): TermInText[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [printed] = match;
    const term = termOf.get(printed.replace(/\s/g, ''));
    const found = term && { term, printed, start: match.index };
    return found && !isApart(text, found) ? [found] : [];
  });
}

/** The words stand in a phrase in which they do not mean the term. */
function isApart(text: string, { term, printed, start }: TermInText): boolean {
  return (entryOf(term).apart ?? []).some((phrase) =>
    text.startsWith(phrase, start - phrase.indexOf(printed)),
  );
}

/** Everything a section prints, in order, as glossary and references tell of places. */
export function placesIn(section: ArchiveSection): TermPlace[] {
  return printedPlaces(section).map(({ kind, section: locator, id, text }) => ({
    document: section.document,
    section: locator,
    kind: kind === 'heading' || kind === 'paragraph' ? kind : 'cell',
    id,
    text,
  }));
}

/** The first use of each term in the given places, in the order of the places. */
export function firstUses(places: readonly TermPlace[]): TermUse[] {
  const uses = new Map<TermId, TermUse & { forms: Set<string> }>();
  for (const { text, ...place } of places) {
    for (const { term, printed } of termsIn(text)) {
      const use = uses.get(term) ?? { ...place, term, printed, forms: new Set<string>() };
      use.forms.add(printed.replace(/\s/g, ''));
      uses.set(term, use);
    }
  }
  return [...uses.values()];
}

/** What a page of these sections offers: running text comes before headings, which are best left alone. */
export function termsOfPage(sections: readonly ArchiveSection[]): TermUse[] {
  const places = sections.flatMap(placesIn);
  const order = new Map(places.map(({ id }, index) => [id, index]));
  return firstUses([
    ...places.filter(({ kind }) => kind !== 'heading'),
    ...places.filter(({ kind }) => kind === 'heading'),
  ]).toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/** For each term, the place that prints it first in each document, in the order of the archive. */
export function usesByTerm({ documents }: Archive): Map<TermId, TermUse[]> {
  const uses = documents.flatMap(({ sections }) => firstUses(sections.flatMap(placesIn)));
  return Map.groupBy(uses, ({ term }) => term);
}

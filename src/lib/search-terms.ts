/**
 * What the archive itself offers to search for: the words of its headings, its glossary's terms, the titles and numbers of
 * documents it cites, and the measures and bodies that have a page. What occurs most comes first.
 */
import type { Archive, ArchiveSection } from '../archive/archive.ts';
import { placesIn } from '../archive/places.ts';
import { urls } from '../archive/urls.ts';
import { officialName } from '../schema/body.ts';
import { measureOf, type MeasureId } from '../schema/vocabulary.ts';
import { termsIn } from './glossary.ts';
import { findReferences } from './references.ts';

/** Words that are printed, and the number of sections that print them as such. */
export interface PrintedTerm {
  text: string;
  sections: number;
}

/** The name of something that has a page, and the number of documents that have to do with it. */
export interface NamedPage {
  text: string;
  url: string;
  documents: number;
}

export interface SearchTerms {
  headings: PrintedTerm[];
  glossary: PrintedTerm[];
  titles: PrintedTerm[];
  numbers: PrintedTerm[];
  measures: NamedPage[];
  bodies: NamedPage[];
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** How many of the sets hold each word, the commonest first; of as many, in the order of their first appearance. */
function count(sets: Iterable<ReadonlySet<string>>): PrintedTerm[] {
  const counts = new Map<string, number>();
  for (const set of sets) for (const text of set) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .map(([text, sections]) => ({ text, sections }))
    .toSorted((a, b) => b.sections - a.sections);
}

/** Enough to tell what is common: of more documents every so many-th is read. */
const enough = 200;

function sampleOf<Value>(values: readonly Value[]): readonly Value[] {
  const step = Math.ceil(values.length / enough);
  return values.filter((_, index) => index % step === 0);
}

/** Short enough to be chosen from a list; a heading that is a sentence is not a term. */
const isTerm = (text: string): boolean => text.length >= 2 && text.length <= 24;

export function toSearchTerms(archive: Archive): SearchTerms {
  const sections = archive.documents.flatMap((document) => document.sections);
  const texts = sampleOf(archive.documents)
    .flatMap((document) => document.sections)
    .map((section) => placesIn(section).map(({ text }) => text));
  const { numberLetters } = archive.about;
  const cited = texts.map((own) => citedIn(own, numberLetters));
  return {
    headings: count(sections.map(headingOf)),
    glossary: count(
      texts.map((own) => new Set(own.flatMap(termsIn).map(({ printed }) => withoutSpace(printed)))),
    ),
    titles: count(cited.map(({ titles }) => titles)),
    numbers: count(cited.map(({ numbers }) => numbers)),
    measures: measuresIn(archive),
    bodies: bodiesIn(archive),
  };
}

/** A document's title is not a heading of its sections. */
function headingOf({ locator, title }: ArchiveSection): ReadonlySet<string> {
  const text = withoutSpace(title);
  return new Set(locator !== '0' && isTerm(text) ? [text] : []);
}

/** Titles in 《》 and numbers, as they are printed: what is offered must be found. */
function citedIn(texts: readonly string[], letters: readonly string[]) {
  const references = texts.flatMap((text) =>
    (text.includes('《') || text.includes('号')
      ? findReferences(text, letters.length > 0 ? letters : undefined)
      : []
    ).map((reference) => ({
      ...reference,
      printed: withoutSpace(text.slice(reference.start, reference.end)),
    })),
  );
  return {
    titles: new Set(references.flatMap(({ title }) => (title === undefined ? [] : [`《${title}》`]))),
    numbers: new Set(
      references.flatMap(({ number, printed }) =>
        number !== undefined && printed.includes(number) ? [number] : [],
      ),
    ),
  };
}

/** The measures of which a document prints a value. */
function measuresIn({ documents }: Archive): NamedPage[] {
  const counts = new Map<MeasureId, number>();
  for (const { observations } of documents) {
    for (const measure of new Set(observations.map((observation) => observation.measure)))
      counts.set(measure, (counts.get(measure) ?? 0) + 1);
  }
  return [...counts]
    .map(([measure, number]) => ({
      text: measureOf(measure).label,
      url: urls.measure(measure),
      documents: number,
    }))
    .toSorted((a, b) => b.documents - a.documents);
}

/** The bodies that have a document here, by their names today. */
function bodiesIn({ bodies, documents }: Archive): NamedPage[] {
  const counts = Map.groupBy(documents, ({ body }) => body);
  return bodies
    .flatMap((body) => {
      const own = counts.get(body.id)?.length ?? 0;
      return own > 0 ? [{ text: officialName(body), url: urls.body(body.id), documents: own }] : [];
    })
    .toSorted((a, b) => b.documents - a.documents);
}

/** The archive's catalogue as the search uses it: which section belongs to which document, which file has its text. */
import type { Filters } from './answer.ts';
import { catalogueFile, type Catalogue, type DocumentEntry, type Topics } from './store.ts';
import { SearchUnavailable } from './unavailable.ts';

/** A section of the archive, known by its place in the order of `sections.json`. */
export type SectionNumber = number;

/** The catalogue, and what is counted from it. */
export interface Opened {
  catalogue: Catalogue;
  /** The first section of each file of texts, of each document. */
  files: SectionNumber[];
  documents: SectionNumber[];
  /** How many there are. */
  sections: number;
}

const sumOf = (counts: number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The number of the first section of each. */
function toStarts(counts: number[]): SectionNumber[] {
  let next = 0;
  return counts.map((count) => (next += count) - count);
}

/** The last part that begins at or before a section; parts without sections share their start with the next and are passed over. */
function partOf(starts: SectionNumber[], section: SectionNumber): number {
  let [from, to] = [0, starts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((starts[middle] ?? 0) <= section) from = middle + 1;
    else to = middle;
  }
  return Math.max(0, from - 1);
}

export function open(catalogue: Catalogue): Opened {
  const counts = catalogue.documents.map(({ sections }) => sections);
  return {
    catalogue,
    files: toStarts(catalogue.texts),
    documents: toStarts(counts),
    sections: sumOf(counts),
  };
}

/** The document a section belongs to. */
export function documentOf({ catalogue, documents }: Opened, section: SectionNumber): DocumentEntry {
  const document = catalogue.documents[partOf(documents, section)];
  if (!document) throw new SearchUnavailable('damaged', catalogueFile);
  return document;
}

/** Which file holds the text of a section. */
export const textFileOf = ({ files }: Opened, section: SectionNumber): number => partOf(files, section);

/** The sections of a document, in order. */
export function sectionsOf({ catalogue, documents }: Opened, document: DocumentEntry): SectionNumber[] {
  const first = documents[catalogue.documents.indexOf(document)] ?? 0;
  return Array.from({ length: document.sections }, (_, index) => first + index);
}

const isAllowed = (document: DocumentEntry, { year, document: key, ...filters }: Filters): boolean =>
  (!year || `${document.year}` === year) &&
  (!key || document.key === key) &&
  (['body', 'kind', 'scope', 'form'] as const).every(
    (name) => !filters[name] || document[name] === filters[name],
  );

/** Whether the filters allow a section; what sections are about must be known only where a topic is asked for. */
export function toAllows(
  from: Opened,
  filters: Filters,
  topics?: Topics,
): (section: SectionNumber) => boolean {
  const allowed = new Set(from.catalogue.documents.filter((document) => isAllowed(document, filters)));
  const topic = filters.topic && topics?.names.indexOf(filters.topic);
  return (section) =>
    allowed.has(documentOf(from, section)) && (!filters.topic || topics?.of[section] === topic);
}

/** What is in every one of the first sets and in none of the others. */
export const combine = (
  [first, ...others]: Set<SectionNumber>[],
  excluded: Set<SectionNumber>[],
): SectionNumber[] =>
  [...(first ?? [])].filter(
    (number) => others.every((set) => set.has(number)) && !excluded.some((set) => set.has(number)),
  );

/** The section that holds two sections: one of them, or the innermost above both; '' for the whole document. */
export function commonLocator(first: string, last: string): string {
  const [a, b] = [first.split('-'), last.split('-')];
  const differs = a.findIndex((part, index) => part !== b[index]);
  return (differs < 0 ? a : a.slice(0, differs)).join('-');
}

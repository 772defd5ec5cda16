/** What a search is asked and what it answers: the contract between the engine and whatever shows its answers. */
import type { Excerpt } from './excerpt.ts';
import type { DocumentEntry } from './store.ts';

/** Only sections of these; a filter that is absent or empty does not narrow. */
export type Filters = Partial<
  Record<'year' | 'body' | 'document' | 'kind' | 'scope' | 'form' | 'topic', string>
>;

export interface SearchOptions {
  filters?: Filters;
  sort?: 'relevance' | 'year';
  /** How many sections are listed; the total counts all. */
  limit?: number;
  /** How many marked stretches an excerpt shows. */
  stretches?: number;
}

export interface FoundSection {
  document: DocumentEntry;
  locator: string;
  marker: string;
  title: string;
  /** With `base`; without query or fragment. */
  url: string;
  /** Where the section's heading stands on the page of `url`. */
  anchor: string;
  occurrences: number;
  excerpts: Excerpt[];
  text: string;
  /** Of its lines and cells, as stored. */
  ids: string;
}

/** What became of one term. `forms` are what was looked for: the term itself, or the printed forms it stands for. */
export interface Term {
  typed: string;
  forms: string[];
  /** Sections with this term under the filters, whatever the other terms. */
  total: number;
  /** The same without filters. */
  everywhere: number;
  /** For a term that occurs nowhere: the longest part that does, and in how many sections. */
  part?: { text: string; total: number };
}

/** Something done beyond looking for the words as they were typed. Every step is said to the reader. */
export type Step =
  /** A term is printed nowhere as typed; it was looked for in these forms, all of them printed. */
  | { kind: 'form'; typed: string; forms: string[] }
  /** Only what is to be left out was given, and it is not printed with its hyphen: nothing was looked for. */
  | { kind: 'exclusion-alone'; excluded: string[] }
  /** The words were looked for as one passage, across lines, cells and sections. Not `whole`: only parts of it are printed. */
  | { kind: 'passage'; whole: boolean }
  /** More was typed than is looked for: the rest, past so many characters, was left aside. */
  | { kind: 'cut'; characters: number };

/** A place that the query names by numbering, address, citation, 文号 or title. */
export interface FoundPlace {
  kind: 'document' | 'section' | 'block' | 'passage';
  document: DocumentEntry;
  /** Empty for a document as a whole. */
  marker: string;
  title: string;
  /** Where in the section, in words: `第3段`, `表1第2行第7列`; the printed words of a passage. Empty for the section itself. */
  within: string;
  /** What was asked for and does not exist, so that `url` leads to what does: `第99段`. Empty where all of it exists. */
  lacking: string;
  /** With `base` and fragment, and with `?p=` for a passage. */
  url: string;
}

/** What was typed, found as one run of printed characters that may cross lines, cells and sections. */
export interface FoundPassage {
  document: DocumentEntry;
  /** The sections it stands in, in order. */
  sections: { locator: string; marker: string; title: string }[];
  /** As printed, `\n` between lines and `\t` between cells; of a long one the beginning, and `end` its end. */
  text: string;
  end: string;
  /** Its printed characters, white space left out. */
  characters: number;
  /** With `base`: the address of exactly these characters. */
  url: string;
}

export interface Answer {
  /** Of the sections; an answer that is `none` may still have places and passages. */
  state: 'empty' | 'found' | 'none';
  /** How many sections were found: exact. */
  total: number;
  /** Without the filters. */
  everywhere: number;
  /** How many sections of each document were found. */
  documents: { document: DocumentEntry; total: number }[];
  sections: FoundSection[];
  wanted: Term[];
  excluded: Term[];
  /** In the order in which they are to be said. */
  steps: Step[];
  places: FoundPlace[];
  passages: FoundPassage[];
}

/** The answer to a query that asks for nothing. */
export const emptyAnswer: Answer = {
  state: 'empty',
  total: 0,
  everywhere: 0,
  documents: [],
  sections: [],
  wanted: [],
  excluded: [],
  steps: [],
  places: [],
  passages: [],
};

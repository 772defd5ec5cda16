/** What `scripts/search-index.ts` writes beside Pagefind's own files, and what the search reads. */

/** Read once before the first answer: all that every answer needs, and no more. */
export interface Catalogue {
  /** Names the folder of all other files: those of another build have other names. */
  build: string;
  index: PagefindIndex | KeyIndex | NoIndex;
  /** In the order of their sections. */
  documents: DocumentEntry[];
  /** How many sections each file of texts holds, in the order of `sections.json`. */
  texts: number[];
}

/**
 * Pagefind's. Of a small archive, whose texts are as small as an index and are all fetched at once, it narrows what is looked through; of a large
 * one, where it is a file of its own, it stands in for lost leaves.
 */
export interface PagefindIndex {
  kind: 'pagefind';
  /** Pagefind's ids of the sections, in order, without what all have in common. */
  ids: string;
  prefix: string;
  /** What the bytes of `pagefind.js` are checked by; it checks its own files. */
  integrity: string;
}

/** Of a large archive, of which only the index knows what is printed where: see leaf.ts. */
export interface KeyIndex {
  kind: 'keys';
  /** Where each leaf begins, a line each. */
  firsts: string;
}

/** Of a package, which has all texts at hand: every text is read. */
export interface NoIndex {
  kind: 'none';
}

export interface DocumentEntry {
  key: string;
  url: string;
  year: number;
  /** Id of the body that published it. */
  body: string;
  title: string;
  /** Its 文号; empty where it has none. */
  number: string;
  /** What a list calls it: 2020年市政府机关报告. */
  short: string;
  kind: string;
  /** Empty where the document has none. */
  scope: string;
  form: string;
  /** How many sections it has. */
  sections: number;
}

/** The heads of a table's columns, from a row on to the next part with heads of its own. */
export type ColumnHeads = [table: number, fromRow: number, ...names: string[]];

/** One section as stored; `ids` of its lines and cells are divided as the text is, without `s{locator}-`. */
export type StoredSection = [
  locator: string,
  marker: string,
  title: string,
  url: string,
  text: string,
  ids: string,
  heads: ColumnHeads[],
];

/** For a character that is not printed anywhere: the printed ones it may stand for. */
export type Forms = Record<string, string>;

/** What sections are about, for who asks by topic: for each section the place of its topic in the list. */
export interface Topics {
  names: string[];
  of: number[];
}

/** Of each document, in order: its printed characters, white space left out, by the topic of their section; '' for none. */
export type Characters = { [topic: string]: number }[];

/** The one file with the same name in every build. */
export const catalogueFile = 'catalogue.bin';

/** Files that are read when they are wanted, by name; `texts/` and `leaves/` are numbered. */
export const namedFiles = ['forms', 'suggestions', 'topics', 'characters', 'pagefind'] as const;
export type FileName = (typeof namedFiles)[number] | `texts/${number}` | `leaves/${number}`;

/** Where a file of a build stands. Hosts know files of these kinds as packed, and as changing never. */
export const fileOf = (build: string, name: FileName): string =>
  `${build}/${name}.${name.startsWith('leaves/') ? 'pf_index' : 'pf_text'}`;

/** What every file begins with, so that one file cannot pass for another. */
export const headOf = (path: string): string => `${path}\n`;

/** Chinese compresses a tenth better in two bytes a character than in UTF-8's three. */
export const storeEncoding = 'utf-16le';

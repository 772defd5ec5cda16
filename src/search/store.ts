import type { Wording } from './words.ts';

/** What stands beside Pagefind's own files in the bundle: read once before the first answer. */
export interface Catalogue {
  wording: Wording;
  /** In the order of their sections. */
  documents: DocumentEntry[];
  /** Pagefind's ids of the sections, in the order of `sections.json`, without what all have in common. */
  ids: string;
  prefix: string;
  /** The files of texts, in the same order, and how many sections each holds. */
  texts: { file: string; sections: number }[];
  /** The file of the forms of characters, read when a term occurs nowhere as typed. */
  forms: string;
  /** The file of what is offered while one types, read when something is typed first. */
  suggestions: string;
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
  /** Its printed characters, white space left out, by the topic of their section; '' for none. */
  characters: { [topic: string]: number };
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

export const catalogueFile = 'catalogue.json';

/** Chinese compresses a tenth better in two bytes a character than in UTF-8's three. */
export const storeEncoding = 'utf-16le';

/** Something the search needs did not arrive. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

/** Read a file of the store, gzipped by ourselves so that its size does not depend on the host. */
export async function readStored(url: string): Promise<unknown> {
  try {
    const response = await fetch(url);
    if (!response.ok || !response.body) throw new Error(`${response.status} ${url}`);
    const unzipped = response.body.pipeThrough(new DecompressionStream('gzip'));
    const bytes = await new Response(unzipped).arrayBuffer();
    return JSON.parse(new TextDecoder(storeEncoding).decode(bytes));
  } catch (cause) {
    throw new SearchUnavailable(`cannot read ${url}`, { cause });
  }
}

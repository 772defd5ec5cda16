/**
 * What the search asks of an index. It need only narrow: wherever it is not sure, the texts of the sections it names are
 * read, and they decide. An index that names every section is slow and as right as any other.
 */
import type { SectionNumber } from './catalogue.ts';

export interface Narrowed {
  /** In order; all sections of which a line or cell contains the text are among them. */
  sections: readonly SectionNumber[];
  /** There are no others among them. */
  exact: boolean;
}

export interface Engine {
  /** The sections that may print a folded text. Fails, with `SearchUnavailable`, rather than leave one out. */
  narrow(text: string): Promise<Narrowed>;
  /** Fetch what later answers are quicker with, should none have needed it so far. */
  complete(): void;
}

export const everySection = (sections: number): SectionNumber[] =>
  Array.from({ length: sections }, (_, section) => section);

/** The engine without an index: every text is read. */
export const scanning = (sections: number): Engine => ({
  narrow: () => Promise.resolve({ sections: everySection(sections), exact: false }),
  complete: () => undefined,
});

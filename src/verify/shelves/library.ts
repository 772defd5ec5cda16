/** The files of an archive's library, made for the site and for tests. */
import type { Archive } from '../../archive/archive.ts';
import { toText, type StoredBlock } from '../../data/verify/texts.ts';
import { toWritten } from '../../data/verify/traditional.ts';
import { folder, toCharacters } from '../fold.ts';
import { toShelves, type Shelf } from './build.ts';
import type { LibraryFile } from './file.ts';

/**
 * Past so many characters, about a kilobyte a thousand, the texts are too many to be read for every article. Measured, for an
 * article of ten thousand characters: on the five first documents 36 kB in 7 files and 0.1 s; on 10,000 made-up sections
 * (3.2 million characters) 2.1 MB and 1 s with fifty quotations, 1.7 MB without any, 0.9 MB of them the filters; on 300 made-up
 * reports that repeat each other 1.4 MB. Shelves of 10,000 sections are made in four seconds, their lots have 3 kB each.
 */
const fewCharacters = 150_000;

export interface LibraryFiles {
  library: LibraryFile;
  shelves: readonly Shelf[];
}

export function toLibraryFiles({ documents }: Pick<Archive, 'documents'>): LibraryFiles {
  const printed = new Set<string>();
  let characters = 0;
  for (const document of documents)
    for (const [, , words] of toText(document)) {
      characters += words.length;
      for (const character of words) printed.add(character);
    }
  const written = toWritten(printed);
  const fold = folder(toCharacters(written));
  function* texts(): Generator<string> {
    for (const document of documents) yield fold(printedIn(toText(document))).text;
  }
  const shelves = characters <= fewCharacters ? [] : [...toShelves(texts())];
  const plans = shelves.map(({ filter: _filter, postings: _postings, ...plan }) => plan);
  return { library: { written, shelves: plans }, shelves };
}

/** As the texts are folded when they are read (`quotes/text.ts`). */
const printedIn = (blocks: readonly StoredBlock[]): string =>
  blocks.map(([, , words]) => words.replace(/\s+/g, '')).join('');

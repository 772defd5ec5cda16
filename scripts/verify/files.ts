/** The files of a verification, made from an archive when they are asked for: for the command line and tests. */
import { gzipSync } from 'node:zlib';
import { findDocument, type Archive } from '../../src/archive/archive.ts';
import { urls } from '../../src/archive/urls.ts';
import { toFigures } from '../../src/data/verify/figures.ts';
import { toHeld } from '../../src/data/verify/held.ts';
import { toDocumentPlaces } from '../../src/data/verify/places.ts';
import { toText } from '../../src/data/verify/texts.ts';
import { FilesUnavailable, isPacked, type VerifyFiles } from '../../src/verify/files.ts';
import { heldFile } from '../../src/verify/held.ts';
import { figuresFile } from '../../src/verify/numbers/file.ts';
import { placesFile } from '../../src/verify/places.ts';
import { filterName, libraryName, lotName, textName } from '../../src/verify/shelves/file.ts';
import { toLibraryFiles, type LibraryFiles } from '../../src/verify/shelves/library.ts';

interface Maker {
  name: RegExp;
  make: (archive: Archive, found: RegExpExecArray) => unknown;
}

const libraries = new WeakMap<Archive, LibraryFiles>();

/** Made once an archive. */
function libraryOf(archive: Archive): LibraryFiles {
  const known = libraries.get(archive) ?? toLibraryFiles(archive);
  libraries.set(archive, known);
  return known;
}

const named = (name: string): RegExp => new RegExp(`^${urls.verifyFile(name)}$`);

/** What a file holds, by its path. Who adds a file to `src/pages/verify/` adds it here, made by the same function. */
const makers: readonly Maker[] = [
  { name: named(heldFile), make: toHeld },
  { name: named(libraryName), make: (archive) => libraryOf(archive).library },
  {
    name: named(placesFile('(.+)')),
    make: (archive, [, key = '']) => toDocumentPlaces(findDocument(archive, key)),
  },
  {
    name: named(figuresFile('(.+)')),
    make: (archive, [, key = '']) => toFigures(findDocument(archive, key)),
  },
  { name: named(textName('(.+)')), make: (archive, [, key = '']) => toText(findDocument(archive, key)) },
  {
    name: named(lotName(NaN, NaN).replaceAll('NaN', '(\\d+)')),
    make: (archive, [, shelf, lot]) => libraryOf(archive).shelves[Number(shelf)]?.postings[Number(lot)],
  },
];

const filter = named(filterName(NaN).replaceAll('NaN', '(\\d+)'));

/** What was asked for, in bytes as it would be fetched. */
export interface Fetched {
  path: string;
  bytes: number;
}

/** As they would be fetched: written to JSON and read again. `onFetch` is told of each file the first time. */
export function archiveFiles(archive: Archive, onFetch?: (fetched: Fetched) => void): VerifyFiles {
  const kept = new Map<string, unknown>();
  const make = (path: string): unknown => {
    for (const { name, make } of makers) {
      const found = name.exec(path);
      const value = found && make(archive, found);
      if (value === null || value === undefined) continue;
      const text = JSON.stringify(value);
      onFetch?.({ path, bytes: packed(path, text).length });
      return JSON.parse(text);
    }
    throw new FilesUnavailable(`the verification has no file ${path}`);
  };
  return {
    json: async (path) => {
      if (!kept.has(path)) kept.set(path, make(path));
      return kept.get(path);
    },
    bytes: async (path) => {
      const [, shelf] = filter.exec(path) ?? [];
      const found = libraryOf(archive).shelves[Number(shelf)]?.filter;
      if (!found) throw new FilesUnavailable(`the verification has no file ${path}`);
      if (!kept.has(path)) onFetch?.({ path, bytes: found.length });
      kept.set(path, found);
      return found;
    },
  };
}

const packed = (path: string, text: string): Buffer =>
  gzipSync(isPacked(path) ? Buffer.from(text, 'utf16le') : text, { level: 9 });

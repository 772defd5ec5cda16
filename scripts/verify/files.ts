/** The files of a verification, made from an archive when they are asked for: for the command line and tests. */
import { findDocument, type Archive } from '../../src/archive/archive.ts';
import { urls } from '../../src/archive/urls.ts';
import { toFigures } from '../../src/data/verify/figures.ts';
import { toHeld } from '../../src/data/verify/held.ts';
import { toDocumentPlaces } from '../../src/data/verify/places.ts';
import { toText } from '../../src/data/verify/texts.ts';
import { toWritten } from '../../src/data/verify/traditional.ts';
import { FilesUnavailable, type VerifyFiles } from '../../src/verify/files.ts';
import { heldFile } from '../../src/verify/held.ts';
import { figuresFile } from '../../src/verify/numbers/file.ts';
import { placesFile } from '../../src/verify/places.ts';
import { libraryPath, textPath } from '../../src/verify/shelves/file.ts';

/** What a file holds, by its path. Who adds a file to `src/pages/verify/` adds it here, made by the same function. */
const makers: readonly { path: RegExp; make: (archive: Archive, path: RegExpExecArray) => unknown }[] = [
  { path: new RegExp(`^${urls.verifyFile(heldFile)}$`), make: toHeld },
  {
    path: new RegExp(`^${urls.verifyFile(placesFile('(.+)'))}$`),
    make: (archive, [, key = '']) => toDocumentPlaces(findDocument(archive, key)),
  },
  {
    path: new RegExp(`^${urls.verifyFile(figuresFile('(.+)'))}$`),
    make: (archive, [, key = '']) => toFigures(findDocument(archive, key)),
  },
  {
    path: new RegExp(`^${libraryPath}$`),
    make: (archive) => ({
      written: toWritten(new Set(archive.documents.flatMap(toText).flatMap(([, , words]) => [...words]))),
    }),
  },
  {
    path: new RegExp(`^${textPath('(.+)')}$`),
    make: (archive, [, key = '']) => toText(findDocument(archive, key)),
  },
];

/** As they would be fetched: written to JSON and read again. */
export function archiveFiles(archive: Archive): VerifyFiles {
  const kept = new Map<string, unknown>();
  const make = (path: string): unknown => {
    for (const maker of makers) {
      const found = maker.path.exec(path);
      if (found) return JSON.parse(JSON.stringify(maker.make(archive, found)));
    }
    throw new FilesUnavailable(`the verification has no file ${path}`);
  };
  return {
    json: async (path) => {
      if (!kept.has(path)) kept.set(path, make(path));
      return kept.get(path);
    },
    bytes: async (path) => {
      throw new FilesUnavailable(`the verification has no file ${path}`);
    },
  };
}

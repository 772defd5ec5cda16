/** The texts of the archive as far as an article needs them. */
import type { VerifyFiles } from '../files.ts';
import { toCharacters, type Characters, type Folded } from '../fold.ts';
import type { Held, HeldDocument } from '../held.ts';
import { isLibraryFile, libraryPath, textPath } from '../shelves/file.ts';
import { isText, toText, type Text } from './text.ts';

type Fold = (text: string) => Folded;

export interface Stacks {
  characters: Characters;
  /** The texts to look through for an article, folded, that speaks of some documents; all of them where they are few. */
  textsFor(
    article: string,
    spoken: readonly string[],
    fold: Fold,
  ): Promise<{ texts: Text[]; isComplete: boolean }>;
}

export async function openStacks(files: VerifyFiles, held: Held): Promise<Stacks> {
  const library = await files.json(libraryPath);
  if (!isLibraryFile(library)) throw new Error(`${libraryPath} is not what it should be`);
  const read = async (document: HeldDocument, fold: Fold): Promise<Text> => {
    const stored = await files.json(textPath(document.key));
    if (!isText(stored)) throw new Error(`${textPath(document.key)} is not a text`);
    return toText(document, stored, fold);
  };
  return {
    characters: toCharacters(library.written),
    textsFor: async (article, spoken, fold) => {
      return {
        texts: await Promise.all(held.documents.map((document) => read(document, fold))),
        isComplete: true,
      };
    },
  };
}

/** Printed figures that a declaration beside a seed names: by what they count, or by the words they stand in. */
import type { Operand } from '../schema/annotation.ts';
import { offsetOfId } from '../schema/ids.ts';
import type { Observation } from '../schema/observation.ts';
import { TOTAL, type MeasureId } from '../schema/vocabulary.ts';
import type { ArchiveDocument } from './archive.ts';
import type { PrintedQuantity } from './body.ts';

/** What is asked for: a measure, or one member of it. */
export interface Wanted {
  measure: MeasureId;
  dimension?: string | undefined;
  member?: string | undefined;
}

export const isWanted = (
  observation: Observation,
  { measure, dimension = '', member = TOTAL }: Wanted,
): boolean =>
  observation.measure === measure && observation.dimension === dimension && observation.member === member;

/** The observations an operand of a declared relation may mean: one, unless the declaration is stale or too wide. */
export function candidatesFor(document: ArchiveDocument, operand: Operand): Observation[] {
  const found = document.observations.filter(
    (observation) =>
      isWanted(observation, operand) &&
      (operand.scope === undefined || operand.scope === observation.scope) &&
      (operand.printedIn === undefined || operand.printedIn === observation.printedIn) &&
      (operand.quote === undefined || operand.quote === dense(observation.quote)),
  );
  return operand.occurrence === undefined ? found : found.slice(operand.occurrence - 1, operand.occurrence);
}

/** Words of the prose, and which quantity of them is meant. */
export interface PrintedWords {
  printed: string;
  /** Which printing of the words, from 1; left out when they are printed once. */
  occurrence?: number | undefined;
  /** Which quantity of the words, from 1; left out when there is only one. */
  nth?: number | undefined;
}

/** Where some words of the prose stand. */
export interface WordsPlace {
  /** Of the section. */
  locator: string;
  /** Id of the paragraph. */
  id: string;
  /** The quantities within the words, in order. */
  quantities: readonly PrintedQuantity[];
}

/** The one place of some words in the prose; undefined where they are not printed, or oftener than the words say. */
export function placeOfWords(document: ArchiveDocument, words: PrintedWords): WordsPlace | undefined {
  const length = [...words.printed].length;
  const places = document.sections.flatMap(({ locator, blocks }) =>
    blocks
      .filter((block) => block.type === 'paragraph')
      .flatMap(({ id, text, quantities }) =>
        offsetsOf(dense(text), words.printed).map((start) => ({
          locator,
          id,
          quantities: quantities.filter((one) => {
            const offset = offsetOfId(one.id) ?? -1;
            return offset >= start && offset < start + length;
          }),
        })),
      ),
  );
  return words.occurrence === undefined && places.length > 1
    ? undefined
    : places[(words.occurrence ?? 1) - 1];
}

/** The quantity that the words mean, with the section that prints it; undefined where it is not one. */
export function quantityOfWords(
  document: ArchiveDocument,
  words: PrintedWords,
): { locator: string; quantity: PrintedQuantity } | undefined {
  const place = placeOfWords(document, words);
  const quantity = place?.quantities[(words.nth ?? 1) - 1];
  if (!place || !quantity || (words.nth === undefined && place.quantities.length > 1)) return undefined;
  return { locator: place.locator, quantity };
}

/** Where some words begin in a text, in Unicode characters. */
function offsetsOf(text: string, words: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    offsets.push([...text.slice(0, at)].length);
  }
  return offsets;
}

const dense = (text: string): string => text.replace(/\s/gu, '');

/**
 * Printed text as a run of characters, and the passages in it. Blocks come in with their words as they stand, and every
 * place is counted as an address counts it: in Unicode characters, white space left out (`src/archive/passage.ts`).
 */
import { checkOf, type Passage } from '../archive/passage.ts';

/** A heading, a paragraph or a cell; a cell may print nothing. */
export interface Block {
  id: string;
  /** Its words as they stand, white space included. */
  text: string;
}

export interface PrintedText {
  blocks: readonly Block[];
  /** The characters of each block, white space left out. */
  characters: readonly (readonly string[])[];
  /** Where in the order of blocks an id stands. */
  order: ReadonlyMap<string, number>;
}

/** What is selected of a block: from one place in its words to another, in UTF-16 units, as browsers count. */
export interface Part {
  /** Its place in the order of blocks. */
  block: number;
  start: number;
  end: number;
}

const space = /\s/u;

export const charactersOf = (text: string): string[] => [...text.replace(/\s/gu, '')];

export function toPrintedText(blocks: readonly Block[]): PrintedText {
  return {
    blocks,
    characters: blocks.map(({ text }) => charactersOf(text)),
    order: new Map(blocks.map(({ id }, index) => [id, index])),
  };
}

/** The words of a passage, white space left out; undefined where the text has no such place. */
export function wordsAt({ characters, order }: PrintedText, { from, to }: Passage): string | undefined {
  const first = order.get(from.id);
  const last = order.get(to.id);
  if (first === undefined || last === undefined || first > last) return undefined;
  const [opening, closing] = [characters[first] ?? [], characters[last] ?? []];
  if (from.at >= opening.length || to.at > closing.length || to.at < 1) return undefined;
  if (first === last) return from.at < to.at ? opening.slice(from.at, to.at).join('') : undefined;
  return [opening.slice(from.at), ...characters.slice(first + 1, last), closing.slice(0, to.at)]
    .map((those) => those.join(''))
    .join('');
}

/** Whether the words that the passage was made of stand at its place. */
export function stands(text: PrintedText, passage: Passage): boolean {
  const words = wordsAt(text, passage);
  return words !== undefined && checkOf(words) === passage.check;
}

/** The passage that selected parts make; undefined where they print nothing or leave words out between them. */
export function passageOf(text: PrintedText, parts: readonly Part[]): Passage | undefined {
  const whole = parts.map((part) => widened(text, part));
  const printing = whole.filter((part) => charactersOf(wordsOf(text, part)).length > 0);
  const [first, last] = [printing[0], printing.at(-1)];
  if (!first || !last) return undefined;
  const words = printing.flatMap((part) => charactersOf(wordsOf(text, part))).join('');
  const passage = {
    from: placeAt(text, first.block, first.start),
    to: placeAt(text, last.block, last.end),
    check: checkOf(words),
  };
  return wordsAt(text, passage) === words ? passage : undefined;
}

/** The words of a part, as they stand. */
export const wordsOf = ({ blocks }: PrintedText, { block, start, end }: Part): string =>
  blocks[block]?.text.slice(start, end) ?? '';

/** No end of a part lies inside a character of two units. */
export function widened({ blocks }: PrintedText, { block, start, end }: Part): Part {
  const text = blocks[block]?.text ?? '';
  const isInside = (at: number) => at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return { block, start: isInside(start) ? start - 1 : start, end: isInside(end) ? end + 1 : end };
}

function placeAt({ blocks }: PrintedText, block: number, unit: number): Passage['from'] {
  const { id = '', text = '' } = blocks[block] ?? {};
  return { id, at: charactersOf(text.slice(0, unit)).length };
}

/** The parts of the blocks that a passage lies in, from its first to its last printed character. */
export function partsOf({ blocks, order }: PrintedText, { from, to }: Passage): Part[] {
  const [first = 0, last = -1] = [order.get(from.id), order.get(to.id)];
  return blocks.slice(first, last + 1).map(({ text }, index) => ({
    block: first + index,
    start: index === 0 ? unitOf(text, from.at) : 0,
    end: first + index === last ? unitOf(text, to.at - 1, true) : text.length,
  }));
}

/** The unit at which a character begins or, with `after`, the one after it. */
function unitOf(text: string, at: number, after = false): number {
  let unit = 0;
  let rest = at;
  for (const character of text) {
    if (!space.test(character)) {
      if (rest === 0) return after ? unit + character.length : unit;
      rest -= 1;
    }
    unit += character.length;
  }
  return unit;
}

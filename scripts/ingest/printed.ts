import type { Lines } from '../../src/schema/locator.ts';
import { foldLookAlikes, squeeze } from './fold.ts';
import type { Line } from './lines.ts';

/**
 * Words joined over printed lines. `pieces` says at which offset (UTF-16, into `text`) the words of each line begin,
 * so that every character can be followed home.
 */
export interface Printed {
  text: string;
  pieces: readonly Piece[];
}

interface Piece {
  line: number;
  offset: number;
}

/** Join printed lines. Chinese wraps anywhere, so wraps are joined without a space; each line's ends are trimmed. */
export function joinLines(lines: readonly Line[]): Printed {
  let text = '';
  const pieces: Piece[] = [];
  for (const line of lines) {
    const words = line.text.trim();
    if (words === '') continue;
    pieces.push({ line: line.number, offset: text.length });
    text += words;
  }
  return { text, pieces };
}

/** The part from `start` up to `end`, trimmed, with its lines. */
export function slicePrinted(printed: Printed, start: number, end = printed.text.length): Printed {
  const raw = printed.text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const text = raw.trim();
  const to = from + text.length;
  const pieces = printed.pieces
    .filter((piece, index) => piece.offset < to && (printed.pieces[index + 1]?.offset ?? Infinity) > from)
    .map((piece) => ({ line: piece.line, offset: Math.max(0, piece.offset - from) }));
  return { text, pieces };
}

/** The seed lines that carry the characters from `start` up to `end`; all of them when left out. */
export function linesOf(printed: Printed, start = 0, end = printed.text.length): Lines {
  const carrying = printed.pieces.filter(
    (piece, index) => piece.offset < end && (printed.pieces[index + 1]?.offset ?? Infinity) > start,
  );
  const [first, last] = [carrying[0], carrying.at(-1)];
  if (!first || !last) throw new Error(`no line carries ${start}–${end} of “${printed.text}”`);
  return { start: first.line, end: last.line };
}

/** Where `words` stand in `text`, white space in the text left out of account and look-alikes folded; UTF-16, half-open. */
export function findWords(text: string, words: string): [start: number, end: number][] {
  const wanted = foldLookAlikes(words);
  const { squeezed, indices } = squeeze(text);
  const found: [number, number][] = [];
  for (let at = squeezed.indexOf(wanted); at !== -1; at = squeezed.indexOf(wanted, at + 1)) {
    found.push([indices[at] ?? 0, (indices[at + words.length - 1] ?? 0) + 1]);
  }
  return found;
}

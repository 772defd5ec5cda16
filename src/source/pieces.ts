/**
 * Where the words of a place stand in the lines of a source: of a paragraph wrapped over several, of a cell that a torn
 * table left in pieces between those of other cells. Plain strings, no markup.
 */
import type { Lines } from '../schema/locator.ts';

/** What is known of a place: between which lines it was printed, and its words. */
export interface Printed {
  lines: Lines;
  text: string;
}

/** Words within one line, as offsets into the line. */
export interface Piece {
  line: number;
  from: number;
  to: number;
}

/**
 * The pieces of each place, in the order of the places, which is the printed one: where several share a line, each takes
 * the next words that are its own. White space is left out of account. What is not found has no piece.
 */
export function findPieces(
  places: readonly Printed[],
  textOf: (line: number) => string | undefined,
): Piece[][] {
  const taken = new Map<number, number>();
  return places.map(({ lines, text }) => {
    const pieces: Piece[] = [];
    let rest = withoutSpace(text);
    for (let line = lines.start; line <= lines.end && rest !== ''; line++) {
      const found = beginOf(rest, textOf(line) ?? '', taken.get(line) ?? 0);
      if (!found) continue;
      pieces.push({ line, from: found.from, to: found.to });
      taken.set(line, found.to);
      rest = rest.slice(found.count);
    }
    return pieces;
  });
}

interface Found {
  from: number;
  to: number;
  /** How many characters of the words it holds. */
  count: number;
}

/**
 * Where in a line, from a place on, some words begin. They begin with the line or after white space, or where the words
 * before them ended; and they go on to their own end, or to white space.
 */
function beginOf(words: string, line: string, after: number): Found | undefined {
  const starts = [after, ...[...line.matchAll(/(?<=\s)\S/g)].map(({ index }) => index)];
  const found = starts.filter((start) => start >= after).map((start) => alike(words, line, start));
  const whole = ({ count, to }: Found): boolean => count > 0 && /^(?:\s|$)/.test(line.slice(to));
  // Words that end within others are meant only where they do not also stand alone: the 3 of “36 3” is the second.
  return found.find(whole) ?? found.find(({ count }) => count === words.length);
}

/** How far words and a line agree from a place on, white space left out of account. */
function alike(words: string, line: string, start: number): Found {
  let from = start;
  while (isSpace(line[from])) from++;
  let [to, count, at] = [from, 0, from];
  while (at < line.length && count < words.length) {
    if (!isSpace(line[at])) {
      if (line[at] !== words[count]) break;
      count++;
      to = at + 1;
    }
    at++;
  }
  return { from, to, count };
}

/** The part of some pieces that holds the characters `start` to `end` of their words, white space left out of account. */
export function partOf(
  pieces: readonly Piece[],
  textOf: (line: number) => string | undefined,
  { start, end }: { start: number; end: number },
): Piece[] {
  let count = 0;
  return pieces.flatMap(({ line, from, to }) => {
    const text = textOf(line) ?? '';
    const inside = [];
    for (let at = from; at < to; at++) {
      if (isSpace(text[at])) continue;
      if (count >= start && count < end) inside.push(at);
      count++;
    }
    const [first, last] = [inside[0], inside.at(-1)];
    return first === undefined || last === undefined ? [] : [{ line, from: first, to: last + 1 }];
  });
}

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

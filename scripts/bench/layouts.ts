/** From blocks to the lines of an extracted text, as different programs leave them. */
import type { Random } from './random.ts';

/** A paragraph or heading is one string; a table is lines that stand as they are. */
export type Block = string | { table: readonly string[] };

/** `unwrapped`: one paragraph a line. `wrapped`: printed lines, a blank one after a paragraph. `spaced`: after every line. */
export type LayoutKind = 'unwrapped' | 'wrapped' | 'spaced';

export interface Layout {
  kind: LayoutKind;
  /** Chinese characters on a full line. */
  width: number;
}

/** One in so many printed lines is followed by the gap of a page's end. */
const linesOnPage = 34;

export function toText(
  title: readonly string[],
  blocks: readonly Block[],
  layout: Layout,
  random: Random,
): string {
  const body = blocks.flatMap((block) =>
    typeof block === 'string' ? layParagraph(block, layout, random) : block.table,
  );
  const lines = layout.kind === 'unwrapped' ? [...title, ''] : title.flatMap((line) => [line, '']);
  return `\n${[...lines, ...body].join('\n')}\n`;
}

function layParagraph(text: string, { kind, width }: Layout, random: Random): string[] {
  if (kind === 'unwrapped') return [text];
  if (kind === 'spaced') return wrap(`\u00A0\u00A0\u00A0\u00A0${text}`, width).flatMap((line) => [line, '']);
  const lines = wrap(text, width);
  const gapAfter = lines.map(
    (line, index) =>
      index < lines.length - 1 && !/[。！？：；][”’）》]*$/.test(line) && random.below(linesOnPage) === 0,
  );
  return [...lines.flatMap((line, index) => (gapAfter[index] ? [line, '', '', ''] : [line])), ''];
}

/** Marks that may not begin a line, and marks that may not end one. */
const noStart = /[，。、；：！？”’）》〕％%]/;
const noEnd = /[“‘（《〔]/;
const isBound = (left: string, right: string): boolean =>
  noStart.test(right) || noEnd.test(left) || (/[\w.]/.test(left) && /[\w.]/.test(right));

/** Break a text into lines no wider than they may be; ASCII and spaces are half as wide as the rest. */
export function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const piece of toPieces(text)) {
    const line = lines.at(-1) ?? '';
    if (line === '' || widthOf(line) + widthOf(piece) <= width) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines;
}

function toPieces(text: string): string[] {
  const pieces: string[] = [];
  let before = '';
  for (const character of text) {
    if (before !== '' && isBound(before, character)) pieces[pieces.length - 1] += character;
    else pieces.push(character);
    before = character;
  }
  return pieces;
}

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character <= '\u00FF' ? 0.5 : 1;
  return width;
}

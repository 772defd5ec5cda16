/** A report as plain text, as different programs and hands leave it. */
import { strToU8 } from 'fflate';
import { wrap } from '../layouts.ts';
import { toGb18030 } from './gb18030.ts';
import { placesOf, type Grid } from './grid.ts';
import { wordsOf, type Block, type Made } from './made.ts';
import { markerOf } from './markers.ts';

const tables = ['cell a line', 'row a line', 'pipes', 'tabs'] as const;
const encodings = ['utf-8', 'gb18030', 'utf-8 with mark', 'utf-16le', 'utf-16be'] as const;

interface Manner {
  table: (typeof tables)[number];
  encoding: (typeof encodings)[number];
  lineEnd: '\n' | '\r\n';
  /** Chinese characters on a full line; undefined where a paragraph is a line. */
  width: number | undefined;
}

export function textManner(turn: number): Manner {
  return {
    table: tables[turn % tables.length] ?? 'tabs',
    encoding: encodings[turn % encodings.length] ?? 'utf-8',
    lineEnd: turn % 3 === 1 ? '\r\n' : '\n',
    width: [undefined, 40, undefined, 28, 36][turn % 5],
  };
}

export function toText(made: Made, turn: number): Uint8Array {
  const manner = textManner(turn);
  const lines = [...made.title, '', ...made.blocks.flatMap((block) => linesOf(block, manner))];
  return encoded(`${lines.join(manner.lineEnd)}${manner.lineEnd}`, manner.encoding);
}

function linesOf(block: Block, { table, width }: Manner): string[] {
  if (block.type === 'table') return [...tableLines(block.grid, table), ''];
  if (block.type === 'signature') return [...block.lines];
  const words = block.type === 'heading' ? markerOf(block) + wordsOf(block) : block.text;
  return width === undefined ? [words] : [...wrap(words, width), ''];
}

/**
 * A cell a line: an empty line for a blank cell and after each row. A row a line: the cells that are not blank, with
 * spaces between. Pipes and tabs: every place of the row, the covered ones empty.
 */
function tableLines(grid: Grid, manner: Manner['table']): string[] {
  if (manner === 'cell a line') return grid.rows.flatMap((cells) => [...cells.map(({ text }) => text), '']);
  if (manner === 'row a line')
    return grid.rows.map((cells) => cells.flatMap(({ text }) => (text === '' ? [] : [text])).join(' '));
  const rows = placesOf(grid).map((places, row) =>
    places.map((place, column) => (place.row === row && place.column === column ? place.cell.text : '')),
  );
  if (manner === 'tabs') return rows.map((cells) => cells.join('\t'));
  const [first = [], ...more] = rows.map((cells) => `| ${cells.join(' | ')} |`);
  return [String(first), `|${' --- |'.repeat(grid.columns)}`, ...more];
}

function encoded(text: string, encoding: Manner['encoding']): Uint8Array {
  if (encoding === 'gb18030') return toGb18030(text);
  if (encoding === 'utf-8') return strToU8(text);
  if (encoding === 'utf-8 with mark') return strToU8(`\uFEFF${text}`);
  const marked = `\uFEFF${text}`;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let index = 0; index < marked.length; index++)
    view.setUint16(index * 2, marked.charCodeAt(index), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}

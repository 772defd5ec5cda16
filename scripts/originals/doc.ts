import {
  type DocFile,
  openDoc,
  part,
  type Property,
  readStretches,
  rowDefinition,
  type Stretch,
  stretchAt,
} from './doc-file.ts';
import { docNumbering, type NumberedText } from './doc-lists.ts';
import { listCounter } from './list-counter.ts';
import { openOle } from './ole.ts';
import { limits, UnreadableOriginal, type Original, type OriginalBlock } from './original.ts';
import { type CellOfBlocks, tableBlocks } from './table-blocks.ts';

/** Properties of characters and paragraphs that decide what is read, by their numbers in MS-DOC. */
const properties = {
  deleted: 0x0800,
  hidden: 0x083c,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  merged: 0xd62b,
  pageBefore: 0x2407,
};

/** A paragraph, a cell's last one (`\x07`), or a stretch before a page's or section's end (`\f`). */
interface Paragraph {
  text: string;
  end: string;
  style: number;
  properties: readonly Property[];
}

/** Edges of cells in twips: rows of one table that differ by less than this share a column. */
const oneEdge = 40;

/**
 * An old .doc of Word 97 to 2003.
 *
 * Afterwards paragraphs are lines with their automatic numbers, tables have their merged cells, and deleted and hidden
 * text is gone. Headers, footers and notes are left out; text boxes stand at the end, for their place is not known.
 */
export function readDoc(bytes: Uint8Array): Original {
  try {
    return readBody(openDoc(openOle(bytes)));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnreadableOriginal({
      kind: 'broken',
      expected: 'a whole old Word document',
      found: 'one whose tables lead out of the file',
      todo: 'download the file again, or open it in a word processor and save it as .docx',
    });
  }
}

function readBody(file: DocFile): Original {
  const { body, notes, margins, comments, endNotes, boxes } = file.lengths;
  if (body > limits.characters) throw new RangeError('a body longer than any report');
  const remarks = new Set<string>();
  const characters = readStretches(file, 'character');
  const numbered = docNumbering(
    file,
    listCounter((format) => remarks.add(`Numbers in the format ${format} are shown as decimals.`)),
  );
  const paragraphs = readStretches(file, 'paragraph');
  const between = (start: number, length: number): Paragraph[] =>
    paragraphsIn(charactersOf(file, start, start + length, characters, remarks), paragraphs);
  const blocks = blocksOf(between(0, body), numbered);
  const boxed =
    boxes > 0 ? blocksOf(between(body + notes + margins + comments + endNotes, boxes), numbered) : [];
  const shown = [...blocks, ...boxed];
  if (boxed.some(({ type }) => type !== 'page-break')) remarks.add('Text boxes are read after the text.');
  const top = between(body + notes, margins)
    .map(({ text }) => text.trim())
    .join('');
  if (/\p{L}/u.test(top)) remarks.add(`Headers and footers are left out: “${top.slice(0, 80)}”.`);
  if (!shown.some(({ type }) => type !== 'page-break'))
    remarks.add('The document has no text; images are not read.');
  return { format: 'doc', blocks: shown, remarks: [...remarks] };
}

/** A character of the text and where it stands in the file. */
interface Character {
  text: string;
  place: number;
}

const windows = new TextDecoder('windows-1252');
const wide = new TextDecoder('utf-16le');

/** What is printed from one position of the text to another; marks that end paragraphs stay, whatever is said of them. */
function charactersOf(
  { main, pieces }: DocFile,
  start: number,
  end: number,
  stretches: readonly Stretch[],
  remarks: Set<string>,
): Character[] {
  const characters: Character[] = [];
  const fields: boolean[] = [];
  let hidden = false;
  for (const piece of pieces) {
    const from = Math.max(start, piece.start);
    const until = Math.min(end, piece.end);
    if (from >= until) continue;
    const first = piece.offset + (from - piece.start) * piece.width;
    const view = part(main, first, (until - from) * piece.width);
    const text = (piece.width === 1 ? windows : wide).decode(view);
    for (let index = 0; index < text.length; index += 1) {
      const sign = text.charAt(index);
      const place = first + index * piece.width;
      if (sign === '\x13') fields.push(false);
      else if (sign === '\x14') fields.splice(-1, 1, true);
      else if (sign === '\x15') fields.pop();
      else if (/[\r\f\x07]/.test(sign)) characters.push({ text: sign, place });
      else if (fields.every((result) => result)) {
        const own = stretchAt(stretches, place)?.properties ?? [];
        const out = isSet(own, properties.deleted) || isSet(own, properties.hidden);
        hidden ||= isSet(own, properties.hidden);
        if (!out) characters.push({ text: printed(sign, own, remarks), place });
      }
    }
  }
  if (hidden) remarks.add('Hidden text is left out.');
  return characters;
}

function isSet(own: readonly Property[], id: number): boolean {
  const operand = own.findLast((property) => property.id === id)?.operand;
  return operand !== undefined && operand.byteLength > 0 && operand.getUint8(0) === 1;
}

function printed(sign: string, own: readonly Property[], remarks: Set<string>): string {
  if (sign === '\x0B') return '\n';
  if (sign === '\x1E') return '-';
  if (sign === '\x02') remarks.add('Footnotes and endnotes are left out.');
  if (sign === '(' && own.some(({ id }) => id === properties.symbol)) {
    remarks.add('A sign of a private font is left out.');
    return '';
  }
  return /[\x00-\x08\x0E-\x1F]/.test(sign) ? '' : sign;
}

function paragraphsIn(characters: readonly Character[], stretches: readonly Stretch[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let text: string[] = [];
  for (const { text: sign, place } of characters) {
    if (!/^[\r\f\x07]$/.test(sign)) {
      text.push(sign);
      continue;
    }
    const stretch = stretchAt(stretches, place);
    paragraphs.push({
      text: text.join(''),
      end: sign,
      style: stretch?.style ?? 0,
      properties: stretch?.properties ?? [],
    });
    text = [];
  }
  if (text.length > 0) paragraphs.push({ text: text.join(''), end: '\r', style: 0, properties: [] });
  return paragraphs;
}

function blocksOf(paragraphs: readonly Paragraph[], numbered: NumberedText): OriginalBlock[] {
  const blocks: OriginalBlock[] = [];
  let rows: Row[] = [];
  let cells: OriginalBlock[][] = [];
  let cell: OriginalBlock[] = [];
  for (const paragraph of paragraphs) {
    if (isSet(paragraph.properties, properties.inTable)) {
      if (isSet(paragraph.properties, properties.rowEnd)) {
        rows.push({ cells, properties: paragraph.properties });
        cells = [];
        continue;
      }
      cell.push(...linesOf(paragraph, numbered));
      if (paragraph.end !== '\x07') continue;
      cells.push(cell);
      cell = [];
      continue;
    }
    blocks.push(...tableBlocks(placeCells(rows)), ...cells.flat(), ...cell);
    [rows, cells, cell] = [[], [], []];
    if (isSet(paragraph.properties, properties.pageBefore)) endPage(blocks);
    blocks.push(...linesOf(paragraph, numbered));
    if (paragraph.end === '\f') endPage(blocks);
  }
  blocks.push(...tableBlocks(placeCells(rows)), ...cells.flat(), ...cell);
  return blocks.at(-1)?.type === 'page-break' ? blocks.slice(0, -1) : blocks;
}

/** A page break after what there is, unless there is nothing or one already. */
function endPage(blocks: OriginalBlock[]): void {
  const last = blocks.at(-1);
  if (last && last.type !== 'page-break') blocks.push({ type: 'page-break' });
}

function linesOf({ text, style, properties: own, end }: Paragraph, numbered: NumberedText): OriginalBlock[] {
  if (end === '\f' && text.trim() === '') return [];
  return numbered(style, own, text.trim() === '' ? '' : text)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'line', text: line }));
}

/** A row's cells in order, with the properties of its end, which say how wide they are. */
interface Row {
  cells: readonly (readonly OriginalBlock[])[];
  properties: readonly Property[];
}

interface Outline {
  /** Left edge of each cell, and the right one of the last. */
  edges: readonly number[];
  /** How each cell is merged with the one above (1: part of it, 3: the first) and the one before (1: part of it). */
  down: readonly number[];
  across: readonly number[];
}

function outlineOf({ cells, properties: own }: Row): Outline {
  const definition = own.findLast(({ id }) => id === rowDefinition)?.operand;
  const count = definition && definition.byteLength > 0 ? definition.getUint8(0) : 0;
  if (!definition || count < cells.length) {
    const edges = Array.from({ length: cells.length + 1 }, (_, index) => index * 1_000);
    return { edges, down: [], across: [] };
  }
  const flags = Array.from({ length: count }, (_, index) => {
    const at = 1 + (count + 1) * 2 + index * 20;
    return at + 2 <= definition.byteLength ? definition.getUint16(at, true) : 0;
  });
  const down = flags.map((flag) => (flag >> 5) & 3);
  for (const { id, operand } of own) {
    if (id === properties.merged && operand.byteLength >= 2) down[operand.getUint8(0)] = operand.getUint8(1);
  }
  return {
    edges: Array.from({ length: count + 1 }, (_, index) => definition.getInt16(1 + index * 2, true)),
    down,
    across: flags.map((flag) => flag & 3),
  };
}

/** Rows say where their cells begin on the page: cells at one place are in one column of the grid. */
function placeCells(rows: readonly Row[]): CellOfBlocks[][] {
  const outlines = rows.map(outlineOf);
  const edges = [...new Set(outlines.flatMap((outline) => outline.edges))]
    .sort((one, other) => one - other)
    .reduce<number[]>(
      (kept, edge) => (edge - (kept.at(-1) ?? -Infinity) > oneEdge ? [...kept, edge] : kept),
      [],
    );
  const columnAt = (edge: number): number => edges.findLastIndex((left) => left <= edge);
  const open = new Map<number, CellOfBlocks>();
  return rows.map((row, rowIndex) => {
    const { edges: own, down, across } = outlines[rowIndex] ?? { edges: [], down: [], across: [] };
    const placed: CellOfBlocks[] = [];
    for (const [index, blocks] of row.cells.entries()) {
      const column = columnAt(own[index] ?? 0);
      const columns = Math.max(1, columnAt(own[index + 1] ?? 0) - column);
      const before = placed.at(-1);
      if (across[index] === 1 && before) {
        before.columns += columns;
        continue;
      }
      const above = open.get(column);
      if (down[index] === 1 && above?.columns === columns) {
        above.rows += 1;
        continue;
      }
      const cell: CellOfBlocks = { column, columns, rows: 1, blocks };
      placed.push(cell);
      if ((down[index] ?? 0) > 0) open.set(column, cell);
      else open.delete(column);
    }
    return placed;
  });
}

import { UnreadableOriginal } from './original.ts';
import type { Ole } from './ole.ts';

/** An old Word document (MS-DOC): the parts of its file that are read. */
export interface DocFile {
  main: DataView;
  table: DataView;
  /** Holds properties too many for their place, as those of rows with many cells are. */
  data: DataView;
  /** Characters of the body, and of what follows it: notes, headers and footers, comments, end notes, text boxes. */
  lengths: {
    body: number;
    notes: number;
    margins: number;
    comments: number;
    endNotes: number;
    boxes: number;
  };
  pieces: readonly Piece[];
}

/** Characters that stand together in the file, from one position of the text to another. */
export interface Piece {
  start: number;
  end: number;
  offset: number;
  /** Bytes of a character. */
  width: 1 | 2;
}

/** Properties of a stretch of the file: for paragraphs, with the number of their style. */
export interface Stretch {
  start: number;
  end: number;
  style: number;
  properties: readonly Property[];
}

/** One property (Sprm) and its operand. */
export interface Property {
  id: number;
  operand: DataView;
}

/** Where the header tells the place and length of a table. */
export const places = {
  styles: 0xa2,
  characterProperties: 0xfa,
  paragraphProperties: 0x102,
  pieces: 0x1a2,
  lists: 0x2e2,
  listUses: 0x2ea,
} as const;

/** Word 97, the first whose files are laid out like this. */
const firstVersion = 0xc1;

/** The header and the pieces of the text. Reading beyond the end throws a RangeError, which the caller explains. */
export function openDoc(ole: Ole): DocFile {
  const main = streamOf(ole, 'WordDocument');
  if (main.getUint16(0, true) !== 0xa5ec || main.getUint16(2, true) < firstVersion) {
    throw new UnreadableOriginal({
      kind: 'old-word',
      expected: 'a document of Word 97 to 2003',
      found: main.getUint16(0, true) === 0xa5ec ? 'one of an older Word' : 'something else in its place',
      todo: 'open it in a word processor and save it as .docx',
    });
  }
  const flags = main.getUint16(0x0a, true);
  if ((flags & 0x0100) !== 0) {
    throw new UnreadableOriginal({
      kind: 'locked',
      expected: 'an open file',
      found: 'a Word document shut with a password',
      todo: 'open it with its password and save it without one',
    });
  }
  const table = streamOf(ole, (flags & 0x0200) !== 0 ? '1Table' : '0Table');
  const length = (at: number): number => main.getUint32(at, true);
  return {
    main,
    table,
    data: ole.read('Data') ? streamOf(ole, 'Data') : part(table, 0, 0),
    lengths: {
      body: length(0x4c),
      notes: length(0x50),
      margins: length(0x54),
      comments: length(0x5c),
      endNotes: length(0x60),
      boxes: length(0x64),
    },
    pieces: readPieces(main, table),
  };
}

function streamOf(ole: Ole, name: string): DataView {
  const bytes = ole.read(name);
  if (!bytes) {
    throw new UnreadableOriginal({
      kind: 'broken',
      expected: 'a whole old Word document',
      found: `one without its stream ${name}`,
      todo: 'download the file again, or open it in a word processor and save it as .docx',
    });
  }
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A table of the table stream, empty where the header names none. */
export function tableAt({ main, table }: Pick<DocFile, 'main' | 'table'>, place: number): DataView {
  return part(table, main.getUint32(place, true), main.getUint32(place + 4, true));
}

export function part(view: DataView, start: number, length: number): DataView {
  return new DataView(
    view.buffer,
    view.byteOffset + start,
    Math.min(length, Math.max(0, view.byteLength - start)),
  );
}

function readPieces(main: DataView, table: DataView): Piece[] {
  const clx = tableAt({ main, table }, places.pieces);
  let at = 0;
  while (clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true);
  const size = clx.getUint32(at + 1, true);
  const list = part(clx, at + 5, size);
  const count = Math.floor((list.byteLength - 4) / 12);
  return Array.from({ length: count }, (_, index) => {
    const place = list.getUint32((count + 1) * 4 + index * 8 + 2, true);
    const single = (place & 0x40000000) !== 0;
    return {
      start: list.getUint32(index * 4, true),
      end: list.getUint32((index + 1) * 4, true),
      offset: single ? (place & 0x3fffffff) / 2 : place,
      width: single ? 1 : 2,
    };
  });
}

/** Properties of paragraphs or of characters, in the order of the file. */
export function readStretches(file: DocFile, kind: 'paragraph' | 'character'): Stretch[] {
  const pages = tableAt(file, kind === 'paragraph' ? places.paragraphProperties : places.characterProperties);
  const count = Math.max(0, Math.floor((pages.byteLength - 4) / 8));
  return Array.from({ length: count }, (_, index) => pages.getUint32((count + 1 + index) * 4, true))
    .flatMap((page) => stretchesOn(part(file.main, page * 512, 512), kind))
    .map((stretch) => ({ ...stretch, properties: withOutsourced(stretch.properties, file.data) }))
    .sort((one, other) => one.start - other.start);
}

function stretchesOn(page: DataView, kind: 'paragraph' | 'character'): Stretch[] {
  const count = page.getUint8(511);
  return Array.from({ length: count }, (_, index) => {
    const at = page.getUint8((count + 1) * 4 + index * (kind === 'paragraph' ? 13 : 1)) * 2;
    const grouped = at === 0 ? part(page, 0, 0) : groupAt(page, at, kind);
    const styled = kind === 'paragraph' && grouped.byteLength >= 2;
    return {
      start: page.getUint32(index * 4, true),
      end: page.getUint32((index + 1) * 4, true),
      style: styled ? grouped.getUint16(0, true) : 0,
      properties: readProperties(styled ? part(grouped, 2, grouped.byteLength) : grouped),
    };
  });
}

const outsourced = new Set([0x6645, 0x6646]);

/** The properties with those that stand elsewhere in their place. */
function withOutsourced(properties: readonly Property[], data: DataView): readonly Property[] {
  if (!properties.some(({ id }) => outsourced.has(id))) return properties;
  return properties.flatMap((property) => {
    if (!outsourced.has(property.id)) return [property];
    const at = property.operand.getUint32(0, true);
    return readProperties(part(data, at + 2, data.getUint16(at, true)));
  });
}

/** Lengths of paragraphs' properties are counted in words, with one byte taken up by the length or a second by a zero. */
function groupAt(page: DataView, at: number, kind: 'paragraph' | 'character'): DataView {
  const length = page.getUint8(at);
  if (kind === 'character') return part(page, at + 1, length);
  return length === 0 ? part(page, at + 2, page.getUint8(at + 1) * 2) : part(page, at + 1, length * 2 - 1);
}

/** A row's definition, the one property whose length takes two bytes. */
export const rowDefinition = 0xd608;

export function readProperties(group: DataView): Property[] {
  const properties: Property[] = [];
  for (let at = 0; at + 3 <= group.byteLength;) {
    const id = group.getUint16(at, true);
    const { skip, length } = operandOf(group, at + 2, id);
    properties.push({ id, operand: part(group, Math.min(at + 2 + skip, group.byteLength), length) });
    at += 2 + skip + length;
  }
  return properties;
}

function operandOf(group: DataView, at: number, id: number): { skip: number; length: number } {
  const kind = id >> 13;
  if (kind === 6) {
    if (id === rowDefinition) return { skip: 2, length: Math.max(0, group.getUint16(at, true) - 1) };
    return { skip: 1, length: group.getUint8(at) };
  }
  return { skip: 0, length: [1, 1, 2, 4, 2, 2, 0, 3][kind] ?? 1 };
}

/** The stretch that holds a place of the file, if one does. */
export function stretchAt(stretches: readonly Stretch[], place: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low];
  return found && found.start <= place ? found : undefined;
}

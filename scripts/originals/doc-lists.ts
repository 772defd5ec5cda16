import { type DocFile, part, places, type Property, readProperties, tableAt } from './doc-file.ts';
import { type List, type ListLevel, type NumberParagraph } from './list-counter.ts';

/** Word's numbers of its number formats, in the order of the standard. */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  15: 'decimalHalfWidth',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

const listUse = 0x460b;
const listLevel = 0x260a;

interface Style {
  base: number;
  properties: readonly Property[];
}

interface Definition {
  levels: ReadonlyMap<number, ListLevel>;
  /** For each level, the style that belongs to it. */
  styles: readonly number[];
}

/** Gives the text of the next paragraph with its automatic number, if it has one. */
export type NumberedText = (style: number, properties: readonly Property[], text: string) => string;

/** The automatic numbers of a .doc, from its tables of lists, of their uses and of styles. */
export function docNumbering(file: DocFile, count: NumberParagraph): NumberedText {
  const definitions = readDefinitions(file);
  const uses = readUses(file, definitions);
  const styles = readStyles(file);
  return (styleNumber, own, text) => {
    const chain = chainOf(styleNumber, styles);
    const all = [own, ...chain.map(({ properties }) => properties)];
    const use = firstOf(all, listUse, (operand) => operand.getUint16(0, true));
    const list = use === undefined ? undefined : uses[use - 1];
    if (!list) return text;
    const level =
      firstOf(all, listLevel, (operand) => operand.getUint8(0)) ??
      Math.max(0, definitions.get(list.definition)?.styles.indexOf(styleNumber) ?? 0);
    return count(list, level, text);
  };
}

/** A property of the paragraph itself or of the nearest style that has it; the last of several in one group holds. */
function firstOf(
  groups: readonly (readonly Property[])[],
  id: number,
  read: (operand: DataView) => number,
): number | undefined {
  const group = groups.find((properties) => properties.some((property) => property.id === id));
  const property = group?.findLast((candidate) => candidate.id === id);
  return property && read(property.operand);
}

/** List definitions, followed by the levels of all of them. */
function readDefinitions(file: DocFile): Map<string, Definition> {
  const found = new Map<string, Definition>();
  const head = tableAt(file, places.lists);
  if (head.byteLength < 2) return found;
  const start = file.main.getUint32(places.lists, true);
  const count = head.getUint16(0, true);
  let at = start + 2 + count * 28;
  for (let index = 0; index < count; index += 1) {
    const entry = 2 + index * 28;
    const single = (head.getUint8(entry + 26) & 1) !== 0;
    const levels = new Map<number, ListLevel>();
    for (let level = 0; level < (single ? 1 : 9); level += 1) {
      const read = readLevel(file.table, at);
      levels.set(level, read.level);
      at = read.end;
    }
    const styles = Array.from({ length: 9 }, (_, level) => head.getUint16(entry + 8 + level * 2, true));
    found.set(String(head.getInt32(entry, true)), { levels, styles });
  }
  return found;
}

function readLevel(table: DataView, at: number): { level: ListLevel; end: number } {
  const flags = table.getUint8(at + 5);
  const text = at + 28 + table.getUint8(at + 24) + table.getUint8(at + 25);
  const length = table.getUint16(text, true);
  const characters = Array.from({ length }, (_, index) => table.getUint16(text + 2 + index * 2, true));
  const format = table.getUint8(at + 4);
  return {
    level: {
      start: table.getInt32(at, true),
      format: formats[format] ?? `number ${format} of Word`,
      text: characters.map((code) => (code < 9 ? `%${code + 1}` : String.fromCharCode(code))).join(''),
      follow: (['tab', 'space'] as const)[table.getUint8(at + 15)] ?? 'nothing',
      legal: (flags & 0x04) !== 0,
      restartAfter: (flags & 0x08) === 0 ? undefined : table.getUint8(at + 26),
    },
    end: text + 2 + length * 2,
  };
}

/** Uses of lists by paragraphs: all heads, then for each the levels it overrides. */
function readUses(file: DocFile, definitions: ReadonlyMap<string, Definition>): List[] {
  const head = tableAt(file, places.listUses);
  if (head.byteLength < 4) return [];
  const count = head.getUint32(0, true);
  let at = 4 + count * 16;
  const lists: List[] = [];
  for (let index = 0; index < count; index += 1) {
    const entry = 4 + index * 16;
    const definition = String(head.getInt32(entry, true));
    const levels = new Map(definitions.get(definition)?.levels);
    const startOverrides = new Map<number, number>();
    const overrides = head.getUint8(entry + 12);
    at += 4;
    for (let override = 0; override < overrides; override += 1) {
      const flags = head.getUint8(at + 4);
      const level = flags & 0x0f;
      if ((flags & 0x10) !== 0) startOverrides.set(level, head.getInt32(at, true));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const own = readLevel(head, at);
      levels.set(level, own.level);
      if ((flags & 0x10) !== 0) startOverrides.set(level, own.level.start);
      at = own.end;
    }
    lists.push({ id: String(index), definition, levels, startOverrides });
  }
  return lists;
}

function readStyles(file: DocFile): Style[] {
  const sheet = tableAt(file, places.styles);
  if (sheet.byteLength < 6) return [];
  const count = sheet.getUint16(2, true);
  const fixed = sheet.getUint16(4, true);
  let at = 2 + sheet.getUint16(0, true);
  return Array.from({ length: count }, () => {
    const length = sheet.getUint16(at, true);
    const style = part(sheet, at + 2, length);
    at += 2 + length;
    return readStyle(style, fixed);
  });
}

const noBase = 0xfff;

/** A paragraph style's own properties come first after its name; other kinds of style have none that matter here. */
function readStyle(style: DataView, fixed: number): Style {
  if (style.byteLength < 10) return { base: noBase, properties: [] };
  const kind = style.getUint16(2, true) & 0x0f;
  const base = style.getUint16(2, true) >> 4;
  const name = style.byteLength > fixed + 2 ? style.getUint16(fixed, true) : 0;
  const at = fixed + 2 + (name + 1) * 2;
  if (kind !== 1 || at + 4 > style.byteLength) return { base, properties: [] };
  return { base, properties: readProperties(part(style, at + 4, style.getUint16(at, true) - 2)) };
}

function chainOf(start: number, styles: readonly Style[]): Style[] {
  const chain: Style[] = [];
  for (let number = start; number !== noBase && chain.length < 20;) {
    const style = styles[number];
    if (!style) break;
    chain.push(style);
    number = style.base;
  }
  return chain;
}

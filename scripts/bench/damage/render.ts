/** A model laid out as some program might extract it: prose wrapped or not, tables with tabs, blanks, pipes, a cell a line, torn. */
import type { Random } from '../random.ts';
import type { Model, ModelRow, ModelSection, ModelTable } from './model.ts';

export type TableStyle =
  'tabs' | 'blanks' | 'pipes' | 'open-pipes' | 'cells' | 'spaced-cells' | 'torn' | 'nbsp-cells';

export interface Rendering {
  prose: 'unwrapped' | 'wrapped' | 'spaced';
  width: number;
  table: TableStyle;
  /** How the number of a part is printed. */
  part: (marker: string) => string;
  /** How any other heading's number is. */
  marker: (marker: string) => string;
  /** How a label is worded. */
  label: (words: string) => string;
  /** Where group labels stand that several rows share. */
  group: 'before' | 'between' | 'after';
}

export function render(model: Model, style: Rendering, random: Random): string[] {
  const lines = [model.title, ''];
  for (const section of model.sections) {
    lines.push(...renderSection(section, style, random));
  }
  return lines;
}

function renderSection(section: ModelSection, style: Rendering, random: Random): string[] {
  const { depth, marker, title, runIn, paragraphs, table } = section;
  const number = marker === '' ? '' : depth === 1 ? style.part(marker) : style.marker(marker);
  const [first = '', ...others] = paragraphs;
  const opened =
    marker === ''
      ? paragraphs
      : runIn
        ? [`${number}${title}。${first}`, ...others]
        : [`${number}${title}`, ...paragraphs];
  return [
    ...opened.flatMap((text) => layOut(text, style)),
    ...(table ? [...renderTable(table, style, random), ''] : []),
  ];
}

function layOut(text: string, { prose, width }: Rendering): string[] {
  if (prose === 'unwrapped') return [text];
  const lines = wrap(`　　${text}`, width);
  return prose === 'spaced' ? lines.flatMap((line) => [line, '']) : [...lines, ''];
}

const noStart = /[，。、；：！？”’）》〕％%]/;
const isBound = (left: string, right: string): boolean =>
  noStart.test(right) || /[“‘（《〔]/.test(left) || (/[\w.]/.test(left) && /[\w.]/.test(right));

function wrap(text: string, width: number): string[] {
  const pieces: string[] = [];
  for (const character of text) {
    const before = pieces.at(-1);
    if (before !== undefined && isBound(before.at(-1) ?? '', character))
      pieces[pieces.length - 1] = before + character;
    else pieces.push(character);
  }
  const widthOf = (words: string): number =>
    [...words].reduce((sum, one) => sum + (one <= '\u00FF' ? 0.5 : 1), 0);
  const lines = [''];
  for (const piece of pieces) {
    const line = lines.at(-1) ?? '';
    if (line === '' || widthOf(line) + widthOf(piece) <= width) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines;
}

function renderTable({ rows }: ModelTable, style: Rendering, random: Random): string[] {
  const worded = rows.map((row) => ({ ...row, words: row.words.map(style.label) }));
  switch (style.table) {
    case 'tabs':
      return placeGroups(worded, style).map((cells) => cells.join('\t'));
    case 'pipes':
      return placeGroups(worded, style).map((cells) => `| ${cells.join(' | ')} |`);
    case 'open-pipes':
      return placeGroups(worded, style).map((cells) => cells.join(' | '));
    case 'blanks':
      return placeGroups(marked(worded), style).map((cells) => cells.join('  '));
    case 'cells':
      return placeGroups(marked(worded), style).flat();
    case 'spaced-cells':
      return placeGroups(marked(worded), style).flatMap((cells) => cells.flatMap((cell) => [cell, '']));
    case 'nbsp-cells':
      return placeGroups(worded, style).flatMap((cells) =>
        cells.flatMap((cell) => [cell === '' ? '\u00A0' : cell, '']),
      );
    case 'torn':
      return torn(marked(worded), random);
  }
}

/** Where blanks divide cells a blank cell cannot be seen: an extraction that keeps it prints a mark. */
const marked = (rows: readonly ModelRow[]): ModelRow[] =>
  rows.map((row) => ({ ...row, values: row.values.map((value) => (value === '' ? '-' : value)) }));

/** Rows as lists of cells; the labels that several rows share before the first of them, with it, or after the last. */
function placeGroups(rows: readonly ModelRow[], { group }: Rendering): string[][] {
  if (group === 'before') return rows.map(({ words, values }) => [...words, ...values]);
  const lines: string[][] = [];
  let waiting: string[] = [];
  for (const { type, words, values } of rows) {
    const outer = type === 'values' ? words.slice(0, -1) : [];
    if (waiting.length > 0 && (outer.length > 0 || group === 'between')) {
      lines.push(waiting);
      waiting = [];
    }
    waiting.push(...outer);
    lines.push(type === 'values' ? [...words.slice(outer.length), ...values] : [...words]);
  }
  return waiting.length > 0 ? [...lines, waiting] : lines;
}

/**
 * As a PDF's columns tear it: heads of two lines read line by line, long labels going on after their values, the upright label
 * a character at a time before the rows beside it.
 */
function torn(rows: readonly ModelRow[], random: Random): string[] {
  const upright: string[] = [];
  return rows.flatMap(({ type, words, values }) => {
    if (type === 'head') return tornHead(words, random);
    const outer = words.slice(0, -1);
    const own = words.at(-1) ?? '';
    const lead: string[] = [];
    for (const label of outer) {
      if (label.startsWith('三、')) upright.push(...label);
      else lead.push(label);
    }
    const character = upright.shift();
    const before = [...(character === undefined ? [] : [character]), ...lead];
    const rest =
      character !== undefined && values.length > 0 && own.startsWith('四、') ? upright.splice(0) : [];
    const cut = own.length > 10 && random.chance(0.6) ? random.between(5, own.length - 2) : own.length;
    const first = [...rest, ...before, own.slice(0, cut), ...values].filter((word) => word !== '').join(' ');
    return cut < own.length ? [first, own.slice(cut)] : [first];
  });
}

function tornHead(words: readonly string[], random: Random): string[] {
  if (words.length < 4 || random.chance(0.4)) return [words.join(' ')];
  const long = words.map((word) => (word.length === 4 ? [word.slice(0, 2), word.slice(2)] : [word, '']));
  return [
    long.map(([first]) => first).join(' '),
    long
      .map(([, second]) => second)
      .filter(Boolean)
      .join(' '),
  ].filter((line) => line !== '');
}

/** Tables that were pasted into an article: a cell's words are those of its row and the head of its column. */
import type { Span } from '../mentions/pieces.ts';
import type { NumberContext } from './context.ts';
import { numberOfCell, type FoundNumber } from './number.ts';

interface Cell extends Span {
  text: string;
}

export interface TableRow {
  cells: readonly Cell[];
  numbers: FoundNumber[];
  /** The row of heads above it, if there is one. */
  heads: readonly Cell[];
  /** The first line of the table. */
  top: Span;
}

const divider = /\t|\s*\|\s*| {2,}/;

function toCells(text: string, { start, end }: Span): Cell[] {
  const words = text.slice(start, end).replace(/[\r\n]+$/, '');
  const cells: Cell[] = [];
  let at = 0;
  for (const match of words.matchAll(new RegExp(divider, 'g'))) {
    cells.push({ start: start + at, end: start + match.index, text: words.slice(at, match.index) });
    at = match.index + match[0].length;
  }
  cells.push({ start: start + at, end: start + words.length, text: words.slice(at) });
  const filled = cells.filter(
    ({ text: cell }, index) => cell.trim() !== '' || (index > 0 && index < cells.length - 1),
  );
  return filled;
}

/** The rows of the tables of an article, by their lines: lines of several cells, one of them a number. */
export function cellsOf(text: string, paragraphs: readonly Span[]): ReadonlyMap<Span, TableRow> {
  const rows = new Map<Span, TableRow>();
  let heads: readonly Cell[] = [];
  let top: Span | undefined;
  for (const paragraph of paragraphs) {
    const words = text.slice(paragraph.start, paragraph.end);
    if (!/\t|\||\S {2,}\S/.test(words) || /[。；]/.test(words)) {
      heads = [];
      top = undefined;
      continue;
    }
    top ??= paragraph;
    const cells = toCells(text, paragraph);
    if (/^[\s|:-]+$/.test(words)) continue;
    const numbers = cells.flatMap((cell) => numberOfCell(cell.text, cell.start) ?? []);
    if (numbers.length === 0) {
      heads = cells;
      continue;
    }
    rows.set(paragraph, { cells, numbers, heads, top });
  }
  return rows;
}

/** Column heads that say a unit or only that something is counted name no matter. */
const noMatter = /^(?:件数|数量|数目|合计数|数值|数据|单位|项目|指标|类别)?(?:[（(][^）)]{1,4}[）)])?$/;

export function tableContexts(paragraph: Span, { cells, numbers, heads }: TableRow): NumberContext[] {
  const isNumber = (cell: Cell): boolean =>
    numbers.some(({ start }) => cell.start <= start && start < cell.end);
  const labels = cells.filter((cell) => !isNumber(cell) && cell.text.trim() !== '');
  const contexts: NumberContext[] = [];
  for (const number of numbers) {
    const column = cells.findIndex((cell) => cell.start <= number.start && number.start < cell.end);
    const head = heads[column + Math.max(0, heads.length - cells.length)] ?? heads[column];
    const named = head && !noMatter.test(head.text.trim()) ? [head] : [];
    const years = [...named, ...labels].find(({ text }) => /(?:19|20)\d{2}/.test(text));
    contexts.push({
      number,
      own: [...labels.filter(({ end }) => end <= number.start), ...named],
      piece: years,
      of: undefined,
      isPart: false,
      sentence: paragraph,
      clause: paragraph,
      before: [],
    });
  }
  return contexts;
}

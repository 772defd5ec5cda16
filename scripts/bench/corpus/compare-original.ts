/** What a reader made of a file, before anything knows that it is a report, held against what stands in the file. */
import type { Original } from '../../originals/original.ts';
import type { Depth, Truth } from './made.ts';
import { markerOf } from './markers.ts';

/** What of a truth a reader did not give, in printed order. */
export interface Missing {
  /** With their markers, whoever typed or counted them. */
  headings: string[];
  paragraphs: string[];
  /** Rows of value cells that no row of a table ends with; undefined where a reader gave no tables. */
  rows: string[] | undefined;
}

/** White space is layout; 1. 1． and 1、 are the same marker. */
const tight = (text: string): string => text.replace(/\s/gu, '').replace(/(?<=\d)[．、]/g, '.');

const pageMark = /^[-–—]\d+[-–—]$/;

/** Headings and paragraphs may be torn into lines and parted by page marks; cells stand in their own row. */
export function missingFrom(truth: Truth, { blocks }: Original): Missing {
  const tables = blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
  const words = blocks
    .flatMap((block) => (block.type === 'line' ? [tight(block.text)] : []))
    .filter((line) => !pageMark.test(line))
    .join('');
  const lost = (text: string): boolean => !words.includes(tight(text));
  return {
    headings: truth.headings.map(printedHeading).filter(lost),
    paragraphs: truth.paragraphs.filter(lost),
    rows:
      tables.length === 0
        ? undefined
        : lostRows(
            truth,
            tables.flatMap(({ rows }) => rows),
          ),
  };
}

function printedHeading({ locator, text }: Truth['headings'][number]): string {
  const path = locator.split('-');
  const depth = ([1, 2, 3, 4] as const satisfies readonly Depth[])[path.length - 1] ?? 4;
  return markerOf({ depth, ordinal: Number(path.at(-1)) }) + text;
}

type Row = Extract<Original['blocks'][number], { type: 'table' }>['rows'][number];

/** Rows are looked for in their order, each after the one before. */
function lostRows({ cells }: Truth, rows: readonly Row[]): string[] {
  let at = 0;
  return ([2, 3, 4] as const)
    .flatMap((part) => cells[part] ?? [])
    .flatMap((values) => {
      const found = rows.findIndex((row, index) => index >= at && endsWith(row, values));
      if (found !== -1) at = found + 1;
      return found === -1 ? [values.join(' | ')] : [];
    });
}

const endsWith = ({ cells }: Row, values: readonly string[]): boolean =>
  cells.length >= values.length &&
  values.every((value, index) => tight(cells.at(index - values.length)?.text ?? '') === value);

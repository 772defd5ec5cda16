/** The numbering of headings as it is printed. */
import type { Depth, Heading } from './made.ts';

const numerals = '一二三四五六七八九十';

/** The stop after a number of the third level. */
export type Stop = '.' | '．' | '、';

/** 一、 （一） 1. （1）: what stands before a heading's words. */
export function markerOf({ depth, ordinal }: Pick<Heading, 'depth' | 'ordinal'>, stop: Stop = '.'): string {
  const styles: Record<Depth, string> = {
    1: `${numerals[ordinal - 1] ?? ''}、`,
    2: `（${numerals[ordinal - 1] ?? ''}）`,
    3: `${ordinal}${stop}`,
    4: `（${ordinal}）`,
  };
  return styles[depth];
}

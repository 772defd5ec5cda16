/** What a panel says of a number, in words for everybody. */
import { intervalOf } from '../../schema/quantity.ts';
import type { Qualifier } from '../../schema/quantity.ts';
import { periods, states, type PeriodId, type StateId } from '../../schema/vocabulary.ts';
import { formatValue } from '../figures.ts';

interface Valued {
  value: number | null;
  /** As a reader sees it, the printed one where there is one. */
  unit: string;
  qualifier: Qualifier;
}

/** The value in full; of none, why there is none. */
export function valueWords({ state, unit, ...printed }: Valued & { state: StateId }): string {
  if (printed.value === null) return states[state].label;
  return formatValue({ ...printed, unit }).trim();
}

/** How exact a number is: nothing where every digit is meant as it stands. */
export function exactnessOf({ value, unit, qualifier, resolution }: Valued & { resolution: number }): string {
  if (value === null) return '';
  const say = (bound: number): string => formatValue({ value: bound, unit, qualifier: '' }).trim();
  const { min, max } = intervalOf(value, qualifier);
  switch (qualifier) {
    case 'at-least':
      return `约数：不小于 ${say(min)}，小于 ${say(max)}`;
    case 'about':
      return `约数：在 ${say(min)} 与 ${say(max)} 之间`;
    case '':
      return resolution > 1 ? `印出的末一位代表 ${say(resolution)}，更小的数可能已经取舍` : '';
  }
}

/** The time a value of a year's report speaks of. */
export function periodWords(period: PeriodId, year: number): string {
  if (period === 'year') return `${year}年`;
  return periods[period].description.replace(/。$/, '');
}

/** A text cut around some characters in it; they are counted from 0, white space is not. */
export function cutAround(text: string, start: number, length: number): [string, string, string] {
  const characters = [...text];
  const dense = characters.flatMap((character, index) => (/\s/u.test(character) ? [] : [index]));
  const from = dense[start] ?? characters.length;
  const to = (dense[start + length - 1] ?? characters.length - 1) + 1;
  return [
    characters.slice(0, from).join(''),
    characters.slice(from, to).join(''),
    characters.slice(to).join(''),
  ];
}

/** The clause that a number stands in, cut around it. */
export function clauseAround(text: string, start: number, length: number): [string, string, string] {
  const [before, number, after] = cutAround(text, start, length);
  return [/[^，。；：！？]*$/.exec(before)?.[0] ?? '', number, /^[^，。；！？]*/.exec(after)?.[0] ?? ''];
}

/** A text cut around a number in digits, where it stands there and is no part of a longer one. */
export function cutAtNumber(text: string, digits: string): [string, string, string] {
  const at = [...text.matchAll(/[\d.,]+/g)].find(([number]) => number === digits)?.index;
  if (at === undefined) return [text, '', ''];
  return [text.slice(0, at), digits, text.slice(at + digits.length)];
}

/** How many characters a text has, white space left out. */
export const lengthOf = (text: string): number => [...text.replace(/\s/gu, '')].length;

/** What the wholes of a measure tell, in a title and one plain sentence. Computed: no number and no year is written here. */
import { seriesLabel, type AnySeries } from '../series.ts';
import { tight } from './chart.ts';
import { toEntries, type Entry } from './entries.ts';
import { thousands } from '../number-words.ts';

export interface Told {
  title: string;
  lead: string;
}

/** A sentence holds so many; the chart and the table hold all. */
const MOST_CLAUSES = 3;
const MOST_TOLD = 2;

interface Own {
  series: AnySeries;
  whose: string;
  /** Printed by its own reports, by year, one a year. */
  values: readonly Entry[];
}

/** `label`: what the measure is called; `why`: why no two of its numbers compare, where none do. */
export function tell(label: string, wholes: readonly AnySeries[], why = ''): Told {
  const all = wholes.map(ownOf).filter(({ values }) => values.length > 0);
  const [first] = all;
  if (!first) return { title: label, lead: '' };
  const longest = all.reduce((long, one) => (one.values.length > long.values.length ? one : long), first);
  if (longest.values.length > 1) return tellPair(label, longest, all);
  if (all.length > 1)
    return { title: `${label}：${all.length}个数字，不能相比`, lead: why || '各自的统计范围或格式不同。' };
  const [only] = first.values;
  return only
    ? {
        title: `${label}：只有${only.year}年的一份报告印有这一数字`,
        lead: why,
      }
    : { title: label, lead: '' };
}

function ownOf(series: AnySeries): Own {
  const printed = toEntries(series).filter(({ value, borrowed }) => value !== null && !borrowed);
  return {
    series,
    whose: seriesLabel(series),
    // A year with two different numbers of one series has none that could be told alone.
    values: [...Map.groupBy(printed, ({ year }) => year).values()].flatMap((of) =>
      of.length === 1 ? of : [],
    ),
  };
}

/** The two latest reports of the series that has most, then what else there is. */
function tellPair(label: string, { series, whose, values }: Own, all: readonly Own[]): Told {
  const [before, now] = values.slice(-2);
  const others = all.filter((one) => one.series !== series);
  if (!before || !now) return { title: label, lead: '' };
  const earlier = values.slice(0, -2).map(({ year, text }) => `${year}年${tight(text)}`);
  // Reports that do not say whose work they count are series of their own: one clause tells them all.
  const byWhose = [...Map.groupBy(others, ({ whose }) => whose)];
  const clauses = [
    // Of a longer run, the chart tells more.
    ...(earlier.length > 0 && earlier.length <= MOST_TOLD ? [`此前${earlier.join('，')}`] : []),
    ...byWhose.slice(0, MOST_CLAUSES).map(([whose, of]) =>
      clauseOf(
        whose,
        of.flatMap((one) => one.values),
      ),
    ),
  ];
  const apart = others.length > 0 ? '；统计范围或格式不同的数字不能相比' : '';
  return {
    title: `${label}：${whose}${comparison(before, now)}`,
    lead: clauses.length > 0 ? `${clauses.join('；')}${apart}。` : '',
  };
}

function clauseOf(whose: string, values: readonly Entry[]): string {
  const [latest, ...earlier] = values
    .toSorted((a, b) => b.year - a.year)
    .map(({ year, text }) => `${year}年的${tight(text)}`);
  if (earlier.length === 0) return `${whose}只有${latest}`;
  if (earlier.length < MOST_TOLD) return `${whose}${[...earlier.toReversed(), latest].join('、')}`;
  return `${whose}${latest}等${values.length}个数字`;
}

/** `2023年653件，比2020年多275件`; without the difference where a number is not exact. */
function comparison(before: Entry, now: Entry): string {
  const difference = differenceOf(before, now);
  const told = `${now.year}年${tight(now.text)}`;
  return difference === undefined
    ? `${before.year}年${tight(before.text)}，${told}`
    : `${told}，${difference === '' ? `与${before.year}年相同` : `比${before.year}年${difference}`}`;
}

const exact = /^(\d[\d,]*(?:\.\d+)?) ?(\D+)$/;

/**
 * `多275件`, `低3.2个百分点`; empty where they are alike, undefined where the words leave the numbers open. Counting words
 * may differ (件, 部): the later one is said.
 */
function differenceOf(before: Entry, now: Entry): string | undefined {
  const [a, b] = [exactOf(before), exactOf(now)];
  if (!a || !b) return undefined;
  const change = Number((b.value - a.value).toPrecision(12));
  const size = thousands(Math.abs(change));
  if (change === 0) return '';
  if (b.unit === '%') return `${change > 0 ? '高' : '低'}${size}个百分点`;
  return `${change > 0 ? '多' : '少'}${size}${b.unit}`;
}

/** Number and unit where the words are no more than these: `653 件`, not `6.6万 条` or `150 件以上`. */
function exactOf({ value, text }: Entry): { value: number; unit: string } | undefined {
  const [, number, unit = ''] = exact.exec(text) ?? [];
  const isWhole = number !== undefined && Number(number.replaceAll(',', '')) === value;
  return isWhole && !/^[万亿]|以上|余|多|近|约/.test(unit) ? { value, unit } : undefined;
}

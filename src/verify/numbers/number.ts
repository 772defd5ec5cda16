/** The numbers of an article, and what each may stand for. */
import { findQuantities } from '../../../scripts/ingest/quantities.ts';
import { readDigits, readNumeral } from '../../schema/numerals.ts';
import { resolutionOf, type Interval } from '../../schema/interval.ts';
import type { Span } from '../mentions/pieces.ts';
import { termsIn } from './terms.ts';

export interface FoundNumber extends Span {
  printed: string;
  /** In base units, without sign. */
  value: number;
  /** Empty in a table whose head has the unit. */
  unit: string;
  /** Where the number may lie by its own words. */
  interval: Interval;
  /** No 约, 近, 余 …: the number itself is claimed. */
  isExact: boolean;
  /** 3至5件: nothing is claimed that could be held against one number. */
  isRange: boolean;
}

const before: readonly (readonly [RegExp, Wording])[] = [
  [/(?:不到|不足|未满|少于|不满|低于)$/, 'below'],
  [/(?:不超过|至多|最多|不多于)$/, 'at-most'],
  [/(?:至少|不少于|不低于|不下|超出|高于|多于|突破|大于)$/, 'at-least'],
  [/(?:近|接近|将近|逼近)$/, 'nearly'],
  [/(?:约|大约|大概|约为|约占|约有)$/, 'about'],
];
type Wording = 'exact' | 'below' | 'at-most' | 'at-least' | 'nearly' | 'about';

/** One unit of the last non-zero digit. */
function stepOf(value: number): number {
  if (value === 0) return 1;
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  return Number(`1e${Number(exponent) - (mantissa.split('.')[1]?.length ?? 0)}`);
}

const plus = (a: number, b: number): number => Number((a + b).toPrecision(15));

/** What the words say of a number: 近 a little less, 约 either side, 余 up to one step more. */
export function intervalOfWords(value: number, wording: Wording, resolution: number): Interval {
  const step = stepOf(value);
  const half = Math.max(step / 2, resolution / 2);
  switch (wording) {
    case 'exact':
      return resolution > 1 || resolution < 1
        ? { min: plus(value, -resolution / 2), max: plus(value, resolution / 2), open: true }
        : { min: value, max: value, open: false };
    case 'below':
      return { min: plus(value, -step), max: value, open: true };
    case 'at-most':
      return { min: plus(value, -step), max: value, open: false };
    case 'at-least':
      return { min: value, max: plus(value, step), open: true };
    case 'nearly':
      return { min: plus(value, -half), max: value, open: false };
    case 'about':
      return { min: plus(value, -half), max: plus(value, half), open: false };
  }
}

const chineseDigits = '[零〇一二两三四五六七八九十百]';
/** 百分之四十九点六, 百分之49.6, 四成九, 49.6％ */
const shares = [
  new RegExp(String.raw`百分之(?<digits>\d+(?:\.\d+)?)`, 'g'),
  new RegExp(`百分之(?<chinese>${chineseDigits}+)(?:点(?<decimals>[零〇一二三四五六七八九]+))?`, 'g'),
  /(?<tenths>[一二三四五六七八九])成(?<tenth>[一二三四五六七八九半])?(?=[，。、；：）)\s多以的左]|$)/g,
  /(?<permille>\d+(?:\.\d+)?)‰/g,
];

interface Raw extends Span {
  value: number;
  unit: string;
  resolution: number;
}

function sharesIn(text: string): Raw[] {
  return shares.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ index, 0: words, groups = {} }): Raw[] => {
      const at = { start: index, end: index + words.length, unit: '%' };
      const { digits, chinese, decimals, tenths, tenth, permille } = groups;
      if (digits !== undefined)
        return [{ ...at, value: Number(digits), resolution: resolutionOf(`${digits}%`, Number(digits)) }];
      if (permille !== undefined)
        return [
          { ...at, unit: '‰', value: Number(permille), resolution: resolutionOf(permille, Number(permille)) },
        ];
      if (tenths !== undefined) {
        const value =
          (readNumeral(tenths) ?? 0) * 10 +
          (tenth === '半' ? 5 : tenth === undefined ? 0 : (readNumeral(tenth) ?? 0));
        return [{ ...at, value, resolution: tenth === undefined ? 10 : 1 }];
      }
      const whole = readNumeral(chinese ?? '', true);
      if (whole === undefined) return [];
      const part = [...(decimals ?? '')].map((character) => readNumeral(character) ?? 0).join('');
      return [
        {
          ...at,
          value: Number(`${whole}${part ? `.${part}` : ''}`),
          resolution: Number(`1e${-part.length}`),
        },
      ];
    }),
  );
}

const range = /\d[\d.,]*(?:[万亿千百]|余)?\p{Script=Han}{0,2}\s*(?:[—–~～-]|至|到)\s*$/u;
/** A level the number is changed to or from is no range: 由378件增至653件. */
const notRange = /(?:由|从|自)[^，。；]*$/;

/** 三类内部事务: part of a name. */
const isInTerm = (text: string, start: number, end: number): boolean =>
  !/\d/.test(text.slice(start, end)) &&
  termsIn(text.slice(Math.max(0, start - 8), end + 8)).some(
    (term) => Math.max(0, start - 8) + term.start < start + 1 && Math.max(0, start - 8) + term.end > end,
  );

/** 两项合计, 这三类: of what was said before, and no count of its own. */
const isReference = (text: string, start: number, end: number): boolean =>
  /^[两二三四五六七八九十几](?:项|类|者|种|方面|大类|年|部分)$/.test(text.slice(start, end)) &&
  (/^(?:信息|申请|项目|案件|数量|数据)?(?:合计|共|总|相加|加起来|加总|之和|均|都|申请合计|数字|指标|数据|之间|相比|相差)/.test(
    text.slice(end),
  ) ||
    /[这前后上述以]$/.test(text.slice(0, start)));

/** The numbers of one paragraph, in order; `text` is folded. */
export function numbersIn(text: string): FoundNumber[] {
  const special = sharesIn(text);
  const masked = special.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '\uFFFC'.repeat(end - start) + rest.slice(end),
    text,
  );
  const found = findQuantities(masked).map((one) => ({
    start: one.start,
    end: one.end,
    value: Math.abs(one.value),
    unit: one.unit,
    resolution: resolutionOf(one.printed, Math.abs(one.value)),
    qualifier: one.qualifier,
  }));
  return [...special.map((one) => ({ ...one, qualifier: '' as const })), ...found]
    .filter(({ start, end }) => !isReference(text, start, end) && !isInTerm(text, start, end))
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, value, unit, resolution, qualifier }) => {
      const front = text.slice(Math.max(0, start - 4), start);
      const own = text.slice(start, end);
      const behind = /^(?:左右|上下|以上|以下|以内)/.exec(text.slice(end))?.[0];
      const wording =
        before.find(([form]) => form.test(front))?.[1] ??
        (behind === '以下' || behind === '以内' ? 'at-most' : undefined) ??
        (behind === '左右' || behind === '上下' ? 'about' : undefined) ??
        (behind === '以上' ? 'at-least' : undefined) ??
        (/^(?:接近|近|逼近)/.test(own) ? 'nearly' : undefined) ??
        (qualifier === '' ? 'exact' : qualifier);
      const isRange =
        range.test(text.slice(Math.max(0, start - 14), start)) && !notRange.test(text.slice(0, start));
      return {
        start,
        end,
        printed: own,
        value,
        unit,
        interval: intervalOfWords(value, wording, resolution),
        isExact: wording === 'exact',
        isRange,
      };
    });
}

/** A cell that is one number: 653, 1,266,912, 33.3%, 653件. */
export function numberOfCell(cell: string, start: number): FoundNumber | undefined {
  const words = cell.trim();
  const at = start + cell.indexOf(words);
  const bare = /^[\d,]+(?:\.\d+)?$/.test(words) && !/^(?:19|20)\d{2}$/.test(words);
  if (bare) {
    const value = readDigits(words);
    const resolution = resolutionOf(words, value);
    return {
      start: at,
      end: at + words.length,
      printed: words,
      value,
      unit: '',
      interval: intervalOfWords(value, 'exact', resolution),
      isExact: true,
      isRange: false,
    };
  }
  const [only, more] = numbersIn(words);
  if (!only || more || only.start !== 0 || only.end !== words.length) return undefined;
  return { ...only, start: at, end: at + words.length };
}

/** Units that count the same kind of thing, by the unit a report prints. */
const together: readonly (readonly string[])[] = [
  ['件', '份', '起', '宗', '例', '桩', '封', '个', '项', '件次', ''],
  ['条', '篇', '则', '件', '份', '项', '个', ''],
  ['篇', '条', '件', '份', '个', '则', ''],
  ['部', '件', '份', '项', '个', ''],
  ['个', '项', '家', '处', '大类', '类', '件', '条', '种', ''],
  ['项', '个', '类', '件', '条', ''],
  ['次', '场', '场次', '期', '轮', '回', '个', ''],
  ['场', '次', '场次', '个', ''],
  ['场次', '场', '次', ''],
  ['期', '次', '份', '个', '条', '篇', ''],
  ['名', '人', '位', ''],
  ['人', '名', '位', '人次', ''],
  ['人次', '人', '次', ''],
  ['户', '家', '个', ''],
  ['家', '个', '户', ''],
  ['宗', '件', '块', '幅', '起', '笔', '个', ''],
  ['卷', '册', '件', ''],
  ['册', '份', '本', ''],
  ['份', '件', '册', '个', '篇', ''],
  ['组', '个', ''],
  ['类', '个', '项', '种', ''],
  ['元', ''],
  ['%', ''],
  ['批次', '批', '次', ''],
];

export function isSameUnit(article: string, ...printed: readonly string[]): boolean {
  const own = article.replace(/^大/, '') === '' ? '' : article;
  return printed.some(
    (unit) =>
      unit === own ||
      (own !== '' && /^大/.test(own) && unit === '个') ||
      together.some(([first, ...rest]) => first === unit && rest.includes(own)),
  );
}

export const isShare = (unit: string): boolean => unit === '%';
export const isPoints = (unit: string): boolean => unit.endsWith('百分点');

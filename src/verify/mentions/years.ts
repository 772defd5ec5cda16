/** The years an article speaks of. */
import type { YearMention } from './mention.ts';

const digits: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

const written = '[〇○零一二三四五六七八九]';
const dashes = '(?:[—–~～至到-]|——)';
const range = new RegExp(String.raw`(?<!\d)(?<from>(?:19|20)\d{2})年?${dashes}(?<to>(?:19|20)\d{2})年`, 'g');
const single = new RegExp(
  String.raw`(?<![\d.])(?<year>(?:19|20)\d{2})(?:年|(?=[财会]年)|财年)(?:度|全年)?|(?<chinese>[一二]${written}{3})年|(?<![\d])(?<short>[0-3]\d)年(?![代级间来内])`,
  'g',
);
/** A year on its own: in a head of a table, or before a title. */
const bare =
  /(?<![\d.,，/-])(?<year>(?:19|20)\d{2})(?=\s*(?:\t|\||$|\n))|(?<=\b[Ii]n )(?<english>20\d{2})(?!\d)|(?<=(?:^|\n|\t|\|)\s*)(?<year2>20\d{2})(?=\s)/g;
/** 2024年1月31日, 2024-01-31 */
const dated = /^(?:\d{1,2}月|[一二三四五六七八九十]{1,2}月)/;

/** What follows a year that the words are not about. */
const isAside =
  /^(?:以来|以后|之后|以前|之前|起|至今|版|第|年?版|版本|\d{1,2}月|[一二三四五六七八九十]{1,2}月)/;
const comparison = /(?:比|较|与|同|跟|和|相比于|相较于|对比|相较|是)$/;
const compared =
  /^(?:度|全年|同期|的)?(?:相比|相较|增长|增加|上升|提高|多|少|下降|减少|降低|翻|同期|的\d|[^，。；]{0,12}(?:相比|相较|增长|增加|上升|提高了?|下降|减少|降低|翻|多了?\d|少了?\d|的[\d.]+倍|的\d))/;

function roleAt(text: string, start: number, end: number): YearMention['role'] {
  const [before, after] = [text.slice(Math.max(0, start - 4), start), text.slice(end, end + 24)];
  if (/[〔［[(（]$/.test(before) && /^[〕］\])）]\s*第?\d+号/.test(after)) return 'aside';
  if (dated.test(after) || isAside.test(after)) return 'aside';
  if (/[自从]$/.test(before) && /^(?:\d|起|开始|以来|至今)/.test(after)) return 'aside';
  if (/(?:比|较|相比于|相较于|对比|相较)$/.test(before)) return 'base';
  if (/(?:是|为|相当于|达)$/.test(before) && /^(?:度|全年|同期)?的(?:约|近|超)?[\d.]+倍/.test(after))
    return 'base';
  // 2023年，行政诉讼由2020年的14件增加到24件
  if (/[由从]$/.test(before) && /^(?:度|全年)?的(?:约|近|超)?\d/.test(after)) return 'base';
  if (comparison.test(before) && compared.test(after)) return 'base';
  return 'topic';
}

/** What comes from 2022 is a number of 2023, what goes to 2024 one of 2023: 从2022年转来, 转到2024年继续办理. */
function carriedYear(text: string, start: number, end: number, year: number): number | undefined {
  const [before, after] = [text.slice(Math.max(0, start - 4), start), text.slice(end, end + 6)];
  if (/(?:结转|顺延|转|延|留)(?:至|到|入|在)$/.test(before)) return year - 1;
  if (/[从由自]$/.test(before) && /^(?:末|底)?(?:结转|转结|遗留|转入|转来|延续)/.test(after)) return year + 1;
  return undefined;
}

export function yearsIn(text: string): YearMention[] {
  const found: YearMention[] = [];
  const isTaken = (start: number) => found.some((one) => one.start <= start && start < one.end);
  for (const match of text.matchAll(range)) {
    const { from = '', to = '' } = match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].length];
    found.push({ kind: 'year', start, end, year: Number(from), to: Number(to), role: 'topic' });
  }
  for (const match of [...text.matchAll(single), ...text.matchAll(bare)]) {
    const { year, year2, english, chinese, short } = match.groups ?? {};
    const [start, end] = [match.index, match.index + match[0].length];
    if (isTaken(start)) continue;
    const number =
      chinese !== undefined
        ? Number([...chinese].map((character) => digits[character] ?? '').join(''))
        : Number(year ?? year2 ?? english ?? `20${short}`);
    const role = roleAt(text, start, end);
    // 10年来, 15年的: a two-digit year is one only at the head of a clause
    if (
      short !== undefined &&
      !/(?:^|[，。；：、\s（(]|[比较])$/.test(text.slice(Math.max(0, start - 1), start))
    )
      continue;
    if (short !== undefined && Number(short) < 8) continue;
    const carried = carriedYear(text, start, end, number);
    found.push(
      carried === undefined
        ? { kind: 'year', start, end, year: number, role }
        : { kind: 'year', start, end, year: carried, role: 'topic', isCarried: true },
    );
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Words that lean on the year spoken of. */
export const relativeYears =
  /(?<this>当年|同年|本年度?|该年度?|这一年|全年|年内)|(?<before>(?:上|前)一?年度?)|(?<after>次年|翌年|第二年|下一?年度?)|(?<calendar>去年|今年)/g;

/** A comparison (较上年) and a row of the form (上年结转) speak of another year without being about it. */
export const isNoTopic = (before: string, after: string): boolean =>
  /(?:比|较|与|同|跟|和|相比|相较于?|结转|顺延|转入|[至到入])$/.test(before) ||
  /^(?:度|底|末)?(?:继续|答复|办理|结转|转结|遗留|转入|未办结|相比|同期|项目)/.test(after);

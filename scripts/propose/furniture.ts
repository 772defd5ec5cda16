/**
 * What a page prints that is not of the text, found by where and how often it stands: page marks, running titles, the head of
 * a table printed again after a page break, the navigation of a web page. Nothing that could be a value is taken: a number
 * alone on its line is a page mark only where the numbers of the other pages, or whole lines of words around it, say so.
 */
import { forms } from '../../src/schema/vocabulary.ts';
import type { FormTableShape } from '../../src/schema/forms/tables.ts';
import type { Furniture, FurnitureKind } from '../../src/schema/seed-notes.ts';
import { fold } from '../ingest/fold.ts';
import type { Line } from '../ingest/lines.ts';
import { isPartHeading } from '../ingest/parts.ts';
import { unitPattern } from '../ingest/quantities/units.ts';
import { isValueText, lettersOf } from '../ingest/table-tokens.ts';
import { printedLines, type FoundTitle } from './title.ts';

/** A printed line with what is needed to judge it. */
interface Candidate {
  line: Line;
  /** Folded: its marks are half as wide as they were printed. */
  words: string;
  letters: string;
  /** Page it stands on, from 1, where form feeds tell; its place on it. */
  page: number;
  first: boolean;
  last: boolean;
}

/** Every piece of furniture, in order of line. */
export function findFurniture(
  lines: readonly Line[],
  text: string,
  title: FoundTitle | undefined,
): Furniture[] {
  const all = toCandidates(lines, text);
  const found = new Map<number, FurnitureKind>();
  const rest = (): Candidate[] => all.filter(({ line }) => !found.has(line.number));
  const take = (kind: FurnitureKind, numbers: Iterable<number>): void => {
    for (const number of numbers) if (!found.has(number)) found.set(number, kind);
  };
  // What each finds is out of the way of the next: a page mark stands between two lines of the text, not beside a title.
  take('page-mark', markedPages(all));
  take('running-title', runningTitles(rest(), title));
  take('navigation', navigation(all, title, found));
  take('repeated-head', repeatedHeads(rest()));
  take('page-mark', loneNumbers(rest(), found, all));
  const whole = [...found].map(([line, kind]) => ({ line, text: lines[line - 1]?.text.trim() ?? '', kind }));
  return [...whole, ...marksWithinLines(rest())].toSorted((a, b) => a.line - b.line);
}

function toCandidates(lines: readonly Line[], text: string): Candidate[] {
  const raw = text.split('\n');
  let page = 1;
  const found = printedLines(lines).map((line) => ({ line, page: 0 }));
  const pages = new Map<number, number>();
  raw.forEach((words, index) => {
    const feeds = words.split('\f').length - 1;
    // A form feed before the words of a line begins their page; one after them ends it.
    const before = words.slice(0, words.search(/[^\s]|$/)).split('\f').length - 1;
    pages.set(index + 1, page + before);
    page += feeds;
  });
  const numbered = found.map(({ line }) => ({ line, page: pages.get(line.number) ?? 1 }));
  return numbered.map(({ line, page: own }, index) => {
    const words = fold(line.text).trim();
    return {
      line,
      words,
      letters: lettersOf(words),
      page: own,
      first: page > 1 && numbered[index - 1]?.page !== own,
      last: page > 1 && numbered[index + 1]?.page !== own,
    };
  });
}

const metaLine =
  /^(?:(?:发布|发文|成文|公开|更新|生成|编辑|撰写|印发)?(?:日期|时间)\s*[:：]|(?:信息|文章|稿件)?来源\s*[:：]|(?:发布|公开|发文|信息公开)(?:机构|机关|单位|主体)\s*[:：]|作\s*者\s*[:：]|责任编辑|(?:浏览|点击|阅读|访问)(?:次数|量|数)|字\s*[体号]\s*[:：]?|索\s*引\s*号|主题(?:分类|词)\s*[:：]|体裁分类|有效性|【?\s*(?:打印|关闭|分享|收藏)|分享(?:到|至)|\[?\s*大\s*\]?\s*\[?\s*中\s*\]?\s*\[?\s*小\s*\]?|语音播报|无障碍|扫一扫|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$)/;
/** Letter-spaced or not. */
const isMeta = (words: string): boolean => metaLine.test(words) || metaLine.test(words.replace(/\s/g, ''));
const footLine =
  /^(?:【?\s*(?:打印|关闭|返回|收藏|纠错)|打印本页|关闭窗口|返回(?:顶部|列表|首页)|分享(?:到|至)|扫一扫|上一[篇条]|下一[篇条]|相关(?:链接|文章|信息|阅读|附件)|主办(?:单位)?\s*[:：]|承办(?:单位)?\s*[:：]|版权所有|Copyright|网站(?:标识码|地图|声明)|[\p{Script=Han}]{0,2}ICP备|[\p{Script=Han}]{0,2}公网安备|联系我们|技术支持|责任编辑|友情链接|微信|微博|首页\s)/iu;

/** What a web page prints above the title, between title and text, and after the end. */
function navigation(
  all: readonly Candidate[],
  title: FoundTitle | undefined,
  known: ReadonlyMap<number, FurnitureKind>,
): Set<number> {
  const found = new Set<number>();
  if (!title) return found;
  all.slice(0, title.first).forEach(({ line }) => found.add(line.number));
  for (const { line, words } of all.slice(title.last + 1, title.last + 9)) {
    if (known.has(line.number) || alone.test(words)) continue;
    if (!isMeta(words) || words.length > 120 || /。/.test(words)) break;
    found.add(line.number);
  }
  const foot = all.findIndex(
    ({ words }, index) =>
      index > title.last + 5 &&
      (footLine.test(words) || footLine.test(words.replace(/\s/g, ''))) &&
      all.slice(index).every((later) => later.words.length < 80 && !/。$/.test(later.words)) &&
      // A signature or a part below it: the words are the report's.
      all.slice(index).every((later) => !isPartHeading(later.words, forms['2021']) && !isDate(later)),
  );
  if (foot !== -1) all.slice(foot).forEach(({ line }) => found.add(line.number));
  return found;
}

/** `- 4 -`, `— 1 —`, `－3－` after folding; `第3页`, `第 3 页 共 6 页`, `3/6`, `Page 3 of 6`. */
const dashed = new RegExp(`^[-–—―─‐]{1,2}\\s*(\\d{1,3})\\s*[-–—―─‐]{1,2}$`);
const counted =
  /^(?:第\s*(\d{1,3})\s*页(?:\s*[,，/|]?\s*共\s*\d{1,3}\s*页)?|(\d{1,3})\s*\/\s*\d{1,3}|Page\s+(\d{1,3})(?:\s+of\s+\d{1,3})?)$/i;
const alone = /^\d{1,3}$/;

/** The number of a page mark that says by its strokes or words that it is one. */
function markOf(words: string): number | undefined {
  const number = dashed.exec(words)?.[1] ?? counted.exec(words)?.slice(1).find(Boolean);
  return number === undefined ? undefined : Number(number);
}

const markedPages = (all: readonly Candidate[]): number[] =>
  all.filter(({ words }) => markOf(words) !== undefined).map(({ line }) => line.number);

/**
 * Numbers alone on their lines that are page marks: at the edge of most pages and counting them; between lines that are of no
 * table; beside a whole row, which no value can be missing from; or the number that comes next between two pages' marks. A value
 * taken for one would leave its row short, and a short row is refused.
 */
function loneNumbers(
  rest: readonly Candidate[],
  marked: ReadonlyMap<number, FurnitureKind>,
  all: readonly Candidate[],
): number[] {
  const lone = rest.filter(({ words }) => alone.test(words));
  const counted = new Set(countingPages(lone, rest));
  const found = lone.filter((candidate) => {
    if (counted.has(candidate)) return true;
    const [before, after] = neighboursOf(candidate, rest);
    if (isOutsideTables(before) && (isOutsideTables(after) || opensTable(after)))
      return !isCountOf(before, after) || goesOn(lone, candidate);
    if (isHead(before) && isHead(after)) return true;
    if (isDate(after) && before && !isTableLine(before.words)) return true;
    return isBesideWholeRow(before, after);
  });
  const numbers = all
    .filter(({ line, words }) => marked.get(line.number) === 'page-mark' && markOf(words) !== undefined)
    .map(({ line, words }) => ({ line: line.number, number: markOf(words) ?? 0 }));
  const between = lone.filter(({ line, words }) => {
    const before = numbers.findLast((mark) => mark.line < line.number)?.number;
    const after = numbers.find((mark) => mark.line > line.number)?.number;
    return before !== undefined && after === before + 2 && Number(words) === before + 1;
  });
  return [...new Set([...found, ...between])].map(({ line }) => line.number);
}

/** A line of a table's head and nothing else: a number between two of them counts nothing. */
const isHead = (candidate: Candidate | undefined): boolean =>
  candidate !== undefined &&
  candidate.letters.length >= 4 &&
  candidate.words
    .split(/\s+/)
    .map(lettersOf)
    .every((word) => headWords.has(word) || /^第二十条第\(.\)项$/.test(word));

/** The date below a signature. */
const isDate = (candidate: Candidate | undefined): boolean =>
  candidate !== undefined && /^\d{4}年\d{1,2}月\d{1,2}日$/.test(candidate.words.replace(/\s/g, ''));

/**
 * The lines before and after a number; those of a page that printed nothing but the number before or after it are passed over.
 */
function neighboursOf(
  { words, line }: Candidate,
  rest: readonly Candidate[],
): [before: Candidate | undefined, after: Candidate | undefined] {
  const index = rest.findIndex((other) => other.line === line);
  const goesOnAt = (at: number, by: number): boolean =>
    alone.test(rest[at]?.words ?? '') && Number(rest[at]?.words) === Number(words) + by;
  let [from, to] = [index - 1, index + 1];
  while (goesOnAt(from, from - index)) from--;
  while (goesOnAt(to, to - index)) to++;
  return [rest[from], rest[to]];
}

const counts = new RegExp(`^[余多]?(?:[万亿年月日%]|${unitPattern(() => true)})`);

/** `收到申请`, `312`, `件，均已答复`: the number between is one of the sentence, torn onto a line of its own. */
const isCountOf = (before: Candidate | undefined, after: Candidate | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  !/[。!?:;][”’)》]*$/.test(before.words) &&
  counts.test(after.words);

/** The lone number before it is one less, or the one after it one more. */
function goesOn(lone: readonly Candidate[], candidate: Candidate): boolean {
  const index = lone.indexOf(candidate);
  const number = Number(candidate.words);
  return Number(lone[index - 1]?.words) === number - 1 || Number(lone[index + 1]?.words) === number + 1;
}

/** Numbers at the edge of pages, as form feeds tell, that count most of them. */
function countingPages(lone: readonly Candidate[], all: readonly Candidate[]): readonly Candidate[] {
  const pages = Math.max(...all.map(({ page }) => page), 1);
  if (pages < 2) return [];
  const atEdge = lone.filter(({ first, last }) => first || last);
  const [shift] = [...Map.groupBy(atEdge, ({ words, page }) => Number(words) - page)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return shift && shift[1].length >= 2 && shift[1].length >= pages * 0.6 ? shift[1] : [];
}

const valuesIn = (words: string): string[] =>
  words.split(/\s+/).filter((token) => token !== '' && isValueText(token));

/** As many values as a row of some table has. */
const isWholeRow = (candidate: Candidate | undefined): boolean =>
  candidate !== undefined && rowLengths.has(valuesIn(candidate.words).length);

const isShortRow = (candidate: Candidate | undefined): boolean =>
  candidate !== undefined && !isWholeRow(candidate) && valuesIn(candidate.words).length > 0;

/** A whole row on one side, and on the other no row or label that the number could be a value of. */
function isBesideWholeRow(before: Candidate | undefined, after: Candidate | undefined): boolean {
  if (isWholeRow(before)) return !isShortRow(after) || !isValueText(after?.words.split(/\s+/)[0] ?? '');
  if (!after || !isWholeRow(after) || isShortRow(before)) return false;
  // Table 二 alone has rows of one value among its rows of three.
  return valuesIn(after.words).length > 3 || isOutsideTables(before);
}

/** The first head of a table: no value can stand before it. */
const opensTable = (candidate: Candidate | undefined): boolean =>
  candidate !== undefined && /^(?:第二十条第\(一\)项|\(本列数据)/.test(candidate.letters);

/** A line of the text that is surely of no table: no number that could be a value stands by it. The text's own edge is none. */
const isOutsideTables = (candidate: Candidate | undefined): boolean =>
  candidate === undefined ||
  (!isTableLine(candidate.words) &&
    (candidate.letters.length >= 15 ||
      /[。;:!?”]$/.test(candidate.words) ||
      /^(?:[(][一二三四五六七八九十]+[)]|[一二三四五六七八九十]+、)/.test(candidate.words) ||
      isPartHeading(candidate.words, forms['2021'])));

/** A line of a table's row: most of its words are values. */
function isTableLine(words: string): boolean {
  const tokens = words.split(/\s+/);
  if (tokens.filter(isValueText).length >= 2 || words.includes('\t')) return true;
  const letters = lettersOf(words);
  return (
    tableWords.has(lettersOf(tokens[0] ?? '')) ||
    (letters.length >= 2 && letters.length < 60 && isPieceOfLabel(letters))
  );
}

/** `具已获取信息`, the rest of a label on the line after its values, too. */
const isPieceOfLabel = (letters: string): boolean =>
  [...tableWords].some(
    (label) => label.includes(letters) || (letters.length > label.length && letters.startsWith(label)),
  );

const shapes: readonly FormTableShape[] = [...forms['2019'].tables, ...forms['2021'].tables];
const rowLengths: ReadonlySet<number> = new Set(shapes.map(({ valueColumns }) => valueColumns));
const headWords: ReadonlySet<string> = new Set(
  shapes.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.type === 'head' ? row.cells.map(({ label }) => lettersOf(label)) : [])),
  ),
);
const tableWords: ReadonlySet<string> = new Set(
  shapes.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      (row.type === 'head' ? row.cells : row.labels).flatMap(({ label, variants = [] }) =>
        [label, ...variants].map(lettersOf),
      ),
    ),
  ),
);

/** The document's own title, or words at the edge of most pages, printed again. */
function runningTitles(all: readonly Candidate[], title: FoundTitle | undefined): Set<number> {
  const found = new Set<number>();
  const pages = Math.max(...all.map(({ page }) => page), 1);
  const after = all.filter(({ line }) => line.number > (title?.printed.pieces.at(-1)?.line ?? 0));
  const own = title ? lettersOf(title.printed.text) : '';
  const core = own.replace(/^\D*?(?=\d{4}年)/, '');
  const bare = (letters: string): string => letters.replace(/^\d{1,3}(?!\d*年)|(?<=\D)\d{1,3}$/g, '');
  for (const { line, letters, words } of after) {
    const plain = bare(letters);
    if (/[。;,]/.test(words) || plain.length < 8) continue;
    if (own !== '' && (plain === own || plain === core)) found.add(line.number);
  }
  const groups = Map.groupBy(
    after.filter(({ letters, words }) => isRunning(letters, words)),
    ({ letters }) => bare(letters),
  );
  for (const [, group] of groups) {
    if (!countsUp(group)) continue;
    const atEdge = group.filter(({ first, last }) => first || last).length;
    if (group.length >= 3 || (atEdge >= 2 && atEdge >= pages * 0.5))
      group.forEach(({ line }) => found.add(line.number));
  }
  return found;
}

const withoutStrokes = (words: string): string =>
  words.replace(/[-–—―─‐]{1,2}\s*(\d{1,3})\s*[-–—―─‐]{1,2}/, '$1');

/** Where one of the lines has a number, each has, and a greater one than the line before: that of its page. */
function countsUp(group: readonly Candidate[]): boolean {
  const numbers = group.map(({ words }) => valuesIn(withoutStrokes(words))[0]);
  if (numbers.every((number) => number === undefined)) return true;
  return numbers.every((number, index) => {
    const before = numbers[index - 1];
    return number !== undefined && alone.test(number) && (index === 0 || Number(number) > Number(before));
  });
}

/** Words that could run along the edge of pages: no sentence, no number but a page's, no words of the forms' tables. */
const isRunning = (letters: string, words: string): boolean =>
  letters.length >= 6 &&
  letters.length <= 40 &&
  !/[。;,、:]/.test(words) &&
  !/^[(]?[一二三四五六七八九十\d]+[)、.]/.test(words) &&
  valuesIn(withoutStrokes(words)).length <= 1 &&
  !tableWords.has(letters) &&
  !/\t/.test(words);

/** The lines of a table's head, printed again among its rows. */
function repeatedHeads(all: readonly Candidate[]): Set<number> {
  const found = new Set<number>();
  for (const { rows } of shapes.filter(({ part }) => part === 3)) {
    const firstRow = rows.findIndex(({ type }) => type === 'values');
    const heads = rows
      .slice(0, firstRow)
      .flatMap((row) => (row.type === 'head' ? row.cells.map(({ label }) => lettersOf(label)) : []));
    const row = rows[firstRow];
    const label = row?.type === 'values' ? lettersOf(row.labels[0]?.label ?? '') : '';
    const [opening = ''] = heads;
    const begin = all.findIndex(
      ({ letters }) =>
        letters.length >= 4 &&
        (opening.startsWith(letters) || letters.startsWith(opening) || letters === heads[1]),
    );
    const end = all.findIndex(({ letters }, index) => index > begin && letters.startsWith(label.slice(0, 6)));
    if (begin === -1 || end === -1 || end - begin > 30) continue;
    const block = all.slice(begin, end).map(({ letters }) => letters);
    const last = all.findIndex(
      ({ letters }, index) => index > end && /^四、?(?:政府信息公开|因政府|结转)/.test(letters),
    );
    const stop = last === -1 ? all.length : last;
    for (let index = end; index < stop; index++) {
      const run = runOf(all, index, block);
      if (run < Math.min(3, block.length) || lettersIn(all, index, run) < 8) continue;
      for (let at = index; at < index + run; at++) found.add(all[at]?.line.number ?? 0);
      index += run - 1;
    }
  }
  return found;
}

/** How many lines from here on are lines of the block, in its order. */
function runOf(all: readonly Candidate[], from: number, block: readonly string[]): number {
  let at = block.indexOf(all[from]?.letters ?? '');
  if (at === -1) return 0;
  let run = 0;
  while (at < block.length && all[from + run]?.letters === block[at]) {
    run++;
    at++;
  }
  return run;
}

const lettersIn = (all: readonly Candidate[], from: number, run: number): number =>
  all.slice(from, from + run).reduce((sum, { letters }) => sum + letters.length, 0);

/** `一流- 2 -营商环境`: a page mark that an extraction ran into the words around it. Two of them, or none is taken. */
function marksWithinLines(all: readonly Candidate[]): Furniture[] {
  const within =
    /(?<=[\p{Script=Han}，。、；：）”])[ \u00A0]*[-－–—―]{1,2} ?(\d{1,3}) ?[-－–—―]{1,2}[ \u00A0]*(?=[\p{Script=Han}（“])/gu;
  const found = all.flatMap(({ line }) =>
    [...line.text.matchAll(within)].map((match) => ({
      line: line.number,
      text: match[0].trim(),
      number: Number(match[1]),
    })),
  );
  const counts = found.filter(
    ({ number }, index) => found[index - 1] === undefined || number > (found[index - 1]?.number ?? 0),
  );
  if (counts.length !== found.length || found.length === 0) return [];
  return found.map(({ line, text }) => ({ line, text, kind: 'page-mark' as const }));
}

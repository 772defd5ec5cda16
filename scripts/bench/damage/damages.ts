/** What extraction does to reports. Each damage changes how a model is laid out, or the lines of the laid-out text. */
import type { Random } from '../random.ts';
import type { Model, ModelRow, ModelSection } from './model.ts';
import type { Rendering, TableStyle } from './render.ts';

/** What a damage may do beside changing the look: `must-be-said` means that something of the report is gone. */
export type Harm = 'none' | 'must-be-said';

export interface Damage {
  name: string;
  harm: Harm;
  /** Changes what is printed: an issuer's own oddities, and the truth with them. */
  model?: (model: Model, random: Random) => Model;
  style?: (style: Rendering, random: Random) => Rendering;
  lines?: (lines: readonly string[], random: Random, model: Model) => string[];
}

const tableStyles: readonly TableStyle[] = [
  'tabs',
  'blanks',
  'pipes',
  'open-pipes',
  'cells',
  'spaced-cells',
  'torn',
  'nbsp-cells',
];

const table = (style: TableStyle): Damage => ({
  name: `table ${style}`,
  harm: 'none',
  style: (before) => ({ ...before, table: style }),
});

/** Change some of the lines. */
const eachLine =
  (share: number, change: (line: string, random: Random) => string) =>
  (lines: readonly string[], random: Random): string[] =>
    lines.map((line) => (random.chance(share) ? change(line, random) : line));

const tableLine = /^[\s]*(?:-|\d[\d,.]*)$|\t| {2}|\|/;

/** Insert a line at some places, given its number. */
function insertLines(
  lines: readonly string[],
  random: Random,
  count: number,
  make: (index: number) => string[],
  allowed: (before: string | undefined, after: string | undefined) => boolean = () => true,
): string[] {
  const places = lines
    .map((_, index) => index)
    .filter((index) => index > 3 && index < lines.length - 1 && allowed(lines[index - 1], lines[index]));
  const chosen = random
    .shuffle(places)
    .slice(0, count)
    .toSorted((a, b) => a - b);
  const made = new Map(chosen.map((place, index) => [place, make(index + 1)]));
  return lines.flatMap((line, index) => [...(made.get(index) ?? []), line]);
}

const radicals: Record<string, string> = {
  一: '⼀',
  二: '⼆',
  工: '⼯',
  人: '⼈',
  文: '⽂',
  行: '⾏',
  门: '⻔',
  民: '⺠',
  用: '⽤',
  力: '⼒',
  大: '⼤',
  不: '不',
  方: '⽅',
  自: '⾃',
  色: '⾊',
  生: '⽣',
  网: '⽹',
  立: '⽴',
  见: '⻅',
  业: '业',
};

const mapSections = (model: Model, change: (section: ModelSection) => ModelSection): Model => ({
  ...model,
  sections: model.sections.map(change),
});

const mapValues = (model: Model, change: (value: string, row: ModelRow) => string): Model =>
  mapSections(model, (section) =>
    section.table
      ? {
          ...section,
          table: {
            ...section.table,
            rows: section.table.rows.map((row) => ({
              ...row,
              values: row.values.map((value) => change(value, row)),
            })),
          },
        }
      : section,
  );

export const damages: readonly Damage[] = [
  ...tableStyles.map(table),
  { name: 'prose unwrapped', harm: 'none', style: (style) => ({ ...style, prose: 'unwrapped' }) },
  {
    name: 'prose wrapped',
    harm: 'none',
    style: (style, random) => ({ ...style, prose: 'wrapped', width: random.between(26, 60) }),
  },
  {
    name: 'a blank line after every line',
    harm: 'none',
    style: (style, random) => ({ ...style, prose: 'spaced', width: random.between(26, 60) }),
  },
  {
    name: 'parts numbered 一.',
    harm: 'none',
    style: (style) => ({ ...style, part: (marker) => marker.replace('、', '.') }),
  },
  { name: 'parts numbered 1、', harm: 'none', style: (style) => ({ ...style, part: toArabic('、') }) },
  { name: 'parts numbered 1.', harm: 'none', style: (style) => ({ ...style, part: toArabic('.') }) },
  { name: 'parts numbered 1．', harm: 'none', style: (style) => ({ ...style, part: toArabic('．') }) },
  {
    name: 'half-width brackets',
    harm: 'none',
    style: (style) => ({
      ...style,
      marker: (marker) => marker.replace('（', '(').replace('）', ')'),
      label: (words) => words.replaceAll('（', '(').replaceAll('）', ')'),
    }),
  },
  {
    name: '1、 for 1. in labels',
    harm: 'none',
    style: (style) => ({ ...style, label: (words) => style.label(words).replace(/^(\d)\./, '$1、') }),
  },
  {
    name: '1． for 1. in labels',
    harm: 'none',
    style: (style) => ({ ...style, label: (words) => style.label(words).replace(/^(\d)\./, '$1．') }),
  },
  {
    name: 'shared labels between their rows',
    harm: 'none',
    style: (style) => ({ ...style, group: 'between' }),
  },
  { name: 'shared labels after their rows', harm: 'none', style: (style) => ({ ...style, group: 'after' }) },
  {
    name: 'spaces around numbers',
    harm: 'none',
    lines: eachLine(0.6, (line) =>
      tableLine.test(line) ? line : line.replace(/(?<=[\u4e00-\u9fff])(\d+)(?=[\u4e00-\u9fff])/g, ' $1 '),
    ),
  },
  {
    name: 'spaces within words',
    harm: 'none',
    lines: eachLine(0.3, (line, random) =>
      tableLine.test(line) || line.length < 6
        ? line
        : line.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, () => (random.chance(0.05) ? ' ' : '')),
    ),
  },
  {
    name: 'full-width digits',
    harm: 'none',
    lines: eachLine(0.4, (line) =>
      line.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ),
  },
  {
    name: 'thousands separators',
    harm: 'none',
    lines: eachLine(0.7, (line) =>
      line.replace(/(?<![\d.年〔])\d{4,}(?![\d年号〕.])/g, (number) =>
        Number(number)
          .toLocaleString('en-US')
          .replace(/\.\d+$/, ''),
      ),
    ),
  },
  {
    name: 'radicals for characters',
    harm: 'none',
    lines: eachLine(0.8, (line) => [...line].map((one) => radicals[one] ?? one).join('')),
  },
  {
    name: 'page marks - n -',
    harm: 'none',
    lines: (lines, random) => insertLines(lines, random, random.between(1, 6), (index) => [`- ${index} -`]),
  },
  {
    name: 'page marks — n — with blank lines',
    harm: 'none',
    lines: (lines, random) =>
      insertLines(lines, random, random.between(2, 6), (index) => ['', `— ${index} —`, '', '']),
  },
  {
    name: 'page marks 第n页 共m页',
    harm: 'none',
    lines: (lines, random) => insertLines(lines, random, 4, (index) => [`第 ${index} 页 共 5 页`]),
  },
  {
    name: 'lone numbers before form feeds',
    harm: 'none',
    lines: (lines, random) => {
      const marked = insertLines(lines, random, random.between(3, 6), (index) => [String(index), '\f']);
      return marked;
    },
  },
  {
    name: 'a lone number anywhere',
    harm: 'none',
    lines: (lines, random) => insertLines(lines, random, 1, () => [String(random.between(1, 9))]),
  },
  {
    name: 'running title',
    harm: 'none',
    lines: (lines, random, { title }) => insertLines(lines, random, random.between(2, 5), () => [title]),
  },
  {
    name: 'running title with page number',
    harm: 'none',
    lines: (lines, random, { title }) => insertLines(lines, random, 3, (index) => [`${title}  ${index}`]),
  },
  { name: 'form feeds', harm: 'none', lines: (lines, random) => insertLines(lines, random, 5, () => ['\f']) },
  { name: 'head of table 三 printed again', harm: 'none', lines: repeatHead },
  {
    name: 'navigation around',
    harm: 'none',
    lines: (lines, _, { title }) => [
      '首页 | 政务公开 | 互动交流',
      '您当前的位置：首页 > 政府信息公开 > 政府信息公开年报',
      '',
      ...lines.slice(0, 1),
      '发布日期：2021-01-20',
      '字体：[大 中 小]  打印',
      ...lines.slice(1),
      '打印本页　关闭窗口',
      `主办：${title.slice(0, 3)}人民政府`,
    ],
  },
  { name: 'carriage returns', harm: 'none', lines: (lines) => lines.map((line) => `${line}\r`) },
  {
    name: 'no-break spaces alone on lines',
    harm: 'none',
    lines: (lines, random) =>
      insertLines(
        lines,
        random,
        6,
        () => ['\u00A0'],
        (before, after) => !/^[\d\-\u00A0]*$/.test(before ?? '') && !/^[\d\-\u00A0]*$/.test(after ?? ''),
      ),
  },
  {
    name: 'zeros printed as marks',
    harm: 'none',
    model: (model, random) => {
      const mark = random.pick(['-', '/', '—', '']);
      return mapValues(model, (value) => (value === '0' && random.chance(0.5) ? mark : value));
    },
  },
  {
    name: 'a wrong sum',
    harm: 'none',
    model: (model, random) => {
      let left = 1;
      return mapValues(model, (value, row) =>
        left > 0 && row.values.length === 7 && value !== '0' && random.chance(0.1)
          ? (left--, String(Number(value) + 1))
          : value,
      );
    },
  },
  {
    name: 'short wording of labels',
    harm: 'none',
    style: (style) => ({ ...style, label: (words) => style.label(shortened[words] ?? words) }),
  },
  {
    name: 'quotation marks of another kind',
    harm: 'none',
    style: (style) => ({ ...style, label: (words) => style.label(words).replace(/[“”]/g, '"') }),
  },
  { name: 'a row left out', harm: 'must-be-said', model: leaveOutRow },
  { name: 'a part without its heading', harm: 'must-be-said', model: dropPartHeading },
  { name: 'a part with the number of the one before', harm: 'must-be-said', model: misnumberPart },
  { name: 'a subsection without its heading', harm: 'must-be-said', model: dropSubheading },
  { name: 'a value lost', harm: 'must-be-said', lines: (lines, random) => loseValue(lines, random) },
  {
    name: 'a value lost and a lone number in its row',
    harm: 'must-be-said',
    lines: (lines, random) => loseValue(lines, random, '7'),
  },
  {
    name: 'a label lost',
    harm: 'must-be-said',
    lines: loseLabel,
  },
  {
    name: 'cut off',
    harm: 'must-be-said',
    lines: cutOff,
  },
];

const numerals = '一二三四五六七八九十';

function toArabic(stop: string): (marker: string) => string {
  return (marker) => {
    const ordinal = numerals.indexOf(marker.charAt(0)) + 1;
    return marker.length === 2 && ordinal > 0 ? `${ordinal}${stop}` : marker;
  };
}

const shortened: Record<string, string> = {
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': '（二）部分公开',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '1.逾期不补正',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': '2.逾期不缴费',
  '1.属于国家秘密': '1.属国家秘密',
  '2.其他法律行政法规禁止公开': '2.其他法律法规禁止公开',
};

function repeatHead(lines: readonly string[], random: Random): string[] {
  const begin = lines.findIndex((line) => /^[|\s]*[（(]本列数据/.test(line));
  const end = lines.findIndex((line, index) => index > begin && /一、本年新收/.test(line));
  const stop = lines.findIndex((line, index) => index > end && /四、结转下年度/.test(line));
  if (begin === -1 || end === -1 || stop === -1) return [...lines];
  const head = lines.slice(begin, end);
  // A page ends between two rows.
  const places = lines.flatMap((line, index) =>
    index > end && index < stop && /^[|\s]*[（(]?[1-8二四五六七][.、）)]/.test(line) ? [index] : [],
  );
  if (places.length === 0) return [...lines];
  const place = random.pick(places);
  return [...lines.slice(0, place), ...head, ...lines.slice(place)];
}

function leaveOutRow(model: Model, random: Random): Model {
  return mapSections(model, (section) => {
    if (section.table?.shape.part !== 3) return section;
    const rows = section.table.rows;
    const single = rows.flatMap((row, index) =>
      row.type === 'values' && row.words.length === 1 ? [index] : [],
    );
    const gone = random.pick(single);
    return { ...section, table: { ...section.table, rows: rows.filter((_, index) => index !== gone) } };
  });
}

const isPart = ({ locator, depth }: ModelSection): boolean => depth === 1 && /^[1-9]$/.test(locator);

/** The section's words go on under the one before it. */
function dropHeading(model: Model, random: Random, test: (section: ModelSection) => boolean): Model {
  const found = model.sections.filter(test);
  if (found.length === 0) return model;
  const gone = random.pick(found);
  return mapSections(model, (section) =>
    section === gone ? { ...section, marker: '', title: '', runIn: false } : section,
  );
}

function dropPartHeading(model: Model, random: Random): Model {
  const last = model.sections.findLast(isPart);
  return dropHeading(
    model,
    random,
    (section) => isPart(section) && (model.form >= '2019' || section !== last),
  );
}

function dropSubheading(model: Model, random: Random): Model {
  return dropHeading(
    model,
    random,
    // The last of its siblings leaves no gap: nothing tells that it was there.
    (section) =>
      section.depth === 2 &&
      model.sections.some(
        ({ locator }) => locator === section.locator.replace(/\d+$/, (last) => String(Number(last) + 1)),
      ),
  );
}

function misnumberPart(model: Model, random: Random): Model {
  const parts = model.sections.filter(isPart).slice(1, -1);
  if (parts.length === 0) return model;
  const wrong = random.pick(parts);
  const before = numerals.charAt(Number(wrong.locator) - 2);
  return mapSections(model, (section) =>
    section === wrong ? { ...section, marker: `${before}、` } : section,
  );
}

/**
 * A number of table 三 is gone, or a page's number stands in its place. Only there: sums tell. In table 二 with a cell a line
 * nothing could, and nobody could.
 */
function loseValue(lines: readonly string[], random: Random, instead?: string): string[] {
  const begin = lines.findIndex((line) => /一、本年新收/.test(line));
  const end = lines.findIndex((line) => /^[|\s]*四、结转下年度/.test(line));
  if (begin === -1 || end === -1) return [...lines];
  const within = (test: RegExp): number[] =>
    lines.flatMap((line, index) => (index > begin && index < end && test.test(line) ? [index] : []));
  const alone = within(/^(?:-|\d[\d,]*)$/);
  if (alone.length > 20) {
    const gone = random.pick(alone);
    return lines.flatMap((line, index) => (index === gone ? (instead ? [instead] : []) : [line]));
  }
  const rows = within(/(?:\s\d+){3,}$/);
  if (rows.length === 0) return [...lines];
  const gone = random.pick(rows);
  return lines.flatMap((line, index) =>
    index === gone ? [line.replace(/\s\d+$/, ''), ...(instead ? [instead] : [])] : [line],
  );
}

/** The text stops before its last part, in the middle of a line. */
function cutOff(lines: readonly string[], random: Random): string[] {
  const last = lines.findLastIndex((line) => /^[一二三四五六七八九\d]+[、.．]/.test(line));
  const whole = lines.slice(0, random.between(Math.floor(last * 0.3), last - 1));
  while (whole.length > 0 && (whole.at(-1) ?? '').trim().length < 12) whole.pop();
  const line = whole.pop() ?? '';
  return [...whole, line.slice(0, Math.floor(line.length / 2)).replace(/[。；：！？”’）》…]+$/, '')];
}

/** A label of table 三 that stands on a line of its own is gone; its values are still there. */
function loseLabel(lines: readonly string[], random: Random): string[] {
  const begin = lines.findIndex((line) => /一、本年新收/.test(line));
  const end = lines.findIndex((line) => /^[|\s]*四、结转下年度/.test(line));
  const found = lines.flatMap((line, index) =>
    index > begin && index < end && /^[1-8]\.[\u4e00-\u9fff]/.test(line) && !/\d$/.test(line) ? [index] : [],
  );
  if (found.length === 0) return [...lines];
  const gone = random.pick(found);
  return lines.filter((_, index) => index !== gone);
}

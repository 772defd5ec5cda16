/** Headings by the form, and by what stands beside the seed; what is said of those that are missing or out of order. */
import { describe, expect, test } from 'vitest';
import { forms } from '../../src/schema/vocabulary.ts';
import {
  missingSections,
  strayHeadings,
  toOutline,
  type Numbering,
  type Section,
} from '../../scripts/ingest/outline.ts';
import { joinLines } from '../../scripts/ingest/printed.ts';
import { Problem } from '../../scripts/ingest/problem.ts';

const form = forms['2021'];
const title = { text: '江州市2023年政府信息公开工作年度报告', pieces: [{ line: 1, offset: 0 }] };

/** Sections of a text, a paragraph a line; the title is its first line. */
const outline = (lines: readonly string[], numbering: Partial<Numbering> = { form }): Section[] =>
  toOutline(
    title,
    lines.map((text, index) => ({
      type: 'paragraph' as const,
      printed: joinLines([{ number: index + 2, text }]),
    })),
    'seed.txt',
    { headings: [], ...numbering },
  );

const headingsOf = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ locator, heading }) =>
    locator === '0' || !heading ? [] : [`${locator} ${heading.text}`],
  );

const six = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const prose = '进一步深化政务公开，不断提升政府工作透明度。';
/** The six parts, each with a paragraph; a number is what is printed before a title. */
const report = (number: (part: number) => string, titles = six): string[] =>
  titles.flatMap((words, index) => [`${number(index + 1)}${words}`, prose]);
const han = (part: number): string => `${'零一二三四五六'.charAt(part)}`;

describe('toOutline: the parts of a form in every style of number', () => {
  test.each<[string, (part: number) => string]>([
    ['一、', (part) => `${han(part)}、`],
    ['一.', (part) => `${han(part)}.`],
    ['一．', (part) => `${han(part)}．`],
    ['一 、', (part) => `${han(part)} 、`],
    ['1、', (part) => `${part}、`],
    ['1.', (part) => `${part}.`],
    ['1．', (part) => `${part}．`],
    ['１．', (part) => `${String.fromCharCode(0xff10 + part)}．`],
    ['（一）', (part) => `（${han(part)}）`],
    ['(一)', (part) => `(${han(part)})`],
    ['⼀、', (part) => `${part === 1 ? '⼀' : han(part)}、`],
  ])('%s', (_, number) => {
    expect(headingsOf(outline(report(number)))).toEqual(
      six.map((words, index) => `${index + 1} ${number(index + 1)}${words}`),
    );
  });

  test.each([
    ['another wording', '存在的主要问题和改进情况'],
    ['words added', '存在的主要问题及下步改进情况'],
    ['a misprint', '存在的主要问题及改进情祝'],
  ])('a title with %s', (_, words) => {
    const titles = six.with(4, words);
    expect(outline(report((part) => `${part}.`, titles)).map(({ locator }) => locator)).toContain('5');
  });

  test('one number in digits between two in characters', () => {
    const lines = report((part) => (part === 3 ? '3.' : `${han(part)}、`), six.with(2, '工作的其他方面'));
    expect(headingsOf(outline(lines))[2]).toBe('3 3.工作的其他方面');
  });

  test('3. that goes on a list is no part between 二、 and 四、', () => {
    const lines = ['一、概述', '二、公开情况', '1.政策', '2.规章', '3.公报', '四、问题'];
    expect(headingsOf(outline(lines, {}))).toEqual([
      '1 一、概述',
      '2 二、公开情况',
      '2-1 1.政策',
      '2-2 2.规章',
      '2-3 3.公报',
      '4 四、问题',
    ]);
  });

  test('the parts of a report without form, numbered 1. 2. 3., and the lists below them', () => {
    const lines = [
      '1.概述',
      prose,
      '2.公开情况',
      '（一）主动',
      '1.政策',
      '2.规章',
      '（二）申请',
      prose,
      '3.问题',
    ];
    expect(outline(lines, {}).map(({ locator }) => locator)).toEqual([
      '0',
      '1',
      '2',
      '2-1',
      '2-1-1',
      '2-1-2',
      '2-2',
      '3',
    ]);
  });
});

test('toOutline: a part of the form printed twice is refused, with the line of the second', () => {
  const lines = [...report((part) => `${han(part)}、`), `六、${six[5] ?? ''}`, prose];
  expect(() => outline(lines)).toThrow(/^seeds\/seed\.txt:14\n/);
});

test('toOutline: a list below 1. does not become its second part', () => {
  const lines = ['1.概述', '（一）组织', '1.政策', '2.规章', '2.公开情况', '3.问题'];
  expect(headingsOf(outline(lines, {}))).toEqual([
    '1 1.概述',
    '1-1 （一）组织',
    '1-1-1 1.政策',
    '1-1-2 2.规章',
    '2 2.公开情况',
    '3 3.问题',
  ]);
});

describe('toOutline: headings placed beside the seed', () => {
  const placing = (line: number, locator: string) => ({ line, locator, reason: '原文序号有误' });

  test('have the locator given; what is printed stays', () => {
    const lines = report((part) => (part === 4 ? '三、' : `${han(part)}、`));
    const found = outline(lines, { form, headings: [placing(8, '4')] }).find(
      ({ locator }) => locator === '4',
    );
    expect(found).toMatchObject({ marker: '三、', title: six[3], heading: { text: `三、${six[3] ?? ''}` } });
  });

  test('may print no number', () => {
    const lines = report((part) => (part === 4 ? '' : `${han(part)}、`));
    const found = outline(lines, { form, headings: [placing(8, '4')] }).find(
      ({ locator }) => locator === '4',
    );
    expect(found).toMatchObject({ marker: '', title: six[3], depth: 1, parent: null });
  });

  test('may be subsections, and what follows hangs below them', () => {
    const lines = ['一、概述', '（一）组织领导', prose, '（一）队伍建设', '1.培训', prose, '（三）监督'];
    const sections = outline(lines, { headings: [placing(5, '1-2')] });
    expect(sections.map(({ locator, parent }) => [locator, parent])).toEqual([
      ['0', null],
      ['1', null],
      ['1-1', '1'],
      ['1-2', '1'],
      ['1-2-1', '1-2'],
      ['1-3', '1'],
    ]);
  });

  test('may go on in the same line: the sentence after the first stop is its text', () => {
    const lines = ['一、概述', '（三）组织领导。市政府高度重视。'];
    const found = outline(lines, { headings: [placing(3, '1-1')] }).at(-1);
    expect(found).toMatchObject({ locator: '1-1', marker: '（三）', title: '组织领导', runIn: true });
    expect(found?.blocks).toMatchObject([{ printed: { text: '市政府高度重视。' } }]);
  });

  test('one that comes before an elder is refused, with its line', () => {
    const lines = ['一、概述', prose, '二、公开情况', prose];
    expect(() => outline(lines, { headings: [placing(4, '1')] })).toThrow(Problem);
    expect(() => outline(lines, { headings: [placing(4, '1')] })).toThrow(/^seeds\/seed\.txt:4\n/);
  });
});

interface Said {
  line: number;
  expected: string;
  repair: string | undefined;
}

const said = ({ place, expected, repair }: Problem): Said => ({
  line: Number(/:(\d+)$/.exec(place)?.[1]),
  expected,
  repair,
});

const accept = (locator: string): string =>
  `missingSections:\n  - { locator: "${locator}", reason: 原文没有这一部分 }`;

describe('missingSections: what should be there and is not is said, with its repair', () => {
  const missing = (
    lines: readonly string[],
    { accepted = [], ...numbering }: Partial<Numbering> & { accepted?: readonly string[] } = { form },
  ): Said[] =>
    missingSections(outline(lines, numbering), { form: numbering.form, accepted, file: 'seed.txt' }).map(
      said,
    );

  const complete = report((part) => `${han(part)}、`);
  /** The report without the heading of a part: its words are lost in the part before. */
  const without = (part: number): string[] => complete.toSpliced((part - 1) * 2, 1);

  test('a complete report lacks nothing', () => {
    expect(missing(complete)).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5])('part %i, before the line of the next', (part) => {
    expect(missing(without(part))).toEqual([
      {
        line: 2 + (part - 1) * 2 + 1,
        expected: `part ${part} “${six[part - 1]}” before “${han(part + 1)}、${six[part]}”`,
        repair: accept(String(part)),
      },
    ]);
  });

  test('the last part, before the end of the text', () => {
    expect(missing(without(6))).toEqual([
      { line: 12, expected: `part 6 “${six[5]}” before “the end of the text”`, repair: accept('6') },
    ]);
  });

  test('every part of a text cut off, one by one', () => {
    expect(missing(complete.slice(0, 3)).map(({ repair }) => repair)).toEqual(
      ['3', '4', '5', '6'].map(accept),
    );
  });

  test.each([
    ['a subsection between two', ['一、概述', '（一）组织', prose, '（三）监督', prose], '1-2', 5],
    ['the first subsection', ['一、概述', '（二）平台', prose, '（三）监督', prose], '1-1', 3],
    ['two at once', ['一、概述', '（一）组织', prose, '（四）监督', prose], '1-2 1-3', 5],
    ['a part of a report without form', ['一、概述', prose, '三、问题', prose], '2', 4],
  ])('%s', (_, lines, locators, line) => {
    const expected = locators.split(' ').map((locator) => ({ line, repair: accept(locator) }));
    expect(missing(lines, {}).map(({ line: at, repair }) => ({ line: at, repair }))).toEqual(expected);
  });

  test('one accepted beside the seed is not said, the others are', () => {
    const lines = complete.slice(0, 3);
    expect(missing(lines, { form, accepted: ['4', '6'] }).map(({ repair }) => repair)).toEqual(
      ['3', '5'].map(accept),
    );
  });

  test('a subsection that an item of a list looks like is left in its paragraph and lacks none', () => {
    expect(missing(['一、概述', '（九）监督', prose], {})).toEqual([]);
  });
});

describe('strayHeadings: a heading whose place is not told by its number is said, with its repair', () => {
  const strays = (lines: readonly string[], numbering: Partial<Numbering> = { form }) => {
    const { problems, remarks } = strayHeadings(outline(lines, numbering), {
      form: numbering.form,
      file: 'seed.txt',
    });
    return { problems: problems.map((problem) => ({ ...said(problem), placing: problem.placing })), remarks };
  };

  test('a report in order has none', () => {
    expect(strays(report((part) => `${han(part)}、`))).toEqual({ problems: [], remarks: [] });
  });

  test.each([
    ['without number', '', '原文未印序号'],
    ['with the number of the part before', '三、', '原文序号印作“三、”'],
    ['with a number far off', '（九）', '原文序号印作“（九）”'],
  ])('a part of the form %s', (_, number, reason) => {
    const lines = report((part) => (part === 4 ? number : `${han(part)}、`));
    expect(strays(lines).problems).toEqual([
      {
        line: 8,
        expected: `part 4 “${six[3]}”, with its number`,
        repair: `headings:\n  - { line: 8, locator: "4", reason: ${reason} }`,
        placing: { line: 8, locator: '4', reason },
      },
    ]);
  });

  test('the part whose heading before was lost and whose number is that part’s: read by its number it would be another part', () => {
    const lines = report((part) => `${han(part === 4 ? 3 : part)}、`).filter(
      (line) => line !== `三、${six[2]}`,
    );
    expect(strays(lines).problems.map(({ placing }) => placing?.locator)).toEqual(['4']);
    const line = lines.indexOf(`三、${six[3]}`) + 2;
    const headings = [{ line, locator: '4', reason: '原文序号印作“三、”' }];
    const placed = outline(lines, { form, headings });
    expect(strayHeadings(placed, { form, file: 'seed.txt', placed: headings }).problems).toEqual([]);
    expect(missingSections(placed, { form, accepted: [], file: 'seed.txt' })).toHaveLength(1);
  });

  test('a part of no form whose number is not the next: which it is, a person has to say', () => {
    const lines = ['一、概述', prose, '二、公开情况', prose, '二、问题', prose];
    expect(strays(lines, {}).problems).toEqual([
      {
        line: 6,
        expected: 'the next number of the numbering, or a line of the text',
        repair: 'headings:\n  - { line: 6, locator: "?", reason: 原文序号印作“二、” }',
        placing: undefined,
      },
    ]);
  });

  test('the parts of a report whose first heading was lost', () => {
    const lines = [prose, '二、公开情况', prose, '三、问题', prose];
    expect(strays(lines, {}).problems.map(({ line }) => line)).toEqual([3, 5]);
  });

  test('nothing that looks like a subsection or a list before the first part', () => {
    const lines = [prose, '（七）本报告', prose, '2.统计期限', prose, '一、概述', prose];
    expect(strays(lines, {})).toEqual({ problems: [], remarks: [] });
  });

  test.each(['5', '12', '１２', ' 7 '])('a number alone on its line: %j', (number) => {
    const lines = ['一、概述', prose, number.trim(), prose];
    expect(strays(lines, {}).problems).toMatchObject([
      {
        line: 4,
        expected: 'words of the text',
        repair: `furniture:\n  - { line: 4, text: "${number.trim()}", kind: page-mark }`,
      },
    ]);
  });

  test('so is one before the first part, and one after the last', () => {
    expect(strays(['3', '一、概述', prose, '4'], {}).problems.map(({ line }) => line)).toEqual([2, 5]);
  });

  test.each([
    ['a number of four digits', '3119'],
    ['a number in a sentence', '收到申请12件。'],
    ['a sentence with a marker', '三、加强组织领导。市政府高度重视。'],
    ['a list that enumerates', '九、加强领导；强化谋划'],
    ['the first item of a list', '1.政策'],
  ])('%s is said nothing of', (_, words) => {
    expect(strays(['一、概述', prose, words], {})).toEqual({ problems: [], remarks: [] });
  });

  test('a subsection that does not go on is left as a paragraph, with a remark that names its line', () => {
    const { problems, remarks } = strays(['一、概述', '（一）组织', prose, '（九）监督', prose], {});
    expect(problems).toEqual([]);
    expect(remarks).toEqual([
      expect.stringMatching(
        /^seeds\/seed\.txt:5 “（九）监督” looks like a heading .* left in 1-1 as a paragraph$/,
      ),
    ]);
  });

  test('each repair, taken as it is, mends what it was made for', () => {
    const lines = report((part) => (part === 4 ? '' : `${han(part)}、`));
    const headings = strays(lines).problems.flatMap(({ placing }) => (placing ? [placing] : []));
    expect(strays(lines, { form, headings }).problems).toEqual([]);
    expect(headingsOf(outline(lines, { form, headings }))).toHaveLength(6);
  });
});

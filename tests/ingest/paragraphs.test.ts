import { describe, expect, test } from 'vitest';
import { toLayout, type Layout } from '../../scripts/ingest/layout.ts';
import { toParagraphs } from '../../scripts/ingest/paragraphs.ts';
import { forms } from '../../src/schema/vocabulary.ts';
import { entryOf, linesFrom, testFixtures } from './fixture-support.ts';

describe('toParagraphs(lines, layout)', () => {
  testFixtures('paragraphs', (lines) =>
    Object.fromEntries(toParagraphs(lines, toLayout(lines)).map(entryOf)),
  );
});

const wrapped: Layout = { kind: 'wrapped', width: 20 };
const full = '进一步深化政务公开，不断提升政府工作透明度';

const paragraphs = (lines: readonly string[], layout = wrapped, form = forms['2021']): string[] =>
  toParagraphs(linesFrom(lines.join('\n')), layout, form).map(({ text }) => text);

describe('toParagraphs: a heading that a form has stands by itself', () => {
  test.each([
    ['that fills its line', '六、其他需要报告的事项'],
    ['without number', '其他需要报告的事项'],
    ['in digits', '6.其他需要报告的事项'],
    ['with radicals', '⼀、总体情况'],
  ])('one %s', (_, heading) => {
    const layout: Layout = { kind: 'wrapped', width: heading.length };
    expect(paragraphs([full, heading, full], layout)).toEqual([full, heading, full]);
  });

  test('after a line that no stop ends, and before one that is not set in', () => {
    expect(paragraphs([full, '二、主动公开政府信息情况', full, '。'])).toEqual([
      full,
      '二、主动公开政府信息情况',
      `${full}。`,
    ]);
  });

  test('in a form that names no parts, words alike are words of their paragraph', () => {
    const heading = '其他需要报告的事项';
    expect(paragraphs([full, heading, full], { kind: 'wrapped', width: 9 }, forms['2014'])).toEqual([
      full + heading + full,
    ]);
  });
});

describe('toParagraphs: any numbered heading that fills its line', () => {
  const heading = '（一）进一步加强组织领导，强化统筹谋划和督促';

  test('ends with it where it and the next line are set in', () => {
    expect(paragraphs([`　　${heading}`, `　　${full}`, full])).toEqual([heading, full + full]);
  });

  test('goes on where the next line is not set in: the heading is torn, or its words run on', () => {
    expect(paragraphs([`　　${heading}`, '检查力度'])).toEqual([`${heading}检查力度`]);
  });

  test('a torn one ends with its short last line, where the next is set in', () => {
    expect(paragraphs([`　　${heading}`, '检查力度', `　　${full}`, full])).toEqual([
      `${heading}检查力度`,
      full + full,
    ]);
  });

  test('a numbered line with a sentence in it is none', () => {
    const line = '（一）加强组织领导。市委、市政府高度重视政务';
    expect(paragraphs([`　　${line}`, '　　公开工作。'])).toEqual([`${line}公开工作。`]);
  });
});

describe('toParagraphs: signature and date stand by themselves', () => {
  const last = '本机关本年度无其他需要报告的事项。';

  test.each([
    '2024年1月20日',
    '2024 年 1 月 20 日',
    '２０２４年１月２０日',
    '二〇二四年一月二十日',
    '二○二四年一月二十日',
  ])('%s', (date) => {
    const signed = ['江州市人民政府办公室', date];
    for (const setIn of ['', '　　　　　　']) {
      expect(paragraphs([last, ...signed.map((line) => setIn + line)])).toEqual([last, ...signed]);
    }
  });

  test('a date without signature', () => {
    expect(paragraphs([last, '2024年1月20日'])).toEqual([last, '2024年1月20日']);
  });

  test('a note after them', () => {
    const note = '（此件公开发布）';
    expect(paragraphs([last, '江州市人民政府', '2024年1月20日', note])).toEqual([
      last,
      '江州市人民政府',
      '2024年1月20日',
      note,
    ]);
  });

  test('the end of a sentence above a date is no signature', () => {
    const lines = ['本报告由江州市人民政府办公室负责解释，联系电话为', '02363151234', '2024年1月20日'];
    expect(paragraphs(lines)).toEqual([lines.slice(0, 2).join(''), '2024年1月20日']);
    const filled = '进一步深化政务公开，提升政府工作的透明度。';
    expect(paragraphs([filled, '详见附件，', '2024年1月20日'])).toEqual([
      `${filled}详见附件，`,
      '2024年1月20日',
    ]);
    expect(paragraphs([full, '。', '2024年1月20日'])).toEqual([`${full}。`, '2024年1月20日']);
  });

  test('a date within the text is torn from nothing', () => {
    const body = Array.from({ length: 12 }, () => full);
    expect(paragraphs([full, '2024年1月20日', ...body])).toEqual([`${full}2024年1月20日${body.join('')}`]);
  });

  test('a sentence that begins with a date is no date', () => {
    expect(paragraphs([full, '2024年1月20日起施行。'])).toEqual([`${full}2024年1月20日起施行。`]);
  });
});

test('toParagraphs: `layout: unwrapped` makes each line a paragraph, however short', () => {
  const lines = ['2023年，我市', '深入推进政务公开', '。'];
  expect(paragraphs(lines, { kind: 'unwrapped', width: 0 })).toEqual(lines);
  expect(paragraphs(lines)).toEqual([lines.join('')]);
});

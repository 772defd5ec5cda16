import { describe, expect, test } from 'vitest';
import { toLayout, widthOf } from '../../scripts/ingest/layout.ts';
import { removeArtefacts, removeFurniture, toLines, verifyCorrections } from '../../scripts/ingest/lines.ts';
import { joinLines, linesOf, slicePrinted } from '../../scripts/ingest/printed.ts';
import { linesFrom } from './fixture-support.ts';

const place = (line: number, found: string) =>
  expect.objectContaining({ place: `seeds/seed.txt:${line}`, found: expect.stringContaining(found) });

describe('toLines(text)', () => {
  test('numbers lines from 1 and keeps the white space they begin with', () => {
    expect(toLines('\n\u00A0\u00A0一、总体情况\u00A0 \n')).toEqual([
      { number: 1, text: '' },
      { number: 2, text: '\u00A0\u00A0一、总体情况' },
      { number: 3, text: '' },
    ]);
  });

  test('keeps a tab at the end: it is a cell left blank', () => {
    expect(toLines('\t结果\t')[0]?.text).toBe('\t结果\t');
  });
});

describe('toLines(text): what a page leaves in it', () => {
  test.each([
    ['\f一、总体情况', '一、总体情况'],
    ['\f　　一、总体情况', '　　一、总体情况'],
    ['　　\f一、总体情况', '　　一、总体情况'],
    ['一、总体情况\f', '一、总体情况'],
    ['\f', ''],
  ])('a form feed is gone, and takes no number from the lines: %j', (text, expected) => {
    expect(toLines(`${text}\n好。`)).toEqual([
      { number: 1, text: expected },
      { number: 2, text: '好。' },
    ]);
  });

  test.each([
    ['\u00A0', true],
    [' \u00A0\u3000', true],
    [' ', false],
    ['\u3000', false],
    ['', false],
    ['\u00A013', false],
  ])('a line of no-break spaces says so: %j %j', (text, expected) => {
    expect(toLines(text)[0]?.noBreakSpaces ?? false).toBe(expected);
  });
});

describe('removeArtefacts(lines, artefacts, file)', () => {
  const lines = linesFrom('一、总体情况\n[bookmark: _GoBack]（一）依法依规。\n— 3 —\n');
  const remove = (line: number, text: string) =>
    removeArtefacts(lines, [{ line, text, reason: '光标书签' }], 'seed.txt').map((entry) => entry.text);

  test('takes the declared characters out of their line', () => {
    expect(remove(2, '[bookmark: _GoBack]')).toEqual(['一、总体情况', '（一）依法依规。', '— 3 —', '']);
  });

  test('a line that is an artefact as a whole stays, blank', () => {
    expect(remove(3, '— 3 —')).toEqual(['一、总体情况', '[bookmark: _GoBack]（一）依法依规。', '', '']);
  });

  test('two on one line', () => {
    const twice = linesFrom('页 一、总体 页');
    const artefact = { line: 1, text: '页', reason: '页眉页脚' };
    expect(removeArtefacts(twice, [artefact, artefact], 'seed.txt')[0]?.text.trim()).toBe('一、总体');
  });

  test('one that is not on its line any more is refused', () => {
    expect(() => remove(1, '[bookmark: _GoBack]')).toThrow(place(1, '一、总体情况'));
    expect(() => remove(9, '— 3 —')).toThrow(place(9, 'no such line'));
  });
});

describe('removeFurniture(lines, furniture, file, report)', () => {
  const lines = linesFrom('一、总体情况\n打造一流- 2 -营商环境。\n— 3 —\n');
  const remove = (line: number, text: string) => {
    const problems: unknown[] = [];
    const rest = removeFurniture(lines, [{ line, text, kind: 'page-mark' }], 'seed.txt', (problem) =>
      problems.push(problem),
    );
    return { texts: rest.map((entry) => entry.text), numbers: rest.map(({ number }) => number), problems };
  };

  test('a line that is furniture as a whole stays, blank, and no line changes its number', () => {
    expect(remove(3, '— 3 —')).toEqual({
      texts: ['一、总体情况', '打造一流- 2 -营商环境。', '', ''],
      numbers: [1, 2, 3, 4],
      problems: [],
    });
  });

  test('furniture within a line leaves the words around it', () => {
    expect(remove(2, '- 2 -').texts[1]).toBe('打造一流营商环境。');
  });

  test('it is taken once, from its own line', () => {
    const twice = linesFrom('1\n1\n11 1');
    const rest = removeFurniture(
      twice,
      [
        { line: 2, text: '1', kind: 'page-mark' },
        { line: 3, text: '1', kind: 'page-mark' },
      ],
      'seed.txt',
      () => expect.fail('it is there'),
    );
    expect(rest.map(({ text }) => text)).toEqual(['1', '', '1 1']);
  });

  test('of two on one line each is taken', () => {
    const rest = removeFurniture(
      linesFrom('江州市人民政府 第 3 页'),
      [
        { line: 1, text: '江州市人民政府', kind: 'running-title' },
        { line: 1, text: '第 3 页', kind: 'page-mark' },
      ],
      'seed.txt',
      () => expect.fail('it is there'),
    );
    expect(rest[0]?.text.trim()).toBe('');
  });

  test.each([
    ['one that is not on its line any more', 1, '— 3 —', '一、总体情况'],
    ['one whose line is not there', 9, '— 3 —', 'no such line'],
  ])('%s is a problem, and every line stays', (_, line, text, found) => {
    const { texts, problems } = remove(line, text);
    expect(problems).toEqual([place(line, found)]);
    expect(texts).toEqual(lines.map((entry) => entry.text));
  });
});

describe('verifyCorrections(lines, corrections, file, report)', () => {
  const lines = linesFrom('（一）申请受理情况。\n全市共收到政府信息公开申请7896份，其中申请554件。');
  const verify = (line: number, printed: string) => () =>
    verifyCorrections(lines, [{ line, printed, corrected: '件', reason: '量词' }], 'seed.txt', (problem) => {
      throw problem;
    });

  test('accepts printed words that stand once on their line', () => {
    expect(verify(2, '7896份')).not.toThrow();
  });

  test.each([
    ['words that are not there', 2, '7897份', '全市共收到'],
    ['words that are there twice', 2, '申请', '2 times'],
    ['a line that does not exist', 7, '份', 'no such line'],
  ])('refuses %s', (_, line, printed, found) => {
    expect(verify(line, printed)).toThrow(place(line, found));
  });
});

describe('printed words and their lines', () => {
  const printed = joinLines(linesFrom('    信息不存在”占1\n\n件； “申请内容不明确”占2件'));

  test('lines are joined without a space, each trimmed', () => {
    expect(printed.text).toBe('信息不存在”占1件； “申请内容不明确”占2件');
  });

  test('every character knows its line', () => {
    const at = (words: string) => {
      const start = printed.text.indexOf(words);
      return linesOf(printed, start, start + words.length);
    };
    expect(at('信息不存在')).toEqual({ start: 1, end: 1 });
    expect(at('占1件')).toEqual({ start: 1, end: 3 });
    expect(at('件；')).toEqual({ start: 3, end: 3 });
    expect(linesOf(printed)).toEqual({ start: 1, end: 3 });
  });

  test('a part keeps the lines of its characters', () => {
    const part = slicePrinted(printed, printed.text.indexOf(' “申请'));
    expect(part).toEqual({ text: '“申请内容不明确”占2件', pieces: [{ line: 3, offset: 0 }] });
  });
});

describe('toLayout(lines)', () => {
  test.each([
    ['one paragraph a line', 'unwrapped', `一、总体情况\n${'坚持以人民为中心，'.repeat(12)}\n`],
    ['every printed line followed by a blank one', 'spaced', '坚持\n\n以人民\n\n为中心\n\n'],
    ['hard-wrapped lines', 'wrapped', '坚持\n以人民\n\n为中心\n\n'],
  ])('%s is %s', (_, kind, text) => {
    expect(toLayout(linesFrom(text)).kind).toBe(kind);
  });

  test('Latin letters, digits and spaces are half as wide as a character', () => {
    expect(widthOf('重庆')).toBe(2);
    expect(widthOf('\u00A0 2018年')).toBe(4);
    expect(widthOf('“五公开”')).toBe(5);
  });
});

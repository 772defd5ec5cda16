/** Characters on paper, read as a person reads them. */
import { describe, expect, test } from 'vitest';
import { inReadingOrder } from '../../scripts/originals/columns.ts';
import { toLines, withoutOverprints, type Glyph } from '../../scripts/originals/positions.ts';

const wide = (character: string): boolean => /[^\x00-\x7F]/.test(character);

/** Characters set one after the other, each with `gap` behind it; `^n ` moves on by n points. */
function set(
  text: string,
  { x = 0, y = 0, size = 10, gap = 0, angle = 0 }: Partial<Glyph> & { gap?: number } = {},
): Glyph[] {
  const glyphs: Glyph[] = [];
  let along = 0;
  for (const [, move, character = ''] of text.matchAll(/\^([\d.]+)_|([\s\S])/gu)) {
    if (move) {
      along += Number(move);
      continue;
    }
    const advance = wide(character) ? size : size / 2;
    const turn = (angle * Math.PI) / 180;
    glyphs.push({
      text: character,
      x: x + Math.cos(turn) * along,
      y: y + Math.sin(turn) * along,
      advance,
      size,
      angle,
    });
    along += advance + gap;
  }
  return glyphs;
}

const textsOf = (...glyphs: Glyph[][]): string[] => toLines(glyphs.flat()).map(({ text }) => text);

describe('gaps', () => {
  test.each([
    ['characters side by side', '政府信息', '政府信息'],
    ['a printed space', '2024 年 1 月', '2024 年 1 月'],
    ['printed spaces, as many as there are', '第二十条  第（一）项　末', '第二十条  第（一）项　末'],
    ['a gap of a space before a Chinese character', '2024^2.5_年', '2024 年'],
    ['and behind one', '第^2.5_20^2.5_条', '第 20 条'],
    ['a hair between them', '2024^1_年', '2024年'],
    ['a gap of a space between words', 'open^3_data', 'open data'],
    ['kerning', 'o^0.5_pen', 'open'],
    ['less than a character between two', '结^9_果', '结果'],
    ['a character and more', '结^12_果', '结 果'],
    ['more than one and a half', '规章^16_1^16_0', '规章\t1\t0'],
    ['a wide gap behind a printed space', '规章 ^30_1', '规章\t1'],
    ['the narrow paper beside punctuation', '（^3_2024^3_）', '（2024）'],
    ['a space at the end', '末 ', '末'],
  ])('%s', (_, printed, read) => {
    expect(textsOf(set(printed)).map((text) => text.trimEnd())).toEqual([read]);
  });

  test('letter-spacing of the whole line is none, before figures too', () => {
    expect(textsOf(set('全年公开信息12条', { gap: 4 }))).toEqual(['全年公开信息12条']);
  });
});

describe('lines', () => {
  test('are read from top to bottom and from left to right, however the file has them', () => {
    const glyphs = [...set('下行', { y: 20 }), ...set('上行', { y: 0 })].toReversed();
    expect(textsOf(glyphs)).toEqual(['上行', '下行']);
  });

  test('hold type of different kinds on nearly one base line', () => {
    expect(textsOf(set('公开', { y: 0 }), set('12', { x: 20, y: 1 }), set('件', { x: 30, y: -0.5 }))).toEqual(
      ['公开12件'],
    );
  });

  test('set close are still apart', () => {
    expect(textsOf(set('上行', { y: 0 }), set('下行', { y: 10 }))).toEqual(['上行', '下行']);
  });

  test.each([
    ['raised', -4],
    ['lowered', 3],
  ])('small type that is %s stands where it belongs', (_, y) => {
    expect(textsOf(set('面积10'), set('2', { x: 30, y, size: 6 }), set('亩', { x: 33 }))).toEqual([
      '面积102亩',
    ]);
  });

  test('small type that has a line of its own keeps it', () => {
    expect(textsOf(set('正文'), set('注', { x: 200, y: 5, size: 6 }))).toEqual(['正文', '注']);
  });

  test('of blanks are none', () => {
    expect(textsOf(set('   '), set('字', { y: 20 }))).toEqual(['字']);
  });

  test.each([
    ['downwards', 90],
    ['upwards', 270],
    ['upside down', 180],
    ['aslant', 45],
  ])('that run %s are read along their way', (_, angle) => {
    expect(textsOf(set('正文'), set('沿边文字', { x: 300, y: 300, angle }))).toEqual(['正文', '沿边文字']);
  });
});

describe('overprints', () => {
  const read = (...glyphs: Glyph[][]): string =>
    withoutOverprints(glyphs.flat())
      .map(({ text }) => text)
      .join('');

  test('count once', () => {
    expect(read(set('加粗'), set('加粗', { x: 0.4 }), set('加粗', { y: 0.4 }))).toBe('加粗');
  });

  test('are not two letters that stand side by side, be they ever so narrow', () => {
    const narrow = set('ll11').map((glyph, index) => ({ ...glyph, advance: 2.2, x: index * 2.2 }));
    expect(read(narrow)).toBe('ll11');
  });

  test('of other characters are none', () => {
    expect(read(set('口'), set('十'))).toBe('口十');
  });

  test('are found in a page full of one character, without comparing all with all', () => {
    const full = Array.from({ length: 100_000 }, (_, index) => ({
      ...set('点')[0]!,
      x: (index % 1000) * 0.5,
      y: Math.floor(index / 1000) * 5,
      size: 0.5,
      advance: 0.5,
    }));
    const started = Date.now();
    expect(withoutOverprints([...full, ...full])).toHaveLength(full.length);
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});

describe('columns', () => {
  const prose = (from: string, count: number, x: number): Glyph[][] =>
    Array.from({ length: count }, (_, row) => set(`${from}${row}${'字'.repeat(18)}`, { x, y: 20 * row }));
  const order = (...glyphs: Glyph[][]): string[] =>
    inReadingOrder(toLines(glyphs.flat())).map(({ text }) => text.replace(/字+/, ''));

  const leftThenRight = [
    '左0',
    '左1',
    '左2',
    '左3',
    '左4',
    '左5',
    '左6',
    '右0',
    '右1',
    '右2',
    '右3',
    '右4',
    '右5',
    '右6',
  ];

  test('of prose are read one after the other', () => {
    expect(order(...prose('左', 7, 0), ...prose('右', 7, 240))).toEqual(leftThenRight);
  });

  test('under a heading over both, and above a page mark', () => {
    const heading = set(`题${'字'.repeat(40)}`, { y: -30 });
    const mark = set('- 1 -', { x: 205, y: 300 });
    expect(order(heading, ...prose('左', 7, 0), ...prose('右', 7, 240), mark)).toEqual([
      '题',
      ...leftThenRight,
      '- 1 -',
    ]);
  });

  test('that end before something short stands under one of them', () => {
    const signatures = Array.from({ length: 9 }, (_, row) =>
      set(`署名${row}`, { x: 240, y: 160 + 20 * row }),
    );
    const read = order(...prose('左', 7, 0), ...prose('右', 7, 240), ...signatures);
    expect(read.slice(0, 15)).toEqual([...leftThenRight, '署名0']);
  });

  test('whose lines are not on one height', () => {
    const lower = prose('右', 7, 240).map((line) => line.map((glyph) => ({ ...glyph, y: glyph.y + 9 })));
    expect(order(...prose('左', 7, 0), ...lower)).toEqual(leftThenRight);
  });

  test.each([
    ['a few lines', [...prose('左', 3, 0), ...prose('右', 3, 240)]],
    [
      'a table of short cells',
      Array.from({ length: 8 }, (_, row) => [
        ...set(`行${row}`, { y: 20 * row }),
        ...set('12', { x: 240, y: 20 * row }),
      ]),
    ],
    [
      'a list of names and remarks, one of each long',
      Array.from({ length: 8 }, (_, row) => [
        ...set(row ? `名${row}` : '字'.repeat(19), { y: 20 * row }),
        ...set(row ? `注${row}` : '字'.repeat(19), { x: 240, y: 20 * row }),
      ]),
    ],
    [
      'lines with a word space in one place',
      Array.from({ length: 8 }, (_, row) => set(`${'字'.repeat(20)}^5_${'字'.repeat(20)}`, { y: 20 * row })),
    ],
  ])('are not seen in %s', (_, glyphs) => {
    const lines = toLines(glyphs.flat());
    expect(inReadingOrder(lines)).toEqual(lines);
  });

  test('are not seen in a table of three columns without rules', () => {
    const rows = Array.from({ length: 8 }, (_, row) =>
      [0, 120, 240].flatMap((x) => set('字'.repeat(9), { x, y: 20 * row })),
    );
    const lines = toLines(rows.flat());
    expect(inReadingOrder(lines)).toEqual(lines);
  });
});

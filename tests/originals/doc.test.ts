import { describe, expect, test } from 'vitest';
import { readDoc } from '../../scripts/originals/doc.ts';
import { doc, type DocParagraph, word16, word32 } from './made-doc.ts';
import { shown } from './made-files.ts';

const read = (...paragraphs: DocParagraph[]) => shown(readDoc(doc(paragraphs)));
const lines = (text: string) => read({ text });

describe('paragraphs', () => {
  test.each([
    ['each is a line, blank ones none', '一、总体\r\r“甲”——乙\r', ['一、总体', '“甲”——乙']],
    ['a line break begins a new line', '甲\x0B乙\r', ['甲', '乙']],
    ['a page or section ends between lines', '甲\r\f乙\f', ['甲', '---', '乙']],
    ['hyphens', 'a\x1Eb\x1Fc\r', ['a-bc']],
    ['a field gives its result', '第\x13 PAGE \x147\x15页\r', ['第7页']],
    [
      'a field within the instruction of another gives none',
      '\x13 IF \x13 X \x14否\x15 \x14是\x15\r',
      ['是'],
    ],
    ['marks of pictures and notes are no text', '甲\x01\x02\x05\x08\r', ['甲']],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

test.each([
  ['deleted', [0x00, 0x08, 1], []],
  ['hidden', [0x3c, 0x08, 1], ['Hidden text is left out.']],
])('%s text is left out', (_, properties, remarks) => {
  const read = readDoc(doc([{ text: '甲乙丙\r' }], { characters: { from: 1, to: 2, properties } }));
  expect(shown(read)).toEqual(['甲丙']);
  expect(read.remarks).toEqual(remarks);
});

const inTable = [0x16, 0x24, 1];

/** The mark that ends a row, with the left edges of its cells and how each is merged with the one above. */
function rowEnd(edges: readonly number[], down: readonly number[] = []): DocParagraph {
  const cells = edges
    .slice(1)
    .flatMap((_, index) => [...word16((down[index] ?? 0) << 5), ...Array<number>(18).fill(0)]);
  const definition = [edges.length - 1, ...edges.flatMap(word16), ...cells];
  return {
    text: '\x07',
    properties: [...inTable, 0x17, 0x24, 1, 0x08, 0xd6, ...word16(definition.length + 1), ...definition],
  };
}

const cell = (text: string): DocParagraph => ({ text: `${text}\x07`, properties: inTable });

describe('tables', () => {
  test('cells stand in columns by their edges, merged ones where they begin', () => {
    const table = [
      cell('甲'),
      cell('乙'),
      rowEnd([0, 1000, 3000], [3, 0]),
      cell(''),
      cell('总体'),
      cell(''),
      rowEnd([10, 990, 2000, 3010], [1, 0, 0]),
    ];
    expect(read({ text: '前\r' }, ...table, { text: '后\r' })).toEqual([
      '前',
      ['0v2:甲 | 1+2:乙', '1:总体 | 2:'],
      '后',
    ]);
  });

  test('lines within a cell are joined', () => {
    expect(
      read(
        { text: '1\r', properties: inTable },
        cell('2'),
        cell('乙'),
        rowEnd([0, 1, 2].map((n) => n * 500)),
      ),
    ).toEqual([['0:1 2 | 1:乙']]);
  });
});

describe('automatic numbers', () => {
  /** A level: start, number format, and its text in which characters below 9 stand for numbers of levels. */
  const level = (format: number, text: string) => [
    ...word32(1),
    format,
    0,
    ...Array<number>(9).fill(0),
    0,
    ...word32(0),
    ...word32(0),
    0,
    0,
    0,
    0,
    ...word16(text.length),
    ...[...text].flatMap((sign) => word16(sign.charCodeAt(0))),
  ];
  const lists = {
    definitions: [
      ...word16(1),
      ...word32(77),
      ...word32(0),
      ...Array.from({ length: 9 }, () => word16(0xfff)).flat(),
      0,
      0,
    ],
    levels: [
      level(37, '\x00、'),
      level(37, '（\x01）'),
      ...Array.from({ length: 7 }, () => level(0, '\x02.')),
    ].flat(),
    uses: [...word32(2), ...use(0), ...use(1), ...word32(0), ...word32(0), ...word32(1), ...word32(0x10)],
  };
  function use(overrides: number): number[] {
    return [...word32(77), ...word32(0), ...word32(0), overrides, 0, 0, 0];
  }
  const listed = (text: string, use: number, level = 0): DocParagraph => ({
    text: `${text}\r`,
    properties: [0x0a, 0x26, level, 0x0b, 0x46, ...word16(use)],
  });

  test('are those of the lists of the file, and start where a use says so', () => {
    const paragraphs = [
      listed('甲', 1),
      listed('子', 1, 1),
      listed('孙', 1, 2),
      listed('乙', 1),
      listed('子', 1, 1),
      listed('又', 2),
      { text: '无\r' },
    ];
    expect(shown(readDoc(doc(paragraphs, { lists })))).toEqual([
      '一、甲',
      '（一）子',
      '1.孙',
      '二、乙',
      '（一）子',
      '一、又',
      '无',
    ]);
  });
});

describe('refused', () => {
  test.each([
    ['one with a password', doc([{ text: '甲\r' }], { flags: 0x0100 }), /password/],
    ['one of Word 95', doc([{ text: '甲\r' }], { version: 0x68 }), /older Word/],
    ['one without its other stream', doc([{ text: '甲\r' }], { flags: 0x0200 }), /without its stream 1Table/],
  ])('%s', (_, bytes, message) => {
    expect(() => readDoc(bytes)).toThrow(message);
  });

  test('one whose text is longer than the file', () => {
    const bytes = doc([{ text: '甲\r' }], {
      flags: 0x0200,
      streams: { '1Table': new Uint8Array(4096).fill(0xff) },
    });
    expect(() => readDoc(bytes)).toThrow(/lead out of the file|older|broken/);
  });
});

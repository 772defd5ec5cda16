import { describe, expect, test } from 'vitest';
import { decode } from '../../scripts/ingest/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 重庆市 in GB18030. */
const gb18030 = [0xd6, 0xd8, 0xc7, 0xec, 0xca, 0xd0];
/** What is wrong, without the class around it. */
const problem = (place: string, found: RegExp, todo = /./) =>
  expect.objectContaining({
    place,
    expected: expect.stringMatching(/./),
    found: expect.stringMatching(found),
    todo: expect.stringMatching(todo),
  });

describe('decode(bytes, file, encoding)', () => {
  test.each([
    ['as it is', '\n重庆市2018年\n', '\n重庆市2018年\n'],
    ['without its byte order mark', '\uFEFF重庆市\n', '重庆市\n'],
    ['with the line ends of Windows', '重庆市\r\n2018年\r\n', '重庆市\n2018年\n'],
    ['with the line ends of old Macs', '重庆市\r2018年\r', '重庆市\n2018年\n'],
    ['with tabs, form feeds and no-break spaces', '\t13\f\u00A0一、', '\t13\f\u00A0一、'],
    ['with characters outside the basic plane', '𠮷\n', '𠮷\n'],
  ])('a text %s', (_, text, expected) => {
    expect(decode(utf8(text), 'a.txt')).toBe(expected);
  });

  test('GB18030 where the notes declare it', () => {
    expect(decode(new Uint8Array(gb18030), 'a.txt', 'gb18030')).toBe('重庆市');
  });

  test.each([
    ['an empty file', [], 'seeds/a.txt', /empty file/],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'seeds/a.txt', /a PDF/],
    ['a .docx', [0x50, 0x4b, 0x03, 0x04], 'seeds/a.txt', /\.docx/],
    ['a .doc', [0xd0, 0xcf, 0x11, 0xe0], 'seeds/a.txt', /\.doc/],
    ['a NUL byte', [0x61, 0x0a, 0x00], 'seeds/a.txt', /offset 2/],
    ['a control character', [0x61, 0x0a, 0x07], 'seeds/a.txt:2', /U\+0007/],
    ['white space only', [0x20, 0x0a, 0xc2, 0xa0], 'seeds/a.txt', /white space/],
    [
      'GB18030 that is not declared',
      [0x61, 0x0a, ...gb18030],
      'seeds/a.txt:2',
      /not valid/,
      /encoding: gb18030/,
    ],
    ['bytes of no encoding', [0x61, 0x0a, 0x0a, 0xff, 0xff], 'seeds/a.txt:3', /not valid/, /UTF-8/],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 'seeds/a.txt', /binary/],
  ])('%s is refused', (_, bytes, place, found, todo?) => {
    expect(() => decode(new Uint8Array(bytes), 'a.txt')).toThrow(problem(place, found, todo));
  });

  describe('UTF-16 where the notes declare it', () => {
    const text = '重庆市 2024 年\r\n𠮷';
    const utf16 = (words: string, bigEndian: boolean): Uint8Array =>
      new Uint8Array(
        [...Array(words.length).keys()].flatMap((index) => {
          const code = words.charCodeAt(index);
          const pair = [code & 0xff, code >> 8];
          return bigEndian ? pair.reverse() : pair;
        }),
      );

    test.each(['utf-16le', 'utf-16be'] as const)('%s, with a byte order mark or without', (encoding) => {
      for (const mark of ['', '\uFEFF']) {
        const bytes = utf16(mark + text, encoding === 'utf-16be');
        expect(decode(bytes, 'a.txt', encoding)).toBe('重庆市 2024 年\n𠮷');
        expect(() => decode(bytes, 'a.txt')).toThrow(problem('seeds/a.txt', /binary/));
      }
    });

    test.each([
      ['half a character at the end', [...utf16('重庆市', false), 0x41], /not valid/],
      ['half a pair', [...utf16('重庆市', false), 0x42, 0xd8], /not valid/],
      ['a control character', [...utf16('重\n\u0007', false)], /U\+0007/],
      ['white space only', [...utf16(' \n', false)], /white space/],
      ['an empty file', [], /empty file/],
      ['a NUL character', [...utf16('重\u0000', false)], /U\+0000/],
    ])('%s is refused', (_, bytes, found) => {
      expect(() => decode(new Uint8Array(bytes), 'a.txt', 'utf-16le')).toThrow(
        problem(expect.stringMatching(/^seeds\/a\.txt/) as string, found),
      );
    });
  });

  test('UTF-8 where GB18030 is declared is refused, not misread', () => {
    const bytes = utf8('一、\n重庆市2018年政府信息公开工作年度报告。');
    expect(() => decode(bytes, 'a.txt', 'gb18030')).toThrow(problem('seeds/a.txt:1', /not valid/));
  });
});

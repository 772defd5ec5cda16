import { describe, expect, test } from 'vitest';
import { decodeText, readPlainText } from '../../scripts/originals/plain-text.ts';
import { bytesOf, shown } from './made-files.ts';

const text = '重庆市2020年\n一、总体情况\n';
/** 重庆市 in GB18030. */
const gb18030 = [0xd6, 0xd8, 0xc7, 0xec, 0xca, 0xd0];

function utf16(words: string, order: 'le' | 'be', mark = false): Uint8Array {
  const codes = [
    ...(mark ? [0xfeff] : []),
    ...Array.from({ length: words.length }, (_, at) => words.charCodeAt(at)),
  ];
  return Uint8Array.from(
    codes.flatMap((code) => (order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
}

describe('decodeText(bytes)', () => {
  test.each([
    ['UTF-8', bytesOf(text), 'utf-8'],
    ['UTF-8 with its byte order mark', bytesOf(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 of Windows', utf16(text, 'le', true), 'utf-16le'],
    ['UTF-16, the other order', utf16(text, 'be', true), 'utf-16be'],
    ['UTF-16 of Windows without a mark', utf16(text, 'le'), 'utf-16le'],
    ['UTF-16, the other order, without a mark', utf16(text, 'be'), 'utf-16be'],
  ])('%s is read', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  test('GB18030 is read where UTF-8 fails', () => {
    expect(decodeText(Uint8Array.from(gb18030))).toEqual({ text: '重庆市', encoding: 'gb18030' });
  });

  test.each([
    ['bytes of no encoding', [0x61, 0x0a, 0x0a, 0xff, 0xff, 0x61], /line 3 is the first bad/],
    ['GB18030 cut within a character', [...gb18030, 0x0d, 0x0a, 0xd6], /GB18030, line 2/],
    ['a NUL byte', [0x61, 0x62, 0x00], /NUL byte at offset 2/],
    ['a control character', [0x61, 0x0d, 0x0a, 0x07], /U\+0007 on line 2/],
  ])('%s are refused', (_, bytes, message) => {
    expect(() => decodeText(Uint8Array.from(bytes))).toThrow(message);
  });
});

describe('readPlainText(bytes)', () => {
  test('lines of Windows and of old Macs; blank lines stay, but for those at the end; tabs and indents as printed', () => {
    expect(shown(readPlainText(bytesOf('　　一\r\n\r\n甲\t乙\r丙\n\n\n')))).toEqual([
      '　　一',
      '',
      '甲\t乙',
      '丙',
    ]);
  });

  test('a form feed is a page break, and the rest of its line a line of its own', () => {
    expect(shown(readPlainText(bytesOf('一\n\f二\n三\f四')))).toEqual(['一', '---', '二', '三', '---', '四']);
  });

  test('an encoding other than UTF-8 is said', () => {
    expect(readPlainText(bytesOf('一')).remarks).toEqual([]);
    expect(readPlainText(Uint8Array.from(gb18030)).remarks).toEqual([expect.stringContaining('GB18030')]);
  });
});

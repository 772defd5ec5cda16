import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { UnreadableOriginal } from '../../scripts/originals/original.ts';
import { readOriginal } from '../../scripts/originals/read-original.ts';
import { doc, ole } from './made-doc.ts';
import { bytesOf, docx, p, shown } from './made-files.ts';
import { ofd, textAt } from './made-ofd.ts';

const page = '<p>甲</p>';

describe('the format is told by the bytes', () => {
  test.each([
    ['docx', docx(p('甲')), undefined],
    ['docx', docx(p('甲')), '报告.DOCX'],
    ['doc', doc([{ text: '甲\r' }]), '报告.doc'],
    ['doc', doc([{ text: '甲\r' }]), '报告.wps'],
    ['ofd', ofd([textAt(20, 30, '甲')]), '报告.ofd'],
    ['html', bytesOf(`<!DOCTYPE html>${page}`), undefined],
    ['html', bytesOf(`\uFEFF <!-- x --> <HTML>${page}`), undefined],
    ['html', bytesOf(`<?xml version="1.0"?>\n<html>${page}</html>`), undefined],
    ['html', bytesOf(page), undefined],
    ['html', bytesOf(`甲${'<b></b><p></p>'.repeat(10)}`), undefined],
    ['html', bytesOf('甲'), '报告.htm'],
    ['html', bytesOf(`<html>${page}`), '报告'],
    ['text', bytesOf('甲'), undefined],
    ['text', bytesOf('# 甲'.slice(2)), '报告.txt'],
    ['text', bytesOf('甲'), 'a.b/报告'],
    ['markdown', bytesOf('# 甲'), '报告.md'],
    ['markdown', bytesOf(page), '报告.md'],
  ])('%s', async (format, bytes, name) => {
    const original = await readOriginal(bytes, name);
    expect(original.format).toBe(format);
    expect(shown(original)).toEqual(['甲']);
  });

  test('a page in UTF-16', async () => {
    const bytes = Uint8Array.from(
      [...`\uFEFF<html>${page}`].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    );
    expect(await readOriginal(bytes)).toMatchObject({ format: 'html', blocks: [{ text: '甲' }] });
  });
});

describe('refused', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'a.txt', /an empty file/],
    [
      'text by the name of Word',
      bytesOf('甲'),
      'a.docx',
      /expected: a Word document.*found: plain text.*rename/,
    ],
    [
      'a .docx by the name of a .doc',
      docx(p('甲')),
      'a.doc',
      /expected: an old Word.*found: a Word document/,
    ],
    ['a page by the name of text', bytesOf(`<html>${page}`), 'a.txt', /found: a web page/],
    ['text by the name of a PDF', bytesOf('甲'), 'a.pdf', /expected: a PDF/],
    ['an image', bytesOf('GIF89a...'), 'a.gif', /an image.*words in writing/],
    ['a photograph', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), undefined, /an image/],
    ['Rich Text', bytesOf('{\\rtf1 a}'), 'a.doc', /Rich Text.*save it as \.docx/],
    ['a web archive', bytesOf('MIME-Version: 1.0\r\n'), undefined, /\.mht/],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), undefined, /Excel/],
    ['an old workbook', ole({ Workbook: new Uint8Array(1) }), undefined, /Excel/],
    ['a zip of anything', zipSync({ 'a.txt': strToU8('a') }), undefined, /zip without a document/],
    ['a .docx with a password', ole({ EncryptedPackage: new Uint8Array(1) }), 'a.docx', /password/],
    ['a .doc with a password', doc([{ text: '甲\r' }], { flags: 0x0100 }), 'a.doc', /password/],
  ])('%s', async (_, bytes, name, message) => {
    const error: unknown = await readOriginal(bytes, name).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableOriginal);
    expect(String(error)).toMatch(message);
  });
});

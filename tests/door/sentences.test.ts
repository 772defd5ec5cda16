import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toReportText } from '../../scripts/lib/report-text.ts';
import { UnreadableOriginal, unreadableKinds } from '../../scripts/originals/original.ts';
import { readOriginal } from '../../scripts/originals/read-original.ts';
import { sentenceOf, tooLong } from '../../src/door/sentences.ts';
import { ole } from '../originals/made-doc.ts';
import { bytesOf, docx, p } from '../originals/made-files.ts';

/** What whoever dropped a file is told; nothing where it was read. */
async function told(bytes: Uint8Array, name: string): Promise<string> {
  try {
    await toReportText(bytes, name, readOriginal);
    return '';
  } catch (error) {
    if (!(error instanceof UnreadableOriginal)) throw error;
    return sentenceOf(error);
  }
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const zip = (name: string): Uint8Array => zipSync({ [name]: strToU8('<a/>') });
/** With a flag set in every entry of the directory. */
function locked(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  return copy;
}

describe('what cannot be read is said in the words of whoever dropped it', () => {
  test.each<[what: string, bytes: Uint8Array, name: string, said: RegExp]>([
    ['an empty file', new Uint8Array(), 'a.docx', /是空的/],
    ['white space', bytesOf(' \n　\n'), 'a.txt', /没有文字/],
    ['a picture', latin1('\x89PNG\r\n\x1a\n'), 'a.png', /是一张图片/],
    ['a picture called .docx', latin1('\xff\xd8\xff\xe0'), 'a.docx', /是一张图片/],
    ['Word with a picture alone', docx('<w:p><a:blip/></w:p>'), 'a.docx', /没有文字/],
    ['a workbook', zip('xl/workbook.xml'), 'a.xlsx', /是 Excel 表格/],
    ['an old workbook', ole({ Workbook: new Uint8Array(5000) }), 'a.xls', /是 Excel 表格/],
    ['slides', zip('ppt/presentation.xml'), 'a.pptx', /是 PowerPoint 演示文稿/],
    ['another office', zip('content.xml'), 'a.odt', /OpenDocument.*\.docx/],
    ['a locked zip', locked(docx(p('甲'))), 'a.docx', /设了密码/],
    ['a locked Word', ole({ EncryptedPackage: new Uint8Array(5000) }), 'a.docx', /设了密码/],
    ['a Word cut short', docx(p('甲')).slice(0, 400), 'a.docx', /已经损坏或者不完整/],
    ['a PDF cut short', latin1('%PDF-1.7\n1 0 obj\n<<'), 'a.pdf', /已经损坏或者不完整/],
    ['parts that lead out', zipSync({ '../word/document.xml': strToU8('<a/>') }), 'a.docx', /指向别处/],
    ['rows without end', bytesOf('<p>甲</p>'.repeat(300_001)), 'a.html', /太大/],
    ['bytes that are no text', Uint8Array.of(0x80, 0xff, 0x00, 0x01), 'a.txt', /不是文字/],
    ['an archive', latin1('Rar!\x1a\x07'), 'a.rar', /是压缩包/],
    ['Rich Text', bytesOf('{\\rtf1 a}'), 'a.doc', /RTF.*\.docx/],
    ['a page called .doc', bytesOf('<html><p>甲</p></html>'), 'a.doc', /里面其实是网页；请改正名称的后缀/],
    ['a text called .pdf', bytesOf('政府信息公开'), 'a.pdf', /里面其实是纯文本/],
    ['a saved page', bytesOf('MIME-Version: 1.0\n'), 'a.mht', /\.mht.*\.html/],
  ])('%s', async (_, bytes, name, said) => {
    expect(await told(bytes, name)).toMatch(said);
  });

  test.each(unreadableKinds)('%s: one sentence, which says what can be done', (kind) => {
    const sentence = sentenceOf({ kind, holds: undefined });
    expect(sentence).toMatch(/^[^。]+。$/);
    expect(sentence.replace(/Word|WPS|Excel|PowerPoint|OpenDocument|RTF|XML|PDF|\.[a-z]+/g, '')).not.toMatch(
      /[a-z]/i,
    );
  });

  test('a text that is too long is measured', () => {
    expect(tooLong(200_001, 200_000)).toBe(
      '文字太长：这里最多读 200,000 字，这份有 200,001 字；请分成几份。',
    );
  });
});

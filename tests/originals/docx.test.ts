import { describe, expect, test } from 'vitest';
import { readDocx } from '../../scripts/originals/docx.ts';
import { openZip } from '../../scripts/originals/zip.ts';
import { docx, margin, p, shown } from './made-files.ts';

const original = (body: string, parts: Record<string, string> = {}) => readDocx(openZip(docx(body, parts)));
const read = (body: string) => shown(original(body));
const r = (inside: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${inside}</w:r>`;
const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
const para = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const field = (type: string) => r(`<w:fldChar w:fldCharType="${type}"/>`);

describe('paragraphs', () => {
  test.each([
    ['runs in order', para(r(t('一、')), r(t('总体'))), ['一、总体']],
    ['tabs and line breaks', para(r(t('a') + '<w:tab/>' + t('b') + '<w:br/>' + t('c'))), ['a\tb', 'c']],
    ['hyphens', para(r(t('a') + '<w:noBreakHyphen/>' + t('b') + '<w:softHyphen/>' + t('c'))), ['a-bc']],
    ['known signs', para(r('<w:sym w:font="Wingdings" w:char="F0FE"/>' + t('是'))), ['☑是']],
    [
      'links and content controls',
      para(
        `<w:hyperlink>${r(t('甲'))}</w:hyperlink><w:sdt><w:sdtContent>${r(t('乙'))}</w:sdtContent></w:sdt>`,
      ),
      ['甲乙'],
    ],
    [
      'inserted text stays, deleted text goes',
      para(`<w:ins>${r(t('加'))}</w:ins><w:del>${r('<w:delText>删</w:delText>' + t('删'))}</w:del>`),
      ['加'],
    ],
    [
      'moved text is read once',
      para(`<w:moveFrom>${r(t('旧'))}</w:moveFrom><w:moveTo>${r(t('新'))}</w:moveTo>`),
      ['新'],
    ],
    ['one whose mark is deleted goes on in the next', p('甲', '<w:rPr><w:del/></w:rPr>') + p('乙'), ['甲乙']],
    ['blank ones are none', p('') + p('　') + p('甲'), ['甲']],
    [
      'ruby text is its base',
      para(r(`<w:ruby><w:rt>${r(t('zhong'))}</w:rt><w:rubyBase>${r(t('重'))}</w:rubyBase></w:ruby>`)),
      ['重'],
    ],
    ['formulas give their characters', para(`<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>`), ['x+1']],
  ])('%s', (_, body, lines) => {
    expect(read(body)).toEqual(lines);
  });

  test('a field gives its result, one within another too', () => {
    const nested = [
      field('begin'),
      r('<w:instrText>IF</w:instrText>'),
      field('begin'),
      r(t('否')),
      field('separate'),
      r(t('否')),
      field('end'),
      field('separate'),
      r(t('是')),
      field('end'),
    ];
    expect(read(para(...nested, `<w:fldSimple w:instr="PAGE">${r(t('7'))}</w:fldSimple>`))).toEqual(['是7']);
  });

  test('of several ways to show a thing one is read; a text box follows the paragraph it hangs on', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${box('框')}</mc:Choice><mc:Fallback>${box('旧框')}</mc:Fallback></mc:AlternateContent>`;
    expect(read(para(r(t('甲') + both), r(t('乙'))) + p('丙'))).toEqual(['甲乙', '框', '丙']);
  });
});

describe('pages', () => {
  const pageEnd = '<w:br w:type="page"/>';

  test.each([
    ['between paragraphs', p('甲') + para(r(pageEnd)) + p('乙'), ['甲', '---', '乙']],
    ['before the first word', p('甲') + para(r('<w:lastRenderedPageBreak/>' + t('乙'))), ['甲', '---', '乙']],
    [
      'within a paragraph, after it',
      para(r(t('甲') + '<w:lastRenderedPageBreak/>' + t('乙'))) + p('丙'),
      ['甲乙', '---', '丙'],
    ],
    ['by the paragraph', p('甲') + p('乙', '<w:pageBreakBefore/>'), ['甲', '---', '乙']],
    [
      'once, if said twice',
      para(r(t('甲') + pageEnd)) + para(r('<w:lastRenderedPageBreak/>' + t('乙'))),
      ['甲', '---', '乙'],
    ],
    ['never first or last', para(r(pageEnd)) + p('甲') + para(r(pageEnd)), ['甲']],
    ['by a section', p('甲', '<w:sectPr/>') + p('乙') + '<w:sectPr/>', ['甲', '---', '乙']],
    [
      'but not by a continuous one',
      p('甲', '<w:sectPr/>') + p('乙') + '<w:sectPr><w:type w:val="continuous"/></w:sectPr>',
      ['甲', '乙'],
    ],
  ])('a break %s', (_, body, lines) => {
    expect(read(body)).toEqual(lines);
  });
});

describe('tables', () => {
  const tc = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
  const tr = (cells: readonly string[], properties = '') =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
  const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
  const span = '<w:gridSpan w:val="2"/>';

  test('merged cells stand where they begin, blank ones are there, and lines within a cell are joined', () => {
    const table = tbl(
      tr([tc(p('甲'), '<w:vMerge w:val="restart"/>'), tc(p('乙'), span)]),
      tr([tc(p(''), '<w:vMerge/>'), tc(p('')), tc(p('总体') + p('情况'))]),
      tr([tc(p('c')), tc(p('1') + p('2'))], '<w:gridBefore w:val="1"/>'),
    );
    expect(read(table)).toEqual([['0v2:甲 | 1+2:乙', '1: | 2:总体情况', '1:c | 2:1 2']]);
  });

  test('two merged cells, one above the other, are two', () => {
    const restart = tc(p('x'), '<w:vMerge w:val="restart"/>');
    const goesOn = tc(p(''), '<w:vMerge/>');
    const rows = [restart, goesOn, restart, goesOn].map((cell, index) => tr([cell, tc(p(String(index)))]));
    expect(read(tbl(...rows))).toEqual([['0v2:x | 1:0', '1:1', '0v2:x | 1:2', '1:3']]);
  });

  test('a cell that goes on under a merged one of another width is its own', () => {
    const rows = [
      tr([tc(p('a'), `${span}<w:vMerge w:val="restart"/>`), tc(p('b'))]),
      tr([tc(p('c'), '<w:vMerge/>'), tc(p('d')), tc(p('e'))]),
    ];
    expect(read(tbl(...rows))).toEqual([['0+2:a | 2:b', '0:c | 1:d | 2:e']]);
  });

  test('rows and cells in content controls are read, deleted rows are not', () => {
    const wrapped = `<w:sdt><w:sdtContent>${tr([`<w:sdt><w:sdtContent>${tc(p('a'))}</w:sdtContent></w:sdt>`, tc(p('b'))])}</w:sdtContent></w:sdt>`;
    expect(read(tbl(wrapped, tr([tc(p('x')), tc(p('y'))], '<w:del/>')))).toEqual([['0:a | 1:b']]);
  });

  test('a table around tables is read cell by cell', () => {
    const inner = tbl(tr([tc(p('1')), tc(p('2'))]));
    expect(read(tbl(tr([tc(p('左')), tc(inner + p('右'))])))).toEqual(['左', ['0:1 | 1:2'], '右']);
  });
});

describe('what is left out is said', () => {
  test.each([
    ['hidden text', para(r(t('甲')), r(t('隐藏'), '<w:vanish/>')), {}, /Hidden text of 2 characters/],
    ['headers', p('甲'), { 'word/header1.xml': margin(p('某局文件')) }, /Headers and footers .*“某局文件”/],
    ['footnotes', para(r(t('甲') + '<w:footnoteReference w:id="1"/>')), {}, /Footnotes/],
    ['signs of private fonts', para(r(t('甲') + '<w:sym w:font="Own" w:char="F041"/>')), {}, /private font/],
  ])('%s', (_, body, parts, remark) => {
    const document = original(body, parts);
    expect(shown(document)).toEqual(['甲']);
    expect(document.remarks).toEqual([expect.stringMatching(remark)]);
  });

  test.each([
    ['text that is hidden by a switched-off property is not', para(r(t('甲'), '<w:vanish w:val="0"/>')), {}],
    ['page numbers are no words', p('甲'), { 'word/footer1.xml': margin(p('- 1 -')) }],
  ])('%s', (_, body, parts) => {
    const document = original(body, parts);
    expect(shown(document)).toEqual(['甲']);
    expect(document.remarks).toEqual([]);
  });

  test('a document of images says so', () => {
    const image = para(r('<w:drawing><a:blip/></w:drawing>'));
    expect(original(image).remarks).toEqual([expect.stringMatching(/images and no text/)]);
    expect(original(image + p('甲')).remarks).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { readDocx } from '../../scripts/originals/docx.ts';
import { openZip } from '../../scripts/originals/zip.ts';
import { abstractNum, docx, inList, level, num, p, shown } from './made-files.ts';

/** The lines of a document with these paragraphs, lists and styles. */
function read(paragraphs: readonly string[], numbering: readonly string[], styles = '') {
  const bytes = docx(paragraphs.join(''), { numbering: numbering.join(''), styles });
  return shown(readDocx(openZip(bytes)));
}

const official = abstractNum(1, [
  level('chineseCounting', '%1、'),
  level('chineseCounting', '（%2）'),
  level('decimal', '%3.'),
  level('decimal', '（%4）'),
]);

test('the four levels of official documents, each begun again under the next', () => {
  const lines = read(
    [
      p('甲', inList(1)),
      p('子', inList(1, 1)),
      p('孙', inList(1, 2)),
      p('2020年', inList(1, 2)),
      p('曾', inList(1, 3)),
      p('子', inList(1, 1)),
      p('孙', inList(1, 2)),
      p('乙', inList(1)),
      p('子', inList(1, 1)),
    ],
    [official, num(1, 1)],
  );
  expect(lines).toEqual([
    '一、甲',
    '（一）子',
    '1.孙',
    '2. 2020年',
    '（1）曾',
    '（二）子',
    '1.孙',
    '二、乙',
    '（一）子',
  ]);
});

describe('counting', () => {
  const letters = abstractNum(2, [level('upperLetter', '%1.')]);

  test('lists of one definition go on from each other', () => {
    expect(read([p('a', inList(1)), p('b', inList(2))], [letters, num(1, 2), num(2, 2)])).toEqual([
      'A.a',
      'B.b',
    ]);
  });

  test('unless they say where to start', () => {
    const again = num(2, 2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const lines = read(
      [p('a', inList(1)), p('b', inList(2)), p('c', inList(2))],
      [letters, num(1, 2), again],
    );
    expect(lines).toEqual(['A.a', 'A.b', 'B.c']);
  });

  test('a list may have a level of its own', () => {
    const own = num(
      2,
      2,
      `<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">${level('decimal', '第%1条', '', 5)}</w:lvl></w:lvlOverride>`,
    );
    expect(read([p('a', inList(2))], [letters, own])).toEqual(['第5条 a']);
  });

  test('from the start of the level, which may be 0', () => {
    expect(read([p('a', inList(1))], [abstractNum(2, [level('decimal', '%1、', '', 0)]), num(1, 2)])).toEqual(
      ['0、a'],
    );
  });

  test.each([
    ['', ['1.1 a', '2.1 a']],
    ['<w:lvlRestart w:val="0"/>', ['1.1 a', '2.2 a']],
    ['<w:lvlRestart w:val="1"/>', ['1.1 a', '2.1 a']],
  ])('a level begins again after a higher one, if not %j', (restart, [first, second]) => {
    const lists = [abstractNum(2, [level('decimal', '%1.'), level('decimal', '%1.%2', restart)]), num(1, 2)];
    const lines = read(
      [p('x', inList(1)), p('a', inList(1, 1)), p('y', inList(1)), p('a', inList(1, 1))],
      lists,
    );
    expect(lines).toEqual(['1.x', first, '2.y', second]);
  });

  test('a level that was passed over shows its first number', () => {
    const lists = [abstractNum(2, [level('decimal', '%1.'), level('decimal', '%1.%2.')]), num(1, 2)];
    expect(read([p('a', inList(1, 1)), p('b', inList(1, 1))], lists)).toEqual(['1.1.a', '1.2.b']);
  });

  test('paragraphs between do not count, and neither does list 0', () => {
    const lines = read(
      [p('a', inList(1)), p('x'), p('y', inList(0)), p('b', inList(1))],
      [letters, num(1, 2)],
    );
    expect(lines).toEqual(['A.a', 'x', 'y', 'B.b']);
  });
});

describe('what is printed', () => {
  const one = (definition: string, text = '甲') =>
    read([p(text, inList(1))], [abstractNum(2, [definition]), num(1, 2)]);

  test.each([
    ['legal numbers are decimal', level('chineseCounting', '%1.', '<w:isLgl/>'), '1.甲'],
    [
      'nothing stands between if the list says so',
      level('decimal', '第%1条', '<w:suff w:val="nothing"/>'),
      '第1条甲',
    ],
    ['none', level('none', ''), '甲'],
    ['a bullet', level('bullet', '●'), '● 甲'],
    ['no bullet of a private font', level('bullet', '\uF0B7'), '甲'],
  ])('%s', (_, definition, line) => {
    expect(one(definition)).toEqual([line]);
  });

  test('a format that is not known is decimal, and that is said', () => {
    const bytes = docx(p('甲', inList(1)), {
      numbering: abstractNum(2, [level('hebrew1', '%1.')]) + num(1, 2),
    });
    const read = readDocx(openZip(bytes));
    expect(shown(read)).toEqual(['1.甲']);
    expect(read.remarks).toEqual([expect.stringContaining('hebrew1')]);
  });
});

describe('lists by style', () => {
  const style = (id: string, basedOn: string, numPr: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}" ${more}><w:basedOn w:val="${basedOn}"/><w:pPr>${numPr}</w:pPr></w:style>`;
  const styled = (id: string, text: string, more = '') => p(text, `<w:pStyle w:val="${id}"/>${more}`);
  const lists = [official, num(1, 1)];

  test('a style may name the list, one based on it the level', () => {
    const styles =
      style('H1', '', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      style('H2', 'H1', '<w:numPr><w:ilvl w:val="1"/></w:numPr>');
    const lines = read([styled('H1', '甲'), styled('H2', '乙'), styled('H2', '丙')], lists, styles);
    expect(lines).toEqual(['一、甲', '（一）乙', '（二）丙']);
  });

  test('a level may name its style', () => {
    const linked = abstractNum(1, [
      level('decimal', '%1、'),
      level('decimal', '%1.%2', '<w:pStyle w:val="H2"/>'),
    ]);
    const styles = style('H2', '', '<w:numPr><w:numId w:val="1"/></w:numPr>');
    expect(read([styled('H2', '甲')], [linked, num(1, 1)], styles)).toEqual(['1.1 甲']);
  });

  test('a paragraph may leave the list of its style', () => {
    const styles = style('H1', '', '<w:numPr><w:numId w:val="1"/></w:numPr>');
    expect(read([styled('H1', '甲', inList(0))], lists, styles)).toEqual(['甲']);
  });

  test('the default style holds where none is named', () => {
    const styles = style('N', '', '<w:numPr><w:numId w:val="1"/></w:numPr>', 'w:default="1"');
    expect(read([p('甲')], lists, styles)).toEqual(['一、甲']);
  });

  test('a definition may stand in a list style', () => {
    const link = abstractNum(5, [], '<w:numStyleLink w:val="L"/>');
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(read([p('甲', inList(7))], [official, link, num(1, 1), num(7, 5)], styles)).toEqual(['一、甲']);
  });

  test('styles based on each other in a circle end', () => {
    const styles = style('A', 'B', '') + style('B', 'A', '');
    expect(read([styled('A', '甲')], lists, styles)).toEqual(['甲']);
  });
});

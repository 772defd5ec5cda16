import { describe, expect, test } from 'vitest';
import { readOfd } from '../../scripts/originals/ofd.ts';
import { openZip } from '../../scripts/originals/zip.ts';
import { shown } from './made-files.ts';
import { ofd, textAt } from './made-ofd.ts';

const original = (pages: readonly string[], parts = {}) => readOfd(openZip(ofd(pages, parts)));
const read = (...pages: string[]) => shown(original(pages));

describe('lines', () => {
  test('by their place on the page, not their order in the file', () => {
    expect(read(textAt(20, 40, '乙') + textAt(20, 30, '甲') + textAt(24, 30.2, '一'))).toEqual([
      '甲一',
      '乙',
    ]);
  });

  test('a wide gap is a tab, a narrow one beside Latin words a space', () => {
    expect(read(textAt(20, 30, '规章') + textAt(60, 30, '13'))).toEqual(['规章\t13']);
    expect(read(textAt(20, 30, 'ab') + textAt(26, 30, 'cd') + textAt(32, 30, '甲'))).toEqual(['ab cd 甲']);
  });

  test('pages are parted by breaks; what stands behind all of them is printed on each', () => {
    const { blocks } = original([textAt(20, 30, '甲'), textAt(20, 30, '乙')], {
      template: textAt(20, 10, '某局'),
    });
    expect(shown({ blocks })).toEqual(['某局', '甲', '---', '某局', '乙']);
  });

  test('each character stands where its deltas put it, repeated ones too', () => {
    const spaced = '<ofd:TextCode X="0" Y="4" DeltaX="g 2 4 20 4">甲乙丙丁</ofd:TextCode>';
    expect(read(`<ofd:TextObject Boundary="20 26 99 5" Size="4">${spaced}</ofd:TextObject>`)).toEqual([
      '甲乙丙\t丁',
    ]);
  });

  test('a text set downwards is a line for each character', () => {
    const down = '<ofd:TextCode X="0" Y="4" DeltaY="g 2 6">甲乙丙</ofd:TextCode>';
    expect(read(`<ofd:TextObject Boundary="20 26 9 50" Size="4">${down}</ofd:TextObject>`)).toEqual([
      '甲',
      '乙',
      '丙',
    ]);
  });

  test('a matrix moves and scales', () => {
    const small =
      '<ofd:TextObject Boundary="20 26 99 9" Size="1" CTM="4 0 0 4 0 0"><ofd:TextCode X="0" Y="1">甲乙</ofd:TextCode></ofd:TextObject>';
    expect(read(small + textAt(28, 30, '丙'))).toEqual(['甲乙丙']);
  });

  test('bold type made by printing twice is read once', () => {
    expect(read(textAt(20, 30, '甲') + textAt(20.1, 30, '甲'))).toEqual(['甲']);
  });

  test('groups are read', () => {
    expect(read(`<ofd:PageBlock>${textAt(20, 30, '甲')}</ofd:PageBlock>`)).toEqual(['甲']);
  });
});

describe('tables', () => {
  const line = (x: number, y: number, across: number, down: number, more = '') =>
    `<ofd:PathObject Boundary="${x} ${y} ${across + 1} ${down + 1}" ${more}><ofd:AbbreviatedData>M 0 0 L ${across} ${down}</ofd:AbbreviatedData></ofd:PathObject>`;
  const words =
    textAt(22, 26, '甲') +
    textAt(52, 26, '1') +
    textAt(22, 36, '乙') +
    textAt(20, 15, '前') +
    textAt(20, 60, '后');
  const outer =
    '<ofd:PathObject Boundary="20 20 60 20"><ofd:AbbreviatedData>M 0 0 L 60 0 L 60 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>';

  test('are what stands between ruled lines, blank cells too', () => {
    expect(read(words + outer + line(20, 30, 60, 0) + line(50, 20, 0, 20))).toEqual([
      '前',
      ['0:甲 | 1:1', '0:乙 | 1:'],
      '后',
    ]);
  });

  test('with cells merged where a line ends', () => {
    expect(read(words + outer + line(20, 30, 60, 0) + line(50, 20, 0, 10))).toEqual([
      '前',
      ['0:甲 | 1:1', '0+2:乙'],
      '后',
    ]);
  });

  test('lines may be thin filled shapes', () => {
    const bar =
      '<ofd:PathObject Boundary="20 29.9 60 1" Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L 60 0 L 60 0.2 L 0 0.2 C</ofd:AbbreviatedData></ofd:PathObject>';
    expect(read(words + outer + bar + line(50, 20, 0, 20))).toEqual([
      '前',
      ['0:甲 | 1:1', '0:乙 | 1:'],
      '后',
    ]);
  });

  test('a path that is neither drawn nor filled is no line', () => {
    expect(
      read(words + outer + line(20, 30, 60, 0, 'Stroke="false"') + line(50, 20, 0, 20, 'Stroke="false"')),
    ).toEqual(['前', '甲\t1', '乙', '后']);
  });
});

describe('what cannot be read is said', () => {
  test('shapes without characters', () => {
    const shapes = textAt(
      20,
      30,
      '\uE001',
      '',
      '<ofd:CGTransform CodePosition="0"><ofd:Glyphs>7</ofd:Glyphs></ofd:CGTransform>',
    );
    const document = original([shapes + textAt(20, 40, '甲')]);
    expect(shown(document)).toEqual(['甲']);
    expect(document.remarks).toEqual([expect.stringMatching(/^1 texts .* shapes alone/)]);
  });

  test('pages of images', () => {
    expect(original(['<ofd:ImageObject/>']).remarks).toEqual([expect.stringMatching(/1 images and no text/)]);
  });
});

test('a page that is not there is told', () => {
  const bytes = ofd(['']);
  expect(() =>
    readOfd({
      ...openZip(bytes),
      read: (name) => (name.includes('Page_0') ? undefined : openZip(bytes).read(name)),
    }),
  ).toThrow(/no part Doc_0\/Pages\/Page_0\/Content.xml/);
});

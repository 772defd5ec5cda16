/** A seed's lines beside our reading of them, and the file behind the seed. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publishedOriginal } from '../../src/archive/original.ts';
import { countFurniture, printedWidth, toParts, toRuns, type Piece } from '../../src/archive/source.ts';
import {
  furnitureKindIds,
  originalExtensions,
  originalSchema,
  type Furniture,
} from '../../src/schema/seed-notes.ts';
import { root } from '../support/root.ts';
import { documentOf, readSeedText } from '../support/specimen.ts';

const document = documentOf('2018/citywide');
const text = readSeedText(document.source.file);

/** The pieces of a line, where this furniture is declared. */
function piecesOf(line: number, furniture: readonly Furniture[]): readonly Piece[] {
  const lines = toRuns(text, { ...document, furniture: [...furniture] }).flatMap((run) => run.lines);
  return lines.find(({ number }) => number === line)?.pieces ?? [];
}

const printed = (line: number): string => text.split('\n')[line - 1] ?? '';

describe('the lines of a source', () => {
  test('are one piece each where there is no furniture, a blank one too', () => {
    const lines = toRuns(text, document).flatMap((run) => run.lines);
    expect(lines).toHaveLength(document.source.lines);
    expect(lines.filter(({ pieces }) => pieces.length !== 1 || pieces[0]?.furniture)).toEqual([]);
  });

  test('tell furniture from the words around it, and lose none', () => {
    const line = 97;
    const [at, end] = [printed(line).indexOf('1329'), printed(line).indexOf('1329') + 4];
    const pieces = piecesOf(line, [{ line, text: '1329', kind: 'page-mark' }]);
    expect(pieces).toEqual([
      { text: printed(line).slice(0, at) },
      { text: '1329', furniture: 'page-mark' },
      { text: printed(line).slice(end) },
    ]);
  });

  test('may have several pieces of it, the same words too: each takes the next printing', () => {
    const line = 97;
    const double = (kind: Furniture['kind']): Furniture => ({ line, text: '，', kind });
    const pieces = piecesOf(line, [double('page-mark'), double('running-title')]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(printed(line));
    expect(pieces.filter(({ furniture }) => furniture).map(({ furniture }) => furniture)).toEqual([
      'page-mark',
      'running-title',
    ]);
  });

  test('that do not print what is declared stay as they are', () => {
    expect(piecesOf(97, [{ line: 97, text: '第3页', kind: 'page-mark' }])).toEqual([{ text: printed(97) }]);
  });
});

test('furniture is counted by kind, in the order of lists: lines, not declarations', () => {
  const furniture: Furniture[] = [
    { line: 90, text: '打印', kind: 'navigation' },
    { line: 90, text: '关闭', kind: 'navigation' },
    { line: 80, text: '— 2 —', kind: 'page-mark' },
    { line: 40, text: '— 1 —', kind: 'page-mark' },
  ];
  expect(countFurniture({ furniture })).toEqual([
    { kind: 'page-mark', lines: 2, first: 40 },
    { kind: 'navigation', lines: 1, first: 90 },
  ]);
  expect(furnitureKindIds.indexOf('page-mark')).toBeLessThan(furnitureKindIds.indexOf('navigation'));
  expect(countFurniture({ furniture: [] })).toEqual([]);
});

describe('an original', () => {
  const sha256 = 'a'.repeat(64);
  const urlOf = (file: string) =>
    publishedOriginal({ key: '2018/citywide', original: { file, sha256 } })?.url;

  test('has its address beside the source text, whatever the file is called', () => {
    expect(urlOf('渝府办 2018.pdf')).toBe('/2018/citywide/original.pdf');
    expect(urlOf('a.docx')).toBe('/2018/citywide/original.docx');
    expect(urlOf('a.doc')).toBe('/2018/citywide/original.doc');
  });

  test.each(originalExtensions)('.%s is never a page of this site: nothing in it runs', (extension) => {
    expect(originalSchema.safeParse({ file: `a.${extension}`, sha256 }).success).toBe(true);
    expect(urlOf(`a.${extension}`)).toMatch(/^\/2018\/citywide\/original\.[a-z.]+$/);
    expect(urlOf(`a.${extension}`)).not.toMatch(/\.html?$/);
  });

  test('there is none where the text was a text from the start', () => {
    expect(publishedOriginal(document)).toBeUndefined();
  });

  test.each(['a.txt', 'a.PDF', 'b/a.pdf', '.pdf', 'a.pdf.exe'])('a file called %s is none', (file) => {
    expect(originalSchema.safeParse({ file, sha256 }).success).toBe(false);
  });
});

describe('the parts of a source', () => {
  const torn = documentOf('2020/government');
  const parts = toParts(toRuns(readSeedText(torn.source.file), torn));

  test('keep every line, in order', () => {
    const numbers = parts.flatMap(({ runs }) =>
      runs.flatMap(({ lines }) => lines.map(({ number }) => number)),
    );
    expect(numbers).toEqual(Array.from({ length: torn.source.lines }, (_, index) => index + 1));
  });

  test('have each table once, with all the lines its cells were read from', () => {
    const tables = parts.flatMap(({ table }) => (table ? [table.block.id] : []));
    expect(tables).toEqual(['s2-t1', 's3-t1', 's4-t1']);
    const applications = parts.find(({ table }) => table?.block.id === 's3-t1');
    const lines = applications?.runs.flatMap((run) => run.lines.map(({ number }) => number)) ?? [];
    expect([lines[0], lines.includes(235)]).toEqual([129, true]);
  });

  test('are as wide as their widest line; a paragraph on one line is none', () => {
    const widthOf = (key: string) => {
      const one = documentOf(key);
      return printedWidth(toRuns(readSeedText(one.source.file), one));
    };
    expect(widthOf('2018/citywide')).toBeGreaterThan(63);
    const styles = readFileSync(`${root}src/styles/source.css`, 'utf8');
    for (const key of ['2018/citywide', '2020/government', '2023/general-office'])
      expect(styles).toContain(`.source[data-printed='${widthOf(key)}']`);
  });
});

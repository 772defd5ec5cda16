import { describe, expect, test } from 'vitest';
import { findPieces, partOf, type Piece, type Printed } from '../../src/source/pieces.ts';
import { archive, readSeedText } from '../support/specimen.ts';

/** The words of each place's pieces, as they stand in the lines: `22`, `部分公开（只计|这一情形）`. */
function found(
  lines: readonly string[],
  places: readonly (readonly [from: number, to: number, text: string])[],
) {
  const textOf = (line: number) => lines[line - 1];
  const printed = places.map(([start, end, text]): Printed => ({ lines: { start, end }, text }));
  return findPieces(printed, textOf).map((pieces) => words(pieces, textOf).join('|'));
}

const words = (pieces: readonly Piece[], textOf: (line: number) => string | undefined): string[] =>
  pieces.map(({ line, from, to }) => (textOf(line) ?? '').slice(from, to));

describe('the pieces of a place', () => {
  test('are the words of each of its lines', () => {
    expect(
      found(
        ['（二）部分公开（只计', '这一情形）', '', '22 0 5'],
        [
          [1, 2, '（二）部分公开（只计这一情形）'],
          [4, 4, '22'],
          [4, 4, '0'],
          [4, 4, '5'],
        ],
      ),
    ).toEqual(['（二）部分公开（只计|这一情形）', '22', '0', '5']);
  });

  test('are taken in printed order where several places print the same', () => {
    const lines = ['360 0 0 36'];
    const textOf = (line: number) => lines[line - 1];
    const cells = ['360', '0', '0', '36'].map((text) => ({ lines: { start: 1, end: 1 }, text }));
    expect(findPieces(cells, textOf).flat()).toEqual([
      { line: 1, from: 0, to: 3 },
      { line: 1, from: 4, to: 5 },
      { line: 1, from: 6, to: 7 },
      { line: 1, from: 8, to: 10 },
    ]);
  });

  test('leave out the words of others between them, and a number that only begins alike', () => {
    expect(
      found(
        ['商业 科研', '企业 机构'],
        [
          [1, 2, '商业企业'],
          [1, 2, '科研机构'],
        ],
      ),
    ).toEqual(['商业|企业', '科研|机构']);
    expect(findPieces([{ lines: { start: 1, end: 1 }, text: '3' }], () => '36 3')).toEqual([
      [{ line: 1, from: 3, to: 4 }],
    ]);
  });

  test('may have spaces within, and stand right behind the words before them', () => {
    expect(
      found(
        ['行政复议 行 政 诉 讼'],
        [
          [1, 1, '行政复议'],
          [1, 1, '行政诉讼'],
        ],
      ),
    ).toEqual(['行政复议', '行 政 诉 讼']);
    expect(
      found(
        ['（1）脱贫领域。公开信息', '12条。'],
        [
          [1, 1, '（1）脱贫领域。'],
          [1, 2, '公开信息12条。'],
        ],
      ),
    ).toEqual(['（1）脱贫领域。', '公开信息|12条。']);
  });

  test('are none where the words are not printed', () => {
    expect(found(['一二三'], [[1, 1, '四']])).toEqual(['']);
    expect(found([], [[1, 2, '四']])).toEqual(['']);
  });
});

test('a part of them is found by its characters', () => {
  const lines = ['共公开信息 18', '1078条、名单7788条'];
  const textOf = (line: number) => lines[line - 1];
  const [pieces = []] = findPieces(
    [{ lines: { start: 1, end: 2 }, text: '共公开信息181078条、名单7788条' }],
    textOf,
  );
  expect(words(partOf(pieces, textOf, { start: 5, end: 11 }), textOf)).toEqual(['18', '1078']);
  expect(words(partOf(pieces, textOf, { start: 15, end: 19 }), textOf)).toEqual(['7788']);
});

test('every cell of every table is found in its lines, to the character', () => {
  const lost = archive.documents.flatMap((document) => {
    const lines = readSeedText(document.source.file).split('\n');
    const textOf = (line: number) => lines[line - 1];
    const tables = document.sections.flatMap(({ blocks }) =>
      blocks.filter((block) => block.type === 'table'),
    );
    return tables.flatMap((table) => {
      const cells = table.rows.flatMap((row) =>
        row.cells.flatMap(({ id, text, lines }) => (lines ? [{ id, text, lines }] : [])),
      );
      return findPieces(cells, textOf).flatMap((pieces, index) => {
        const cell = cells[index];
        const bare = (text = '') => text.replace(/\s+/g, '');
        return bare(words(pieces, textOf).join('')) === bare(cell?.text)
          ? []
          : [`${document.key} ${cell?.id}`];
      });
    });
  });
  expect(lost).toEqual([]);
});

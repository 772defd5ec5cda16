/** Which ruled lines are a table, and what its cells are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellAt, findGrids, tooManyRules, type Rule } from '../../scripts/originals/grid.ts';

const across = (at: number, from = 0, to = 300): Rule => ({ direction: 'across', at, from, to });
const down = (at: number, from = 0, to = 200): Rule => ({ direction: 'down', at, from, to });

/** The cells of the only table, each as `row,column` with its span where it has one. */
function cellsOf(rules: readonly Rule[]): string[] {
  const grids = findGrids(rules);
  expect(grids).toHaveLength(1);
  return grids.flatMap(({ cells }) =>
    cells.map(({ row, column, rows, columns }) => {
      const span = rows > 1 || columns > 1 ? ` ${columns}×${rows}` : '';
      return `${row},${column}${span}`;
    }),
  );
}

const outline = [across(0), across(200), down(0), down(300)];

describe('cells', () => {
  test('lie between lines that cross', () => {
    expect(cellsOf([...outline, across(100), down(150)])).toEqual(['0,0', '0,1', '1,0', '1,1']);
  });

  test('are merged where a line is left out', () => {
    expect(cellsOf([...outline, across(100, 100), down(100), down(200, 100)])).toEqual([
      '0,0 1×2',
      '0,1 2×1',
      '1,1',
      '1,2',
    ]);
  });

  test('of the two heads of a form', () => {
    const rules = [
      ...outline,
      across(50, 100),
      across(100, 150, 250),
      across(150),
      down(100),
      down(150, 50),
      down(200, 100),
      down(250, 50),
    ];
    expect(cellsOf(rules).slice(0, 6)).toEqual([
      '0,0 1×3',
      '0,1 4×1',
      '1,1 1×2',
      '1,2 2×1',
      '1,4 1×2',
      '2,2',
    ]);
  });

  test('that are no rectangle are cut into rectangles', () => {
    // An L: the line between the two upper cells is left out, and that under the left one.
    const rules = [...outline, across(100, 150), down(150, 100)];
    expect(cellsOf(rules)).toEqual(['0,0 2×1', '1,0', '1,1']);
  });

  test('do not mind a line that ends within one', () => {
    expect(cellsOf([...outline, down(150), across(80, 20, 100), down(60, 190, 200)])).toEqual(['0,0', '0,1']);
  });
});

describe('one line', () => {
  test.each([
    ['in pieces', [across(0, 0, 148), across(0, 150, 300)]],
    ['in pieces on each other', [across(0, 0, 200), across(0, 100, 300)]],
    ['drawn double', [across(-1), across(1)]],
    ['a little askew from cell to cell', [across(0, 0, 150), across(0.8, 150, 300)]],
  ])('%s', (_, top) => {
    expect(cellsOf([...top, across(200), down(0), down(150), down(300)])).toEqual(['0,0', '0,1']);
  });

  test('that stops just short of another still meets it', () => {
    expect(cellsOf([across(0, 2, 298), across(200, 2, 298), down(0), down(150, 2, 198), down(300)])).toEqual([
      '0,0',
      '0,1',
    ]);
  });
});

describe('a table open at an edge is closed there', () => {
  test.each([
    ['below', [across(0), across(100), down(0), down(150), down(300)], ['0,0', '0,1', '1,0', '1,1']],
    ['above', [across(100), across(200), down(0), down(150), down(300)], ['0,0', '0,1', '1,0', '1,1']],
    [
      'at the sides',
      [across(0), across(100), across(200), down(100), down(200)],
      ['0,0', '0,1', '0,2', '1,0', '1,1', '1,2'],
    ],
    ['below, with one row', [across(0), down(0), down(150), down(300)], ['0,0', '0,1']],
  ])('%s', (_, rules, cells) => {
    expect(cellsOf(rules)).toEqual(cells);
  });

  test('but one line that sticks out closes nothing', () => {
    expect(cellsOf([...outline, down(150, 0, 260)])).toEqual(['0,0', '0,1']);
  });
});

describe('no table', () => {
  test.each([
    ['no lines', []],
    ['a frame with one cell', outline],
    [
      'a frame within a frame',
      [...outline, across(40, 40, 260), across(160, 40, 260), down(40, 40, 160), down(260, 40, 160)],
    ],
    ['lines across only', [across(0), across(100), across(200)]],
    ['a cross', [across(100), down(150)]],
    ['lines that do not meet', [across(0), across(200), down(400), down(500)]],
  ])('%s', (_, rules) => {
    expect(findGrids(rules)).toEqual([]);
  });
});

test('tables apart are tables of their own, from top to bottom', () => {
  const moved = (rule: Rule): Rule =>
    rule.direction === 'across'
      ? { ...rule, at: rule.at + 400 }
      : { ...rule, from: rule.from + 400, to: rule.to + 400 };
  const one = [...outline, down(150)];
  expect(findGrids([...one.map(moved), ...one]).map(({ top, cells }) => [top, cells.length])).toEqual([
    [0, 2],
    [400, 2],
  ]);
});

test('a point lies in one cell, or beside the table', () => {
  const [grid] = findGrids([...outline, down(150)]);
  expect(cellAt(grid!, { x: 149, y: 100 })).toMatchObject({ row: 0, column: 0 });
  expect(cellAt(grid!, { x: 150, y: 100 })).toMatchObject({ row: 0, column: 1 });
  expect(cellAt(grid!, { x: 301, y: 100 })).toBeUndefined();
});

test('the lines of a map are too many to be a table, and cost little', () => {
  const rules = Array.from({ length: 6000 }, (_, index) => (index % 2 ? across(index * 5) : down(index * 5)));
  const started = Date.now();
  expect(tooManyRules(rules)).toBe(true);
  expect(findGrids(rules)).toEqual([]);
  expect(Date.now() - started).toBeLessThan(2_000);
  expect(tooManyRules(outline)).toBe(false);
});

test('a table of too many squares is none', () => {
  const places = Array.from({ length: 200 }, (_, index) => index * 10);
  const rules = places.flatMap((at) => [across(at, 0, 1990), down(at, 0, 1990)]);
  expect(findGrids(rules)).toEqual([]);
  expect(findGrids(rules.filter(({ at }) => at < 500 || at === 1990))).toHaveLength(1);
});

test('whatever lines there are, cells do not lie on each other, and stay within rows and columns', () => {
  const place = fc.integer({ min: 0, max: 12 }).map((step) => step * 20);
  const rule = fc
    .record({
      direction: fc.constantFrom('across' as const, 'down' as const),
      at: place,
      one: place,
      other: place,
    })
    .map(({ direction, at, one, other }): Rule => ({
      direction,
      at,
      from: Math.min(one, other),
      to: Math.max(one, other),
    }));
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 40 }), (rules) => {
      for (const grid of findGrids(rules)) {
        const taken = grid.cells.flatMap(({ row, column, rows, columns }) =>
          Array.from(
            { length: rows * columns },
            (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`,
          ),
        );
        expect(new Set(taken).size).toBe(taken.length);
        expect(grid.cells.length).toBeGreaterThan(1);
        for (let row = 0; row < grid.rows; row += 1)
          expect(grid.cells.some((cell) => cell.row === row)).toBe(true);
      }
    }),
  );
});

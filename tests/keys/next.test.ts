import { describe, expect, test } from 'vitest';
import { blockAt, nextHeading, nextWithin } from '../../src/keys/next.ts';

describe('j and k go through the headings of a page', () => {
  const line = 160;

  test.each([
    ['at the top of a page the first is where one is', [200, 700, 1500], 1, 1],
    ['the one at the line has been reached', [-500, 24, 900], 1, 2],
    ['one just below the line has not', [-500, 161, 900], 1, 1],
    ['back from the beginning of a section is the one before', [-500, 24, 900], -1, 0],
    ['back from its middle is its own beginning', [-900, -300, 500], -1, 1],
    ['on from the last there is none on this page', [-900, -300, 24], 1, 3],
    ['back from the first there is none', [200, 700, 1500], -1, -1],
    ['the only one leads on at once', [180], 1, 1],
  ] as const)('%s', (_, tops, step, next) => {
    expect(nextHeading(tops, { line }, step)).toBe(next);
  });

  test('the last headings of a page cannot come up to the line: the focus says where one is', () => {
    const tops = [-900, 300, 500, 650];
    expect(nextHeading(tops, { line, focused: 2 }, 1)).toBe(3);
    expect(nextHeading(tops, { line, focused: 3 }, 1)).toBe(4);
    expect(nextHeading(tops, { line, focused: 3 }, -1)).toBe(2);
  });
});

test.each([
  ['the first paragraph that reaches below the line is read', [100, 159, 400, 900], 2],
  ['below the last it is the last', [-300, 20], 1],
] as const)('%s', (_, bottoms, read) => {
  expect(blockAt(bottoms, 160)).toBe(read);
});

describe('arrows within one stop', () => {
  /** A label with two terms, then values; the second row lacks its second value; the actions below. */
  const table = [
    [50, 50, 200, 300, 400],
    [200, 400],
    [90, 180],
  ];
  const paragraph = [[120, 480, 260, 700]];
  const list = [[100], [110], [120]];
  const press = (key: string, ctrlKey = false) => ({ key, ctrlKey });

  test.each([
    ['→ is the next in the row', table, [0, 1], press('ArrowRight'), [0, 2]],
    ['→ at the end of a row leads nowhere: the table scrolls', table, [1, 1], press('ArrowRight'), undefined],
    ['↓ stays in the column', table, [0, 4], press('ArrowDown'), [1, 1]],
    ['↓ from a column that the next row lacks is to the nearest', table, [0, 1], press('ArrowDown'), [1, 0]],
    ['↑ from the first row leads nowhere: the page scrolls', table, [0, 2], press('ArrowUp'), undefined],
    ['End is the end of the row', table, [0, 1], press('End'), [0, 4]],
    ['Ctrl+End is the end of the table', table, [0, 1], press('End', true), [2, 1]],
    ['Ctrl+Home is its beginning', table, [1, 1], press('Home', true), [0, 0]],
    ['Ctrl with an arrow belongs to the browser', table, [0, 1], press('ArrowRight', true), undefined],
    ['→ goes on through the lines of a paragraph', paragraph, [0, 1], press('ArrowRight'), [0, 2]],
    ['↓ in a paragraph scrolls the page', paragraph, [0, 1], press('ArrowDown'), undefined],
    ['↓ in a list is the next entry', list, [0, 0], press('ArrowDown'), [1, 0]],
    ['End in a list is its last entry', list, [0, 0], press('End'), [2, 0]],
  ] as const)('%s', (_, rows, [row, index], key, next) => {
    const found = nextWithin(rows, { row, index }, key);
    expect(found && [found.row, found.index]).toEqual(next);
  });
});

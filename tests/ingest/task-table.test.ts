import { describe, expect, test } from 'vitest';
import type { Line } from '../../scripts/ingest/lines.ts';
import { linesOf, type Printed } from '../../scripts/ingest/printed.ts';
import { findTaskTable, readTaskTable } from '../../scripts/ingest/task-table.ts';
import { formatLines } from '../../src/schema/locator.ts';
import type { CellReading } from '../../src/schema/seed-notes.ts';
import { linesFrom, testFixtures } from './fixture-support.ts';

const reading = (cell: string, ...lines: number[]): CellReading => ({ cell, lines, reason: '原文换页' });

/** Readings the fixtures need, by the words the lines print: line numbers are those of the fixture. */
function readingsFor(lines: readonly Line[]): CellReading[] {
  const at = (text: string, nth = 1): number =>
    lines.filter((line) => line.text.trim() === text)[nth - 1]?.number ?? 0;
  if (lines.some(({ text }) => text.startsWith('3．按照“放管服”')))
    return [reading('sannex-1-1-t1-r3-c2', at('市司法局', 3))];
  if (lines.some(({ text }) => text === '市场监管')) {
    const first = at('市场监管');
    return [reading('sannex-1-1-t1-r2-c3', first, first + 1, first + 2)];
  }
  return [];
}

function show(printed: Printed): string {
  return printed.text === '' ? '␣' : `${formatLines(linesOf(printed))}: ${printed.text}`;
}

describe('readTaskTable(lines, locator, readings, file)', () => {
  testFixtures('task-table', (lines) => {
    const { heads, groups } = readTaskTable(lines, 'annex', readingsFor(lines), 'seed.txt');
    return {
      heads: heads.map(({ text }) => text).join(' | '),
      ...Object.fromEntries(
        groups.map((group) => [
          show(group.heading),
          Object.fromEntries(
            group.subgroups.map((subgroup) => [
              show(subgroup.heading),
              Object.fromEntries(
                subgroup.tasks.map((task, index) => [
                  `r${index + 1}`,
                  {
                    marker: task.marker,
                    text: show(task.cells[0]),
                    lead: show(task.cells[1]),
                    responsible: show(task.cells[2]),
                  },
                ]),
              ),
            ]),
          ),
        ]),
      ),
    };
  });

  const spaced = `
重点任务 贯 彻 举 措 牵头单位 责任单位

四、围绕

突发事件
`;

  test('the table begins at the line that prints its heads, spaces between their letters aside', () => {
    expect(findTaskTable(linesFrom(`附件\n${spaced}`))).toBe(2);
    expect(findTaskTable(linesFrom('重点任务和贯彻举措，由牵头单位、责任单位落实。'))).toBe(-1);
  });

  const table = [
    '重点任务 贯 彻 举 措 牵头单位 责任单位',
    '一、强化',
    '保障措施',
    '',
    '（一）规',
    '范考核。',
    '',
    '1．各级主管部门要认真梳理各项指',
    '标。',
    '',
    '市政府办公',
    '厅',
    '',
    '各区县政府',
  ];
  const tableWith =
    (readings: CellReading[], lines: readonly string[] = table) =>
    () =>
      readTaskTable(linesFrom(lines.join('\n')), 'annex', readings, 'seed.txt');
  const cells = (readings: CellReading[], lines: readonly string[] = table): string[] =>
    tableWith(readings, lines)().groups[0]?.subgroups[0]?.tasks[0]?.cells.map(({ text }) => text) ?? [];

  test('blank lines divide cells', () => {
    expect(cells([])).toEqual(['1．各级主管部门要认真梳理各项指标。', '市政府办公厅', '各区县政府']);
  });

  test('a reading says that a cell is left blank', () => {
    expect(cells([reading('sannex-1-1-t1-r1-c3')], table.slice(0, -2))).toEqual([
      '1．各级主管部门要认真梳理各项指标。',
      '市政府办公厅',
      '',
    ]);
  });

  test('a reading fills a cell with a line printed elsewhere', () => {
    const lines = [...table.slice(0, 7), '市司法局', '', ...table.slice(7, 10), ...table.slice(13)];
    expect(cells([reading('sannex-1-1-t1-r1-c2', 8)], lines)).toEqual([
      '1．各级主管部门要认真梳理各项指标。',
      '市司法局',
      '各区县政府',
    ]);
  });

  test.each([
    [
      'a row with too few cells',
      [],
      table.slice(0, -2),
      'seed.txt:8',
      /add `readings` for sannex-1-1-t1-r1-c2/,
    ],
    ['a row with too many cells', [], [...table, '', '市司法局'], 'seed.txt:8', /add `readings`/],
    [
      'a reading for a cell that does not exist',
      [reading('sannex-1-1-t1-r2-c2', 11)],
      table,
      'seed.txt:11',
      /delete it/,
    ],
    [
      'a reading of a blank line',
      [reading('sannex-1-1-t1-r1-c2', 10)],
      table,
      'seed.txt:10',
      /correct `lines`/,
    ],
    [
      'a reading of a line past the end',
      [reading('sannex-1-1-t1-r1-c2', 99)],
      table,
      'seed.txt:99',
      /correct `lines`/,
    ],
  ])('%s is refused, with its line', (_, readings, lines, place, todo) => {
    expect(tableWith(readings, lines)).toThrow(
      expect.objectContaining({ place: `seeds/${place}`, todo: expect.stringMatching(todo) }),
    );
  });

  test('a line that a heading prints cannot be read into a cell as well', () => {
    // defect: the line is printed twice
    expect(tableWith([reading('sannex-1-1-t1-r1-c3', 5, 14)])).toThrow();
  });
});

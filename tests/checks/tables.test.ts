/** The rules of the standard tables: row, balance, outcomes, block. */
import { describe, expect, test } from 'vitest';
import { runChecks } from '../../scripts/checks/index.ts';
import { archiveOf, document, recordOf, verdictOf, withObservation, withValue } from './support.ts';

const form2019 = document('2020/government');
const form2021 = document('2023/general-office');

describe('row: 总计 is the sum of six kinds of applicants', () => {
  test('holds as printed, with every operand and its address', () => {
    const record = recordOf(archiveOf(form2019), '2020-government.row.s3-t1-r1');
    expect(record).toMatchObject({ verdict: 'holds', expected: 378, found: 378, difference: 0, note: '' });
    expect(record.operands.map(({ role, value }) => [role, value])).toEqual([
      ['whole', 378],
      ['part', 360],
      ['part', 17],
      ['part', 0],
      ['part', 1],
      ['part', 0],
      ['part', 0],
    ]);
    expect(record.operands[0]).toEqual({
      role: 'whole',
      value: 378,
      unit: '件',
      quote: '378',
      url: '/2020/government/3/#s3-t1-r1-c7',
    });
  });

  test('a part that is one too many shows as a difference, worded neutrally', () => {
    const record = recordOf(
      archiveOf(withValue(form2019, 's3-t1-r1-c2', 18)),
      '2020-government.row.s3-t1-r1',
    );
    expect(record).toMatchObject({ verdict: 'differs', expected: 378, found: 379, difference: 1 });
    expect(record.note).toContain('原文数据之间相差1件');
    expect(record.note).toContain('可能的解读');
    expect(record.note).not.toContain('错误');
  });

  test('a row of zeros is an equation too', () => {
    expect(recordOf(archiveOf(form2019), '2020-government.row.s3-t1-r19')).toMatchObject({
      verdict: 'holds',
      expected: 0,
      found: 0,
    });
  });

  test('each form has a row for each of its printed rows', () => {
    const rows = (from: typeof form2019) =>
      runChecks(archiveOf(from)).filter(({ rule }) => rule === 'row').length;
    expect([rows(form2019), rows(form2021)]).toEqual([23, 25]);
  });

  test('reports without the tables form no equation of them', () => {
    const rules = runChecks(archiveOf(document('2018/citywide'))).map(({ rule }) => rule);
    for (const rule of ['row', 'balance', 'outcomes', 'block'] as const) expect(rules).not.toContain(rule);
  });

  test('a blank cell is not 0: the equation is not assessable, and says which cell', () => {
    const blank = withObservation(form2019, 's3-t1-r1-c3', {
      value: null,
      state: 'not-reported',
      quote: '—',
    });
    const record = recordOf(archiveOf(blank), '2020-government.row.s3-t1-r1');
    expect(record).toMatchObject({
      verdict: 'not-assessable',
      expected: null,
      found: null,
      difference: null,
    });
    expect(record.note).toContain('本年新收政府信息公开申请（科研机构）');
    expect(record.operands[3]).toMatchObject({
      value: null,
      quote: '—',
      url: '/2020/government/3/#s3-t1-r1-c3',
    });
  });

  test('an unreadable cell is told apart from a blank one', () => {
    const torn = withObservation(form2019, 's3-t1-r1-c3', { value: null, state: 'unreadable', quote: '〓' });
    expect(recordOf(archiveOf(torn), '2020-government.row.s3-t1-r1').note).toContain('读不出数字');
  });

  test('a cell that is missing from the table keeps its operand, at the document’s address', () => {
    const lost = withObservation(form2019, 's3-t1-r1-c3', undefined);
    const record = recordOf(archiveOf(lost), '2020-government.row.s3-t1-r1');
    expect(record.verdict).toBe('not-assessable');
    expect(record.operands[3]).toEqual({
      role: 'part',
      value: null,
      unit: '件',
      quote: '',
      url: '/2020/government/',
    });
  });
});

describe('balance: 一 + 二 = 三（七） + 四, in every column', () => {
  test('holds as printed: 378 + 33 = 380 + 31', () => {
    const record = recordOf(archiveOf(form2019), '2020-government.balance.s3-t1-c7');
    expect(record).toMatchObject({ verdict: 'holds', expected: 411, found: 411 });
    expect(record.operands.map(({ role, value }) => [role, value])).toEqual([
      ['left', 378],
      ['left', 33],
      ['right', 380],
      ['right', 31],
    ]);
  });

  test.each(['s3-t1-r1-c7', 's3-t1-r2-c7', 's3-t1-r22-c7', 's3-t1-r23-c7'])('turns on %s', (cell) => {
    expect(verdictOf(archiveOf(withValue(form2019, cell, 5)), '2020-government.balance.s3-t1-c7')).toBe(
      'differs',
    );
    expect(verdictOf(archiveOf(withValue(form2019, cell, 5)), '2020-government.balance.s3-t1-c1')).toBe(
      'holds',
    );
  });

  test('seven columns a report', () => {
    expect(runChecks(archiveOf(form2021)).filter(({ rule }) => rule === 'balance')).toHaveLength(7);
  });
});

describe('outcomes: （七） is the sum of （一） to （六）', () => {
  test.each([
    [form2019, '2020-government', 380, 19],
    [form2021, '2023-general-office', 651, 21],
  ])('$key: holds over the rows of its form', (from, prefix, total, rows) => {
    const record = recordOf(archiveOf(from), `${prefix}.outcomes.s3-t1-c7`);
    expect(record).toMatchObject({ verdict: 'holds', expected: total, found: total });
    expect(record.operands).toHaveLength(rows + 1);
  });

  test('turns on one outcome', () => {
    expect(
      verdictOf(archiveOf(withValue(form2019, 's3-t1-r3-c1', 208)), '2020-government.outcomes.s3-t1-c1'),
    ).toBe('differs');
  });
});

describe('block: 总计 of each block of table 四', () => {
  test.each([
    ['reconsideration', 9, 's4-t1-r1-c4'],
    ['litigation-direct', 13, 's4-t1-r1-c8'],
    ['litigation-after-reconsideration', 1, 's4-t1-r1-c12'],
  ])('%s: holds with %i, turns on a planted cell', (name, total, cell) => {
    const id = `2020-government.block.${name}`;
    expect(recordOf(archiveOf(form2019), id)).toMatchObject({
      verdict: 'holds',
      expected: total,
      found: total,
    });
    expect(recordOf(archiveOf(form2019), id).operands).toHaveLength(5);
    expect(verdictOf(archiveOf(withValue(form2019, cell, 40)), id)).toBe('differs');
  });
});

test('ids do not depend on values or on the order of observations', () => {
  const ids = (from: typeof form2019) => runChecks(archiveOf(from)).map(({ id }) => id);
  const shuffled = {
    ...form2019,
    observations: form2019.observations.map((one) => ({ ...one, value: 7 })).toReversed(),
    relations: form2019.relations.toReversed(),
  };
  expect(ids(shuffled).toSorted()).toEqual(ids(form2019).toSorted());
});

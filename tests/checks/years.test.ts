/** Rules over two years of one scope: carried-over, in-force. */
import { describe, expect, test } from 'vitest';
import { runChecks } from '../../scripts/checks/index.ts';
import type { ArchiveDocument } from '../../src/archive/archive.ts';
import { archive, archiveOf, document, recordOf, verdictOf, withObservation, withValue } from './support.ts';

const y2023 = document('2023/general-office');

/** The report of 2023 as if it were another year's. */
const asYear = (year: number): ArchiveDocument => ({ ...y2023, key: `${year}/general-office`, year });

describe('结转下年度(n) = 上年结转(n+1)', () => {
  const id = 'general-office-organ.carried-over.2023-2024';

  test('holds where both years are there, and is about the later one', () => {
    // 2023 carries 59 forward.
    const both = archiveOf(y2023, withValue(asYear(2024), 's3-t1-r2-c7', 59));
    expect(recordOf(both, id)).toMatchObject({
      verdict: 'holds',
      document: '2024/general-office',
      expected: 59,
      found: 59,
    });
  });

  test('turns where they differ', () => {
    expect(recordOf(archiveOf(y2023, asYear(2024)), id)).toMatchObject({
      verdict: 'differs',
      difference: -2,
    });
  });

  test('each kind of applicant is an equation of its own, where both years print it', () => {
    const ids = runChecks(archiveOf(y2023, asYear(2024)))
      .map((record) => record.id)
      .filter((one) => one.startsWith(`${id}-`));
    expect(ids).toHaveLength(6);
    expect(ids).toContain(`${id}-natural-person`);
  });

  test('not assessable where the neighbouring year is missing, and says which', () => {
    for (const [one, missing] of [
      ['general-office-organ.carried-over.2022-2023', '2022年市政府办公厅（本机关）'],
      [id, '2024年市政府办公厅（本机关）'],
    ] as const) {
      expect(recordOf(archiveOf(y2023), one)).toMatchObject({
        verdict: 'not-assessable',
        note: expect.stringContaining(missing),
      });
    }
  });

  test('a blank cell is not 0', () => {
    const blank = withObservation(asYear(2024), 's3-t1-r2-c7', { value: null, state: 'not-reported' });
    // Prose of the same report prints the figure too, but a table cell comes first.
    expect(verdictOf(archiveOf(y2023, blank), id)).toBe('not-assessable');
  });

  test('2018 of the whole city and 2019 of the office are never joined', () => {
    const city = document('2018/citywide');
    expect(verdictOf(archiveOf(city, asYear(2019)), 'chongqing-area.carried-over.2018-2019')).toBe(
      'not-assessable',
    );
  });

  test('the id stays when the missing year arrives', () => {
    const before = runChecks(archiveOf(y2023)).map((record) => record.id);
    const after = runChecks(archiveOf(y2023, asYear(2024))).map((record) => record.id);
    expect(after).toEqual(expect.arrayContaining(before));
  });
});

describe('现行有效(n) = 现行有效(n−1) + 制发 − 废止', () => {
  const id = 'general-office-organ.in-force.2024-regulations';

  test('148 + 13 − 11 = 150', () => {
    // The form's table comes before the prose that repeats it.
    const next = withValue(asYear(2024), 's2-t1-r1-c3', 150);
    const record = recordOf(archiveOf(y2023, next), id);
    expect(record).toMatchObject({ verdict: 'holds', expected: 150, found: 150 });
    expect(record.operands.map(({ role, value }) => [role, value])).toEqual([
      ['whole', 150],
      ['previous', 148],
      ['added', 13],
      ['removed', 11],
    ]);
  });

  test('turns where they differ: 148 printed again', () => {
    expect(recordOf(archiveOf(y2023, asYear(2024)), id)).toMatchObject({ verdict: 'differs', difference: 2 });
  });

  test('not assessable without the year before', () => {
    expect(recordOf(archiveOf(y2023), 'general-office-organ.in-force.2023-regulations')).toMatchObject({
      verdict: 'not-assessable',
      note: expect.stringContaining('没有收录2022年'),
    });
  });

  test('… but this year’s numbers say what it must have been', () => {
    const note = (kind: string) =>
      recordOf(archiveOf(y2023), `general-office-organ.in-force.2023-${kind}`).note;
    expect(note('regulations')).toContain('2022年末现行有效的应为146件（148－13＋11）');
    expect(note('normative-documents')).toContain('2022年末现行有效的应为835件（608－25＋252）');
    expect(
      recordOf(archiveOf(document('2020/government')), 'general-office-organ.in-force.2020-regulations').note,
    ).not.toContain('倒推');
  });

  test('years that are wanting for one reason stand in one sentence; a report that is held is not called wanting', () => {
    expect(recordOf(archiveOf(y2023), 'general-office-area.in-force.2023-normative-documents').note).toBe(
      '本档案没有收录2022年市政府办公厅（全市）的报告。' +
        '市政府办公厅（全市）2023年的报告没有印出“行政规范性文件本年制发件数”“行政规范性文件本年废止件数”。',
    );
  });

  test('a form that lacks 制发 and 废止 is told apart from a silent report', () => {
    expect(recordOf(archive, 'general-office-organ.in-force.2020-regulations').note).toContain(
      '格式没有“规章本年制发件数”“规章本年废止件数”',
    );
  });

  test('the number of the whole city that an office prints is not joined with the office’s', () => {
    const record = recordOf(
      archiveOf(y2023, asYear(2024)),
      'general-office-area.in-force.2024-normative-documents',
    );
    expect(record.verdict).toBe('not-assessable');
    expect(record.operands.map(({ value }) => value)).toEqual([7346, 7346]);
  });
});

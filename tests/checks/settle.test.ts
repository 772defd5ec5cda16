/** New differences fail; accepted ones that no longer occur fail as well. */
import { describe, expect, test } from 'vitest';
import { runChecks } from '../../scripts/checks/index.ts';
import { describeFresh, describeIssue, describeStale, tally } from '../../scripts/checks/report.ts';
import { formatRecords } from '../../scripts/checks/records.ts';
import { settle } from '../../scripts/checks/settle.ts';
import type { ArchiveDocument } from '../../src/archive/archive.ts';
import { checkRuleIds } from '../../src/schema/check.ts';
import { archive, archiveOf, document, withValue } from './support.ts';

const y2012 = document('2012/citywide');
const id = '2012-citywide.part-whole.proactive-items-by-channel';
const settled = (...documents: ArchiveDocument[]) => {
  const from = archiveOf(...documents);
  const { fresh, known, stale } = settle(from, runChecks(from));
  return {
    fresh: fresh.map((one) => one.id),
    known: known.map((one) => one.id),
    stale: stale.map((one) => one.check),
  };
};

describe('settle', () => {
  test('an accepted difference passes', () => {
    expect(settled(y2012)).toEqual({ fresh: [], known: [id], stale: [] });
  });

  test('a difference nobody accepted is fresh', () => {
    expect(settled({ ...y2012, accepted: [] })).toEqual({ fresh: [id], known: [], stale: [] });
  });

  test('an accepted difference that is gone is stale', () => {
    expect(settled(withValue(y2012, 's2-p1-q20', 1069200))).toEqual({ fresh: [], known: [], stale: [id] });
  });

  test('an accepted check that does not exist is stale', () => {
    const accepted = [{ check: '2012-citywide.part-whole.nothing', reason: '没有这一项' }];
    expect(settled({ ...y2012, accepted })).toMatchObject({
      fresh: [id],
      stale: ['2012-citywide.part-whole.nothing'],
    });
  });

  test('one document cannot accept another’s difference', () => {
    const accepted = [{ check: id, reason: '写在了别处' }];
    expect(settled({ ...y2012, accepted: [] }, { ...document('2018/citywide'), accepted })).toEqual({
      fresh: [id],
      known: [],
      stale: [id],
    });
  });
});

describe('what the command prints', () => {
  test('a new difference: equation, figures, where to look, what to write where', () => {
    const from = archiveOf({ ...y2012, accepted: [] });
    const [fresh] = settle(from, runChecks(from)).fresh;
    const text = fresh ? describeFresh(from, fresh) : '';
    for (const part of [
      id,
      '105.95万余条',
      '/2012/citywide/2/#s2-p1-q20',
      'seeds/004_8ae8e19b61b79a1d.yml',
      'accepted:',
    ])
      expect(text).toContain(part);
  });

  test('a stale acceptance: the file, the verdict now, what to do', () => {
    const from = archiveOf(withValue(y2012, 's2-p1-q20', 1069200));
    const [stale] = settle(from, runChecks(from)).stale;
    const text = stale ? describeStale(stale) : '';
    for (const part of ['seeds/004_8ae8e19b61b79a1d.yml', id, '“holds”', 'delete'])
      expect(text).toContain(part);
  });

  test('an issue: place, expected, found, check', () => {
    expect(
      describeIssue({
        check: 'numbering',
        place: '001.txt#L3-L4',
        expected: '2',
        found: '3',
        message: 'a gap',
      }),
    ).toBe('001.txt#L3-L4  a gap  (numbering)\n  expected: 2\n  found:    3');
  });

  test('the tally has a line for each rule and a sum', () => {
    const lines = tally(runChecks(archive)).split('\n');
    expect(lines).toHaveLength(checkRuleIds.length + 2);
    expect(lines.at(-1)).toMatch(/^all +\d+ +1 +\d+$/);
  });
});

describe('checks.json', () => {
  test('is JSON of the records, one operand a line', () => {
    const records = runChecks(archive);
    const text = formatRecords(records);
    expect(JSON.parse(text)).toEqual(records);
    expect(text.split('\n').filter((line) => line.includes('"role"'))).toHaveLength(
      records.flatMap(({ operands }) => operands).length,
    );
  });

  test('refuses a record the schema does not know', () => {
    const [record] = runChecks(archiveOf(y2012));
    expect(() => formatRecords(record ? [{ ...record, id: '总数' }] : [])).toThrow(/such as 2020-government/);
  });
});

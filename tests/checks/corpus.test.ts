/** What the checks say of the specimen's five documents. */
import { describe, expect, test } from 'vitest';
import { equationChecks, runChecks } from '../../scripts/checks/index.ts';
import { formatRecords } from '../../scripts/checks/records.ts';
import { settle } from '../../scripts/checks/settle.ts';
import { findDocument } from '../../src/archive/archive.ts';
import { placesOf } from '../../src/archive/places.ts';
import { blockOfId } from '../../src/schema/ids.ts';
import { checkRecordsSchema, checkRuleIds, type CheckRecord } from '../../src/schema/check.ts';
import { readContentFile } from '../support/specimen.ts';
import { archive, archiveOf, document, withQuantity } from './support.ts';

const records = runChecks(archive);
const idOf = (url: string): string => url.split('#')[1] ?? '';

describe('the five documents', () => {
  test('every record is as published', () => {
    expect(checkRecordsSchema.parse(records)).toEqual(records);
  });

  test('the checks.json beside each document is what the content says', () => {
    for (const { key } of archive.documents) {
      const own = records.filter(({ document }) => document === key);
      const committed = readContentFile(`${key}/checks.json`);
      expect(committed, key).toBe(own.length === 0 ? '[]\n' : formatRecords(own));
    }
  });

  test('at least 110 equations hold', () => {
    expect(records.filter(({ verdict }) => verdict === 'holds').length).toBeGreaterThanOrEqual(110);
  });

  test('exactly these do not', () => {
    expect(records.filter(({ verdict }) => verdict === 'differs').map(({ id }) => id)).toEqual([
      '2012-citywide.part-whole.proactive-items-by-channel',
    ]);
  });

  test('105.95万余 is 9700 less than 4.8万余, 80.62万余 and 21.5万余', () => {
    expect(records.find(({ verdict }) => verdict === 'differs')).toMatchObject({
      expected: 1059500,
      found: 1069200,
      difference: 9700,
    });
  });

  test('nothing is new, nothing stale', () => {
    const { fresh, stale } = settle(archive, records);
    expect([fresh, stale]).toEqual([[], []]);
  });

  test('each rule has formed its equations', () => {
    const counts = checkRuleIds.map((rule) => [
      rule,
      records.filter((record) => record.rule === rule).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      row: 48,
      balance: 14,
      outcomes: 14,
      block: 6,
      'part-whole': 25,
      percentage: 18,
      same: 15,
      'list-length': 12,
      ledger: 5,
      change: 6,
      'not-comparable': 5,
      'carried-over': 5,
      'in-force': 5,
    });
  });

  test('only what waits for another year, or counts another thing, is not assessable', () => {
    const rules = records.filter(({ verdict }) => verdict === 'not-assessable').map(({ rule }) => rule);
    expect([...new Set(rules)].toSorted()).toEqual(['carried-over', 'in-force', 'not-comparable']);
  });

  test('ids are unique', () => {
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  test('every operand is printed: it has a number, its words, and an address on the page', () => {
    for (const { id, rule, document: key, operands } of records) {
      for (const { value, quote, url } of operands) {
        // Words that a reader would hold against a number may print none.
        if (rule !== 'not-comparable') expect(value, id).not.toBeNull();
        expect(quote, id).not.toBe('');
        const [path = '', fragment = ''] = url.split('#');
        const [, year, name, section] = path.split('/');
        const from = findDocument(archive, `${year}/${name}`);
        expect(from.key, id).toBe(key);
        const place = blockOfId(fragment);
        expect(
          placesOf(from).filter((one) => one.section === section && one.id === place),
          `${id} ${url}`,
        ).toHaveLength(1);
      }
    }
  });

  test('no note blames', () => {
    for (const { note } of records) expect(note).not.toMatch(/错误|有误|造假|虚报/);
  });
});

describe('every equation that holds turns on a planted error, whichever of its figures it stands in', () => {
  const holding = records.filter(({ verdict }) => verdict === 'holds');

  test.each(equationChecks.map((check) => [check.rule, check] as const))('%s', (rule, check) => {
    const unmoved = holding
      .filter((record) => record.rule === rule)
      .flatMap((record) => record.operands.map((operand) => ({ record, operand })))
      // A list has as many names as it has: its own test leaves one out.
      .filter(({ operand }) => operand.role !== 'listed')
      .filter(({ record, operand }) => {
        const after = check.run(archiveOf(planted(record, operand.url))).find(({ id }) => id === record.id);
        return after?.verdict !== 'differs';
      });
    expect(unmoved.map(({ record, operand }) => `${record.id} ${operand.url}`)).toEqual([]);
  });

  /** Far enough from the printed number that no 余 or 约 reaches it; so small that no number of the year before has the change. */
  function planted({ rule, document: key }: CheckRecord, url: string) {
    const [at, from] = [idOf(url), document(key)];
    const observations = from.observations.map((one) =>
      one.at === at && one.value !== null
        ? { ...one, value: rule === 'change' ? 1 : one.value + 10_000_000 }
        : one,
    );
    return withQuantity({ ...from, observations }, at, -250.5);
  }
});

import { describe, expect, test } from 'vitest';
import { factsOf, listMeasures, toBits } from '../../../src/lib/pictures/measure-list.ts';
import { toPoints } from '../../../src/lib/series.ts';
import { matches, toQuery, type FinderRow } from '../../../src/lists/finder-match.ts';
import { measureIds } from '../../../src/schema/vocabulary.ts';
import { archive as specimen } from '../../support/specimen.ts';

const points = toPoints(specimen);

describe('all measures', () => {
  test('each once, by topic, those that most reports print first', () => {
    const list = listMeasures(points);
    expect(list.flatMap(({ measures }) => measures.map(({ measure }) => measure)).toSorted()).toEqual(
      measureIds.toSorted(),
    );
    for (const { measures } of list) {
      const reports = measures.map(({ reports: count }) => count);
      expect(reports).toEqual(reports.toSorted((a, b) => b - a));
    }
  });

  test('with the reports, bodies and forms that print them', () => {
    const all = listMeasures(points).flatMap(({ measures }) => measures);
    expect(all.find(({ measure }) => measure === 'applications.newReceived')).toEqual({
      measure: 'applications.newReceived',
      reports: 4,
      bodies: ['chongqing', 'general-office'],
      forms: ['2008', '2014', '2019', '2021'],
    });
  });
});

describe('facts', () => {
  test('what one report prints and no other, with its value', () => {
    const facts = factsOf(points).flatMap(({ facts: own }) => own);
    const issues = facts.find(({ measure }) => measure === 'reconsideration.pending');
    expect(issues, 'two reports print it').toBeUndefined();
    for (const { values } of facts) {
      expect(new Set(values.map(({ point }) => point.document)).size).toBe(1);
      expect(values.every(({ point }) => point.value !== null)).toBe(true);
    }
    const listed = listMeasures(points).flatMap(({ measures }) => measures);
    expect(facts.length).toBe(listed.filter(({ reports }) => reports === 1).length);
  });
});

describe('the finder', () => {
  const row: FinderRow = {
    topic: 'applications',
    words: '无法提供：本机关不掌握相关政府信息 件 outcomes.unavailable.notHeld 本机关没有所申请的信息。',
    reports: 2,
    bodies: BigInt(`0x${toBits(['b', 'd'], ['a', 'b', 'c', 'd'])}`),
    forms: ['2019', '2021'],
  };
  const ask = (fields: Record<string, string>) =>
    matches(
      row,
      toQuery((name) => fields[name] ?? ''),
    );

  test.each([
    [{}, true],
    [{ words: '不掌握' }, true],
    [{ words: '不掌握 NOTHELD' }, true],
    [{ words: '不 掌 握' }, true],
    [{ words: '复议' }, false],
    [{ words: '不掌握 复议' }, false],
    [{ topic: 'applications' }, true],
    [{ topic: 'remedies' }, false],
    [{ body: '1' }, true],
    [{ body: '3' }, true],
    [{ body: '0' }, false],
    [{ reports: '2' }, true],
    [{ reports: '3' }, false],
    [{ reports: '1' }, false],
    [{ form: '2021' }, true],
    [{ form: '2014' }, false],
  ])('%j: %s', (fields, found) => {
    expect(ask(fields)).toBe(found);
  });

  test('one report is exactly one, none is none', () => {
    const of = (reports: number, asked: string) =>
      matches(
        { ...row, reports },
        toQuery((name) => (name === 'reports' ? asked : '')),
      );
    expect([of(1, '1'), of(2, '1'), of(0, '0'), of(1, '0'), of(9, '3')]).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  test('ninety bodies take a few characters', () => {
    const ids = Array.from({ length: 90 }, (_, index) => `body-${index}`);
    expect(toBits(ids, ids).length).toBeLessThan(25);
    expect(toBits(['body-89'], ids)).toMatch(/^20{22}$/);
  });
});

/** A sample of `npm run bench:self-check`: the same generator, other reports. */
import { describe, expect, test } from 'vitest';
import { madeUpBases, type Base } from '../../scripts/bench/self-check/bases.ts';
import { kinds, plantAll, saidOf } from '../../scripts/bench/self-check/sweep.ts';
import { draftRuleIds } from '../../src/schema/draft-rules.ts';
import { madeUpReports } from '../../scripts/bench/corpus/report.ts';
import { readBack } from '../../scripts/bench/self-check/files.ts';
import { nothingHeld } from '../../src/self-check/held.ts';
import { baseOf } from './support.ts';

const { bases } = madeUpBases(10, 2);
const ofForm = (first: number, last: number): Base[] =>
  bases.filter(({ name }) => Number(name.slice(0, 4)) >= first && Number(name.slice(0, 4)) <= last);
/** Of a Word file tabs tell the cells apart, so that one that is blank can be seen. */
const filled = madeUpReports(5, 9).find(({ blocks }) =>
  blocks.some(
    (block) =>
      block.type === 'table' &&
      block.grid.part === 3 &&
      block.grid.rows.every((row) => row.every(({ kind, text }) => kind !== 'value' || /\d/.test(text))),
  ),
);
if (!filled) throw new Error('none of the made-up reports fills all of its cells');
const sample = [
  ...ofForm(2019, 2020).slice(-1),
  ...ofForm(2022, 2030).slice(-1),
  {
    name: 'a Word file',
    input: await readBack(filled, 0, 'docx'),
    around: { list: nothingHeld, before: [], same: [] },
  },
];
/** Only of a report that the archive holds something is registered. */
const isRegistered = ({ name }: Pick<(typeof kinds)[number], 'name'>): boolean => name.includes('登记');
const tallies = [
  ...plantAll(
    sample,
    'test',
    kinds.filter((kind) => !isRegistered(kind)),
  ),
  ...plantAll([baseOf('2018/citywide')], 'test', kinds.filter(isRegistered)),
];

test('there are at least forty kinds of planted errors', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(40);
});

describe('each is found and named at its place', () => {
  test.each(tallies)('$kind', ({ missed }) => {
    expect(missed).toEqual([]);
  });

  test('every kind has a place in one of these reports', () => {
    expect(tallies.filter(({ planted }) => planted === 0).map(({ kind }) => kind)).toEqual([]);
  });
});

test('of true reports nothing is said', () => {
  expect(saidOf(bases).filter(({ findings, refused }) => refused || findings.length > 0)).toEqual([]);
});

test('every rule of drafts has words', () => {
  expect(draftRuleIds.length).toBeGreaterThan(20);
});

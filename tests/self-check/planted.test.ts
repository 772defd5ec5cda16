/** A sample of `npm run bench:self-check`: the same generator, other reports. */
import { describe, expect, test } from 'vitest';
import { madeUpBases, type Base } from '../../scripts/bench/self-check/bases.ts';
import { kinds, plantAll, saidOf } from '../../scripts/bench/self-check/sweep.ts';
import { draftRuleIds } from '../../src/schema/draft-rules.ts';
import { baseOf } from './support.ts';

const { bases } = madeUpBases(14, 3);
const ofForm = (first: number, last: number): Base[] =>
  bases.filter(({ name }) => Number(name.slice(0, 4)) >= first && Number(name.slice(0, 4)) <= last);
const sample = [
  ...ofForm(2019, 2020).slice(-1),
  ...ofForm(2022, 2030).slice(-2),
  ...ofForm(2008, 2018).slice(-1),
  baseOf('2018/citywide'),
  baseOf('2023/general-office'),
];
const tallies = plantAll(sample, 'test');

test('there are at least forty kinds of planted errors', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(40);
});

describe('each is found and named at its place', () => {
  test.each(tallies)('$kind', ({ planted, missed }) => {
    expect(missed).toEqual([]);
    expect(planted).toBeGreaterThanOrEqual(0);
  });

  test('nearly all kinds have a place in so few reports', () => {
    expect(tallies.filter(({ planted }) => planted === 0).map(({ kind }) => kind)).toEqual([]);
  });
});

test('of true reports nothing is said', () => {
  expect(saidOf(bases).filter(({ findings, refused }) => refused || findings.length > 0)).toEqual([]);
});

test('every rule of drafts has words', () => {
  expect(draftRuleIds.length).toBeGreaterThan(20);
});

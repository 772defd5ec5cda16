/**
 * What extraction does to reports, at random and in pairs, and what is read of them. The first 1,000 of the same sequence that
 * `npm run bench:damage -- --documents 50000` goes on with.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { toBases, type Bases } from '../../scripts/bench/damage/bases.ts';
import { damages } from '../../scripts/bench/damage/damages.ts';
import { damageOnce, type Judged } from '../../scripts/bench/damage/judge.ts';
import { toRandom } from '../../scripts/bench/random.ts';
import { readSeedFolder } from '../../scripts/lib/seed-folder.ts';
import { root } from '../support/root.ts';

const documents = 1_000;

const show = ({ damages: names, differences, issues }: Judged): string =>
  [names.join(' + '), ...differences.slice(0, 4), ...issues.slice(0, 2)].join('\n  ');

let bases: Bases;
let judged: readonly Judged[];

beforeAll(() => {
  bases = toBases(readSeedFolder(`${root}tests/specimen/seeds`).seeds, 12);
  judged = Array.from({ length: documents }, (_, index) => damageOnce(bases, toRandom(`damage ${index}`)));
}, 240_000);

describe(`${documents} damaged reports`, () => {
  test('no value, heading or word is wrong without an issue that names a line', () => {
    expect(judged.filter(({ verdict }) => verdict === 'wrong').map(show)).toEqual([]);
  });

  test('of those from which nothing was taken at least 95 in 100 are read completely', () => {
    const whole = judged.filter(({ harmless }) => harmless);
    const complete = whole.filter(({ verdict }) => verdict === 'complete');
    expect(whole.length).toBeGreaterThan(documents / 2);
    expect(
      complete.length / whole.length,
      whole
        .filter(({ verdict }) => verdict !== 'complete')
        .slice(0, 3)
        .map(show)
        .join('\n'),
    ).toBeGreaterThanOrEqual(0.95);
  });

  test('every damage is among them, alone or with another', () => {
    const done = new Set(judged.flatMap(({ damages: names }) => names));
    expect(damages.map(({ name }) => name).filter((name) => !done.has(name))).toEqual([]);
  });

  test('every form is among the reports', () => {
    expect([...new Set(bases.models.map(({ form }) => form))].toSorted()).toEqual([
      '2008',
      '2014',
      '2019',
      '2021',
    ]);
  });
});

// Each report as it was before any damage: without this the judge could be content with anything.
test('the reports are read completely where nothing is damaged', () => {
  const plain = Array.from({ length: bases.models.length * 2 }, (_, index) =>
    damageOnce(bases, toRandom(`plain ${index}`), []),
  );
  expect(plain.filter(({ verdict }) => verdict !== 'complete').map(show)).toEqual([]);
});

describe('the judge sees', () => {
  /** What is judged of the first report in which the fault can be planted. */
  const plant = (from: RegExp, to: (...found: string[]) => string): Judged['verdict'] => {
    for (let index = 0; ; index++) {
      let planted = false;
      const one = damageOnce(bases, toRandom(`planted ${index}`), [], (text) => {
        const changed = text.replace(from, to);
        planted = changed !== text;
        return changed;
      });
      if (planted) return one.verdict;
    }
  };

  test.each<[string, RegExp, (...found: string[]) => string]>([
    [
      // One that no check holds against another: those are seen by the report itself.
      'a number that was changed',
      /(行政处罚\D{1,3})(\d+)/,
      (_, label = '', value = '') => `${label}${Number(value) + 1}`,
    ],
    ['a word too many', /。$/m, () => '，打印本页。'],
    ['a heading in other words', /^（二）(?!部分公开)[^。\n]+/m, () => '（二）另一种情况'],
  ])('%s', (_, from, to) => {
    expect(plant(from, to)).toBe('wrong');
  });
});

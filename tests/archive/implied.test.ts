/** Last year's numbers told by the printed changes of the archive: every whole number is tried, one by one. */
import { expect, test } from 'vitest';
import { runChecks } from '../../scripts/checks/index.ts';
import { impliedNumbers } from '../../src/lib/implied.ts';
import { changeOf } from '../../src/schema/change.ts';
import { archive } from '../support/archive.ts';

const implied = impliedNumbers(archive, runChecks(archive));
const told = ({ document, measure }: (typeof implied)[number]): string => `${document} ${measure}`;

test('the changes of 2012, 2018 and 2020 tell the year before', () => {
  expect(
    implied.map((one) => [told(one), one.year, one.scope, one.value, one.change, one.lower, one.upper]),
  ).toEqual([
    ['2012/citywide archives.websiteUpdates', 2011, 'area', 425, 10, 385, 388],
    ['2018/citywide litigation.total', 2017, 'area', 398, -15.7, 472, 472],
    ['2018/citywide complaints.valid', 2017, 'area', 193, -11, 216, 218],
    ['2020/government applications.newReceived', 2019, 'organ', 378, -28.9, 532, 532],
    ['2020/government reconsideration.total', 2019, 'organ', 9, -59.1, 22, 22],
    ['2020/government litigation.total', 2019, 'organ', 14, -48.1, 27, 27],
  ]);
});

test.each(implied.map((one) => [told(one), one] as const))(
  'no other number up to 100,000 has the change: %s',
  (_, { value, change, printed, lower, upper }) => {
    const decimals = /\d\.\d/.test(printed) ? 1 : 0;
    const fitting = Array.from({ length: 100_000 }, (_, index) => index + 1).filter(
      (before) => changeOf(before, value, decimals) === change,
    );
    expect([fitting[0], fitting.at(-1), fitting.length]).toEqual([lower, upper, (upper ?? 0) - lower + 1]);
  },
);

test('none of them is an observation', () => {
  const observed = archive.documents.flatMap(({ year, observations }) =>
    observations.map(({ measure, scope }) => `${year} ${measure} ${scope}`),
  );
  for (const { year, measure, scope } of implied)
    expect(observed).not.toContain(`${year} ${measure} ${scope}`);
});

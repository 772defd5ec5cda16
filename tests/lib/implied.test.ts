/** What printed changes tell of the year before, on reports that the archive does not hold. */
import { expect, test } from 'vitest';
import { impliedIn, impliedNumbers } from '../../src/lib/implied.ts';
import { impliedRowsOf } from '../../src/data/implied.ts';
import { runChecks } from '../../scripts/checks/index.ts';
import { archiveOf, document, withObservation, withQuantity } from '../checks/support.ts';
import { archive, checks } from '../support/specimen.ts';

const y2020 = document('2020/government');
const change = 's1-3-p1-q311';

test('a number with the places of the change and of what changed', () => {
  expect(
    impliedNumbers(archive, checks).find(
      ({ measure, year }) => measure === 'applications.newReceived' && year === 2019,
    ),
  ).toEqual(
    expect.objectContaining({
      document: '2020/government',
      body: 'general-office',
      scope: 'organ',
      form: '2019',
      lower: 532,
      upper: 532,
      change: -28.9,
      printed: '同比分别下降28.9%、59.1%、48.1%',
      value: 378,
      url: '/2020/government/1-3/#s1-3-p1-q305',
      subject: '/2020/government/1-3/#s1-3-p1-q277',
    }),
  );
});

test('of a change that its number cannot have, nothing is told', () => {
  const planted = archiveOf(withQuantity(y2020, change, -59.3));
  const measures = impliedNumbers(planted, runChecks(planted)).map(({ measure }) => measure);
  expect(measures).toEqual(['applications.newReceived', 'litigation.total']);
});

test('a part of a whole is told in the data, and no whole of the year before', () => {
  const part = withObservation(y2020, 's1-3-p1-q277', { dimension: 'applicant', member: 'naturalPerson' });
  const from = archiveOf(part);
  const records = runChecks(from);
  expect(impliedIn(part, records).map(({ measure, member }) => [measure, member])).toContainEqual([
    'applications.newReceived',
    'naturalPerson',
  ]);
  expect(impliedNumbers(from, records).map(({ measure }) => measure)).toEqual([
    'reconsideration.total',
    'litigation.total',
  ]);
});

test('what nothing bounds has no upper end', () => {
  const none = withQuantity(withObservation(y2020, 's1-3-p1-q288', { value: 0 }), change, -100);
  const from = archiveOf(none);
  expect(
    impliedRowsOf(none, runChecks(from)).find(({ measure }) => measure === 'reconsideration.total'),
  ).toMatchObject({ lower: 1, upper: null, printed_change: -100, current_value: 0 });
});

test('no other document’s checks are needed, and none of them counts', () => {
  const own = checks.filter((record) => record.document === y2020.key);
  expect(impliedIn(y2020, own)).toEqual(impliedIn(y2020, checks));
  expect(impliedIn(y2020, [])).toEqual([]);
});

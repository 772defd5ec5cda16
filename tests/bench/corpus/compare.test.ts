import { describe, expect, test } from 'vitest';
import {
  compare,
  judge,
  summaryOf,
  tell,
  trueCells,
  type Difference,
} from '../../../scripts/bench/corpus/compare.ts';
import { inspectedSchema, type Inspected } from '../../../scripts/bench/corpus/inspected.ts';
import { truthOf, type Truth } from '../../../scripts/bench/corpus/made.ts';
import { madeUpReports } from '../../../scripts/bench/corpus/report.ts';
import { readTruth } from '../../../scripts/bench/corpus/truth-schema.ts';

/** 2021 form, zeros printed as 0, and 2019 form with blank cells. */
const [plain, blank] = [truthOf(madeUpReports(1, 2)[0]!), truthOf(madeUpReports(1, 2)[1]!)];

/** All that stands in a report, as a reader without fault would print it. */
function faultless(truth: Truth): Inspected {
  return {
    title: truth.title,
    year: truth.year,
    issuer: truth.issuer,
    form: truth.form,
    scope: truth.scope,
    sections: [
      { locator: '0', title: truth.title },
      ...truth.headings.map(({ locator, text }) => ({ locator, title: text })),
      { locator: 'end', title: '' },
    ],
    observations: trueCells(truth).map(({ measure, member, value }) => ({
      measure,
      dimension: member === 'total' ? '' : 'applicant',
      member,
      value,
      state: value === null ? 'not-reported' : 'reported',
      quote: value === null ? '' : String(value),
    })),
    issues: [],
  };
}

const issue = { severity: 'warning', message: 'the heading after 1-2 is missing' };
type Change = (inspected: Inspected) => void;

function differencesAfter(change: Change, truth = plain): Difference[] {
  const inspected = faultless(truth);
  change(inspected);
  return compare(truth, inspected);
}

/** Change the observation of a measure, by default of its whole. */
const observe =
  (measure: string, to: Partial<Inspected['observations'][number]>, member = 'total'): Change =>
  ({ observations }) => {
    const found = observations.find((one) => one.measure === measure && one.member === member);
    Object.assign(found!, to);
  };

test('a faultless reading has no differences, in every form and with every mark for none', () => {
  for (const made of madeUpReports(1, 30)) {
    const truth = truthOf(made);
    expect(compare(truth, faultless(truth)), made.name).toEqual([]);
  }
});

describe('what is planted is found, and nothing else', () => {
  const { locator, text } = plain.headings[3]!;

  test.each<[what: string, change: Change, found: Difference]>([
    [
      'a lost heading',
      (one) => (one.sections = one.sections.filter((section) => section.locator !== locator)),
      { kind: 'lost-heading', locator, expected: text },
    ],
    [
      'a heading cut short',
      (one) => (one.sections.find((section) => section.locator === locator)!.title = text.slice(0, 3)),
      { kind: 'changed-heading', locator, expected: text, found: text.slice(0, 3) },
    ],
    [
      'a table row taken for a heading',
      (one) => one.sections.push({ locator: '3-9', title: '总计' }),
      { kind: 'invented-heading', locator: '3-9', found: '总计' },
    ],
    [
      'an annex that does not exist',
      (one) => one.sections.push({ locator: 'annex', title: '附件' }),
      { kind: 'invented-heading', locator: 'annex', found: '附件' },
    ],
    [
      'another number in a cell',
      observe('applications.newReceived', { value: 7, quote: '7' }, 'naturalPerson'),
      {
        kind: 'changed-cell',
        measure: 'applications.newReceived',
        member: 'naturalPerson',
        expected: Number(plain.cells[3]![0]![0]),
        found: 7,
      },
    ],
    [
      'a printed number read as a blank cell',
      observe('regulations.issued', { value: null, state: 'not-reported', quote: '' }),
      { kind: 'changed-cell', measure: 'regulations.issued', member: 'total', expected: 0, found: null },
    ],
    [
      'a cell that is not there',
      (one) => {
        one.observations = one.observations.filter(({ measure }) => measure !== 'litigation.direct.total');
      },
      {
        kind: 'lost-cell',
        measure: 'litigation.direct.total',
        member: 'total',
        expected: Number(plain.cells[4]![0]![9]),
      },
    ],
    [
      'a cell that could not be read',
      observe('regulations.issued', { value: null, state: 'unreadable', quote: '□' }),
      { kind: 'lost-cell', measure: 'regulations.issued', member: 'total', expected: 0 },
    ],
    [
      'another year',
      (one) => (one.year = 2022),
      { kind: 'fact', fact: 'year', expected: '2023', found: '2022' },
    ],
    [
      'a site’s name in the title',
      (one) => (one.title = `${plain.title}_江州市人民政府网`),
      { kind: 'fact', fact: 'title', expected: plain.title, found: `${plain.title}_江州市人民政府网` },
    ],
  ])('%s', (_what, change, found) => {
    expect(differencesAfter(change)).toEqual([found]);
  });

  test('a blank cell read as 0', () => {
    const change = observe('regulations.created', { value: 0, state: 'reported', quote: '0' });
    expect(differencesAfter(change, blank)).toEqual([
      { kind: 'changed-cell', measure: 'regulations.created', member: 'total', expected: null, found: 0 },
    ]);
  });

  test('a second, other reading of the same cell', () => {
    const twice: Change = ({ observations }) =>
      observations.push({ measure: 'regulations.issued', value: 3, state: 'reported', quote: '3' });
    expect(summaryOf(differencesAfter(twice))).toBe('1 changed cell');
  });
});

describe('what is no difference', () => {
  test.each<[what: string, change: Change]>([
    ['white space in titles and headings', (one) => (one.sections[1]!.title = '总体 情况')],
    [
      'a figure of the prose, though it is another',
      (one) =>
        one.observations.push({
          measure: 'applications.newReceived',
          value: 99_999,
          state: 'reported',
          quote: '收到政府信息公开申请99999件',
        }),
    ],
    ['a scope that is not stated', (one) => (one.scope = 'unstated')],
  ])('%s', (_what, change) => {
    expect(differencesAfter(change)).toEqual([]);
  });

  test('万元 are units of the cell', () => {
    const change = observe('centralProcurement.amount', { quote: '504544100元' });
    expect(differencesAfter(change, blank)).toEqual([]);
    const cell = trueCells(blank).find(({ measure }) => measure === 'centralProcurement.amount');
    expect(`${cell!.value! / 10_000}万元`).toBe(blank.cells[2]!.at(-1)![1]);
  });
});

describe('a verdict', () => {
  const changed: Difference = {
    kind: 'changed-cell',
    measure: 'regulations.issued',
    member: 'total',
    expected: 1,
    found: 2,
  };
  const lost: Difference = { kind: 'lost-heading', locator: '1-3', expected: '强化监督保障' };
  const scope: Difference = { kind: 'fact', fact: 'scope', expected: 'organ', found: 'area' };
  const noYear: Difference = { kind: 'fact', fact: 'year', expected: '2023', found: '' };
  const otherForm: Difference = { kind: 'fact', fact: 'form', expected: '2021', found: '2019' };

  test.each([
    ['nothing differs and nothing is said', [], [], 'completely'],
    ['nothing differs, but something is said', [], [issue], 'with issues'],
    ['a heading is lost without a word', [lost], [], 'WRONG'],
    ['a heading is lost, and it is said', [lost], [issue], 'with issues'],
    ['a value is wrong, whatever is said', [changed], [issue], 'WRONG'],
    ['a year is left open, and it is said', [noYear], [issue], 'with issues'],
    ['a year is left open without a word', [noYear], [], 'WRONG'],
    ['a form is wrong, whatever is said', [otherForm], [issue], 'WRONG'],
    ['a scope is guessed', [scope], [], 'completely'],
  ] as const)('%s', (_what, differences, issues, verdict) => {
    expect(judge(differences, [...issues])).toBe(verdict);
  });

  test('is told in words', () => {
    expect(summaryOf([lost, lost, changed])).toBe('2 lost headings, 1 changed cell');
    expect([lost, changed, noYear].map(tell)).toEqual([
      'heading 1-3 强化监督保障 was lost',
      'regulations.issued of total: 1 was read as 2',
      'year: 2023 was read as nothing',
    ]);
  });
});

describe('at the doors', () => {
  test('a truth comes back from its file as it was', () => {
    expect(readTruth(JSON.stringify(plain))).toEqual(plain);
    expect(() => readTruth(JSON.stringify({ ...plain, paragraph: [] }))).toThrow(/paragraph/);
  });

  test('a truth with a row too few is refused', () => {
    const short = { ...plain, cells: { ...plain.cells, 4: [] } };
    expect(() => trueCells(short)).toThrow(/table 4 has other rows/);
  });

  test('what inspect prints beyond what is compared is left alone; less is refused', () => {
    const printed = { ...faultless(plain), checks: [], issues: [{ ...issue, line: 3 }] };
    expect(inspectedSchema.parse(printed)).toEqual({ ...faultless(plain), issues: [issue] });
    expect(() => inspectedSchema.parse({ ...printed, observations: undefined })).toThrow(/observations/);
  });
});

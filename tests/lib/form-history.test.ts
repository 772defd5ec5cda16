/** The page of laws and forms: what holds for which report years, and what became of the old classes. */
import { describe, expect, test } from 'vitest';
import {
  changedRows,
  classRows,
  lawEvents,
  otherLaws,
  reportsByForm,
  tableRows,
} from '../../src/lib/form-history.ts';
import { dayLabel, lawWords, whenLabel, yearsLabel } from '../../src/lib/law-words.ts';
import { lawIds, lawOf } from '../../src/schema/laws.ts';
import { archive } from '../support/specimen.ts';

describe('laws over the years', () => {
  test('from the law of 2008 to the reconsideration law of 2023, by the first report year', () => {
    expect(lawEvents().map(({ id, years }) => [id, years.from, years.to])).toEqual([
      ['disclosure2008', 2008, 2018],
      ['statistics2014', 2014, 2018],
      ['disclosure2019', 2019, null],
      ['form2019', 2019, 2020],
      ['fees2020', 2021, null],
      ['form2021', 2021, null],
      ['reconsideration2023', 2024, null],
    ]);
  });

  test('every law has a place on the page, once', () => {
    expect([...lawEvents().map(({ id }) => id), ...otherLaws()].toSorted()).toEqual([...lawIds].toSorted());
  });

  test.each([
    ['disclosure2008', '2008年5月1日起施行，施行至2019年5月14日'],
    // The day it came into force was not read.
    ['fees2020', '2020年11月17日印发'],
    ['reconsideration1999', '1999年4月29日通过，施行至2023年12月31日'],
    ['statistics2014', ''],
  ] as const)('%s: %s', (id, when) => {
    expect(whenLabel(lawOf(id))).toBe(when);
  });
});

describe('a sentence of law on a page', () => {
  test('stands with its source and the report years it holds for', () => {
    expect(lawWords(['priorReconsideration', 'oldCharges'])).toMatchObject([
      { source: '《行政复议法》（2023年修订）第二十三条第一款第（四）项', years: '2024年度起' },
      { years: '2008—2018年度' },
    ]);
  });

  test('one that was not read does not stand at all', () => {
    expect(lawWords(['feeUnpaid'])).toEqual([]);
  });

  test.each([
    [{ from: 2019 }, '2019年度起'],
    [{ from: 2019, to: 2020 }, '2019—2020年度'],
    [{ from: 2019, to: 2019 }, '2019年度'],
    [{ to: 2018 }, '2018年度及以前'],
    [{}, ''],
    [{ from: 2021, to: null }, '2021年度起'],
  ])('%o: %s', (years, label) => {
    expect(yearsLabel(years)).toBe(label);
  });

  test('days are written out', () => {
    expect(dayLabel('2019-05-15')).toBe('2019年5月15日');
  });
});

describe('classes and rows', () => {
  test('every old class says what became of it; only what was merged has its new class for certain', () => {
    const rows = new Map(classRows().map((row) => [row.label, row]));
    expect(rows.get('已主动公开')).toMatchObject({ how: 'merged', to: ['予以公开'], forms: ['2014'] });
    expect(rows.get('同意公开')).toMatchObject({ how: 'merged', to: ['予以公开'], forms: ['2008', '2014'] });
    expect(rows.get('不同意公开')).toMatchObject({ how: 'near', to: ['不予公开'] });
    expect(rows.get('告知作出更改补充')).toMatchObject({ how: 'none', to: [] });
    expect(rows.size).toBe(9);
  });

  test('rows that one form only asks for: the total ever disclosed in 2019, what is in force in 2021', () => {
    const changed = new Map(changedRows().map(({ measure, forms }) => [measure, forms]));
    expect(changed.get('regulations.totalDisclosed')).toEqual(['2019']);
    expect(changed.get('regulations.inForce')).toEqual(['2021']);
    expect(changed.has('outcomes.granted')).toBe(false);
    expect(tableRows().find(({ measure }) => measure === 'outcomes.granted')?.forms).toEqual([
      '2019',
      '2021',
    ]);
  });

  test('the archive’s reports are counted by form, notices are not', () => {
    expect([...reportsByForm(archive)]).toEqual([['2008', 1], ['2014', 1], ['2019', 1], ['2021', 1]]); // prettier-ignore
  });
});

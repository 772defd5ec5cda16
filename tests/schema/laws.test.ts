/** The laws behind the reports: what was read is said, with its source and for the years it holds for. */
import { describe, expect, test } from 'vitest';
import {
  breaksBetween,
  breaksOf,
  formFor,
  holdsIn,
  isRead,
  lawIds,
  lawOf,
  lawsInForce,
  lawsNewIn,
  readings,
  sourceOf,
  statementIds,
  statementOf,
  statementsBehind,
  statementsFor,
  yearsOf,
} from '../../src/schema/laws.ts';
import { measureIds } from '../../src/schema/vocabulary.ts';

describe('the laws in force at the end of a report year', () => {
  test.each([
    [2007, ['reconsideration1999']],
    [2012, ['reconsideration1999', 'disclosure2008']],
    [2018, ['reconsideration1999', 'disclosure2008', 'statistics2014']],
    [2019, ['reconsideration1999', 'disclosure2019', 'form2019']],
    // The rules on fees were issued in November 2020; the day they came into force was not read.
    [2020, ['reconsideration1999', 'disclosure2019', 'form2019']],
    [2021, ['reconsideration1999', 'disclosure2019', 'fees2020', 'form2021']],
    [2023, ['reconsideration1999', 'disclosure2019', 'fees2020', 'form2021']],
    [2024, ['disclosure2019', 'fees2020', 'form2021', 'reconsideration2023']],
  ])('%i', (year, laws) => {
    expect(lawsInForce(year)).toEqual(laws);
  });

  test('what is new in a year is what did not govern the year before', () => {
    expect(lawsNewIn(2014)).toEqual(['statistics2014']);
    expect(lawsNewIn(2019)).toEqual(['disclosure2019', 'form2019']);
    expect(lawsNewIn(2022)).toEqual([]);
    expect(lawsNewIn(2024)).toEqual(['reconsideration2023']);
  });

  test('a law of which no date was read is in force in no year', () => {
    expect(yearsOf(lawOf('charges2008'))).toBeUndefined();
  });

  test('each report year has its form', () => {
    expect([2007, 2008, 2013, 2014, 2018, 2019, 2020, 2021, 2025].map(formFor)).toEqual([
      undefined,
      '2008',
      '2008',
      '2014',
      '2014',
      '2019',
      '2019',
      '2021',
      '2021',
    ]);
  });
});

describe('statements of law', () => {
  const articlesIn = (text: string): string[] =>
    [...text.matchAll(/第([一二三四五六七八九十]+)条/g)].map(([, number = '']) => number);

  test('what is said to have been read is among what that page holds', () => {
    const wrong = statementIds.filter((id) => {
      const { article, reading } = statementOf(id);
      if (reading === undefined) return false;
      const { holds } = readings[reading];
      if (holds === 'whole') return article === undefined;
      if (holds === 'opening') return article !== undefined;
      const held: readonly string[] = holds;
      const named = articlesIn(article ?? '');
      return named.length === 0 || named.some((number) => !held.includes(number));
    });
    expect(wrong).toEqual([]);
  });

  test('a change of law names only articles that were read', () => {
    const wrong = lawIds.filter((id) => {
      const { change = '', reading } = lawOf(id);
      const { holds } = readings[reading];
      return (
        holds !== 'whole' &&
        articlesIn(change).some((number) => !(holds as readonly string[]).includes(number))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('every reading is an address', () => {
    expect(Object.values(readings).filter(({ at }) => !/^https?:\/\/[^ ]+$/.test(at))).toEqual([]);
  });

  test('what was not read is known as such and said for no year', () => {
    const unread = statementIds.filter((id) => !isRead(id));
    expect(unread).toEqual(['feeUnpaid']);
    expect(statementsBehind('outcomes.other.feeUnpaid')).toContain('feeUnpaid');
    expect(statementsFor('outcomes.other.feeUnpaid', 2023)).toEqual(['free', 'feeScale']);
  });

  test('a source is the law with its article', () => {
    expect(sourceOf('thirdParty')).toBe('《政府信息公开条例》（2019年修订）第十五条');
    expect(sourceOf('fiveDisclosures')).toBe('国办发〔2016〕80号');
  });

  test('texts are whole Chinese sentences with full-width punctuation', () => {
    expect(statementIds.filter((id) => !/^[^,;:()]+。$/.test(statementOf(id).text))).toEqual([]);
    expect(lawIds.filter((id) => !/^(?:[^,;:()]+。)?$/.test(lawOf(id).change ?? ''))).toEqual([]);
  });
});

describe('the law behind a measure, for a report year', () => {
  test('reconsideration first: from the reports of 2024 on, not before', () => {
    expect(statementsFor('litigation.direct.total', 2023)).toEqual(['remedies', 'choiceOfCourt']);
    expect(statementsFor('litigation.direct.total', 2024)).toEqual([
      'remedies',
      'choiceOfCourt',
      'priorReconsideration',
    ]);
  });

  test('charges before 2019, then none but the information processing fee, with its scale from 2021 on', () => {
    expect(statementsFor('informationProcessingFee', 2012)).toEqual(['oldCharges']);
    expect(statementsFor('informationProcessingFee', 2020)).toEqual(['free']);
    expect(statementsFor('informationProcessingFee', 2023)).toEqual(['free', 'feeScale']);
  });

  test('the grounds of the law of 2019 are not said of reports before it', () => {
    expect(holdsIn('thirdParty', 2018)).toBe(false);
    expect(holdsIn('thirdParty', 2019)).toBe(true);
    expect(measureIds.flatMap((id) => statementsFor(id, 2007))).toEqual([]);
  });
});

describe('breaks in charts', () => {
  test('a chart of litigation that reaches 2024 breaks there, one of applications does not', () => {
    expect(breaksBetween(['litigation.direct.total'], 2023, 2025).map(({ at }) => at)).toEqual([2023.5]);
    expect(breaksBetween(['applications.newReceived'], 2023, 2025)).toEqual([]);
    expect(breaksOf('reconsideration.upheld').map(({ year }) => year)).toEqual([2024]);
  });

  test('the beginnings of forms break every chart, in order; several measures break once', () => {
    expect(
      breaksBetween(['litigation.total', 'reconsideration.total'], 2012, 2024).map(({ at }) => at),
    ).toEqual([2013.5, 2018.5, 2020.5, 2023.5]);
    expect(breaksBetween(['litigation.total'], 2019, 2020)).toEqual([]);
  });
});

/** What every entry of the table of definitions has to be. */
import { describe, expect, test } from 'vitest';
import { indicatorRecords } from '../../../src/data/indicators.ts';
import { definitions, sidesOf, yearsOf, type Definition } from '../../../src/lib/indicators.ts';
import { areComparable, measureOf, readingOf, TOTAL } from '../../../src/schema/vocabulary.ts';
import { splitPart } from '../../../src/lib/series/points.ts';
import { isAllowedMember } from '../../../src/schema/vocabulary.ts';
import { definitionOf } from './support.ts';

const termsOf = (definition: Definition) => {
  const { numerator, denominator = [] } = sidesOf(definition);
  return [...numerator, ...denominator];
};

test('ids and labels occur once', () => {
  for (const key of ['id', 'label'] as const)
    expect(new Set(definitions.map((one) => one[key])).size).toBe(definitions.length);
});

describe.each(definitions.map((one) => [one.id, one] as const))('%s', (_, definition) => {
  test('is computed of measures that each of its forms prints, and of members that they have', () => {
    for (const form of definition.comparable.flat())
      for (const { measures, part } of termsOf(definition)) {
        const found = measures(form) ?? [];
        expect(found.length).toBeGreaterThan(0);
        for (const measure of found) {
          const { dimension, member } = splitPart(part);
          expect(readingOf(measure, form)).not.toBe('none');
          expect(isAllowedMember(measure, dimension, member)).toBe(true);
        }
      }
  });

  test('sets side by side only forms whose measures compare', () => {
    for (const group of definition.comparable)
      for (const form of group)
        for (const { measures } of termsOf(definition))
          for (const measure of measures(form) ?? [])
            for (const other of group)
              if (readingOf(measure, other) !== 'none')
                expect(areComparable(measure, form, other), `${measure} ${form} ${other}`).toBe(true);
  });

  test('counts one unit above and below', () => {
    const units = definition.comparable
      .flat()
      .flatMap((form) => termsOf(definition).flatMap(({ measures }) => measures(form) ?? []))
      .map((measure) => measureOf(measure).unit);
    expect(new Set(units).size).toBe(1);
    if (definition.kind === 'balance') expect(definition.unit).toBe(units[0]);
  });

  test('says its formula in words, and its caveats in whole sentences', () => {
    expect(definition.formula).toMatch(definition.kind === 'rate' ? /^[^÷]+÷[^÷]+$/ : /^[^÷]+$/);
    for (const { label } of termsOf(definition)) expect(definition.formula).toContain(label);
    for (const caveat of definition.caveats) expect(caveat).toMatch(/^[^，。].*。$/);
  });
});

test('formulas are written from the labels, brackets round a side of several terms', () => {
  expect(definitionOf('substantive-disclosure-of-decided').formula).toBe(
    '（予以公开＋部分公开）÷（办理结果总计−不予处理−其他处理）',
  );
  expect(definitionOf('natural-person-share').formula).toBe('本年新收（自然人）÷本年新收');
  expect(definitionOf('unanswered-departments').formula).toBe('（收到−答复）÷收到（只计市政府部门）');
  expect(definitionOf('normative-documents-opening').formula).toBe('现行有效件数−本年制发件数＋本年废止件数');
});

test('the report years follow from the forms', () => {
  expect(yearsOf(definitionOf('completion'))).toEqual({ since: 2019, until: null });
  expect(yearsOf(definitionOf('normative-documents-repealed'))).toEqual({ since: 2021, until: null });
  expect(yearsOf(definitionOf('answers-disclosed'))).toEqual({ since: 2014, until: 2018 });
});

test('what becomes of disputes is not compared across the reconsideration law of 2024', () => {
  const broken = definitions.filter(({ breaks }) => breaks.some(({ year }) => year === 2024));
  expect(broken.map(({ id }) => id)).toEqual([
    'reconsideration-correction',
    'litigation-correction',
    'dispute',
  ]);
});

test('the published definitions say of each term what adds up to it in each form', () => {
  const records = new Map(indicatorRecords().map((record) => [record.id, record]));
  expect([...records.keys()]).toEqual(definitions.map(({ id }) => id));
  const other = records.get('other-share');
  expect(other?.derived).toBe(true);
  expect(other?.numerator[0]?.measures).toEqual([
    { form: '2019', measures: ['outcomes.other'] },
    {
      form: '2021',
      measures: ['outcomes.other.correctionOverdue', 'outcomes.other.feeUnpaid', 'outcomes.other.other'],
    },
  ]);
  expect(records.get('net-carried-forward')?.denominator).toBeNull();
  expect(records.get('net-carried-forward')?.numerator.map(({ sign }) => sign)).toEqual(['+', '-']);
  expect(records.get('substantive-disclosure')?.laws.map(({ source }) => source)).toEqual([
    '《政府信息公开条例》（2019年修订）第三十六条第（一）项、第（二）项',
    '《政府信息公开条例》（2019年修订）第三十七条',
  ]);
  expect(records.get('dispute')?.breaks).toMatchObject([{ year: 2024 }]);
  expect(records.get('natural-person-share')?.numerator[0]).toMatchObject({ member: 'naturalPerson' });
  expect(records.get('natural-person-share')?.denominator?.[0]).toMatchObject({ member: TOTAL });
});

test('the law an indicator tells holds for reports of which it can be computed, and says of which', () => {
  const lawsOf = (id: string) => indicatorRecords().find((record) => record.id === id)?.laws ?? [];
  // The reports until 2018 stood under the law of 2008.
  expect(lawsOf('unanswered').filter(({ source }) => source.includes('2019年修订'))).toEqual([]);
  expect(lawsOf('natural-person-share')).toMatchObject([{ years: '2019年度起' }]);
  expect(
    lawsOf('reconsideration-correction')
      .filter(({ source }) => source.includes('2023年修订'))
      .map(({ years }) => years),
  ).toEqual(Array(4).fill('2024年度起'));
});

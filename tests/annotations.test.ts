/** What is annotated beside the specimen's seeds, and what an annotation may say. */
import { describe, expect, test } from 'vitest';
import { annotationSchema } from '../src/schema/annotation.ts';
import { readNotes, recognised } from './support/annotations.ts';
import { seedFolder } from './support/specimen.ts';

const reports = readNotes(seedFolder).filter(({ observations }) => observations.length > 0);

test('only reports are annotated', () => {
  expect(reports.map(({ key }) => key).toSorted()).toEqual([
    '2012/citywide',
    '2018/citywide',
    '2020/government',
    '2023/general-office',
  ]);
});

test.each([
  ['2012/citywide', 40],
  ['2018/citywide', 140],
  ['2020/government', 30],
  ['2023/general-office', 40],
])('%s: at least %i observations from prose', (key, least) => {
  const report = reports.find((one) => one.key === key);
  expect(report && report.observations.length + recognised(report).length).toBeGreaterThanOrEqual(least);
});

describe('annotationSchema', () => {
  const annotation = { measure: 'proactive.items', quote: '主动公开政府信息1266912条' };
  test.each([
    ['a measure the vocabulary lacks', { ...annotation, measure: 'proactive.pages' }],
    ['a member the measure is not split by', { ...annotation, dimension: 'channel', member: 'fax' }],
    ['a member without its dimension', { ...annotation, member: 'website' }],
    ['a quote with white space', { ...annotation, quote: '主动公开政府信息 1266912条' }],
    ['a value beside the quote', { ...annotation, value: 1266912 }],
    ['absence that also points at a number', { ...annotation, absent: true, nth: 1 }],
  ])('refuses %s', (_, wrong) => {
    expect(annotationSchema.safeParse(annotation).success).toBe(true);
    expect(annotationSchema.safeParse(wrong).success).toBe(false);
  });
});

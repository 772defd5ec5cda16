/** The annotations beside the seeds stand on what the seeds print: nothing stale, nothing read twice. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { findQuantities } from '../scripts/ingest/quantities.ts';
import { recognise } from '../scripts/ingest/recognisers.ts';
import { annotationSchema, operandsOf, relationSchema } from '../src/schema/annotation.ts';
import type { Annotation, Operand, Relation } from '../src/schema/annotation.ts';
import { formIds, readingOf, TOTAL } from '../src/schema/vocabulary.ts';

const notesSchema = z.object({
  key: z.string(),
  kind: z.enum(['report', 'notice']),
  scope: z.string().optional(),
  form: z.enum(formIds).optional(),
  observations: z.array(annotationSchema).default([]),
  relations: z.array(relationSchema).default([]),
});

const folder = new URL('../seeds/', import.meta.url);
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .toSorted()
  .map((name) => {
    const notes = notesSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8')));
    const seed = readFileSync(new URL(name.replace(/yml$/, 'txt'), folder), 'utf8').replace(/\s/gu, '');
    return { ...notes, seed };
  });
const reports = documents.filter(({ kind }) => kind === 'report');
type Report = (typeof reports)[number];

/** Where the `occurrence`-th printing of the words begins; −1 where there is none. */
function placeOf(
  seed: string,
  { quote, occurrence = 1 }: { quote: string; occurrence?: number | undefined },
): number {
  let at = -1;
  for (let nth = 1; nth <= occurrence; nth++) {
    at = seed.indexOf(quote, at + 1);
    if (at < 0) return -1;
  }
  return at;
}

const countOf = (seed: string, words: string): number => seed.split(words).length - 1;
/** Which observation is meant, without its scope. */
const subjectOf = ({ measure, dimension = '', member = TOTAL }: Operand | Annotation): string =>
  [measure, dimension, member].join(' ');

/** What the standard phrases give, where no annotation stands on the same place. */
function recognised({ seed, form, observations }: Report) {
  if (form === undefined) return [];
  const annotated = observations.map((one) => ({
    from: placeOf(seed, one),
    to: placeOf(seed, one) + one.quote.length,
  }));
  return recognise(seed, form).filter(
    ({ start, end }) => !annotated.some(({ from, to }) => start < to && from < end),
  );
}

const printedOf = (relation: Relation) =>
  relation.rule === 'percentage' || relation.rule === 'change'
    ? { quote: relation.printed, occurrence: relation.occurrence, nth: relation.nth }
    : undefined;

test('only reports are annotated', () => {
  expect(reports.map(({ key }) => key).toSorted()).toEqual([
    '2012/citywide',
    '2018/citywide',
    '2020/government',
    '2023/general-office',
  ]);
  for (const { kind, observations, relations } of documents)
    if (kind === 'notice') expect([observations, relations]).toEqual([[], []]);
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

describe.each(reports)('$key: observations', (report) => {
  const { seed, form, observations } = report;

  test('each quote is printed once, or says which printing is meant', () => {
    const unclear = observations.filter(({ quote, occurrence }) =>
      occurrence === undefined ? countOf(seed, quote) !== 1 : countOf(seed, quote) < occurrence,
    );
    expect(unclear.map(({ quote }) => `${quote}：${countOf(seed, quote)}`)).toEqual([]);
  });

  test('the quote tells its number: the only one, or the nth; words of absence have none', () => {
    const untold = observations.filter(({ quote, nth, absent }) => {
      const numbers = findQuantities(quote).length;
      return absent ? numbers > 0 : nth === undefined ? numbers !== 1 : nth > numbers || numbers === 1;
    });
    expect(untold.map(({ quote }) => quote)).toEqual([]);
  });

  test('a quote says the same by itself as in its sentence', () => {
    const inSeed = findQuantities(seed);
    const torn = observations.filter((one) => {
      const from = placeOf(seed, one);
      const to = from + one.quote.length;
      const there = inSeed.filter(({ start, end }) => start < to && from < end);
      const here = findQuantities(one.quote);
      return there.map(({ printed }) => printed).join() !== here.map(({ printed }) => printed).join();
    });
    expect(torn.map(({ quote }) => quote)).toEqual([]);
  });

  test('the form has each measure', () => {
    const strange = form && observations.filter(({ measure }) => readingOf(measure, form) === undefined);
    expect(strange?.map(({ measure }) => measure)).toEqual([]);
  });

  test('no printed number is read twice, and no observation repeated at one place', () => {
    const numbers = observations
      .filter(({ absent }) => !absent)
      .map((one) => placeOf(seed, one) + (findQuantities(one.quote)[(one.nth ?? 1) - 1]?.start ?? -1));
    expect(numbers.filter((place, index) => numbers.indexOf(place) !== index)).toEqual([]);
    const rows = observations.map((one) => `${subjectOf(one)} ${one.scope ?? ''} ${placeOf(seed, one)}`);
    expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
  });

  test('an annotation’s scope is not the document’s own', () => {
    expect(observations.filter(({ scope }) => scope === report.scope)).toEqual([]);
  });
});

describe.each(reports)('$key: relations', (report) => {
  const { seed, form, observations, relations } = report;
  const prose = [...observations.map(subjectOf), ...recognised(report).map(subjectOf)];

  test('each operand is printed exactly once, in prose or in a table', () => {
    const unclear = relations.flatMap(operandsOf).filter((operand) => {
      const inTable =
        form !== undefined && operand.dimension === undefined && readingOf(operand.measure, form) === 'cell';
      const places = [
        ...prose.filter((one) => one === subjectOf(operand)).map(() => 'prose'),
        ...(inTable ? ['table'] : []),
      ].filter((where) => operand.printedIn === undefined || where === operand.printedIn);
      return places.length !== 1;
    });
    expect(unclear).toEqual([]);
  });

  test('a printed percentage is printed once, and is a percentage', () => {
    for (const relation of relations) {
      const printed = printedOf(relation);
      if (printed === undefined) continue;
      if (printed.occurrence === undefined) expect(countOf(seed, printed.quote), printed.quote).toBe(1);
      else expect(placeOf(seed, printed), printed.quote).toBeGreaterThanOrEqual(0);
      expect(findQuantities(printed.quote)[(printed.nth ?? 1) - 1]?.unit, printed.quote).toBe('%');
    }
  });

  test('no relation is declared twice', () => {
    const rows = relations.map((relation) => JSON.stringify(relation));
    expect(new Set(rows).size).toBe(rows.length);
  });
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

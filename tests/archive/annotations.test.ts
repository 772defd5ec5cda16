/** The annotations beside the seeds stand on what the seeds print: nothing stale, nothing read twice. */
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../scripts/ingest/quantities.ts';
import { figuresOf, isWords } from '../../src/schema/annotation.ts';
import { periodOf, readingOf } from '../../src/schema/vocabulary.ts';
import { countOf, placeOf, printedOf, readNotes, recognised, subjectOf } from '../support/annotations.ts';
import { seedFolder } from '../support/archive.ts';

const documents = readNotes(seedFolder);
const reports = documents.filter(({ kind }) => kind === 'report');

test('only reports are annotated', () => {
  for (const { key, kind, observations, relations } of documents)
    if (kind === 'notice') expect([key, observations, relations]).toEqual([key, [], []]);
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

  /** “依法公开2020年制定的规章7部” says two things: what was made, and what was published. */
  test('no printed number is read twice as the same, and no observation repeated at one place', () => {
    const numbers = observations
      .filter(({ absent }) => !absent)
      .map((one) => {
        const within = findQuantities(one.quote)[(one.nth ?? 1) - 1]?.start ?? -1;
        return `${one.measure} ${placeOf(seed, one) + within}`;
      });
    expect(numbers.filter((place, index) => numbers.indexOf(place) !== index)).toEqual([]);
    const rows = observations.map((one) => `${subjectOf(one)} ${one.scope ?? ''} ${placeOf(seed, one)}`);
    expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
  });

  test('an annotation’s scope is not the document’s own, its period not its measure’s', () => {
    expect(observations.filter(({ scope }) => scope === report.scope)).toEqual([]);
    expect(observations.filter(({ measure, period }) => period === periodOf(measure))).toEqual([]);
  });

  test('no number that is part of a name is read as a figure', () => {
    const named = observations.filter(
      ({ quote, nth, absent }) => !absent && findQuantities(quote)[(nth ?? 1) - 1]?.inName,
    );
    expect(named.map(({ quote }) => quote)).toEqual([]);
  });
});

describe.each(reports)('$key: relations', (report) => {
  const { seed, form, observations, relations } = report;
  const prose = [...observations, ...recognised(report)];

  test('each operand is printed exactly once, in prose or in a table', () => {
    const unclear = relations.flatMap(figuresOf).filter((operand) => {
      if (isWords(operand)) return false;
      const inTable =
        form !== undefined && operand.dimension === undefined && readingOf(operand.measure, form) === 'cell';
      const places = [
        ...prose
          .filter((one) => subjectOf(one) === subjectOf(operand))
          .filter((one) => operand.quote === undefined || ('quote' in one && one.quote === operand.quote))
          .map(() => 'prose'),
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

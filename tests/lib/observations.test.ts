/** Observations as rows: every printed one stands in its seed, and silence is told apart from zero. */
import { describe, expect, test } from 'vitest';
import { observationRows, rowsOfDocument } from '../../src/data/observations.ts';
import { observationRowSchema, type ObservationRow } from '../../src/data/record-schemas.ts';
import { measureIds, measureOf, readingOf, TOTAL, type MeasureId } from '../../src/schema/vocabulary.ts';
import { archive, documentOf, seedLines, withDocument } from '../support/specimen.ts';
import { withoutSpace as dense } from '../support/text.ts';

const rows = observationRows(archive);
const printed = rows.filter(({ line_start }) => line_start !== null);
const reports = archive.documents.filter(({ kind }) => kind === 'report');

const find = (document: string, measure: MeasureId, member: string = TOTAL): ObservationRow[] =>
  rows.filter((row) => row.document === document && row.measure === measure && row.member === member);

test('every row is what the published schema says', () => {
  expect(rows.length).toBeGreaterThan(900);
  for (const row of rows) expect(observationRowSchema.safeParse(row).error).toBeUndefined();
});

describe('what is printed', () => {
  test.each(reports.map(({ key, source }) => [key, source.file]))(
    'of %s stands in the seed at its lines',
    (key, file) => {
      const seed = seedLines(file);
      const here = printed.filter(({ document }) => document === key);
      expect(here.length).toBeGreaterThan(40);
      const astray = here.filter(({ line_start, line_end, quote, source_file }) => {
        const lines = seed.slice((line_start ?? 0) - 1, line_end ?? 0);
        return source_file !== file || lines.length === 0 || !dense(lines.join('')).includes(dense(quote));
      });
      expect(astray).toEqual([]);
    },
  );

  test.each([
    ['2018/citywide', 38],
    ['2012/citywide', 20],
    ['2023/general-office', 14],
    ['2020/government', 12],
  ])('the prose of %s gives at least %i observations', (key, least) => {
    const inProse = printed.filter(({ document, url }) => document === key && !/-t\d+-r\d+-c\d+$/.test(url));
    expect(inProse.length).toBeGreaterThanOrEqual(least);
  });

  test.each(['2020/government', '2023/general-office'])(
    'every value cell of %s is one observation',
    (key) => {
      const cells = documentOf(key)
        .sections.flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.type === 'table' ? block.rows.flatMap((row) => row.cells) : []))
        .filter(({ kind }) => kind === 'value');
      expect(cells.length).toBeGreaterThan(190);
      const ofTables = printed.filter(
        ({ document, url }) => document === key && /-t\d+-r\d+-c\d+$/.test(url),
      );
      const read = ofTables.map(({ url, measure, member, quote }) =>
        [url.split('#')[1], measure, member, quote].join(' '),
      );
      expect(read).toEqual(
        cells.map(({ id, measure, member = TOTAL, text }) => [id, measure, member, text].join(' ')),
      );
    },
  );

  test('rows follow the printed order, within a paragraph too', () => {
    const quotes = printed
      .filter(({ document, section }) => document === '2020/government' && section === '1-2')
      .map(({ quote }) => quote);
    expect(quotes.slice(0, 3)).toEqual([
      '制定的市政府规章7部',
      '依法公开2020年制定的市政府规章7部',
      '印发的规范性文件48件',
    ]);
    expect(quotes.at(-1)).toBe('未招录公务员');
    const lines = printed
      .filter(({ url }) => !url.includes('-t'))
      .map((row) => [row.document, row.line_start] as const);
    for (const [index, [document, line]] of lines.entries()) {
      const [before, previous] = lines[index - 1] ?? [];
      if (document === before) expect(line).toBeGreaterThanOrEqual(previous ?? 0);
    }
  });

  test('an observation whose place is gone stops the build', () => {
    const broken = withDocument('2012/citywide', (document) => ({
      ...document,
      sections: document.sections.slice(0, 3),
    }));
    expect(() => observationRows(broken)).toThrow(/no section has a paragraph or cell of that id/);
  });

  test('a figure printed twice has two rows', () => {
    const twice = find('2020/government', 'applications.newReceived');
    expect(twice.map(({ value, section }) => [value, section])).toEqual([
      [378, '1-3'],
      [378, '3'],
    ]);
  });

  test('the unit is the vocabulary’s, whatever the printed counting word', () => {
    for (const row of rows) expect(row.unit).toBe(measureOf(row.measure).unit);
    const [fees] = find('2020/government', 'centralProcurement.amount');
    expect(fees).toMatchObject({ value: 9_772_500, unit: '元', quote: '977.25万元' });
  });
});

describe('silence', () => {
  test('each report says of every whole whether it prints it', () => {
    for (const report of reports) {
      const told = new Set(
        rowsOfDocument(report)
          .filter((row) => row.member === TOTAL)
          .map((row) => row.measure),
      );
      const wholes = measureIds.filter((measure) => measureOf(measure).whole !== false);
      expect(wholes.filter((measure) => !told.has(measure))).toEqual([]);
    }
  });

  test('what the form lacks is not applicable, what the report could have printed is not reported', () => {
    const absent = rows.filter(({ section }) => section === '');
    expect(absent.length).toBeGreaterThan(300);
    for (const { measure, form, state } of absent) {
      if (readingOf(measure, form) === 'none') expect(state).toBe('not-applicable');
    }
    expect(find('2023/general-office', 'litigation.corrected')[0]?.state).toBe('not-applicable'); // table 四 prints it twice
    expect(find('2012/citywide', 'outcomes.granted')[0]?.state).toBe('not-applicable');
    expect(find('2012/citywide', 'complaints.total')[0]?.state).toBe('not-reported');
  });

  test('an absent whole has no words and no lines, and leads to its document', () => {
    const [absent] = find('2012/citywide', 'outcomes.granted');
    expect(absent).toMatchObject({
      value: null,
      quote: '',
      line_start: null,
      line_end: null,
      url: '/2012/citywide/',
      source_file: documentOf('2012/citywide').source.file,
    });
  });

  test('a whole printed for another scope is printed: no row denies it', () => {
    expect(
      find('2023/general-office', 'consultationServices').map(({ scope, state }) => [scope, state]),
    ).toEqual([['area', 'reported']]);
  });

  test('of a measure that is only printed by member, silence about the whole says nothing', () => {
    expect(
      rows
        .filter(({ measure }) => measureOf(measure).whole === false)
        .every(({ member }) => member !== TOTAL),
    ).toBe(true);
  });

  test('a notice has no rows', () => {
    expect(rowsOfDocument(documentOf('2020/yufubanfa-89'))).toEqual([]);
  });

  test('a number appears exactly where something is reported; zero is a number', () => {
    for (const { value, state } of rows) expect(value === null).toBe(state !== 'reported');
    expect(rows.some(({ value, state }) => value === 0 && state === 'reported')).toBe(true);
  });

  test('blank and unreadable cells keep their states, apart from zero and from absence', () => {
    const changed = withDocument('2023/general-office', (document) => ({
      ...document,
      observations: document.observations.map((one) => {
        if (one.at === 's3-t1-r1-c1')
          return { ...one, value: null, state: 'not-reported' as const, quote: '-' };
        if (one.at === 's3-t1-r1-c2')
          return { ...one, value: null, state: 'unreadable' as const, quote: '?' };
        return one;
      }),
    }));
    const cells = observationRows(changed).filter(({ url }) =>
      url.startsWith('/2023/general-office/3/#s3-t1-r1-c'),
    );
    expect(cells.slice(0, 3).map(({ state, value }) => [state, value])).toEqual([
      ['not-reported', null],
      ['unreadable', null],
      ['reported', expect.any(Number)],
    ]);
  });

  test('a whole that is printed no more becomes not reported', () => {
    const silent = withDocument('2023/general-office', (document) => ({
      ...document,
      observations: document.observations.filter(({ measure }) => measure !== 'consultationServices'),
    }));
    const [row] = observationRows(silent).filter(
      ({ document, measure }) => document === '2023/general-office' && measure === 'consultationServices',
    );
    expect(row).toMatchObject({
      state: 'not-reported',
      value: null,
      body: 'general-office',
      scope: 'organ',
      url: '/2023/general-office/',
    });
  });
});

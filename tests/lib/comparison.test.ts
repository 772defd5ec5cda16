/** Two reports side by side, on small made-up documents of two bodies. */
import { describe, expect, test } from 'vitest';
import { html } from '../../src/shell/html.ts';
import { reportGroups } from '../../src/compare/reports.ts';
import { toComparison } from '../../src/compare/view.ts';
import { toNodes } from '../../src/archive/parse-nodes.ts';
import { toArchive, type Archive } from '../../src/archive/archive.ts';
import { compareReports, isComparable } from '../../src/lib/comparison/comparison.ts';
import { inOrderOfBoth, type FigureRow } from '../../src/lib/comparison/figures.ts';
import { consecutivePairs } from '../../src/lib/comparison/pairs.ts';
import { toComparable, type ComparableReport } from '../../src/lib/comparison/report.ts';
import type { Body } from '../../src/schema/body.ts';
import { documentSchema, sectionSchema } from '../../src/schema/document.ts';
import type { FormId, MeasureId, ScopeId } from '../../src/schema/vocabulary.ts';

const bodies: Body[] = [
  { id: 'city', kind: 'government', names: [{ name: '甲市人民政府' }], short: '甲市', area: '全市' },
  { id: 'east', kind: 'district', names: [{ name: '东区人民政府' }], short: '东区', area: '全区' },
];

interface Figure {
  measure: MeasureId;
  value: number | null;
  scope?: ScopeId;
  member?: string;
  qualifier?: 'at-least';
  words?: string;
}

interface MadeUp {
  key: string;
  body?: string;
  scope: ScopeId;
  form: FormId;
  figures?: readonly Figure[];
  text?: string;
}

/** A report whose part 三 prints its figures, each a sentence of its own paragraph. */
function report({ key, body = 'city', scope, form, figures = [], text = '收到申请。' }: MadeUp) {
  const words = figures.map(({ value, words: given }) => given ?? `计${value ?? '—'}件。`);
  const paragraphs = [text, ...words].map(
    (printed, index) => `<Paragraph id="s3-p${index + 1}" lines="${index + 2}">\n${printed}\n</Paragraph>`,
  );
  return {
    document: documentSchema.parse({
      key,
      kind: 'report',
      year: Number(key.slice(0, 4)),
      title: `${key}的报告`,
      body,
      issuer: bodies.find(({ id }) => id === body)?.names[0]?.name,
      scope,
      form,
      source: { file: `${key.replace('/', '-')}.txt`, sha256: '0'.repeat(64), lines: 9 },
      observations: figures.map(({ measure, value, scope: own = scope, member, qualifier = '' }, index) => ({
        measure,
        ...(member ? { dimension: 'applicant', member } : {}),
        value,
        unit: '件',
        qualifier,
        state: value === null ? 'not-reported' : 'reported',
        body,
        scope: own,
        section: '3',
        lines: `${index + 3}`,
        quote: words[index],
        at: `s3-p${index + 2}`,
        printedIn: 'prose',
      })),
    }),
    section: {
      data: sectionSchema.parse({
        document: key,
        locator: '3',
        title: '依申请公开',
        marker: '三、',
        depth: 1,
        parent: null,
        topic: 'applications',
        heading: { text: '三、依申请公开', lines: '1' },
        lines: '1-9',
      }),
      nodes: toNodes(paragraphs.join('\n\n')),
    },
  };
}

const about = { id: 'made-up' } as Archive['about']; // nothing here reads it

function archiveOf(...reports: readonly MadeUp[]): Archive {
  const made = reports.map(report);
  return toArchive(
    { about, bodies, documents: made.map(({ document }) => document) },
    made.map(({ section }) => section),
  );
}

function comparable(made: MadeUp): ComparableReport {
  const [document] = archiveOf(made).documents;
  const found = document && toComparable(document);
  if (!found) throw new Error(`${made.key} is a report`);
  return found;
}

const city = (year: number, form: FormId, figures: readonly Figure[] = [], more: Partial<MadeUp> = {}) =>
  comparable({ key: `${year}/city`, scope: 'area', form, figures, ...more });

const rowsOf = (left: ComparableReport, right: ComparableReport): FigureRow[] =>
  compareReports(left, right).tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
const differences = (left: ComparableReport, right: ComparableReport) =>
  rowsOf(left, right).map(({ difference }) =>
    difference.type === 'number' ? difference.value : difference.reason,
  );

describe('consecutive reports', () => {
  test('each with the next one held of its body, scope and form family', () => {
    const archive = archiveOf(
      { key: '2018/city', scope: 'area', form: '2014' },
      { key: '2019/city', scope: 'area', form: '2019' },
      { key: '2021/city', scope: 'area', form: '2021' },
      { key: '2021/city-organ', scope: 'organ', form: '2021' },
      { key: '2022/city-organ', scope: 'organ', form: '2021' },
      { key: '2022/east', body: 'east', scope: 'area', form: '2021' },
      { key: '2023/city', scope: 'area', form: '2021' },
      { key: '2023/east', body: 'east', scope: 'area', form: '2021' },
    );
    expect(consecutivePairs(archive).map(({ older, newer }) => `${older.key} ${newer.key}`)).toEqual([
      '2019/city 2021/city',
      '2021/city-organ 2022/city-organ',
      '2021/city 2023/city',
      '2022/east 2023/east',
    ]);
  });

  test('none of reports that do not say whose work they count', () => {
    const archive = archiveOf(
      { key: '2011/city', scope: 'unstated', form: '2008' },
      { key: '2012/city', scope: 'unstated', form: '2008' },
    );
    expect(consecutivePairs(archive)).toEqual([]);
  });

  test('grow with the archive, not with its square', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      key: `${2000 + index}/city`,
      scope: 'area' as const,
      form: '2021' as const,
    }));
    expect(consecutivePairs(archiveOf(...many))).toHaveLength(29);
  });
});

describe('a difference', () => {
  const received = (value: number | null, more: Partial<Figure> = {}): Figure => ({
    measure: 'applications.newReceived',
    value,
    ...more,
  });

  test('is given for one body and scope', () => {
    expect(differences(city(2021, '2021', [received(7)]), city(2022, '2021', [received(5)]))).toEqual([-2]);
  });

  test('0 is a number, absence is not', () => {
    const [nothing, absent] = [city(2021, '2021', [received(0)]), city(2022, '2021', [received(null)])];
    expect(differences(nothing, city(2022, '2021', [received(5)]))).toEqual([5]);
    expect(differences(nothing, absent)).toEqual(['silent']);
  });

  test('is not given across scopes or bodies, nor where a scope is unstated', () => {
    const left = city(2021, '2021', [received(7)]);
    const organ = city(2022, '2021', [received(5)], { scope: 'organ' });
    const east = city(2022, '2021', [received(5)], { key: '2022/east', body: 'east' });
    const unstated = city(2022, '2021', [received(5)], { scope: 'unstated' });
    for (const [right, relation] of [
      [organ, 'scope'],
      [east, 'body'],
      [unstated, 'unstated'],
    ] as const) {
      expect(compareReports(left, right).relation).toBe(relation);
      // Side by side all the same.
      expect(rowsOf(left, right)).toMatchObject([
        { left: { value: { value: 7 } }, right: { value: { value: 5 } } },
      ]);
      expect(differences(left, right)).toEqual(['scope']);
    }
    expect(differences(unstated, { ...unstated, key: '2023/city' })).toEqual(['scope']);
  });

  test('is not given of approximate numbers', () => {
    const about = city(2021, '2021', [received(100, { qualifier: 'at-least' })]);
    expect(differences(about, city(2022, '2021', [received(120)]))).toEqual(['approximate']);
  });

  test('across forms only where the vocabulary lets them be joined', () => {
    const fee = (value: number): Figure => ({ measure: 'answers.granted', value });
    expect(differences(city(2013, '2008', [fee(3)]), city(2014, '2014', [fee(4)]))).toEqual(['form']);
    expect(differences(city(2013, '2008', [received(3)]), city(2014, '2014', [received(4)]))).toEqual([1]);
  });

  test('a figure of another scope stands beside the same scope only', () => {
    const left = city(2021, '2021', [received(7), received(3, { scope: 'organ' })]);
    const right = city(2022, '2021', [received(9)]);
    const rows = rowsOf(left, right);
    expect(rows.map(({ label }) => label)).toEqual([
      '本年新收政府信息公开申请',
      '本年新收政府信息公开申请（口径：本机关）',
    ]);
    expect(rows[1]?.right).toEqual({ type: 'silent', state: 'not-reported' });
  });
});

test('what a form does not have is not applicable, what a report leaves out is not reported', () => {
  const left = city(2020, '2019', [
    { measure: 'outcomes.other', value: 1 },
    { measure: 'outcomes.granted', value: 2 },
  ]);
  expect(rowsOf(left, city(2021, '2021')).map(({ right }) => right)).toEqual([
    { type: 'silent', state: 'not-applicable' },
    { type: 'silent', state: 'not-reported' },
  ]);
});

test('forms of two families are not compared', () => {
  const [old, young] = [city(2018, '2014'), city(2019, '2019')];
  expect(isComparable(old, young)).toBe(false);
  expect(() => compareReports(old, young)).toThrow(/two families/);
});

test.each([
  [['a', 'b', 'c'], ['a', 'x', 'c', 'y'], 'axbcy'],
  [['a', 'b'], [], 'ab'],
  [[], ['x', 'y'], 'xy'],
  [['a', 'b'], ['b', 'a'], 'ab'],
])('%j with what only %j has', (first, second, both) => {
  expect(inOrderOfBoth<string>(first, second).toSorted().join('')).toBe(both.split('').toSorted().join(''));
});

test('the reports to choose from stand under their bodies, the newest first', () => {
  const archive = archiveOf(
    { key: '2021/city', scope: 'area', form: '2021' },
    { key: '2022/city', scope: 'area', form: '2021' },
  );
  expect(reportGroups(archive)).toEqual([
    {
      body: '甲市',
      reports: [
        ['2022/city', '2022年甲市报告'],
        ['2021/city', '2021年甲市报告'],
      ],
    },
  ]);
});

describe('the view', () => {
  const links = {
    document: (key: string) => `/${key}/`,
    place: (key: string, locator: string, id: string) => `/${key}/${locator}/#${id}`,
  };
  const shown = (left: ComparableReport, right: ComparableReport) =>
    toComparison({ comparison: compareReports(left, right), links, values: 'values.csv' }).markup;
  const figures: Figure[] = [{ measure: 'applications.newReceived', value: 1234 }];

  test('has a column of differences for one scope, and none across scopes, said at the top', () => {
    const left = city(2021, '2021', figures);
    expect(shown(left, city(2022, '2021', figures))).toContain('<th scope="col">差</th>');
    const across = shown(left, city(2022, '2021', figures, { scope: 'organ' }));
    expect(across).not.toContain('<th scope="col">差</th>');
    expect(across).toContain('两份报告的口径不同（全市与本机关）');
  });

  test('leads from every value to its place', () => {
    expect(shown(city(2021, '2021', figures), city(2022, '2021', figures))).toContain(
      '<a href="/2021/city/3/#s3-p2">1,234</a>',
    );
  });

  test('offers the values as a file that is named after both reports', () => {
    expect(shown(city(2021, '2021', figures), city(2022, '2021', figures))).toContain(
      '<a href="values.csv" download="2021年甲市报告与2022年甲市报告.csv">',
    );
  });

  test('says first where most of a part differs, and does not where little does', () => {
    const long = '推动各级行政机关及时公开与群众生活密切相关的信息。';
    const of = (text: string) => city(2021, '2021', [], { text });
    const [same, other] = [of(long), city(2022, '2021', [], { text: long })];
    expect(shown(same, other)).not.toContain('大半不同');
    expect(shown(of('收到申请。'), city(2022, '2021', [], { text: '另一番全然不同的文字。' }))).toContain(
      '两份报告这一部分的文字大半不同',
    );
  });

  test('text of a report is text, never markup', () => {
    expect(html`<p title="${`"'`}">${'<script>&'}</p>`.markup).toBe(
      '<p title="&#34;&#39;">&#60;script&#62;&#38;</p>',
    );
  });
});

/** Promises the content keeps: each holds for the committed content, and is seen to fail where it is broken. */
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../scripts/checks/check.ts';
import { findIssues, structuralChecks } from '../../scripts/checks/index.ts';
import type { ArchiveDocument } from '../../src/archive/archive.ts';
import type { Furniture } from '../../src/schema/seed-notes.ts';
import {
  archive,
  archiveOf,
  document,
  seeds,
  withObservation,
  withParagraphs,
  withQuantity,
  withSection,
  withTables,
} from './support.ts';

const y2018 = document('2018/citywide');
const y2020 = document('2020/government');
const y2023 = document('2023/general-office');
const notice = document('2020/yufubanfa-89');

/** What one check reports of one document. */
function issuesOf(check: string, from: ArchiveDocument, texts = seeds): Issue[] {
  const found = structuralChecks.find(({ id }) => id === check);
  if (!found) throw new Error(`no check ${check}`);
  return found.run({ archive: archiveOf(from), seeds: texts });
}

/** Words that the page of a document prints and that are none of its text. */
const mark = (line: number): Furniture => ({ line, text: '— 3 —', kind: 'page-mark' });

/** The seed of a document with one line changed. */
function withLine(from: ArchiveDocument, line: number, change: (text: string) => string): typeof seeds {
  const lines = (seeds.get(from.source.file) ?? '').split('\n');
  lines[line - 1] = change(lines[line - 1] ?? '');
  return new Map([...seeds, [from.source.file, lines.join('\n')]]);
}

test('the committed content keeps them all', () => {
  expect(findIssues({ archive, seeds })).toEqual([]);
});

describe('numbering', () => {
  test('a heading that was swallowed leaves a gap before its sibling', () => {
    expect(
      issuesOf(
        'numbering',
        withSection(y2018, '2-2-2', () => undefined),
      ),
    ).toMatchObject([
      {
        place: expect.stringMatching(/^001_28fd1e6a404a9f40\.txt#L\d+-L\d+$/),
        expected: '2-2-2',
        found: '2-2-3',
      },
    ]);
  });

  test('an annex begins with its first part', () => {
    expect(
      issuesOf(
        'numbering',
        withSection(notice, 'annex-2-1', () => undefined),
      ),
    ).toMatchObject([{ expected: 'annex-2-1', found: 'annex-2-2' }]);
  });
});

describe('unique-ids', () => {
  test('a paragraph with another’s id', () => {
    const twice = withParagraphs(y2018, '2-1-4', (paragraph) => ({ ...paragraph, id: 's2-1-4-p1' }));
    expect(issuesOf('unique-ids', twice)).toMatchObject([{ expected: 's2-1-4-p1 once' }]);
  });

  test('a paragraph with an id of another section', () => {
    const strange = withParagraphs(y2018, '2-1-3', (paragraph) => ({ ...paragraph, id: 's2-1-p9' }));
    expect(issuesOf('unique-ids', strange)).toMatchObject([{ found: 's2-1-p9' }]);
  });
});

describe('topics', () => {
  test('a part of a narrative report that nobody mapped', () => {
    const unmapped = withSection(y2018, '3-4', (section) => ({ ...section, topic: null }));
    expect(issuesOf('topics', unmapped)).toMatchObject([{ expected: 'a topic', found: 'none' }]);
  });

  test.each([
    [y2018, '0'],
    [notice, '1'],
  ])('nothing else has one: $key, section %s', (from, locator) => {
    const mapped = withSection(from, locator, (section) => ({ ...section, topic: 'overview' }));
    expect(issuesOf('topics', mapped)).toMatchObject([{ expected: 'no topic', found: 'overview' }]);
  });
});

describe('seed-lines', () => {
  test('a printed line that no section holds', () => {
    const lost = withSection(y2018, '2-1-4', (section) => ({ ...section, lines: '96-100' }));
    expect(issuesOf('seed-lines', lost)).toMatchObject([
      { place: '001_28fd1e6a404a9f40.txt#L101', expected: 'one section', found: 'none' },
    ]);
  });

  test('a printed line that two sections hold', () => {
    const shared = withSection(y2018, '2-1-4', (section) => ({ ...section, lines: '95-101' }));
    const held = withSection(shared, '2-1-3', (section) => ({
      ...section,
      lines: section.lines.replace(/\d+$/, '96'),
    }));
    expect(issuesOf('seed-lines', held)).toMatchObject([{ found: '2-1-3, 2-1-4' }]);
  });

  test('furniture that was never declared, on a line of its own', () => {
    // A blank line between 一 and 二.
    const marked = withLine(y2018, 74, () => '— 3 —');
    expect(issuesOf('seed-lines', y2018, marked)).toMatchObject([
      { expected: 'one section', found: 'none', message: expect.stringContaining('`furniture:`') },
    ]);
    const declared = { ...y2018, furniture: [mark(74)] };
    expect(issuesOf('seed-lines', declared, marked)).toEqual([]);
    expect(issuesOf('seed-words', declared, marked)).toEqual([]);
  });

  test('a seed that is not there has nothing to hold: its words are missed instead', () => {
    expect(issuesOf('seed-lines', y2018, new Map())).toEqual([]);
    expect(issuesOf('seed-words', y2018, new Map())).not.toEqual([]);
  });
});

describe('seed-words', () => {
  test('a character lost on the way', () => {
    const fewer = withParagraphs(y2018, '2-1-3', (paragraph) => ({
      ...paragraph,
      text: paragraph.text.slice(1),
    }));
    expect(issuesOf('seed-words', fewer)).toMatchObject([
      { expected: expect.stringContaining('also'), found: 'fewer words' },
    ]);
  });

  test('a character invented', () => {
    const more = withParagraphs(y2018, '2-1-3', (paragraph) => ({
      ...paragraph,
      text: `${paragraph.text}注`,
    }));
    expect(issuesOf('seed-words', more).map(({ found }) => found)).toContain('also “注”');
  });

  test('two characters exchanged: nothing lost, yet not what is printed', () => {
    const turned = withParagraphs(y2018, '2-1-3', (paragraph) => ({
      ...paragraph,
      text: paragraph.text.replace('105件', '150件'),
    }));
    expect(issuesOf('seed-words', turned)).toHaveLength(1);
  });

  test('a digit of a cell exchanged', () => {
    const turned = withTables(y2020, '3', (table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell.id === 's3-t1-r1-c7' ? { ...cell, text: '738' } : cell)),
      })),
    }));
    expect(issuesOf('seed-words', turned)).toMatchObject([
      { message: expect.stringContaining('s3-t1-r1-c7') },
    ]);
  });

  test('an artefact that was never declared', () => {
    expect(issuesOf('seed-words', y2023)).toEqual([]);
    expect(issuesOf('seed-words', { ...y2023, artefacts: [] })).not.toEqual([]);
  });

  test('furniture that was never declared, within the words of a paragraph', () => {
    const marked = withLine(y2018, 97, (line) => `${line} — 3 —`);
    expect(issuesOf('seed-words', y2018, marked)).toMatchObject([
      { expected: 'also “——3”', found: 'fewer words' },
      { message: expect.stringContaining('s2-1-4-p1') },
    ]);
    expect(issuesOf('seed-words', { ...y2018, furniture: [mark(97)] }, marked)).toEqual([]);
  });

  test('furniture that is declared and of the text: its words are missed', () => {
    const declared: Furniture = { line: 97, text: '1329', kind: 'page-mark' };
    expect(issuesOf('seed-words', { ...y2018, furniture: [declared] })).toMatchObject([
      { expected: 'no more words', found: 'also “2931”' },
      { message: expect.stringContaining('s2-1-4-p1') },
    ]);
  });

  test('two cells of a row exchanged: every digit is printed there, and not in this order', () => {
    const texts: Record<string, string> = { 's3-t1-r1-c1': '17', 's3-t1-r1-c2': '360' };
    const turned = withTables(y2020, '3', (table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, text: texts[cell.id] ?? cell.text })),
      })),
    }));
    expect(issuesOf('seed-words', turned)).toMatchObject([{ place: '000_2573da693e8ea528.txt#L154' }]);
  });

  test('a seed that changed after ingest', () => {
    const changed = withLine(y2018, 97, (line) => line.replace('1329', '1328'));
    expect(issuesOf('seed-words', y2018, changed)).toMatchObject([
      { expected: 'also “8”', found: 'also “9”' },
      { message: expect.stringContaining('s2-1-4-p1') },
    ]);
  });
});

describe('quotes', () => {
  test('words that do not stand at the lines', () => {
    expect(issuesOf('quotes', withObservation(y2018, 's2-p1-q22', { lines: '78' }))).toMatchObject([
      { place: '001_28fd1e6a404a9f40.txt#L78', expected: '“主动公开政府信息1266912条”' },
    ]);
  });

  test('a cell that prints something else', () => {
    expect(issuesOf('quotes', withObservation(y2020, 's3-t1-r1-c7', { quote: '37' }))).toMatchObject([
      { expected: '“37”', found: '“378”' },
    ]);
  });

  test('a place that is not on the page', () => {
    expect(issuesOf('quotes', withObservation(y2020, 's3-t1-r1-c7', { at: 's3-t1-r1-c8' }))).toMatchObject([
      { found: 'none' },
    ]);
  });

  test('a value that its printed number does not have', () => {
    expect(issuesOf('quotes', withQuantity(y2018, 's2-p1-q22', 1266921))).toMatchObject([
      { expected: 'the value 1266912', found: '1266921' },
    ]);
  });

  test('words of absence that carry more than 0', () => {
    expect(issuesOf('quotes', withObservation(y2023, 's6-p1', { value: 3 }))).toMatchObject([
      { expected: 'the value 3', found: '0' },
    ]);
  });
});

describe('operands', () => {
  test('a relation whose figure is not printed', () => {
    expect(issuesOf('operands', withObservation(y2018, 's2-p1-q48', undefined))).toMatchObject([
      {
        expected: 'one observation',
        found: 'none',
        message: expect.stringContaining('proactive-items-level-municipal'),
      },
    ]);
  });

  test('a relation that does not say which of two printings it means', () => {
    const wide: ArchiveDocument = {
      ...y2020,
      relations: [
        {
          rule: 'same',
          a: { measure: 'applications.newReceived' },
          b: { measure: 'applications.newReceived', printedIn: 'table' },
        },
      ],
    };
    expect(issuesOf('operands', wide)).toMatchObject([{ found: 's1-3-p1-q277, s3-t1-r1-c7' }]);
  });

  test('a percentage that is not printed so', () => {
    const relations = y2018.relations.map((relation) =>
      relation.rule === 'percentage' && relation.printed === '公开率97.5%'
        ? { ...relation, printed: '公开率97.6%' }
        : relation,
    );
    expect(issuesOf('operands', { ...y2018, relations })).toMatchObject([
      { expected: '“公开率97.6%”, once, with a percentage' },
    ]);
  });
});

describe('record-ids', () => {
  test('two relations about the same figures', () => {
    const [first] = y2018.relations;
    const twice = { ...y2018, relations: first ? [first, first] : [] };
    expect(issuesOf('record-ids', twice)).toMatchObject([
      { expected: '2018-citywide.part-whole.proactive-items-by-level once', found: '2 times' },
    ]);
  });
});

test('each structural check has its failures above; a new one is added here with its own', () => {
  expect(structuralChecks.map(({ id }) => id)).toEqual([
    'numbering',
    'unique-ids',
    'topics',
    'seed-lines',
    'seed-words',
    'quotes',
    'operands',
    'record-ids',
  ]);
});

/** `npm run inspect`: what is read of the committed originals is what their truth says, in the form that is promised. */
import { readFileSync, readdirSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { compare, judge, tell } from '../scripts/bench/corpus/compare.ts';
import { inspectedSchema } from '../scripts/bench/corpus/inspected.ts';
import { readTruth } from '../scripts/bench/corpus/truth-schema.ts';
import { describe as printed } from '../scripts/lib/inspection-report.ts';
import { inspectText, type Inspection } from '../scripts/lib/inspection.ts';
import { readReportFile } from '../scripts/lib/report-file.ts';
import { readSurroundings } from '../scripts/lib/surroundings.ts';
import { checkRecordsSchema } from '../src/schema/check.ts';
import { hashesIn, runCommand } from './support/command.ts';
import { root } from './support/root.ts';
import { seedFolder } from './support/specimen.ts';
import { withoutSpace } from './support/text.ts';

const folder = `${root}tests/fixtures/originals/`;
/** Its fonts say of no character which it is. */
const blind = '10-2021-government.pdf';
const originals = readdirSync(folder).filter((name) => !/\.(?:json|md)$/.test(name) && name !== blind);
const truthOf = (name: string) =>
  readTruth(readFileSync(`${folder}${name.replace(/\.\w+$/, '.truth.json')}`, 'utf8'));

/** What the command does with a file, without the cost of starting it. */
async function inspect(name: string): Promise<Inspection> {
  const { around, about } = readSurroundings(seedFolder);
  const file = await readReportFile(`${folder}${name}`);
  return inspectText({ ...file, file: 'text.txt' }, around, about);
}

describe('the originals that are committed', () => {
  test('are of every format', () => {
    const formats = new Set(originals.map((name) => name.replace(/^.*\./, '')));
    expect([...formats].toSorted()).toEqual(['doc', 'docx', 'html', 'ofd', 'pdf', 'txt']);
  });

  test.each(originals)(
    '%s: title, year, issuer, form, every heading and every cell as its truth says',
    async (name) => {
      const inspected = inspectedSchema.parse((await inspect(name)).report);
      // A scope is printed nowhere: it is proposed by the kind of body, for a person to confirm.
      const differences = compare(truthOf(name), inspected).filter(
        (one) => one.kind !== 'fact' || one.fact !== 'scope',
      );
      expect(differences.map(tell)).toEqual([]);
      expect(judge(differences, inspected.issues)).toBe('completely');
    },
  );
});

/** The printed object, entry by entry. */
const reportSchema = z.strictObject({
  title: z.string(),
  year: z.int(),
  issuer: z.string(),
  scope: z.string(),
  form: z.string(),
  sections: z.array(z.strictObject({ locator: z.string(), title: z.string(), start: z.int(), end: z.int() })),
  observations: z.array(
    z.strictObject({
      measure: z.string(),
      dimension: z.string(),
      member: z.string(),
      value: z.number().nullable(),
      state: z.string(),
      quote: z.string(),
      line_start: z.int(),
      line_end: z.int(),
    }),
  ),
  checks: checkRecordsSchema,
  issues: z.array(
    z.strictObject({
      severity: z.enum(['error', 'warning', 'finding']),
      line: z.int().nullable(),
      message: z.string(),
      repair: z.string().optional(),
    }),
  ),
});

describe('--json', () => {
  const name = '20-2021-town.ofd';

  test('prints one object with the entries that are promised, and touches nothing', async () => {
    const before = hashesIn(seedFolder);
    const { status, out, error } = runCommand('inspect', [
      `${folder}${name}`,
      '--json',
      '--seeds',
      seedFolder,
    ]);
    expect([status, error]).toEqual([0, '']);
    const report = reportSchema.parse(JSON.parse(out));
    expect(report.observations.length).toBeGreaterThan(150);
    expect(report.checks.length).toBeGreaterThan(30);
    expect(report).toEqual(JSON.parse(JSON.stringify((await inspect(name)).report)));
    expect(hashesIn(seedFolder)).toEqual(before);
  });

  test('every observation stands on the lines it names, in the section that holds them', async () => {
    const { report, seed } = await inspect(name);
    const lines = seed.text.split('\n');
    expect(report.observations.length).toBeGreaterThan(150);
    for (const { quote, line_start, line_end, measure } of report.observations) {
      const there = withoutSpace(lines.slice(line_start - 1, line_end).join(''));
      expect(there, `${measure}, lines ${line_start}–${line_end}`).toContain(withoutSpace(quote));
      expect(
        report.sections.some(({ start, end }) => start <= line_start && line_end <= end),
        measure,
      ).toBe(true);
    }
  });

  test('of a file whose characters cannot be told is one error that says so', () => {
    const { status, out, error } = runCommand('inspect', [
      `${folder}${blind}`,
      '--json',
      '--seeds',
      seedFolder,
    ]);
    expect([status, error]).toEqual([1, '']);
    expect(JSON.parse(out)).toEqual({
      title: null,
      year: null,
      issuer: null,
      scope: null,
      form: null,
      sections: [],
      observations: [],
      checks: [],
      issues: [
        {
          severity: 'error',
          line: null,
          message: expect.stringMatching(
            /fonts that say which characters.+without a name.+to do:.+Word file/,
          ),
        },
      ],
    });
  });
});

/** Columns of a terminal, told apart from the code that fills them: what is not Latin is two wide, but for quotes and dashes. */
const columnsOf = (line: string): number =>
  [...line].reduce((sum, character) => sum + (/[\u2E80-\uFFEE]/u.test(character) ? 2 : 1), 0);

describe('in words', () => {
  test('the outline, every table with its rows under one another, the relations and what to confirm', async () => {
    const said = printed(await inspect('18-2021-general-office.docx'));
    const truth = truthOf('18-2021-general-office.docx');
    expect(said.split('\n')[0]).toBe(truth.title);
    for (const { locator, text } of truth.headings)
      expect(said).toMatch(new RegExp(`^  ${locator} +lines \\d+–\\d+ +${RegExp.escape(text)}`, 'm'));
    const [, ...rows] = /^Table 收到和处理.*\n(?: {2}.*\n)+/m.exec(said)?.[0].trimEnd().split('\n') ?? [];
    expect(rows.map((row) => row.split(/ {2,}/).slice(-7))).toEqual(
      truth.cells[3]?.map((row) => row.map((value) => value || '␣')),
    );
    expect([...new Set(rows.map(columnsOf))]).toHaveLength(1);
    expect(said).toMatch(/^Relations: \d+ hold, 0 differ/m);
    expect(said).toMatch(/^To confirm\n {2}key +line 1: /m);
    expect(said).toContain(' - id: jiangzhou-general-office\n');
  });

  test('a command that is misused says how it is used', () => {
    const { status, out, error } = runCommand('inspect', ['--paper', 'a.pdf']);
    expect([status, out]).toEqual([2, '']);
    expect(error).toBe(
      "Unknown option '--paper'\nUse it as: npm run inspect -- FILE [--json] [--text] [--key 2021/…]\n",
    );
  });
});

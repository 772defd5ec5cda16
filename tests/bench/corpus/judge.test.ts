import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { trueCells } from '../../../scripts/bench/corpus/compare.ts';
import { truthText } from '../../../scripts/bench/corpus/files.ts';
import { judgeAnswer, judgeFolder, tableOf, type Judged } from '../../../scripts/bench/corpus/judge.ts';
import { truthOf } from '../../../scripts/bench/corpus/made.ts';
import { madeUpReports } from '../../../scripts/bench/corpus/report.ts';

const [made] = madeUpReports(1, 1);
const truth = truthOf(made!);

/** What a faultless `inspect --json` prints about the report. */
const answer = {
  ...truth,
  sections: truth.headings.map(({ locator, text }) => ({ locator, title: text })),
  observations: trueCells(truth).map((cell) => ({ ...cell, state: 'reported', quote: String(cell.value) })),
  issues: [],
};
const wrong = { ...answer, observations: answer.observations.map((cell) => ({ ...cell, value: 1 })) };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'judged-'));
  writeFileSync(join(folder, `${made!.name}.truth.json`), truthText(made!));
  writeFileSync(join(folder, `${made!.name}.docx`), '');
  writeFileSync(join(folder, `${made!.name}.pdf`), '');
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** A command that says this of every Word document, and refuses every other file. */
function commandSaying(json: unknown): string[] {
  const script = join(folder, 'command.mjs');
  writeFileSync(
    script,
    `if (process.argv.at(-1).endsWith('.docx')) console.log(${JSON.stringify(JSON.stringify(json))});
     else { console.error('expected: letters; found: shapes; to do: ask for the text'); process.exit(1); }`,
  );
  return [script];
}

async function judged(json: unknown): Promise<{ right: boolean; lines: unknown[]; table: unknown }> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const table = vi.spyOn(console, 'table').mockImplementation(() => undefined);
  const right = await judgeFolder(folder, commandSaying(json));
  return { right, lines: log.mock.calls.map(([line]) => line as unknown), table: table.mock.calls[0]?.[0] };
}

describe('a folder', () => {
  test('is right where everything is read or refused', async () => {
    const { right, lines, table } = await judged(answer);
    expect(right).toBe(true);
    expect(lines).toEqual([
      `${made!.name}.pdf: refused: expected: letters; found: shapes; to do: ask for the text`,
    ]);
    expect(table).toEqual({
      docx: { completely: 1, 'with issues': 0, refused: 0, WRONG: 0 },
      pdf: { completely: 0, 'with issues': 0, refused: 1, WRONG: 0 },
    });
  });

  test('is not where a value is wrong: the first differences are told', async () => {
    const { right, lines } = await judged(wrong);
    expect(right).toBe(false);
    expect(lines[0]).toMatch(/^01-2021-town\.docx: WRONG: \d+ changed cells$/);
    expect(lines[1]).toBe('  regulations.issued of total: 0 was read as 1');
  });

  test('without a file of a corpus is refused', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'judged-'));
    await expect(judgeFolder(empty, [])).rejects.toThrow(/no file of a corpus/);
    rmSync(empty, { recursive: true });
  });
});

describe('an answer', () => {
  const verdict = (): Pick<Judged, 'differences' | 'outcome'> => ({
    outcome: 'completely',
    differences: [],
  });

  test.each([
    ['JSON is compared', '{}', '', 'completely'],
    ['words are a refusal', '', 'expected: a PDF; found: nothing; to do: look', 'refused'],
    ['a stack trace is a breakdown', '', 'TypeError: x\n    at read (file:///a.ts:3:1)', 'WRONG'],
    ['a stack trace beside JSON is one too', '{}', 'TypeError: x\n    at file:///a.ts:3:1', 'WRONG'],
  ])('%s', (_what, stdout, stderr, outcome) => {
    expect(judgeAnswer('a.pdf', stdout, stderr, verdict).outcome).toBe(outcome);
  });

  test('is counted under its format', () => {
    const { said: _said, ...one } = judgeAnswer('a.b.pdf', '{}', '', verdict);
    expect(tableOf([one, one])).toEqual({
      pdf: { completely: 2, 'with issues': 0, refused: 0, WRONG: 0 },
    });
  });
});

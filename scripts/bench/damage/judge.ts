/** What became of a damaged report: read as it was meant, said, or silently wrong. */
import { documentKeys, type Bases } from './bases.ts';
import { inspectText, type Inspection } from '../../lib/inspection.ts';
import { proposeNotes } from '../../propose/notes.ts';
import { readSeed, type Reading } from '../../ingest/reading.ts';
import { lettersOf } from '../../ingest/table-tokens.ts';
import { withoutPipes } from '../../propose/pipes.ts';
import { decode } from '../../ingest/decode.ts';
import type { Random } from '../random.ts';
import { damages, type Damage } from './damages.ts';
import type { Model, ModelSection } from './model.ts';
import { render, type Rendering } from './render.ts';

export type Verdict = 'complete' | 'said' | 'wrong';

export interface Judged {
  damages: readonly string[];
  /** Everything of the report is still there. */
  harmless: boolean;
  verdict: Verdict;
  /** What differs from the truth. */
  differences: readonly string[];
  /** Lines that issues name. */
  issues: readonly string[];
  text: string;
}

const plainStyle: Rendering = {
  prose: 'unwrapped',
  width: 40,
  table: 'blanks',
  part: (marker) => marker,
  marker: (marker) => marker,
  label: (words) => words,
  group: 'before',
};

/** One or two damages that the random numbers choose, or those named, done to one of the reports, and what was read of it. */
export function damageOnce(
  bases: Bases,
  random: Random,
  only?: readonly string[],
  afterwards: (text: string) => string = (text) => text,
): Judged {
  const known = only ? damages.filter(({ name }) => only.includes(name)) : damages;
  const base = random.pick(bases.models);
  const chosen = only ? known : random.shuffle(known).slice(0, random.chance(0.4) ? 1 : 2);
  return judge(base, chosen, bases, { random, afterwards });
}

function judge(
  base: Model,
  chosen: readonly Damage[],
  bases: Bases,
  { random, afterwards }: { random: Random; afterwards: (text: string) => string },
): Judged {
  const start: Rendering = {
    ...plainStyle,
    table: random.pick(['tabs', 'blanks', 'cells']),
    prose: random.pick(['unwrapped', 'wrapped']),
  };
  const style = chosen.reduce(
    (before, { style: change }) => (change ? change(before, random) : before),
    start,
  );
  // What the issuer printed differently is part of the truth; what was lost is not.
  const change = (from: Model, harm: Damage['harm']): Model =>
    chosen
      .filter((one) => one.harm === harm)
      .reduce((before, { model: oddity }) => (oddity ? oddity(before, random) : before), from);
  const truth = change(base, 'none');
  const model = change(truth, 'must-be-said');
  const lines = chosen.reduce<string[]>(
    (before, { lines: change }) => (change ? change(before, random, base) : before),
    render(model, style, random),
  );
  const bytes = new TextEncoder().encode(afterwards(`${lines.join('\n')}\n`));
  const text = withoutPipes(decode(bytes, 'x.txt'));
  const seed = { file: 'x.txt', text, sha256: '0'.repeat(64) };
  const { notes } = proposeNotes({ ...seed, encoding: 'utf-8', key: documentKeys(base) }, bases.surroundings);
  const reading = readSeed({ ...seed, notes });
  const harmless = chosen.every(({ harm }) => harm === 'none');
  const differences = differencesOf(truth, reading);
  const said = [...reading.problems.map(({ message }) => message), ...(reading.structured?.remarks ?? [])];
  const named = said.filter((message) => /x\.txt:\d/.test(message));
  const names = chosen.map(({ name }) => name);
  if (differences.length === 0) {
    // What is complete although something was taken away is only so where the damage found nothing to do.
    return {
      damages: names,
      harmless,
      verdict: reading.problems.length === 0 ? 'complete' : 'said',
      differences,
      issues: named,
      text,
    };
  }
  const findings = named.length > 0 ? [] : findingsOf(inspect(text, bases));
  const issues = [...named, ...findings];
  return {
    damages: names,
    harmless,
    verdict: issues.length > 0 ? 'said' : 'wrong',
    differences,
    issues,
    text,
  };
}

function inspect(text: string, { surroundings, about }: Bases): Inspection {
  return inspectText(
    { file: 'x.txt', text, bytes: new TextEncoder().encode(text), encoding: 'utf-8' },
    surroundings,
    about,
  );
}

const findingsOf = ({ report }: Inspection): string[] =>
  report.issues.filter(({ line }) => line !== null).map(({ line, message }) => `${line}: ${message}`);

/** Headings lost or invented, cells that are not the ones printed, words that are in no section or in too many. */
function differencesOf(model: Model, { sections, observations }: Reading): string[] {
  const found: string[] = [];
  const ours = new Map(sections.map((section) => [section.locator, section]));
  const theirs = new Map(model.sections.map((section) => [section.locator, section]));
  for (const { locator, title } of model.sections) {
    const section = ours.get(locator);
    if (!section) found.push(`lost ${locator} ${title}`);
    else if (title !== '' && lettersOf(section.title) !== lettersOf(title))
      found.push(`${locator} is ${section.title}, not ${title}`);
  }
  for (const { locator, title } of sections)
    if (!theirs.has(locator)) found.push(`invented ${locator} ${title}`);
  const cells = observations.filter(({ printedIn }) => printedIn === 'table');
  const values = new Map(cells.map((cell) => [`${cell.measure} ${cell.member}`, valueOf(cell.quote)]));
  const meant = cellsOf(model);
  for (const [name, value] of meant) {
    if (values.get(name) !== value) found.push(`${name} is ${values.get(name) ?? 'not there'}, not ${value}`);
  }
  for (const name of values.keys()) if (!meant.has(name)) found.push(`invented ${name}`);
  for (const section of model.sections) {
    const [own, wanted] = [proseOf(ours.get(section.locator)), wordsOf(section)];
    if (own !== wanted) found.push(`text of ${section.locator}: ${firstDifference(own, wanted)}`);
  }
  return found;
}

type OurSection = Reading['sections'][number];

const proseOf = (section: OurSection | undefined): string =>
  lettersOf(
    (section?.blocks ?? []).map((block) => (block.type === 'paragraph' ? block.printed.text : '')).join(''),
  ).replace(/[,，]/g, '');

const wordsOf = ({ paragraphs }: ModelSection): string => lettersOf(paragraphs.join(''));

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `“${a.slice(Math.max(0, at - 6), at + 10)}”, not “${b.slice(Math.max(0, at - 6), at + 10)}”`;
}

/** A cell's number, or the same mark for every way of leaving it blank. */
const valueOf = (quote: string): string => {
  const plain = quote.normalize('NFKC').replace(/[\s,]/g, '');
  return /^[-–—―/]*$/.test(plain) ? '-' : plain;
};

function cellsOf({ sections }: Model): Map<string, string> {
  const cells = new Map<string, string>();
  for (const { table } of sections) {
    if (!table) continue;
    for (const row of table.rows) {
      const shape = table.shape.rows.find(
        (one) =>
          one.type === 'values' &&
          isRow(one.labels.at(-1)?.label ?? '', row.words.at(-1) ?? '', one.labels.at(-1)?.variants),
      );
      if (row.type !== 'values' || shape?.type !== 'values') continue;
      row.values.forEach((value, index) => {
        const cell = shape.values[index];
        if (cell) cells.set(`${cell.measure} ${cell.member ?? 'total'}`, valueOf(value));
      });
    }
  }
  return cells;
}

const isRow = (label: string, printed: string, variants: readonly string[] = []): boolean =>
  [label, ...variants].some((wording) => lettersOf(wording) === lettersOf(printed));

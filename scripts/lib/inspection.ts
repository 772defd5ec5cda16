/** One file read as the report it seems to be, without touching the project: what `npm run inspect` and `npm run add` say of it. */
import { sha256Of } from '../../src/disk/sha256.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { archiveOf } from '../../src/disk/read-content.ts';
import type { About } from '../../src/schema/about.ts';
import type { Body } from '../../src/schema/body.ts';
import type { CheckRecord } from '../../src/schema/check.ts';
import { parseLines } from '../../src/schema/locator.ts';
import type { EncodingId, OriginalFile } from '../../src/schema/seed-notes.ts';
import { runChecks } from '../checks/index.ts';
import { contentOf } from '../ingest/content.ts';
import { placeOf, type Problem } from '../ingest/problem.ts';
import { readSeed, type Reading, type Seed } from '../ingest/reading.ts';
import { proposeNotes, type Proposed, type Surroundings } from '../propose/notes.ts';

/** `error`: has to be mended before the report can be taken in. `warning`: to be looked at. `finding`: what the report itself prints. */
export type Severity = 'error' | 'warning' | 'finding';

export interface InspectionIssue {
  severity: Severity;
  /** In the seed text; null where the issue is of the whole. */
  line: number | null;
  message: string;
  /** YAML to paste. */
  repair?: string;
}

/** What is read of a file: the printed object of `npm run inspect -- FILE --json`. */
export interface InspectionReport {
  title: string | null;
  year: number | null;
  issuer: string | null;
  scope: string | null;
  form: string | null;
  sections: { locator: string; title: string; start: number; end: number }[];
  observations: {
    measure: string;
    dimension: string;
    member: string;
    value: number | null;
    state: string;
    quote: string;
    line_start: number;
    line_end: number;
  }[];
  checks: CheckRecord[];
  issues: InspectionIssue[];
}

export interface Inspection {
  report: InspectionReport;
  proposed: Proposed;
  seed: Seed;
  reading: Reading;
}

export interface ReadText {
  file: string;
  text: string;
  /** The bytes the seed is to have. */
  bytes: Uint8Array;
  encoding: EncodingId;
  original?: OriginalFile | undefined;
  unwrapped?: boolean | undefined;
  key?: string | undefined;
  /** Reservations of the reader of the original. */
  remarks?: readonly string[];
}

/** Read a text as a report, with notes that are proposed for it. */
export function inspectText(read: ReadText, around: Surroundings, about: About): Inspection {
  const sha256 = sha256Of(read.bytes);
  const proposed = proposeNotes({ ...read, sha256 }, around);
  const seed: Seed = { file: read.file, sha256, text: read.text, notes: proposed.notes };
  return inspectSeed(seed, proposed, { bodies: around.bodies, about, remarks: read.remarks ?? [] });
}

interface Beside {
  bodies: readonly Body[];
  about: About;
  remarks: readonly string[];
}

function inspectSeed(seed: Seed, proposed: Proposed, beside: Beside): Inspection {
  const reading = readSeed(seed);
  const bodies = proposed.body.isNew ? [...beside.bodies, proposed.body.body] : beside.bodies;
  const checks = checksOf(seed, reading, { ...beside, bodies });
  const { notes } = seed;
  const { structured } = reading;
  const found = proposed.title !== undefined;
  return {
    proposed,
    seed,
    reading,
    report: {
      title: structured?.title.text ?? null,
      year: found ? Number(notes.key.slice(0, 4)) : null,
      issuer: found ? notes.issuer : null,
      scope: (found && notes.scope) || null,
      form: (found && notes.form) || null,
      sections: reading.sections.map(({ locator, title, lines }) => ({ locator, title, ...lines })),
      observations: reading.observations.map((observation) => {
        const { measure, dimension, member, value, state, quote } = observation;
        const { start, end } = parseLines(observation.lines);
        return { measure, dimension, member, value, state, quote, line_start: start, line_end: end };
      }),
      checks,
      issues: issuesOf(reading, checks, beside.remarks, seed),
    },
  };
}

/** The equations of the report alone; none where too little of it was read. */
function checksOf(
  seed: Seed,
  reading: Reading,
  { about, bodies }: Pick<Beside, 'about' | 'bodies'>,
): CheckRecord[] {
  if (!reading.structured) return [];
  let archive: Archive;
  try {
    archive = archiveOf({ about, bodies: [...bodies] }, contentOf(seed, reading).files);
  } catch {
    // What is missing is said as problems already.
    return [];
  }
  return runChecks(archive);
}

function issuesOf(
  reading: Reading,
  checks: readonly CheckRecord[],
  remarks: readonly string[],
  { file }: Seed,
): InspectionIssue[] {
  const lineIn = (place: string): number | null => {
    const line = /:(\d+)\b/.exec(place)?.[1];
    return line === undefined ? null : Number(line);
  };
  const lines = new Map(reading.observations.map(({ at, lines: range }) => [at, parseLines(range).start]));
  return [
    ...reading.problems.map(({ place, expected, found, todo, repair }): InspectionIssue => ({
      severity: 'error',
      line: place.includes(file) ? lineIn(place) : null,
      message: `expected: ${expected}; found: ${found}; to do: ${todo}`,
      ...(repair ? { repair } : {}),
    })),
    ...(reading.structured?.remarks ?? []).map((remark): InspectionIssue => ({
      severity: 'warning',
      line: lineIn(remark),
      message: remark.replace(`${placeOf(file)}:`, '').replace(/^\d+:? /, ''),
    })),
    ...remarks.map((remark): InspectionIssue => ({ severity: 'warning', line: null, message: remark })),
    ...checks
      .filter(({ verdict }) => verdict === 'differs')
      .map(({ id, note, operands }): InspectionIssue => ({
        severity: 'finding',
        line: lines.get(operands[0]?.url.split('#')[1] ?? '') ?? null,
        message: `${id}: ${note}`,
      })),
  ];
}

/** A problem that is said before anything could be read. */
export const refusal = (problem: Problem): InspectionReport => ({
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
      message: `expected: ${problem.expected}; found: ${problem.found}; to do: ${problem.todo}`,
    },
  ],
});

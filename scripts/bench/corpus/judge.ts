/** Every file of a corpus read by `inspect --json` and held against the truth beside it. */
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { compare, judge, summaryOf, tell, type Difference, type Verdict } from './compare.ts';
import { corpusFormats, truthFile } from './files.ts';
import { inspectedSchema } from './inspected.ts';
import { readTruth } from './truth-schema.ts';

export type Outcome = Verdict | 'refused';

export interface Judged {
  file: string;
  outcome: Outcome;
  differences: readonly Difference[];
  /** What the command said where it refused a file, or broke down over it. */
  said?: string;
}

/** Differences of one file that are told; the rest is counted. */
const told = 6;

/**
 * Judge a folder's files and print what came of them. True where nothing false was read and nothing lost in silence.
 * `command` reads one file, given as its last word, and prints JSON.
 */
export async function judgeFolder(folder: string, command: readonly string[]): Promise<boolean> {
  const files = readdirSync(folder).filter((file) =>
    corpusFormats.some((format) => file.endsWith(`.${format}`)),
  );
  if (files.length === 0) throw new RangeError(`${folder} holds no file of a corpus`);
  const judged: Judged[] = [];
  const left = [...files.entries()];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift())
      judged[next[0]] = await judgeFile(folder, next[1], command);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  for (const line of linesOf(judged)) console.log(line);
  console.table(tableOf(judged));
  return judged.every(({ outcome }) => outcome !== 'WRONG');
}

async function judgeFile(folder: string, file: string, command: readonly string[]): Promise<Judged> {
  const truth = readTruth(readFileSync(join(folder, truthFile(nameOf(file))), 'utf8'));
  const { stdout, stderr } = await run([...command, join(folder, file)]);
  return judgeAnswer(file, stdout, stderr, (json) => {
    const inspected = inspectedSchema.parse(json);
    const differences = compare(truth, inspected);
    return { differences, outcome: judge(differences, inspected.issues) };
  });
}

/** A file is refused in words; a stack trace is a breakdown and no refusal. */
export function judgeAnswer(
  file: string,
  stdout: string,
  stderr: string,
  verdictOn: (json: unknown) => Pick<Judged, 'differences' | 'outcome'>,
): Judged {
  const json = jsonIn(stdout);
  const broken = /^\s+at .+:\d+:\d+\)?$/m.test(stderr);
  if (json === undefined || broken)
    return { file, outcome: broken ? 'WRONG' : 'refused', differences: [], said: (stderr || stdout).trim() };
  return { file, ...verdictOn(json) };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function run(command: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
    child.on('error', fail);
    child.on('close', () => done(said));
  });
}

const nameOf = (file: string): string => file.slice(0, file.lastIndexOf('.'));
const formatOf = (file: string): string => file.slice(file.lastIndexOf('.') + 1);

function linesOf(judged: readonly Judged[]): string[] {
  return judged
    .filter(({ differences, said }) => differences.length > 0 || said !== undefined)
    .flatMap(({ file, outcome, differences, said }) => [
      `${file}: ${outcome}: ${said?.split('\n')[0] ?? summaryOf(differences)}`,
      ...(outcome === 'WRONG' ? differences.slice(0, told).map((one) => `  ${tell(one)}`) : []),
    ]);
}

/** How many files of each format were read how. */
export function tableOf(judged: readonly Judged[]): Record<string, Record<Outcome, number>> {
  const formats = [...new Set(judged.map(({ file }) => formatOf(file)))];
  return Object.fromEntries(
    formats.map((format) => {
      const count = (outcome: Outcome): number =>
        judged.filter((one) => formatOf(one.file) === format && one.outcome === outcome).length;
      return [
        format,
        {
          completely: count('completely'),
          'with issues': count('with issues'),
          refused: count('refused'),
          WRONG: count('WRONG'),
        },
      ];
    }),
  );
}

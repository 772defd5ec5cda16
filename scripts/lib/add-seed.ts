/** One file taken into the seeds folder, whole or not at all. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documentKeySchema } from '../../src/schema/locator.ts';
import { Problem } from '../ingest/problem.ts';
import { toBodyYaml, toNotesYaml } from '../propose/yaml.ts';
import { inspectText, type Inspection } from './inspection.ts';
import { readReportFile, type ReportFile } from './report-file.ts';
import { readSurroundings } from './surroundings.ts';

export interface Added {
  key: string;
  /** Files of the seeds folder that were written. */
  files: readonly string[];
  /** The one a person corrects. */
  notes: string;
}

export interface Outcome {
  inspection: Inspection;
  /** Undefined where it was not taken in. */
  added: Added | undefined;
}

/** Read a file and write its text, notes and original beside the other seeds. Throws a {@link Problem} for one that is no report. */
export async function addSeed(
  path: string,
  folder: string,
  { key, keep }: { key: string | undefined; keep: boolean },
): Promise<Outcome> {
  if (key !== undefined && !documentKeySchema.safeParse(key).success) {
    throw new Problem({
      place: path,
      expected: 'a key such as 2021/yubei-district',
      found: key,
      todo: 'correct --key',
    });
  }
  const { around, about } = readSurroundings(folder);
  if (key !== undefined && around.keys.includes(key)) {
    throw new Problem({
      place: path,
      expected: 'a key that no document has',
      found: key,
      todo: 'leave --key out, or give another: it is the document’s address',
    });
  }
  const file = await readReportFile(path);
  refuseKnown(file, folder, path);
  const first = inspectText({ ...file, file: 'text.txt', key }, around, about);
  const stem = first.proposed.notes.key.replace('/', '-');
  const original = file.kept && { file: `${stem}.${file.kept.ending}`, sha256: file.kept.sha256 };
  const inspection = inspectText({ ...file, file: `${stem}.txt`, key, original }, around, about);
  const isWhole = inspection.report.issues.every(({ severity }) => severity !== 'error');
  if (!isWhole && !keep) return { inspection, added: undefined };
  const files = new Map<string, Uint8Array | string>([
    [`${stem}.txt`, file.bytes],
    [`${stem}.yml`, toNotesYaml(inspection.proposed)],
    ...(original && file.kept ? [[original.file, file.kept.bytes] as const] : []),
  ]);
  const taken = [...files.keys()].find((name) => existsSync(join(folder, name)));
  if (taken) {
    throw new Problem({
      place: path,
      expected: `no file ${taken} in seeds/ yet`,
      found: 'one',
      todo: 'give the document another key with --key',
    });
  }
  const { body } = inspection.proposed;
  if (body.isNew) files.set('bodies.yml', withBody(folder, toBodyYaml(body.body)));
  writeWhole(folder, files);
  return {
    inspection,
    added: { key: inspection.proposed.notes.key, files: [...files.keys()], notes: `${stem}.yml` },
  };
}

/** The same report is taken in once: its text or its original is there already. */
function refuseKnown(file: ReportFile, folder: string, path: string): void {
  if (!existsSync(folder)) return;
  const own = Buffer.from(file.kept?.bytes ?? file.bytes);
  const known = readdirSync(folder).find((name) => {
    if (name.endsWith('.yml')) return false;
    const bytes = readFileSync(join(folder, name));
    return bytes.length === own.length && bytes.equals(own);
  });
  if (!known) return;
  throw new Problem({
    place: path,
    expected: 'a report the archive does not have',
    found: `the very bytes of seeds/${known}`,
    todo: 'it is there already: change its notes instead',
  });
}

function withBody(folder: string, entry: string): string {
  const path = join(folder, 'bodies.yml');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return `${before.replace(/\n*$/, before === '' ? '' : '\n')}${entry}`;
}

/** Everything is written beside the folder first; only renames remain, the notes last, since a seed is none without them. */
function writeWhole(folder: string, files: ReadonlyMap<string, Uint8Array | string>): void {
  const work = join(dirname(folder), '.add');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  mkdirSync(folder, { recursive: true });
  const done: string[] = [];
  const bodies = existsSync(join(folder, 'bodies.yml'))
    ? readFileSync(join(folder, 'bodies.yml'))
    : undefined;
  try {
    for (const [name, bytes] of files) writeFileSync(join(work, name), bytes);
    for (const name of files.keys()) {
      renameSync(join(work, name), join(folder, name));
      done.push(name);
    }
  } catch (error) {
    for (const name of done) {
      if (name !== 'bodies.yml') rmSync(join(folder, name), { force: true });
      else if (bodies) writeFileSync(join(folder, name), bodies);
    }
    throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

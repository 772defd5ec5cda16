/** One file taken into the seeds folder, whole or not at all. */
import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { bodiesSchema } from '../../src/schema/body.ts';
import { Problem, placeOf } from '../ingest/problem.ts';
import { toBodyYaml, toNotesYaml } from '../propose/yaml.ts';
import { inspectText, type Inspection } from './inspection.ts';
import { readReportFile, type ReportFile } from './report-file.ts';
import { readSurroundings, type KnownReport } from './surroundings.ts';
import { refuseKey } from './wanted-key.ts';
import { writeWhole, type TakeBack } from './whole-files.ts';

export interface Added {
  key: string;
  /** Files of the seeds folder that were written. */
  files: readonly string[];
  /** The one a person corrects. */
  notes: string;
  /** Nothing in it has to be mended before it can be ingested. */
  isWhole: boolean;
  takeBack: TakeBack;
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
  refuseNoArchive(folder);
  const { around, about, reports } = readSurroundings(folder);
  refuseKey(key, around.keys);
  refuseInside(path, folder);
  const file = await readReportFile(path);
  refuseKnown(file, folder, path);
  const first = inspectText({ ...file, file: 'text.txt', key }, around, about);
  const stem = first.proposed.notes.key.replace('/', '-');
  const original = file.kept && { file: `${stem}.${file.kept.ending}`, sha256: file.kept.sha256 };
  const inspection = inspectText({ ...file, file: `${stem}.txt`, key, original }, around, about);
  const isWhole = inspection.report.issues.every(({ severity }) => severity !== 'error');
  const isPlaced = inspection.proposed.title !== undefined || key !== undefined;
  if (!isWhole && !(keep && isPlaced)) return { inspection, added: undefined };
  if (key === undefined) refuseSecond(inspection, reports, path);
  const files = new Map<string, Uint8Array | string>([
    [`${stem}.txt`, file.bytes],
    ...(original && file.kept ? [[original.file, file.kept.bytes] as const] : []),
    ...bodiesWith(inspection, folder),
    // The last to be written: a text is no seed without its notes.
    [`${stem}.yml`, toNotesYaml(inspection.proposed)],
  ]);
  refuseTaken([...files.keys()], folder, path);
  const takeBack = writeWhole(folder, files);
  return {
    inspection,
    added: {
      key: inspection.proposed.notes.key,
      files: [...files.keys()],
      notes: `${stem}.yml`,
      isWhole,
      takeBack,
    },
  };
}

/** A report joins an archive; it does not make one. */
function refuseNoArchive(folder: string): void {
  if (existsSync(join(folder, 'archive.yml'))) return;
  throw new Problem({
    place: folder,
    expected: 'the seeds of an archive, with an archive.yml that says what it is',
    found: existsSync(folder) ? 'no archive.yml' : 'no such folder',
    todo: 'write it; the README shows one under “make another city’s archive”',
  });
}

/** What is added gets its name here; the file a person has stays where it is. */
function refuseInside(path: string, folder: string): void {
  if (!existsSync(path) || dirname(realpathSync(path)) !== realpathSync(folder)) return;
  throw new Problem({
    place: path,
    expected: 'a file outside of the seeds, which is copied there under the name of its key',
    found: 'one that lies among them',
    todo: 'move it elsewhere and add it from there; a report that is in the archive already is corrected in its notes',
  });
}

/** The same report is taken in once: its text or its original is there already. */
function refuseKnown(file: ReportFile, folder: string, path: string): void {
  const own = Buffer.from(file.kept?.bytes ?? file.bytes);
  const known = readdirSync(folder, { withFileTypes: true }).find(
    (entry) =>
      entry.isFile() && !entry.name.endsWith('.yml') && own.equals(readFileSync(join(folder, entry.name))),
  );
  if (!known) return;
  throw new Problem({
    place: path,
    expected: 'a report the archive does not have',
    found: `the very bytes of ${placeOf(known.name)}`,
    todo: 'it is there already: change its notes instead',
  });
}

/** A body reports once a year; a second report is the same one in another format, or needs a key of its own. */
function refuseSecond(
  { proposed: { notes, body } }: Inspection,
  reports: readonly KnownReport[],
  path: string,
): void {
  const year = notes.key.slice(0, 4);
  const other = reports.find((one) => one.body === notes.body && one.key.startsWith(`${year}/`));
  if (notes.kind !== 'report' || body.isNew || !other) return;
  throw new Problem({
    place: path,
    expected: `a report that the archive does not have of ${body.body.short} for ${year}`,
    found: `${other.key}, in ${placeOf(other.notes)}`,
    todo: `if this is the same report, nothing is to be done; if it is another, name it with --key ${year}/…`,
  });
}

function refuseTaken(names: readonly string[], folder: string, path: string): void {
  const taken = names.find((name) => name !== 'bodies.yml' && existsSync(join(folder, name)));
  if (taken === undefined) return;
  throw new Problem({
    place: path,
    expected: `no file ${placeOf(taken)} yet`,
    found: 'one',
    todo: 'give the document another key with --key, or move that file away',
  });
}

/** `bodies.yml` with a body that is new, at its end; the rest of it stays byte for byte. */
function bodiesWith({ proposed: { body } }: Inspection, folder: string): [string, string][] {
  if (!body.isNew) return [];
  const entry = toBodyYaml(body.body);
  const path = join(folder, 'bodies.yml');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const after = `${before.replace(/^\[\]\s*$/m, '').replace(/(?<=[^\n])$/, '\n')}${entry}`;
  if (isListOfBodies(after)) return [['bodies.yml', after]];
  throw new Problem({
    place: placeOf('bodies.yml'),
    expected: 'a list of bodies, to which one more can be added',
    found: 'another thing',
    todo: 'mend it (npm run ingest says what is wrong), then add the report again; the entry it needs is',
    repair: entry.trimEnd(),
  });
}

function isListOfBodies(text: string): boolean {
  try {
    return bodiesSchema.safeParse(parse(text)).success;
  } catch {
    return false;
  }
}

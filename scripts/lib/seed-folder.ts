import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aboutSchema, type About } from '../../src/schema/about.ts';
import { bodiesSchema, type Body } from '../../src/schema/body.ts';
import { seedNotesSchema, type SeedNotes } from '../../src/schema/seed-notes.ts';
import type { Seed } from '../ingest/content.ts';
import { decode } from '../ingest/decode.ts';
import { Problem, Problems, placeOf } from '../ingest/problem.ts';
import { originalProblems } from './originals.ts';
import { readYaml } from './yaml-file.ts';

/** What reading the folder of seeds gives: the seeds that can be taken in, and a problem for each thing that cannot. */
export interface SeedFolder {
  about: About | undefined;
  bodies: readonly Body[];
  seeds: Seed[];
  problems: Problem[];
}

/** Files of the folder that are no seed's notes. */
const archiveFile = 'archive.yml';
const bodiesFile = 'bodies.yml';

/** Read what the archive is, its bodies, and every `*.txt` with its `.yml` and its original, in order of file name. */
export function readSeedFolder(folder: string): SeedFolder {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .toSorted()
    : [];
  const texts = names.filter((name) => name.endsWith('.txt'));
  const problems = names
    .filter((name) => name.endsWith('.yml') && name !== archiveFile && name !== bodiesFile)
    .filter((name) => !texts.includes(name.replace(/\.yml$/, '.txt')))
    .map(orphan);
  if (texts.length === 0) problems.push(emptyFolder());
  const collect = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (error instanceof Problems) problems.push(...error.problems);
      else if (error instanceof Problem) problems.push(error);
      else throw error;
      return undefined;
    }
  };
  const about = collect(() => readAbout(folder));
  const bodies = collect(() => readBodies(folder));
  const seeds = texts.flatMap((file) => collect(() => readSeed(folder, file)) ?? []);
  return {
    about,
    bodies: bodies ?? [],
    seeds,
    problems: [
      ...problems,
      ...sameKeys(seeds),
      ...(bodies ? unknownBodies(seeds, bodies) : []),
      ...originalProblems({ folder, names, seeds }),
    ],
  };
}

function readAbout(folder: string): About {
  return readYaml(folder, archiveFile, aboutSchema, {
    missing: {
      expected: 'what this archive is: its name, place and id',
      todo: 'write it; the README shows one under “make another city’s archive”',
    },
    described: 'src/schema/about.ts',
  });
}

function readBodies(folder: string): Body[] {
  return readYaml(folder, bodiesFile, bodiesSchema, {
    missing: {
      expected: 'the reporting bodies, each with id, kind, names and short',
      todo: 'write it; the README shows one under “add a report”',
    },
    described: 'src/schema/body.ts',
  });
}

function readSeed(folder: string, file: string): Seed {
  const bytes = readFileSync(join(folder, file));
  const notes = readNotes(folder, notesOf(file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // Decoding comes first: a file that is no text at all should be called that, not “changed”.
  const text = decode(bytes, file, notes.encoding);
  if (sha256 !== notes.sha256) {
    throw new Problem({
      place: placeOf(file),
      expected: `the SHA-256 recorded in the .yml, ${notes.sha256}`,
      found: sha256,
      todo: 'seeds are never edited: restore the file, or, if it was extracted anew, record the new hash after comparing the two texts',
    });
  }
  return { file, sha256, text, notes };
}

const notesOf = (file: string): string => file.replace(/\.txt$/, '.yml');

function readNotes(folder: string, file: string): SeedNotes {
  return readYaml(folder, file, seedNotesSchema, {
    missing: {
      expected: 'a .yml beside the seed, saying its key, kind, body, scope, form, issuer and sha256',
      todo: 'write it; the README shows one under “add a report”',
    },
    described: 'src/schema/seed-notes.ts',
  });
}

/** Every body that a seed names, for itself or for a figure that also stands in another's series. */
function unknownBodies(seeds: readonly Seed[], bodies: readonly Body[]): Problem[] {
  const known = new Set(bodies.map(({ id }) => id));
  return seeds.flatMap(({ file, notes }) => {
    const named = [notes.body, ...notes.observations.flatMap(({ standsIn }) => standsIn?.body ?? [])];
    return [...new Set(named)]
      .filter((id) => !known.has(id))
      .map(
        (id) =>
          new Problem({
            place: placeOf(notesOf(file)),
            expected: `a body of ${bodiesFile}`,
            found: id,
            todo: `add it to seeds/${bodiesFile}, or correct the id`,
          }),
      );
  });
}

function orphan(file: string): Problem {
  return new Problem({
    place: placeOf(file),
    expected: `a seed ${file.replace(/\.yml$/, '.txt')} beside it`,
    found: 'none',
    todo: 'restore the seed, or delete the notes',
  });
}

function emptyFolder(): Problem {
  return new Problem({
    place: 'seeds/',
    expected: 'at least one seed, a .txt with its .yml',
    found: 'none',
    todo: 'add the extracted text of a report',
  });
}

function sameKeys(seeds: readonly Seed[]): Problem[] {
  return seeds
    .filter(({ notes }, index) => seeds.findIndex((other) => other.notes.key === notes.key) !== index)
    .map(
      ({ file, notes }) =>
        new Problem({
          place: placeOf(file.replace(/\.txt$/, '.yml')),
          expected: 'a key of its own',
          found: `${notes.key}, which another seed has too`,
          todo: 'give the document another key: it is its address',
        }),
    );
}

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../src/disk/sha256.ts';
import { aboutSchema, type About } from '../../src/schema/about.ts';
import { bodiesSchema, type Body } from '../../src/schema/body.ts';
import { seedNotesSchema, type OriginalFile, type SeedNotes } from '../../src/schema/seed-notes.ts';
import type { Seed } from '../ingest/reading.ts';
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

/** The seeds of a folder by file name, in its order, every file there is, and a problem for each notes file that belongs to none. */
export function listSeeds(folder: string): { files: string[]; names: string[]; problems: Problem[] } {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .toSorted()
    : [];
  const files = names.filter((name) => name.endsWith('.txt'));
  const known = new Set(files);
  const problems = names
    .filter((name) => name.endsWith('.yml') && name !== archiveFile && name !== bodiesFile)
    .filter((name) => !known.has(name.replace(/\.yml$/, '.txt')))
    .map(orphan);
  return { files, names, problems: files.length === 0 ? [...problems, emptyFolder()] : problems };
}

/** What `read` gives; its problems are added to those there are, and there is nothing. */
function collect<T>(problems: Problem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problems) problems.push(...error.problems);
    else if (error instanceof Problem) problems.push(error);
    else throw error;
    return undefined;
  }
}

/** What the archive is and the bodies that report to it, as the folder says. */
export function readParts(folder: string): {
  about: About | undefined;
  bodies: Body[] | undefined;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const about = collect(problems, () => readAbout(folder));
  return { about, bodies: collect(problems, () => readBodies(folder)), problems };
}

/** Read what the archive is, its bodies, and every `*.txt` with its `.yml` and its original, in order of file name. */
export function readSeedFolder(folder: string): SeedFolder {
  const { files, names, problems } = listSeeds(folder);
  const { about, bodies, problems: ofParts } = readParts(folder);
  problems.push(...ofParts);
  const seeds = files.flatMap((file) => collect(problems, () => readSeed(folder, file)) ?? []);
  return {
    about,
    bodies: bodies ?? [],
    seeds,
    problems: [...problems, ...problemsAmong(seeds.map(toClaim), { bodies, folder, names })],
  };
}

/** What a seed says of itself that only the other seeds and the list of bodies can confirm. */
export interface Claim {
  file: string;
  key: string;
  /** Bodies it names, for itself or for a figure that also stands in another's series; each once. */
  bodies: readonly string[];
  /** The file its text was made from. */
  original?: OriginalFile | undefined;
}

export function toClaim({ file, notes }: Seed): Claim {
  const named = [notes.body, ...notes.observations.flatMap(({ standsIn }) => standsIn?.body ?? [])];
  return {
    file,
    key: notes.key,
    bodies: [...new Set(named)],
    ...(notes.original ? { original: notes.original } : {}),
  };
}

/** What the claims of seeds are held against. */
export interface Among {
  bodies: readonly Body[] | undefined;
  folder: string;
  /** Every file of the folder. */
  names: readonly string[];
}

/** A problem for each claim that another seed made first, that names a body nobody listed or an original that is not there. */
export function problemsAmong(claims: readonly Claim[], { bodies, folder, names }: Among): Problem[] {
  return [
    ...sameKeys(claims),
    ...(bodies ? unknownBodies(claims, bodies) : []),
    ...originalProblems({ folder, names, seeds: claims }),
  ];
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
      todo: 'write it, or let npm run add propose it; the README shows one under “correct what was proposed”',
    },
    described: 'src/schema/body.ts',
  });
}

/** A seed with its notes. Throws {@link Problem} or {@link Problems} where either cannot be taken as it is. */
export function readSeed(folder: string, file: string): Seed {
  const bytes = readFileSync(join(folder, file));
  const notes = readNotes(folder, notesOf(file));
  const sha256 = sha256Of(bytes);
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

export const notesOf = (file: string): string => file.replace(/\.txt$/, '.yml');

function readNotes(folder: string, file: string): SeedNotes {
  return readYaml(folder, file, seedNotesSchema, {
    missing: {
      expected: 'a .yml beside the seed, saying its key, kind, body, scope, form, issuer and sha256',
      todo: 'write it, or let npm run add propose it; the README shows one under “correct what was proposed”',
    },
    described: 'src/schema/seed-notes.ts',
  });
}

function unknownBodies(claims: readonly Claim[], bodies: readonly Body[]): Problem[] {
  const known = new Set(bodies.map(({ id }) => id));
  return claims.flatMap(({ file, bodies: named }) =>
    named
      .filter((id) => !known.has(id))
      .map(
        (id) =>
          new Problem({
            place: placeOf(notesOf(file)),
            expected: `a body of ${bodiesFile}`,
            found: id,
            todo: `add it to seeds/${bodiesFile}, or correct the id`,
          }),
      ),
  );
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

function sameKeys(claims: readonly Claim[]): Problem[] {
  return [...Map.groupBy(claims, ({ key }) => key).values()].flatMap(([, ...others]) =>
    others.map(
      ({ file, key }) =>
        new Problem({
          place: placeOf(notesOf(file)),
          expected: 'a key of its own',
          found: `${key}, which another seed has too`,
          todo: 'give the document another key: it is its address',
        }),
    ),
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../src/disk/sha256.ts';
import { originalExtensions, type OriginalFile } from '../../src/schema/seed-notes.ts';
import { Problem, placeOf } from '../ingest/problem.ts';

/** A folder of seeds as the originals in it are judged. */
export interface KeptOriginals {
  folder: string;
  /** Every file of the folder. */
  names: readonly string[];
  /** The seeds that could be read, and the files they were made from. */
  seeds: readonly { file: string; original?: OriginalFile | undefined }[];
}

/** A seed that was made from a file, and that file. */
interface Claim {
  seed: string;
  original: OriginalFile;
}

/** How files end that a report is published in; other spellings of the endings are none that notes could name. */
const originalName = new RegExp(`\\.(?:${originalExtensions.join('|')}|htm)$`, 'i');

/**
 * Everything that is amiss with the files that seeds were made from. None: each is there with the bytes it had, belongs
 * to one seed, and every file a report could be published in belongs to a seed.
 */
export function originalProblems({ folder, names, seeds }: KeptOriginals): Problem[] {
  const claims = seeds.flatMap(({ file, original }) => (original ? [{ seed: file, original }] : []));
  const firstClaims = [...Map.groupBy(claims, ({ original }) => original.file).values()].flatMap(
    ([first]) => first ?? [],
  );
  const kept = new Set(names);
  return [
    ...firstClaims.flatMap((claim) =>
      kept.has(claim.original.file) ? changedOriginal(folder, claim) : missingOriginal(claim),
    ),
    ...sharedOriginals(claims, firstClaims),
    ...unclaimed(names, seeds, claims).map(toBeTakenIn),
  ];
}

function missingOriginal({ seed, original }: Claim): Problem {
  return new Problem({
    place: placeOf(notesOf(seed)),
    expected: `the original ${original.file} beside the seed`,
    found: 'no such file',
    todo: 'put the file back, under the name the notes give it; if the archive cannot have it, delete `original:`',
  });
}

function changedOriginal(folder: string, { seed, original }: Claim): Problem[] {
  const sha256 = sha256Of(readFileSync(join(folder, original.file)));
  if (sha256 === original.sha256) return [];
  return [
    new Problem({
      place: placeOf(original.file),
      expected: `the SHA-256 recorded under \`original:\` in ${notesOf(seed)}, ${original.sha256}`,
      found: sha256,
      todo: 'originals are never edited: restore the file; if the report was published anew, take it in again with `npm run add`',
    }),
  ];
}

/** Every claim on a file that another seed, earlier in order of name, was made from. */
function sharedOriginals(claims: readonly Claim[], firstClaims: readonly Claim[]): Problem[] {
  return claims
    .filter((claim) => !firstClaims.includes(claim))
    .map(
      ({ seed, original }) =>
        new Problem({
          place: placeOf(notesOf(seed)),
          expected: 'an original of its own',
          found: `${original.file}, which ${firstClaims.find((first) => first.original.file === original.file)?.seed} was made from`,
          todo: 'name the file this text was made from, or delete `original:`',
        }),
    );
}

/** Files that belong to no seed. One beside a text that could not be read may belong to it: that is said already. */
function unclaimed(
  names: readonly string[],
  seeds: KeptOriginals['seeds'],
  claims: readonly Claim[],
): string[] {
  const read = new Set(seeds.map(({ file }) => stemOf(file)));
  const unread = new Set(
    names
      .filter((name) => /\.(?:txt|yml)$/.test(name))
      .map(stemOf)
      .filter((stem) => !read.has(stem)),
  );
  const claimed = new Set(claims.map(({ original }) => original.file));
  return names.filter((name) => originalName.test(name) && !claimed.has(name) && !unread.has(stemOf(name)));
}

function toBeTakenIn(file: string): Problem {
  return new Problem({
    place: placeOf(file),
    expected: 'a seed whose notes name it under `original:`',
    found: 'none',
    todo: 'move the file out of seeds/; `npm run add -- FILE` takes the report in, with its text and notes',
  });
}

const stemOf = (file: string): string => file.replace(/\.[^.]*$/, '');
const notesOf = (seed: string): string => seed.replace(/\.txt$/, '.yml');

/** A seed read into the files of its document, in a shape that threads can hand over and a cache can keep. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { toContent, type Content } from '../ingest/content.ts';
import type { Seed } from '../ingest/reading.ts';
import { Problem, Problems } from '../ingest/problem.ts';
import { readSeed, toClaim, type Claim } from './seed-folder.ts';

/** What a reading says beside the files it made. */
export interface Summary {
  claim: Claim;
  counts: Content['counts'];
  remarks: readonly string[];
}

/** What a {@link Problem} is made of: an error of ours would arrive in another thread without its fields. */
export type ProblemParts = Pick<Problem, 'place' | 'expected' | 'found' | 'todo'>;

/** A seed that became a document, or all that is to be mended in it; its claim, where its notes could be read. */
export type Reading = { packed: Uint8Array } | { claim?: Claim; problems: readonly ProblemParts[] };

/** Read one seed. Any error but one that teaches is a fault of ours, and says in which seed it showed. */
export function readOne(folder: string, file: string): Reading {
  let seed: Seed | undefined;
  try {
    seed = readSeed(folder, file);
    return { packed: pack(toClaim(seed), toContent(seed)) };
  } catch (error) {
    const problems =
      error instanceof Problems ? error.problems : error instanceof Problem ? [error] : undefined;
    if (!problems) throw new Error(`${file} could not be read`, { cause: error });
    return {
      ...(seed ? { claim: toClaim(seed) } : {}),
      problems: problems.map(({ place, expected, found, todo }) => ({ place, expected, found, todo })),
    };
  }
}

/** The line before the files: what they are, one after the other. */
interface Head extends Summary {
  files: readonly (readonly [path: string, bytes: number])[];
}

/** Summary and files as one compressed piece, which is known to be whole by its checksum. */
function pack(claim: Claim, { files, counts, remarks }: Content): Uint8Array {
  const texts = [...files].map(([path, text]) => [path, Buffer.from(text)] as const);
  const head: Head = { claim, counts, remarks, files: texts.map(([path, { length }]) => [path, length]) };
  const whole = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...texts.map(([, bytes]) => bytes)]);
  return gzipSync(whole, { level: 1 });
}

/** What was packed. Throws where the piece is not whole. */
export function unpack(packed: Uint8Array): { summary: Summary; files: [path: string, bytes: Buffer][] } {
  const whole = gunzipSync(packed);
  const end = whole.indexOf('\n');
  // Written by `pack`, of this very code: the key of the cache has its hash.
  const { files, ...summary } = JSON.parse(whole.toString('utf8', 0, end)) as Head;
  let at = end + 1;
  return {
    summary,
    files: files.map(([path, length]) => [path, whole.subarray(at, (at += length))]),
  };
}

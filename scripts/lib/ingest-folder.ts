/** Seeds read: what an earlier run found in one is taken from the cache, the rest is read anew. */
import { Problem } from '../ingest/problem.ts';
import type { IngestCache } from './ingest-cache.ts';
import type { Claim } from './seed-folder.ts';
import { readSeeds } from './seed-readers.ts';
import { unpack, type Reading, type Summary } from './seed-reading.ts';

/** A seed that became a document. Its files stay compressed until asked for: thousands are never held as text. */
export interface Ingested extends Summary {
  files: () => [path: string, bytes: Uint8Array][];
}

/** The documents, in order of their seeds, and what is to be mended before they can be taken in. */
export interface IngestedFolder {
  documents: readonly Ingested[];
  /** What every seed says of itself, also of those with problems. */
  claims: readonly Claim[];
  problems: readonly Problem[];
}

/** How the run goes: where readings are kept, and who hears of its progress. */
export interface Run {
  cache: IngestCache;
  onRead: (done: number) => void;
  threads?: number;
}

/** Afterwards the cache holds the reading of every seed of the folder that became a document, and of no other. */
export async function ingestFolder(
  folder: string,
  files: readonly string[],
  { cache, onRead, threads }: Run,
): Promise<IngestedFolder> {
  const names = new Map(files.map((file) => [file, cache.nameOf(file)]));
  const kept = new Map(files.flatMap((file) => fromCache(cache, names, file)));
  const fresh = files.filter((file) => !kept.has(file));
  const readings = await readSeeds(folder, fresh, (done) => onRead(kept.size + done), threads);
  const read = new Map(fresh.map((file, index) => [file, readings[index]]));
  for (const [file, name] of names) {
    const reading = read.get(file);
    // A file that was changed while it was read may have been read as it was or as it is.
    if (reading && 'packed' in reading && cache.nameOf(file) === name) cache.write(name, reading.packed);
  }
  cache.keepOnly(new Set(names.values()));
  return combine(files.map((file) => kept.get(file) ?? toOutcome(read.get(file))));
}

interface Outcome {
  document?: Ingested;
  claim?: Claim;
  problems: readonly Problem[];
}

function combine(outcomes: readonly Outcome[]): IngestedFolder {
  return {
    documents: outcomes.flatMap(({ document }) => document ?? []),
    claims: outcomes.flatMap(({ claim }) => claim ?? []),
    problems: outcomes.flatMap(({ problems }) => problems),
  };
}

function fromCache(
  cache: IngestCache,
  names: ReadonlyMap<string, string>,
  file: string,
): [file: string, outcome: Outcome][] {
  const packed = cache.read(names.get(file) ?? '');
  if (!packed) return [];
  try {
    return [[file, toOutcome({ packed })]];
  } catch {
    return []; // not whole
  }
}

function toOutcome(reading: Reading | undefined): Outcome {
  if (!reading) throw new Error('a seed was given to no thread');
  if ('packed' in reading) {
    const { packed } = reading;
    const { summary } = unpack(packed);
    return {
      document: { ...summary, files: () => unpack(packed).files },
      claim: summary.claim,
      problems: [],
    };
  }
  const { claim, problems } = reading;
  return { ...(claim ? { claim } : {}), problems: problems.map((parts) => new Problem(parts)) };
}

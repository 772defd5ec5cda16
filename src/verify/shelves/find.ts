/** Which documents of a large archive an article may share words with. */
import type { VerifyFiles } from '../files.ts';
import { urls } from '../../archive/urls.ts';
import { documentsIn, lotOf, type ShelfPlan } from './build.ts';
import { filterName, isPostings, lotName } from './file.ts';
import { indexOfPlace, placeOf, unpackPlaces } from './filter.ts';
import { fingerprintsOf } from './winnow.ts';

/** A fingerprint that a shelf has: which shelf, and its index among the places there. */
interface Hit {
  shelf: number;
  index: number;
}

/** What an article shares with the shelves: for each run of a few units, by its first, the hits of its fingerprint. */
export interface Hits {
  fingerprints: Uint32Array;
  byFingerprint: ReadonlyMap<number, readonly Hit[]>;
}

/** Read the filters of some shelves and hold an article's fingerprints against them. */
export async function hitsOf(
  article: string,
  shelves: readonly { plan: ShelfPlan; number: number }[],
  files: VerifyFiles,
): Promise<Hits> {
  const fingerprints = fingerprintsOf(article);
  const byFingerprint = new Map<number, Hit[]>();
  const own = new Set(fingerprints);
  const filters = await Promise.all(
    shelves.map(async ({ plan, number }) => ({
      plan,
      shelf: number,
      places: unpackPlaces(await files.bytes(urls.verifyFile(filterName(number))), plan.entries),
    })),
  );
  for (const { plan, shelf, places } of filters) {
    for (const fingerprint of own) {
      const index = indexOfPlace(places, placeOf(fingerprint, plan.range));
      if (index < 0) continue;
      const known = byFingerprint.get(fingerprint);
      if (known) known.push({ shelf, index });
      else byFingerprint.set(fingerprint, [{ shelf, index }]);
    }
  }
  return { fingerprints, byFingerprint };
}

/** A stretch of an article each of whose runs has a hit. */
export interface Stretch {
  start: number;
  end: number;
}

/** Stretches that nothing read so far explains, the longest first. */
export function openStretches(
  { fingerprints, byFingerprint }: Hits,
  isExplained: (run: number) => boolean,
): Stretch[] {
  const found: Stretch[] = [];
  for (let run = 0; run < fingerprints.length; run += 1) {
    const isOpen = byFingerprint.has(fingerprints[run] ?? 0) && !isExplained(run);
    if (!isOpen) continue;
    const last = found.at(-1);
    if (last?.end === run) last.end += 1;
    else found.push({ start: run, end: run + 1 });
  }
  return found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

/** How much of the archive is read for one article. */
export interface Limits {
  documents: number;
  lots: number;
  rounds: number;
  documentsARound: number;
  lotsARound: number;
}

/** For an article of ten thousand characters two megabytes at most; for a longer one more, but never all of a large archive. */
export function limitsFor(article: string): Limits {
  const times = Math.min(4, Math.max(1, article.length / 15_000));
  return {
    documents: Math.round(60 * times),
    lots: Math.round(120 * times),
    rounds: 8,
    documentsARound: Math.round(20 * times),
    lotsARound: Math.round(48 * times),
  };
}

/** Tells of the documents that have a fingerprint, reading each lot once. */
export class Catalogue {
  private readonly lots = new Map<string, Promise<readonly number[]>>();
  private readonly plans: readonly ShelfPlan[];
  private readonly files: VerifyFiles;

  constructor(plans: readonly ShelfPlan[], files: VerifyFiles) {
    this.plans = plans;
    this.files = files;
  }

  /** How many lots were read. */
  get read(): number {
    return this.lots.size;
  }

  /** Whether nothing has to be fetched to tell. */
  knows({ shelf, index }: Hit): boolean {
    return this.lots.has(lotName(shelf, lotOf(index)));
  }

  /** The documents, by their places in the archive. */
  async documentsOf({ shelf, index }: Hit): Promise<number[]> {
    const name = lotName(shelf, lotOf(index));
    const lot = this.lots.get(name) ?? this.fetch(name);
    this.lots.set(name, lot);
    const first = this.plans[shelf]?.first ?? 0;
    return documentsIn(await lot, index).map((document) => first + document);
  }

  private async fetch(name: string): Promise<readonly number[]> {
    const postings = await this.files.json(urls.verifyFile(name));
    if (!isPostings(postings)) throw new Error(`${name} is not a list of postings`);
    return postings;
  }
}

/**
 * For each stretch a fingerprint that was not asked for before: one whose lot is read already, else the middle one. Stretches
 * of which all were asked for have none.
 */
export function questionsFor(
  { fingerprints, byFingerprint }: Hits,
  stretches: readonly Stretch[],
  asked: ReadonlyMap<number, unknown>,
  catalogue: Catalogue,
  most: number,
): { fingerprint: number; hits: readonly Hit[] }[] {
  const questions: { fingerprint: number; hits: readonly Hit[] }[] = [];
  const lots = new Set<string>();
  for (const stretch of stretches) {
    const own = ownOf(fingerprints, stretch)
      .filter((one) => !asked.has(one))
      .map((fingerprint) => ({ fingerprint, hits: byFingerprint.get(fingerprint) ?? [] }));
    const isFree = ({ hits }: { hits: readonly Hit[] }): boolean =>
      hits.every((hit) => catalogue.knows(hit) || lots.has(lotName(hit.shelf, lotOf(hit.index))));
    const chosen = own.find(isFree) ?? own[Math.floor(own.length / 2)];
    if (!chosen || (lots.size >= most && !isFree(chosen))) continue;
    for (const { shelf, index } of chosen.hits) lots.add(lotName(shelf, lotOf(index)));
    questions.push(chosen);
  }
  return questions;
}

const ownOf = (fingerprints: Uint32Array, { start, end }: Stretch): number[] => [
  ...new Set(fingerprints.subarray(start, end)),
];

/**
 * For each stretch the document to read for it, none twice: the one that has the most of its fingerprints, then the one that
 * has the most of all stretches. A document that was read does not print a stretch that is still open.
 */
export function documentsToRead(
  { fingerprints }: Hits,
  stretches: readonly Stretch[],
  known: ReadonlyMap<number, readonly number[]>,
  isNew: (document: number) => boolean,
): number[] {
  const lists = stretches.map((stretch) =>
    ownOf(fingerprints, stretch).flatMap((one) => known.get(one) ?? []),
  );
  const weights = new Map<number, number>();
  stretches.forEach(({ start, end }, index) => {
    for (const document of new Set(lists[index]))
      weights.set(document, (weights.get(document) ?? 0) + end - start);
  });
  const chosen = new Set<number>();
  for (const list of lists) {
    const counts = new Map<number, number>();
    for (const document of list) if (isNew(document)) counts.set(document, (counts.get(document) ?? 0) + 1);
    const rank = (document: number): number =>
      (counts.get(document) ?? 0) * 1e9 + (weights.get(document) ?? 0);
    const best = [...counts.keys()].reduce<number | undefined>(
      (found, one) => (found === undefined || rank(one) > rank(found) ? one : found),
      undefined,
    );
    if (best === undefined) continue;
    const most = counts.get(best) ?? 0;
    if ([...chosen].some((document) => counts.get(document) === most)) continue;
    chosen.add(best);
  }
  return [...chosen];
}

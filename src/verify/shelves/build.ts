/**
 * Shelves: some documents that stand together in the archive, with a filter of the fingerprints they have and, in lots, which
 * of them has which. An article needs the filters, and of the lots those of the fingerprints it shares.
 */
import { packPlaces, placeOf } from './filter.ts';
import { fingerprintsOf } from './winnow.ts';

/** What is told of a shelf before it is read. */
export interface ShelfPlan {
  /** The place of its first document in the archive, and how many it has. */
  first: number;
  documents: number;
  /** How many places its filter has, and of how many fingerprints: two may have one place. */
  entries: number;
  range: number;
  lots: number;
}

export interface Shelf extends ShelfPlan {
  filter: Uint8Array<ArrayBuffer>;
  /** For each place of a lot in order, how many documents have it and which, each as its distance from the one before. */
  postings: readonly (readonly number[])[];
}

/** So many fingerprints of documents make a shelf: its filter has half a megabyte at most. */
const shelfSize = 400_000;
/** Places of which a lot tells the documents: six kilobytes or so. */
const lotSize = 2_000;

/** Of folded texts in the order of the archive; only one shelf's fingerprints are held at a time. */
export function* toShelves(texts: Iterable<string>): Generator<Shelf> {
  let first = 0;
  let own: Uint32Array[] = [];
  let size = 0;
  for (const text of texts) {
    const fingerprints = distinct(fingerprintsOf(text));
    if (own.length > 0 && size + fingerprints.length > shelfSize) {
      yield toShelf(first, own);
      [first, own, size] = [first + own.length, [], 0];
    }
    own.push(fingerprints);
    size += fingerprints.length;
  }
  if (own.length > 0) yield toShelf(first, own);
}

const distinct = (fingerprints: Uint32Array): Uint32Array =>
  fingerprints.toSorted().filter((one, index, all) => one !== all[index - 1]);

function toShelf(first: number, documents: readonly Uint32Array[]): Shelf {
  // A fingerprint has 32 bits and a document's place fewer than 20: together they are one exact number.
  const had = new Float64Array(documents.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  documents.forEach((fingerprints, document) => {
    for (const one of fingerprints) had[count++] = one * 2 ** 20 + document;
  });
  had.sort();
  let entries = 0;
  let last = -1;
  for (const one of had) {
    const fingerprint = Math.floor(one / 2 ** 20);
    if (fingerprint !== last) entries += 1;
    last = fingerprint;
  }
  const places: number[] = [];
  const lists: number[][] = [];
  for (const one of had) {
    const place = placeOf(Math.floor(one / 2 ** 20), entries);
    const document = one % 2 ** 20;
    if (places.at(-1) !== place) {
      places.push(place);
      lists.push([document]);
    } else if (!lists.at(-1)?.includes(document)) lists.at(-1)?.push(document);
  }
  const postings: number[][] = [];
  for (let start = 0; start < lists.length; start += lotSize)
    postings.push(lists.slice(start, start + lotSize).flatMap(asSteps));
  return {
    first,
    documents: documents.length,
    entries: places.length,
    range: entries,
    lots: postings.length,
    filter: packPlaces(places),
    postings,
  };
}

const asSteps = (documents: readonly number[]): number[] => {
  const inOrder = documents.toSorted((a, b) => a - b);
  return [inOrder.length, ...inOrder.map((one, index) => one - (inOrder[index - 1] ?? 0))];
};

/** The lot that tells of a place, by its index among the places. */
export const lotOf = (index: number): number => Math.floor(index / lotSize);

/** The documents of a place, by its index within a lot. */
export function documentsIn(postings: readonly number[], index: number): number[] {
  let at = 0;
  for (let skipped = index % lotSize; skipped > 0; skipped -= 1) at += 1 + (postings[at] ?? 0);
  let document = 0;
  return postings.slice(at + 1, at + 1 + (postings[at] ?? 0)).map((step) => (document += step));
}

/** What a built site weighs, and whether it keeps within the limits set for one of 300 documents. */
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesIn } from '../../src/disk/files-in.ts';

export interface SizedFile {
  path: string;
  bytes: number;
}

/** What a folder holds. */
export interface Weight {
  files: number;
  bytes: number;
  /** The heaviest pages, compressed, heaviest first. */
  pages: SizedFile[];
  /** The largest data files, as they are. */
  data: SizedFile[];
}

/** One build, as measured. */
export interface Measured extends Weight {
  documents: number;
  seconds: number;
  peakBytes: number;
}

export const limits = {
  seconds: 240,
  peakBytes: 2.5e9,
  files: 16_000,
  pageBytes: 150_000,
  dataBytes: 20_000_000,
  /** How much more time, files and bytes a document may take in the larger archive than in the smaller one. */
  ratio: 1.2,
} as const;

const listed = 10;
const dataFormats = ['.csv', '.json', '.xml', '.txt'];

export function weigh(folder: string): Weight {
  const files = filesIn(folder)
    .map((path): SizedFile => ({ path, bytes: statSync(join(folder, path)).size }))
    .toSorted((a, b) => b.bytes - a.bytes);
  return {
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    pages: heaviestCompressed(
      files.filter(({ path }) => path.endsWith('.html')),
      ({ path }) => gzipSync(readFileSync(join(folder, path))).length,
    ),
    data: files.filter(({ path }) => dataFormats.includes(extname(path))).slice(0, listed),
  };
}

/**
 * The heaviest files once compressed. Files come largest first and no page grows by compression, so none after the
 * first that is smaller than all found needs compressing.
 */
export function heaviestCompressed(
  files: readonly SizedFile[],
  compressedBytes: (file: SizedFile) => number,
): SizedFile[] {
  let heaviest: SizedFile[] = [];
  for (const file of files) {
    const lightest = heaviest.length < listed ? undefined : heaviest.at(-1);
    if (lightest && file.bytes <= lightest.bytes) break;
    heaviest = [...heaviest, { path: file.path, bytes: compressedBytes(file) }]
      .toSorted((a, b) => b.bytes - a.bytes)
      .slice(0, listed);
  }
  return heaviest;
}

/** Every limit that a build breaks, in words; none where it keeps them all. */
export function brokenLimits(build: Measured): string[] {
  const over = (what: string, value: number, limit: number): string[] =>
    value > limit ? [`${what}: ${value.toLocaleString('en')}, at most ${limit.toLocaleString('en')}`] : [];
  return [
    ...over('seconds', Math.round(build.seconds), limits.seconds),
    ...over('bytes of memory', build.peakBytes, limits.peakBytes),
    ...over('files', build.files, limits.files),
    ...build.pages.flatMap(({ path, bytes }) =>
      over(`bytes of ${path}, compressed`, bytes, limits.pageBytes),
    ),
    ...build.data.flatMap(({ path, bytes }) => over(`bytes of ${path}`, bytes, limits.dataBytes)),
  ];
}

/** What a document takes in one build, over what it takes in another. */
export interface Ratios {
  time: number;
  files: number;
  bytes: number;
}

export function ratiosOf(larger: Measured, smaller: Measured): Ratios {
  const ratio = (key: 'seconds' | 'files' | 'bytes'): number =>
    larger[key] / larger.documents / (smaller[key] / smaller.documents);
  return { time: ratio('seconds'), files: ratio('files'), bytes: ratio('bytes') };
}

export function brokenRatios(ratios: Ratios): string[] {
  return Object.entries(ratios)
    .filter(([, ratio]) => !(ratio <= limits.ratio))
    .map(([what, ratio]) => `${what} a document: ${ratio.toFixed(2)} times, at most ${limits.ratio}`);
}

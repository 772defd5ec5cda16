/** What an ingest may take, and what is broken of it. */
import type { Timed } from './run.ts';

/** An archive taken in three times: for the first time, unchanged, and with one seed changed. */
export interface MeasuredIngest {
  documents: number;
  cold: Timed;
  warm: Timed;
  oneChanged: Timed;
  files: number;
  bytes: number;
}

/** For a thousand documents on two cores; larger archives may take more in proportion. */
const ingestLimits = {
  documents: 1_000,
  seconds: 30,
  peakBytes: 1e9,
  oneChangedSeconds: 3,
  /** How much more time a document may take in the larger archive than in the smaller one. */
  growth: 1.3,
} as const;

/** How many times the cost of a document in the smaller archive a document of the larger one has. */
export function growthOf(larger: MeasuredIngest, smaller: MeasuredIngest): number {
  const perDocument = ({ cold, documents }: MeasuredIngest): number => cold.seconds / documents;
  return perDocument(larger) / perDocument(smaller);
}

/** Every limit that is broken, in words; none where all are kept. */
export function brokenIngestLimits(measured: MeasuredIngest, smaller?: MeasuredIngest): string[] {
  const scale = Math.max(1, measured.documents / ingestLimits.documents);
  const over = (what: string, value: number, limit: number): string[] =>
    value <= limit ? [] : [`${what}: ${value.toFixed(2)}, at most ${limit.toFixed(2)}`];
  return [
    ...over('seconds', measured.cold.seconds, ingestLimits.seconds * scale),
    ...over('bytes of memory', measured.cold.peakBytes, ingestLimits.peakBytes * scale),
    ...over(
      'seconds with one seed changed',
      measured.oneChanged.seconds,
      ingestLimits.oneChangedSeconds * scale,
    ),
    ...(smaller ? over('growth of a document’s cost', growthOf(measured, smaller), ingestLimits.growth) : []),
  ];
}

/** The points of the archive, read once a build. */
import type { Data } from '../../lib/series/trends.ts';
import { toPoints } from '../../lib/series.ts';
import { loadSite } from '../../site/archive.ts';

let reading: Promise<Data> | undefined;

export function loadTrends(): Promise<Data> {
  return (reading ??= loadSite().then(({ archive }) => ({
    points: toPoints(archive),
    documents: archive.documents,
    years: archive.documents.filter(({ kind }) => kind === 'report').map(({ year }) => year),
  })));
}

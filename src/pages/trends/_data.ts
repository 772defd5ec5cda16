/** The points of the archive, read once a build. */
import type { Archive } from '../../archive/archive.ts';
import { leadBodies } from '../../lib/lead-bodies.ts';
import type { Data } from '../../lib/series/trends.ts';
import { toPoints } from '../../lib/series.ts';
import type { Body } from '../../schema/body.ts';
import { loadSite } from '../../site/archive.ts';

interface Trends extends Data {
  archive: Archive;
  /** The bodies that are drawn unasked. */
  leads: readonly Body[];
}

let reading: Promise<Trends> | undefined;

export function loadTrends(): Promise<Trends> {
  return (reading ??= loadSite().then(({ archive }) => {
    const leads = leadBodies(archive);
    const ids = new Set(leads.map(({ id }) => id));
    return {
      archive,
      leads,
      points: toPoints(archive),
      documents: archive.documents.filter(({ body }) => ids.has(body)),
      years: [...new Set(archive.documents.filter(({ kind }) => kind === 'report').map(({ year }) => year))],
      isLead: ({ body }) => ids.has(body),
    };
  }));
}

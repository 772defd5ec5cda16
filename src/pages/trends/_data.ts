/** The points of the archive, read once a build. */
import { reportsIn, type Archive, type ArchiveDocument } from '../../archive/archive.ts';
import type { Implied } from '../../lib/implied.ts';
import { leadBodies, leadsInFull } from '../../lib/lead-bodies.ts';
import type { AnyPoint } from '../../lib/series.ts';
import type { IsLead } from '../../lib/series/measure-figures.ts';
import type { Body } from '../../schema/body.ts';
import { loadSite } from '../../site/archive.ts';
import { loadImplied } from '../../site/implied.ts';
import { loadPoints } from '../../site/points.ts';

interface Trends {
  archive: Archive;
  points: readonly AnyPoint[];
  years: readonly number[];
  /** The documents of the bodies that are drawn unasked, and whether a series is of one of these. */
  documents: readonly ArchiveDocument[];
  isLead: IsLead;
  /** What printed changes tell of other years. */
  implied: readonly Implied[];
  /** The bodies that are drawn unasked. */
  leads: readonly Body[];
}

let reading: Promise<Trends> | undefined;

/** What the page of a measure draws from. */
export function loadTrends(): Promise<Trends> {
  return (reading ??= Promise.all([loadSite(), loadPoints(), loadImplied()]).then(
    ([{ archive }, points, implied]) => ({
      archive,
      points,
      implied,
      years: [...new Set(reportsIn(archive).map(({ year }) => year))],
      ...ofLeads(archive, leadBodies(archive)),
    }),
  ));
}

/** What the page of all trends draws from: it shows every measure of fewer bodies. */
export async function loadOverview(): Promise<Trends> {
  const trends = await loadTrends();
  return { ...trends, ...ofLeads(trends.archive, leadsInFull(trends.archive)) };
}

function ofLeads(
  { documents }: Archive,
  leads: readonly Body[],
): Pick<Trends, 'leads' | 'documents' | 'isLead'> {
  const ids = new Set(leads.map(({ id }) => id));
  return {
    leads,
    documents: documents.filter(({ body }) => ids.has(body)),
    isLead: ({ body }) => ids.has(body),
  };
}

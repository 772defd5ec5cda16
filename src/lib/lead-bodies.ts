/** The bodies whose figures a page draws without being asked: all of a small archive, the outermost of a large one. */
import { reportsOf, type Archive } from '../archive/archive.ts';
import type { Body } from '../schema/body.ts';

/** More lines than this are no picture. */
export const MOST_LEADS = 6;

/**
 * The bodies that report, where they are few; else those without parent and their general offices, in the order of the
 * list. Where neither reports, the first that do.
 */
export function leadBodies(archive: Pick<Archive, 'bodies' | 'documents'>): readonly Body[] {
  const { bodies } = archive;
  const reporting = bodies.filter(({ id }) => reportsOf(archive, id).length > 0);
  if (reporting.length <= MOST_LEADS) return reporting;
  const outermost = new Set(bodies.filter(({ parent }) => parent === undefined).map(({ id }) => id));
  const leads = reporting.filter(
    ({ id, kind, parent = '' }) => outermost.has(id) || (kind === 'general-office' && outermost.has(parent)),
  );
  return (leads.length > 0 ? leads : reporting).slice(0, MOST_LEADS);
}

/** A page that shows everything of them has room for so many reports, else for so many bodies. */
const MOST_REPORTS = 40;
const MOST_IN_FULL = 2;

/** Those of the bodies drawn unasked that one page has room for. */
export function leadsInFull(archive: Pick<Archive, 'bodies' | 'documents'>): readonly Body[] {
  const leads = leadBodies(archive);
  const reports = leads.flatMap(({ id }) => reportsOf(archive, id));
  return reports.length > MOST_REPORTS ? leads.slice(0, MOST_IN_FULL) : leads;
}

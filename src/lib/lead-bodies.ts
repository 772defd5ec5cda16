/** The bodies whose figures a page draws without being asked: all of a small archive, the outermost of a large one. */
import type { Archive } from '../archive/archive.ts';
import type { Body } from '../schema/body.ts';

/** More lines than this are no picture. */
export const MOST_LEADS = 6;

/**
 * The bodies that report, where they are few; else those without parent and their general offices, in the order of the
 * list. Where neither reports, the first that do.
 */
export function leadBodies({ bodies, documents }: Pick<Archive, 'bodies' | 'documents'>): readonly Body[] {
  const reporters = new Set(documents.filter(({ kind }) => kind === 'report').map(({ body }) => body));
  const reporting = bodies.filter(({ id }) => reporters.has(id));
  if (reporting.length <= MOST_LEADS) return reporting;
  const outermost = new Set(bodies.filter(({ parent }) => parent === undefined).map(({ id }) => id));
  const leads = reporting.filter(
    ({ id, kind, parent = '' }) => outermost.has(id) || (kind === 'general-office' && outermost.has(parent)),
  );
  return (leads.length > 0 ? leads : reporting).slice(0, MOST_LEADS);
}

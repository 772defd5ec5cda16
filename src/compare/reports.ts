/** The reports to choose from, as the page that compares them fetches them: no more of each than its key and name. */
import { documentsOf, type Archive } from '../archive/archive.ts';
import { shortName } from '../lib/labels.ts';

export interface ReportGroup {
  body: string;
  /** The newest first. */
  reports: readonly (readonly [key: string, name: string])[];
}

/** By body, in the order of bodies; those without a report are left out. */
export function reportGroups(archive: Archive): ReportGroup[] {
  return archive.bodies
    .map(({ id, short }) => ({
      body: short,
      reports: documentsOf(archive, id)
        .filter(({ kind, form, scope }) => kind === 'report' && form !== undefined && scope !== undefined)
        .toReversed()
        .map((document) => [document.key, shortName(document)] as const),
    }))
    .filter(({ reports }) => reports.length > 0);
}

/** Which documents of a year are told in full, and which stand in tables. */
import { documentsIn, type Archive, type ArchiveDocument } from '../../archive/archive.ts';
import { leadBodies } from '../lead-bodies.ts';
import { FEWEST_FOR_TABLE } from '../year-table.ts';

export interface YearPage {
  /** In the order of bodies. */
  reports: readonly ArchiveDocument[];
  /** Those that the page tells of in full: all of few, of many those of the bodies drawn unasked. */
  told: readonly ArchiveDocument[];
  /** Notices. */
  others: readonly ArchiveDocument[];
  /** Whether the reports stand in tables as well. */
  asTable: boolean;
}

export function toYearPage(archive: Pick<Archive, 'bodies' | 'documents'>, year: number): YearPage {
  const rank = new Map(archive.bodies.map(({ id }, index) => [id, index]));
  const placeOf = ({ body }: ArchiveDocument): number => rank.get(body) ?? rank.size;
  const documents = documentsIn(archive, year).toSorted((a, b) => placeOf(a) - placeOf(b));
  const reports = documents.filter(({ kind }) => kind === 'report');
  const asTable = reports.length >= FEWEST_FOR_TABLE;
  const leads = new Set(leadBodies(archive).map(({ id }) => id));
  return {
    reports,
    told: asTable ? reports.filter(({ body }) => leads.has(body)) : reports,
    others: documents.filter(({ kind }) => kind !== 'report'),
    asTable,
  };
}

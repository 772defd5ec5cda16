/** The tasks a notice assigns: how many in each group, and who leads most of them. */
import type { ArchiveDocument } from '../../archive/archive.ts';
import { urls } from '../../archive/urls.ts';
import { taskRowsOf } from '../../data/records.ts';
import type { TaskRow } from '../../data/record-schemas.ts';

export interface TaskGroup {
  /** As printed, with marker: 一、围绕… */
  title: string;
  count: number;
  /** The section that holds its tasks. */
  url: string;
}

export interface LeadOrgan {
  name: string;
  count: number;
  /** The first task it leads. */
  url: string;
}

export interface Tasks {
  count: number;
  groups: readonly TaskGroup[];
  /** Those that lead most tasks first; of a task that several lead, each. */
  leads: readonly LeadOrgan[];
}

/** Undefined for a document that assigns none. */
export function tasksOf(document: ArchiveDocument): Tasks | undefined {
  const rows = taskRowsOf(document);
  if (rows.length === 0) return undefined;
  return { count: rows.length, groups: groupsOf(document, rows), leads: leadsOf(rows) };
}

function groupsOf({ key, sections }: ArchiveDocument, rows: readonly TaskRow[]): TaskGroup[] {
  const byTitle = new Map(sections.map(({ heading, locator }) => [heading?.text, locator]));
  return [...Map.groupBy(rows, ({ group }) => group)].map(([title, own]) => ({
    title: title.replace(/。$/u, ''),
    count: own.length,
    url: urls.section(key, byTitle.get(title) ?? 'annex'),
  }));
}

function leadsOf(rows: readonly TaskRow[]): LeadOrgan[] {
  const named = rows.flatMap(({ lead, url }) => namesIn(lead).map((name) => ({ name, url })));
  return [...Map.groupBy(named, ({ name }) => name)]
    .map(([name, own]) => ({ name, count: own.length, url: own[0]?.url ?? '' }))
    .toSorted((a, b) => b.count - a.count);
}

/** Names are divided by 、 or stand on lines of their own; what is in brackets belongs to the name before it. */
const namesIn = (lead: string): string[] => [
  ...new Set(
    lead
      .split(/[、，；。](?![^（]*）)/u)
      .map((name) => name.replace(/\s/gu, ''))
      .filter(Boolean),
  ),
];

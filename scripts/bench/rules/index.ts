/** Every rule's entry, in the order in which they are measured. A new one is one line here. */
import type { RuleEntry } from './entry.ts';
import { applicationsEntry, remediesEntry } from './entries/tables.ts';
import { toldEntry } from './entries/told.ts';
import { carriedOverEntry, inForceEntry } from './entries/years.ts';

export const entries: readonly RuleEntry[] = [
  applicationsEntry,
  remediesEntry,
  carriedOverEntry,
  inForceEntry,
  toldEntry,
];

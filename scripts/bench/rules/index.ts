/** Every rule's entry, in the order in which they are measured. A new one is one line here. */
import type { RuleEntry } from './entry.ts';
import { apartEntry } from './entries/apart.ts';
import { changeEntry } from './entries/change.ts';
import { draftsEntry } from './entries/drafts.ts';
import { ledgerEntry } from './entries/ledger.ts';
import { proseEntry } from './entries/prose.ts';
import { applicationsEntry, remediesEntry } from './entries/tables.ts';
import { toldEntry } from './entries/told.ts';
import { carriedOverEntry, inForceEntry } from './entries/years.ts';

export const entries: readonly RuleEntry[] = [
  applicationsEntry,
  remediesEntry,
  proseEntry,
  toldEntry,
  ledgerEntry,
  changeEntry,
  apartEntry,
  carriedOverEntry,
  inForceEntry,
  draftsEntry,
];

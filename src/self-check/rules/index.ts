/** Every rule that a draft alone is held to. A new one is one entry here, and its words in `schema/draft-rules.ts`. */
import { blankCell, cellNumber } from './cells.ts';
import { proseChange } from './changes.ts';
import { fee } from './fee.ts';
import { loneNumber, numbering } from './numbering.ts';
import { emptyPart, partOrder, partTitle, parts } from './parts.ts';
import type { DraftCheck } from './rule.ts';
import { proseShare } from './shares.ts';
import { proseSum } from './sums.ts';
import { table, tableColumn, tableForm, tableLabel, tableRow } from './tables.ts';
import { cutOff, placeholder, title, unreadable } from './words.ts';
import { date, year } from './years.ts';

export const draftChecks: readonly DraftCheck[] = [
  title,
  unreadable,
  year,
  date,
  parts,
  partOrder,
  partTitle,
  emptyPart,
  numbering,
  cutOff,
  placeholder,
  loneNumber,
  table,
  tableForm,
  tableRow,
  tableColumn,
  tableLabel,
  blankCell,
  cellNumber,
  proseSum,
  proseShare,
  proseChange,
  fee,
];

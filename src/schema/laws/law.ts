/** What the archive knows of a law. */
import type { FormId } from '../forms/ids.ts';
import type { ReadingId } from './readings.ts';

/** `2019-05-15` */
export type IsoDate = `${number}-${number}-${number}`;

export interface Law {
  /** Its title, without 《》. */
  readonly title: string;
  /** As a page cites it: short, and telling versions apart. */
  readonly cited: string;
  readonly number?: string;
  /** The day it was issued: of a law, adopted or revised. */
  readonly issued?: IsoDate;
  /** First and last day in force; left out where the text that says so was not read, or where it has not ended. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** The form it prescribes: it holds for the report years of the form. */
  readonly form?: FormId;
  /** `reports`: it decides what reports count or how. `words`: it only explains a word they print. */
  readonly decides: 'reports' | 'words';
  /** What it changed for the reports, one plain sentence; read, like everything a page says of it. */
  readonly change?: string;
  /** Where its title, number and dates were read. */
  readonly reading: ReadingId;
}

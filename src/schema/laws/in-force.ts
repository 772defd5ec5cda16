/** Which laws and which form a report year stands under. */
import { forms } from '../forms/index.ts';
import { formIds, type FormId } from '../forms/ids.ts';
import type { IsoDate, Law } from './law.ts';
import { lawIds, lawOf, type LawId } from './laws.ts';

/** Report years, the last one included. */
export interface Years {
  readonly from: number;
  readonly to: number | null;
}

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

/**
 * The report years at whose end a law is in force. One whose first day was not read counts from the year after it was
 * issued, the first it can have governed whole; of one without any date nothing is known: `undefined`.
 */
export function yearsOf({ form, issued, from, to }: Law): Years | undefined {
  if (form !== undefined) return forms[form].years;
  const first = from === undefined ? issued && yearOf(issued) + 1 : yearOf(from);
  if (first === undefined) return undefined;
  const last = to === undefined ? null : to.endsWith('-12-31') ? yearOf(to) : yearOf(to) - 1;
  return { from: first, to: last };
}

export const within = (year: number, { from, to }: Years): boolean =>
  from <= year && year <= (to ?? Infinity);

const governs = (law: Law, year: number): boolean => {
  const years = yearsOf(law);
  return law.decides === 'reports' && years !== undefined && within(year, years);
};

/** The laws, rules and notices that decide what the reports of a year count, oldest first: those in force at its end. */
export const lawsInForce = (year: number): readonly LawId[] =>
  lawIds.filter((id) => governs(lawOf(id), year));

/** Those among them that did not govern the reports of the year before. */
export const lawsNewIn = (year: number): readonly LawId[] =>
  lawsInForce(year).filter((id) => !governs(lawOf(id), year - 1));

/** The form the reports of a year follow; none before the first. */
export const formFor = (year: number): FormId | undefined =>
  formIds.find((id) => within(year, forms[id].years));

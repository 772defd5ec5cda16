/** The reports of a year and a body, and the body whose area is meant. */
import type { Held, HeldDocument } from '../held.ts';
import { bodyOfArea, familyOf } from './names.ts';

export function areaBody(held: Held, from: string | null): string | null {
  if (from === null) return bodyOfArea(held, `全${held.place.slice(-1)}`, null);
  const area = familyOf(held, from).find(
    ({ kind }) => kind === 'government' || kind === 'district' || kind === 'town',
  );
  return area?.id ?? null;
}

export const byYear = new WeakMap<Held, ReadonlyMap<number, readonly HeldDocument[]>>();

/** The reports of a year and a body; of a year alone where the archive holds few of it. */
export function documentsOf(held: Held, year: number | null, body: string | null): string[] {
  if (year === null) return [];
  const years = byYear.get(held) ?? Map.groupBy(held.documents, (document) => document.year);
  byYear.set(held, years);
  const all = years.get(year) ?? [];
  const own = all.filter((document) => document.body === body);
  if (body !== null) return own.map(({ key }) => key);
  return all.length <= MOST_OF_A_YEAR ? all.map(({ key }) => key) : [];
}
/** An article that names no body may speak of any report of the year: looked through where they are few. */
const MOST_OF_A_YEAR = 4;

/** The files below `/verify/` by which the texts of the archive are found. */
import type { Written } from '../../data/verify/traditional.ts';
import type { ShelfPlan } from './build.ts';

export interface LibraryFile {
  /** Which characters are alike. */
  written: Written;
  /** None where the texts are few: then all of them are read. */
  shelves: ShelfPlan[];
}

/** Names below `/verify/`. */
export const libraryName = 'library.json';
export const textName = (key: string): string => `texts/${key}.bin`;
export const filterName = (shelf: number): string => `shelves/${shelf}.bin`;
export const lotName = (shelf: number, lot: number): string => `shelves/${shelf}/${lot}.bin`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const fields = ['first', 'documents', 'entries', 'range', 'lots'] as const satisfies (keyof ShelfPlan)[];

const isPlan = (value: unknown): value is ShelfPlan =>
  isRecord(value) && fields.every((field) => typeof value[field] === 'number');

export const isLibraryFile = (value: unknown): value is LibraryFile =>
  isRecord(value) &&
  isRecord(value['written']) &&
  Object.values(value['written']).every((one) => typeof one === 'string') &&
  Array.isArray(value['shelves']) &&
  value['shelves'].every(isPlan);

export const isPostings = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'number');

/**
 * The vocabulary of the archive: every word that content, checks, charts and data files share.
 * Imports nothing but itself; a measure is added in one of the tables under `vocabulary/`.
 */
export * from './vocabulary/terms.ts';
export { formIds } from './forms/ids.ts';
export type { FormFamily, FormId } from './forms/ids.ts';
export * from './vocabulary/dimensions.ts';
export { units } from './vocabulary/measure.ts';
export type { Measure, Reading, Readings, Unit } from './vocabulary/measure.ts';
export * from './vocabulary/measures.ts';
export { forms } from './forms/index.ts';
export type { Form } from './forms/form.ts';

/**
 * Quantities: a number with its unit as printed, and how exactly it is meant.
 *
 * `105.95万余条` is 1059500, `at-least`, 条. 万 and 亿 are resolved, money is in 元, a percentage keeps its number.
 */
import { z } from 'astro/zod';
import { qualifiers, type QualifierId } from './vocabulary/terms.ts';

/** 余/多/超过 → `at-least`; 近/约 → `about`; none → ``. */
export type Qualifier = QualifierId;
// Object.keys forgets the keys' type; the vocabulary is a closed object.
export const qualifierSchema = z.literal(Object.keys(qualifiers) as Qualifier[]);

export const quantitySchema = z.object({
  /** The number in base units. */
  value: z.number(),
  /** The counter as printed (条, 人次, 元, %); empty where none is printed after the number (`达1045万`, `500＋`). */
  unit: z.string(),
  qualifier: qualifierSchema,
});
export type Quantity = z.output<typeof quantitySchema>;

export * from './interval.ts';

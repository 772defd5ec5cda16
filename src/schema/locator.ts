import { z } from 'astro/zod';
import { locatorSource } from './locator-form.ts';

/**
 * A section's printed numbering as in its address: `2-2-4` for 二、（二）4．; `0` the preface, `end` the signature and
 * date after the last section, `annex` and its parts `annex-1`, `annex-1-2`.
 */
const locatorPattern = new RegExp(`^(?:${locatorSource})$`);
export const locatorSchema = z.string().regex(locatorPattern, 'a locator such as 2-2-4, 0, end or annex-1-2');

/** A document's key, which is also its address: `2018/citywide`. */
export const documentKeySchema = z
  .string()
  .regex(/^\d{4}\/[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a document key such as 2018/citywide');

/** Inclusive, 1-based range of lines in a seed, as written in ids and attributes: `129-131`, or `129` alone. */
export const lineRangePattern = /^[1-9]\d*(?:-[1-9]\d*)?$/;

/** An inclusive, 1-based range of lines of one seed. */
export interface Lines {
  start: number;
  end: number;
}

/** `{start: 129, end: 131}` → `129-131`; one line alone → `129`. */
export function formatLines({ start, end }: Lines): string {
  return start === end ? `${start}` : `${start}-${end}`;
}

/** The inverse of {@link formatLines}; throws on anything else. */
export function parseLines(text: string): Lines {
  if (!lineRangePattern.test(text)) throw new Error(`expected a line range such as 129-131, found “${text}”`);
  const [start = 0, end = start] = text.split('-').map(Number);
  return { start, end };
}

/**
 * Order of sections within a document: preface, numbered sections depth first, end, annex and its parts.
 * Numbers compare as numbers: `2-10` comes after `2-9`.
 */
export function compareLocators(a: string, b: string): number {
  const keyOf = (locator: string): number[] =>
    locator.split('-').map((part) => (part === 'end' ? 1e6 : part === 'annex' ? 2e6 : Number(part)));
  const [left, right] = [keyOf(a), keyOf(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

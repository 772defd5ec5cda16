/** What is annotated beside seeds, and where the words of a quote stand in them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { recognise } from '../../scripts/ingest/recognisers.ts';
import { decodeSeed } from '../../src/archive/seed-text.ts';
import { annotationSchema, relationSchema } from '../../src/schema/annotation.ts';
import type { Annotation, Operand, Relation } from '../../src/schema/annotation.ts';
import { formIds, TOTAL } from '../../src/schema/vocabulary.ts';
import { withoutSpace } from './text.ts';

const notesSchema = z.object({
  key: z.string(),
  kind: z.enum(['report', 'notice']),
  scope: z.string().optional(),
  form: z.enum(formIds).optional(),
  observations: z.array(annotationSchema).default([]),
  relations: z.array(relationSchema).default([]),
});

export type Annotated = z.output<typeof notesSchema> & { seed: string };

/** The notes of every seed of a folder, each with the seed's characters. */
export function readNotes(folder: string): Annotated[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name.replace(/yml$/, 'txt'))) && name.endsWith('.yml'))
    .toSorted()
    .map((name) => ({
      ...notesSchema.parse(parse(readFileSync(join(folder, name), 'utf8'))),
      seed: withoutSpace(decodeSeed(readFileSync(join(folder, name.replace(/yml$/, 'txt'))))),
    }));
}

/** Where the `occurrence`-th printing of the words begins; −1 where there is none. */
export function placeOf(
  seed: string,
  { quote, occurrence = 1 }: { quote: string; occurrence?: number | undefined },
): number {
  let at = -1;
  for (let nth = 1; nth <= occurrence; nth++) {
    at = seed.indexOf(quote, at + 1);
    if (at < 0) return -1;
  }
  return at;
}

export const countOf = (seed: string, words: string): number => seed.split(words).length - 1;
/** Which observation is meant, without its scope. */
export const subjectOf = ({ measure, dimension = '', member = TOTAL }: Operand | Annotation): string =>
  [measure, dimension, member].join(' ');

/** What the standard phrases give, where no annotation stands on the same place. */
export function recognised({ seed, form, observations }: Annotated) {
  if (form === undefined) return [];
  const annotated = observations.map((one) => ({
    from: placeOf(seed, one),
    to: placeOf(seed, one) + one.quote.length,
  }));
  return recognise(seed, form).filter(
    ({ start, end }) => !annotated.some(({ from, to }) => start < to && from < end),
  );
}

export const printedOf = (relation: Relation) =>
  relation.rule === 'percentage' || relation.rule === 'change'
    ? { quote: relation.printed, occurrence: relation.occurrence, nth: relation.nth }
    : undefined;

import { z } from 'astro/zod';
import { standsInSchema } from './annotation.ts';
import { bodyIdSchema } from './body.ts';
import { lineRangePattern, locatorSchema } from './locator.ts';
import { qualifierSchema } from './quantity.ts';
import { isAllowedMember, measureIds, periodIds, scopeIds, stateIds, TOTAL, units } from './vocabulary.ts';

export const lineRangeSchema = z.string().regex(lineRangePattern, 'a line range such as 129-131');

/** One value of one measure in one document, with the place it is printed at. */
export const observationSchema = z
  .strictObject({
    measure: z.enum(measureIds),
    /** What splits the measure; empty for a whole. */
    dimension: z.string().default(''),
    member: z.string().default(TOTAL),
    /** In base units; null unless the state is `reported`. */
    value: z.number().nullable(),
    unit: z.enum(units),
    /** The counting word as printed, where that is another one: 份, 起, 卷. */
    printedUnit: z.string().optional(),
    qualifier: qualifierSchema.default(''),
    state: z.enum(stateIds).default('reported'),
    /** The body that reports it … */
    body: bodyIdSchema,
    /** … and whose work it counts, seen from there: its own, not only the document's. */
    scope: z.enum(scopeIds),
    /** What time it speaks of, where that is not its measure's. */
    period: z.enum(periodIds).optional(),
    /** Why its scope or its period is not what a reader would take it to be. */
    reason: z.string().optional(),
    standsIn: standsInSchema.optional(),
    /** The section that prints it. */
    section: locatorSchema,
    lines: lineRangeSchema,
    /** The printed words or cell that carry the value. */
    quote: z.string(),
    /** Id of the cell, quantity or paragraph on the page. */
    at: z.string(),
    /** Table cells and prose are told apart where a figure is printed twice. */
    printedIn: z.enum(['prose', 'table']),
  })
  .refine(({ value, state }) => (value !== null) === (state === 'reported'), {
    message: 'a value stands where the state is `reported`, and only there',
  })
  .refine(({ measure, dimension, member }) => isAllowedMember(measure, dimension, member), {
    message: 'dimension and member must be ones the vocabulary allows for the measure',
  });
export type Observation = z.output<typeof observationSchema>;

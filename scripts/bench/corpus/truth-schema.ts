/** The truth read back from beside a file. */
import { z } from 'astro/zod';
import { formIds } from '../../../src/schema/forms/ids.ts';
import type { Truth } from './made.ts';

const cellsSchema = z.array(z.array(z.string())).optional();

const truthSchema = z.strictObject({
  title: z.string(),
  year: z.number(),
  issuer: z.string(),
  form: z.enum(formIds),
  scope: z.enum(['area', 'organ', 'system', 'unstated']),
  headings: z.array(z.strictObject({ locator: z.string(), text: z.string() })),
  cells: z.strictObject({ '2': cellsSchema, '3': cellsSchema, '4': cellsSchema }),
  paragraphs: z.array(z.string()),
});

/** Throws where a file is no truth. */
export const readTruth = (json: string): Truth => truthSchema.parse(JSON.parse(json));

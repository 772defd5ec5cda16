/**
 * The corrections log, `content/corrections.yml`: every change of words or a value after their publication, added at the
 * end and never edited. Repairs of a source stand beside its seed; this is about what the archive itself once showed.
 */
import { z } from 'astro/zod';
import { changeKindSchema } from './change-kinds.ts';
import { addressSchema } from './permalinks.ts';

const changeSchema = z
  .strictObject({
    /** The address whose words changed. */
    url: addressSchema,
    /** Its words as published before, whole: the registry's hash is held against them. Empty where nothing stood there. */
    before: z.string(),
    /** Its words now, whole. */
    after: z.string(),
    kind: changeKindSchema,
    /** Readers see it: in Chinese. */
    reason: z.string().min(4, 'a reason a reader can understand'),
  })
  .refine(({ before, after }) => before !== after, { message: 'before and after must differ' });
export type Change = z.output<typeof changeSchema>;

export const correctionsLogSchema = z.array(changeSchema);

/** What `npm run inspect -- --json` prints about a file, as far as it is compared with the truth. */
import { z } from 'astro/zod';

const factSchema = z.string().nullish();

export const inspectedSchema = z.object({
  title: factSchema,
  year: z.coerce.number().nullish(),
  issuer: factSchema,
  form: factSchema,
  scope: factSchema,
  sections: z.array(z.object({ locator: z.string(), title: z.string() })),
  observations: z.array(
    z.object({
      measure: z.string(),
      dimension: z.string().nullish(),
      member: z.string().nullish(),
      value: z.number().nullable(),
      state: z.string(),
      quote: z.string(),
    }),
  ),
  issues: z.array(z.object({ severity: z.string(), message: z.string() })),
});
export type Inspected = z.output<typeof inspectedSchema>;

import { z } from 'astro/zod';

/** Id of a check: readable, for ever, and an HTML id: `2020-government.row.s3-t1-r1`. */
export const checkIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'an id such as 2020-government.row.s3-t1-r1');

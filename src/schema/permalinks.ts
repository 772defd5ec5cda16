/**
 * The permalink registry, `content/permalinks.json`: what became of every address that was ever published.
 *
 * `entries` is a journal. Lines are only ever added at the end; the last line of an address says what holds now. So
 * the lines an edition was published with never change, and their hash can be compared for ever.
 */
import { z } from 'astro/zod';

/** Version and short hash of a state of the archive, as in `/data/edition.json`: `0.1.0+1a2b3c4d`. */
export const editionIdSchema = z
  .string()
  .regex(/^\d+\.\d+\.\d+(?:-[0-9a-z.-]+)?\+[0-9a-f]{8}$/, 'an edition such as 0.1.0+1a2b3c4d');

/** Root-relative: a page (`/2018/citywide/`) or an id on its canonical page (`/2018/citywide/2/#s2-p1`). */
export const addressSchema = z
  .string()
  .regex(/^\/(?:[^/#?\s]+\/)*(?:#[^#\s]+)?$/, 'an address such as /2018/citywide/2/#s2-p1');

/** Readers see it: in Chinese. */
const reason = z.string().min(4, 'a reason a reader can understand');

/** First 12 hex digits of the SHA-256 of an address's words. */
export const wordsHashSchema = z.string().regex(/^[0-9a-f]{12}$/, '12 hex digits');

export const permalinkSchema = z.discriminatedUnion('state', [
  z.strictObject({
    url: addressSchema,
    state: z.literal('active'),
    /** The edition from which on this holds. */
    since: editionIdSchema,
    /** Absent for pages, tables and headless sections: their words are those of the ids on them. */
    hash: wordsHashSchema.optional(),
  }),
  z.strictObject({
    url: addressSchema,
    state: z.literal('moved'),
    since: editionIdSchema,
    target: addressSchema,
    reason,
  }),
  z.strictObject({ url: addressSchema, state: z.literal('gone'), since: editionIdSchema, reason }),
]);
export type Permalink = z.output<typeof permalinkSchema>;
export type RetiredPermalink = Exclude<Permalink, { state: 'active' }>;

/** An edition that was published, and what the registry and the corrections log held then. */
export const publishedEditionSchema = z.strictObject({
  edition: editionIdSchema,
  /** The day of publication: the one date the archive has of itself. */
  date: z.iso.date(),
  /** How many lines of `entries` belong to this edition and those before it. */
  entries: z.int().nonnegative(),
  /** How many changes of the corrections log do. */
  changes: z.int().nonnegative(),
  /** SHA-256 over those lines and changes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PublishedEdition = z.output<typeof publishedEditionSchema>;

export const registrySchema = z.strictObject({
  editions: z.array(publishedEditionSchema),
  entries: z.array(permalinkSchema),
});
export type Registry = z.output<typeof registrySchema>;

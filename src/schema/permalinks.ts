/**
 * The registry of permalinks: what became of every address that was ever published.
 *
 * It lies in parts, each a journal: `content/2018/citywide/permalinks.json` has the addresses of that document, whether or
 * not the document is still there; `content/permalinks.json` those of the site's own pages, and the editions. Lines are
 * only ever added at the end; the last line of an address says what holds now. So the lines an edition was published with
 * never change, and their hash can be compared for ever.
 */
import { z } from 'astro/zod';
import { changeKindSchema } from './change-kinds.ts';
import { documentKeySchema } from './locator.ts';

/** Version and short hash of a state of the archive, as in `/data/edition.json`: `0.1.0+1a2b3c4d`. */
export const editionIdSchema = z
  .string()
  .regex(/^\d+\.\d+\.\d+(?:-[0-9a-z.-]+)?\+[0-9a-f]{8}$/, 'an edition such as 0.1.0+1a2b3c4d');

/** `0.1.0+1a2b3c4d` → `0.1.0`: what a published edition is called in addresses; no two have the same. */
export const versionOf = (edition: string): string => edition.replace(/\+.*$/, '');

/** Root-relative: a page (`/2018/citywide/`) or an id on its canonical page (`/2018/citywide/2/#s2-p1`). */
export const addressSchema = z
  .string()
  .regex(/^\/(?:[^/#?\s]+\/)*(?:#[^#\s]+)?$/, 'an address such as /2018/citywide/2/#s2-p1');

/** Readers see it: in Chinese. */
const reason = z.string().min(4, 'a reason a reader can understand');

/** What kind of change it is that words went with the address; absent where none did. */
const kind = changeKindSchema.optional();

/** First 12 hex digits of the SHA-256 of an address's words. */
const wordsHashSchema = z.string().regex(/^[0-9a-f]{12}$/, '12 hex digits');

/** A line of a part. */
export const permalinkSchema = z.discriminatedUnion('state', [
  z.strictObject({
    url: addressSchema,
    state: z.literal('active'),
    /** Absent for pages, tables and headless sections: their words are those of the ids on them. */
    hash: wordsHashSchema.optional(),
  }),
  z.strictObject({ url: addressSchema, state: z.literal('moved'), target: addressSchema, kind, reason }),
  z.strictObject({ url: addressSchema, state: z.literal('gone'), kind, reason }),
]);

/**
 * Which lines an edition published: those from the one before up to `entries`. Lines that no edition counts wait for the
 * next: retirements, for nothing else is written down before it is published.
 */
const growthSchema = z.strictObject({
  /** An edition that added lines to this part. */
  edition: editionIdSchema,
  /** How many lines of `entries` belong to it and to those before it. */
  entries: z.int().positive(),
});

/** `/2018/citywide/2/#s2-p1` → `2018/citywide`, whose part it belongs to; undefined for the site's own pages. */
export const documentOf = (url: string): string | undefined => /^\/(\d{4}\/[^/#]+)\//.exec(url)?.[1];

/** A part has the lines of its own addresses and no others; one that strayed is told where it belongs. */
function ownLinesOnly(
  { document, entries }: { document?: string | undefined; entries: readonly { url: string }[] },
  context: z.RefinementCtx,
): void {
  entries.forEach(({ url }, index) => {
    const owner = documentOf(url);
    if (owner === document) return;
    const message = `${url} belongs in content/${owner === undefined ? '' : `${owner}/`}permalinks.json`;
    context.addIssue({ code: 'custom', message, path: ['entries', index] });
  });
}

/** The part of a document, beside it and at `/2018/citywide/permalinks.json`. */
export const documentPartSchema = z
  .strictObject({
    document: documentKeySchema,
    published: z.array(growthSchema),
    entries: z.array(permalinkSchema),
  })
  .superRefine(ownLinesOnly);
export type DocumentPart = z.output<typeof documentPartSchema>;

/** An edition that was published, and what the registry and the corrections log held then. */
export const publishedEditionSchema = z.strictObject({
  edition: editionIdSchema,
  /** The day of publication: the one date the archive has of itself. */
  date: z.iso.date(),
  /** How many lines of all parts belong to this edition and those before it. */
  entries: z.int().nonnegative(),
  /** How many changes of the corrections log do. */
  changes: z.int().nonnegative(),
  /** SHA-256 of its record, `content/editions/{version}.json`; the first edition was published before there were any. */
  record: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** SHA-256 over the edition before and what this one added: see `src/archive/permalinks/edition-hash.ts`. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PublishedEdition = z.output<typeof publishedEditionSchema>;

const siteShape = {
  editions: z.array(publishedEditionSchema),
  published: z.array(growthSchema),
  entries: z.array(permalinkSchema),
};

/** The site's own part, `content/permalinks.json`. */
export const sitePartSchema = z.strictObject(siteShape).superRefine(ownLinesOnly);

/** `/permalinks.json`: the site's own part, and where those of the documents are. */
export const publishedRegistrySchema = z
  .strictObject({
    ...siteShape,
    documents: z.array(
      z.strictObject({
        document: documentKeySchema,
        url: z.string().regex(/^(?:\/[^/#?\s]+)+\/permalinks\.json$/, 'a root-relative address'),
      }),
    ),
  })
  .superRefine(ownLinesOnly);

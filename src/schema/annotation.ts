/**
 * What the YAML beside a seed says about its prose: which printed words carry which measure (`observations`), and how
 * printed figures are related (`relations`). The value is never written here: code reads it from the quoted words.
 */
import { z } from 'astro/zod';
import { bodyIdSchema } from './body.ts';
import { checkIdSchema } from './check-id.ts';
import { isAllowedMember, measureIds, periodIds, scopeIds, TOTAL } from './vocabulary.ts';

const positive = z.int().positive();

/** Words as printed, white space removed. */
const quote = z.string().regex(/^\S+$/u, 'the printed words with white space removed');

/** Where in a seed some words stand, and which of the quantities in them is meant. */
const place = {
  quote,
  /** Which printing of the words, from 1; left out when they are printed once. */
  occurrence: positive.optional(),
  /** Which quantity of the quote carries the value, from 1; left out when there is only one. */
  nth: positive.optional(),
};

const subject = {
  measure: z.enum(measureIds),
  /** Left out for a whole. */
  dimension: z.string().min(1).optional(),
  member: z.string().min(1).optional(),
};

interface Subject {
  measure: (typeof measureIds)[number];
  dimension?: string | undefined;
  member?: string | undefined;
}

const memberIsAllowed = ({ measure, dimension = '', member = TOTAL }: Subject): boolean =>
  isAllowedMember(measure, dimension, member);
const memberMessage =
  'dimension and member must be ones the vocabulary allows for the measure (both left out for a whole)';

/** Why nothing can be computed or a figure is not what it seems, in Chinese: readers see it. */
const reason = z.string().min(8);

/** Another body, and a scope of it, in whose series a figure also stands. */
export const standsInSchema = z.strictObject({ body: bodyIdSchema, scope: z.enum(scopeIds) });
export type StandsIn = z.output<typeof standsInSchema>;

/** One figure of the prose. */
export const annotationSchema = z
  .strictObject({
    ...subject,
    ...place,
    /** The quote is words of absence (未发生, 无, 未收取): the value is 0. */
    absent: z.literal(true).optional(),
    /** Only where it differs from the document's own. */
    scope: z.enum(scopeIds).optional(),
    /** What time it speaks of, only where that is not its measure's. */
    period: z.enum(periodIds).optional(),
    /** Why its scope or its period is not what a reader would take it to be. */
    reason: reason.optional(),
    /**
     * The part is what another body counts as its own whole: it also stands in that body's series, marked. The office's
     * share of a city's applications is what the office itself would report.
     */
    standsIn: standsInSchema.optional(),
  })
  .refine(memberIsAllowed, { message: memberMessage })
  .refine(({ absent, nth }) => !(absent && nth), {
    message: 'words of absence carry no quantity: leave nth out',
  });

/** A figure proposed by likeness to an annotation of the archive: moved to `observations` as it is, it is one itself. */
export const proposalSchema = z
  .strictObject({
    ...subject,
    ...place,
    scope: z.enum(scopeIds).optional(),
    /** Document and quote of the annotation that is its example; in the YAML a comment. */
    like: z.string().min(1).optional(),
  })
  .refine(memberIsAllowed, { message: memberMessage });
export type Proposal = z.output<typeof proposalSchema>;

/**
 * One observation of the same document. `printedIn` or `quote` chooses among several printings of one figure;
 * `scope` among scopes. Nothing that is left out restricts the choice; it must leave exactly one observation.
 */
const operandSchema = z
  .strictObject({
    ...subject,
    scope: z.enum(scopeIds).optional(),
    printedIn: z.enum(['prose', 'table']).optional(),
    /** The quote of the annotation that is meant, exactly as there. */
    quote: quote.optional(),
    occurrence: positive.optional(),
  })
  .refine(memberIsAllowed, { message: memberMessage });

/** Printed words that no measure stands for: with the number in them (`nth` of several), or a passage that prints none. */
const wordsSchema = z.strictObject({
  printed: quote,
  occurrence: positive.optional(),
  nth: positive.optional(),
});

/** What stands in a relation: an observation, or words of the prose. */
const figureSchema = z.union([operandSchema, wordsSchema]);

const common = {
  /** Ids of the check in earlier editions, where they were others: their addresses still lead to it. */
  formerly: z.array(checkIdSchema).min(1).optional(),
};
const remarked = { ...common, /** A remark on the check, in Chinese. */ note: z.string().optional() };

export const relationSchema = z.discriminatedUnion('rule', [
  /** whole = sum of parts. */
  z.strictObject({
    rule: z.literal('part-whole'),
    whole: operandSchema,
    parts: z.array(operandSchema).min(1),
    ...remarked,
  }),
  /** A printed percentage = part ÷ whole, rounded half up to the printed decimals. */
  z.strictObject({
    rule: z.literal('percentage'),
    ...wordsSchema.shape,
    part: operandSchema,
    whole: operandSchema,
    ...remarked,
  }),
  /**
   * Two printings of one figure agree. A figure that stands in prose and in a table of the form, of one measure and one
   * scope, needs no declaration.
   */
  z.strictObject({ rule: z.literal('same'), a: operandSchema, b: operandSchema, ...remarked }),
  /** whole = what there was the year before + what the year added or took away. */
  z.strictObject({
    rule: z.literal('ledger'),
    whole: operandSchema,
    previous: operandSchema,
    change: operandSchema,
    ...remarked,
  }),
  /** A stated count = how many things are listed: the named ones, and those that the words only count (38个区县和两江新区). */
  z.strictObject({
    rule: z.literal('list-length'),
    whole: figureSchema,
    /** The named things as printed, in their order: they stand in one paragraph. */
    items: z.array(quote).min(1),
    /** Which printing of the list, from 1; left out where it is printed once. */
    occurrence: positive.optional(),
    parts: z.array(figureSchema).min(1).optional(),
    ...remarked,
  }),
  /**
   * A printed change over the year before. `printed` is whole, the direction in it: 同比分别下降28.9%、59.1%. Needed only where
   * the words do not directly follow the figure, or more figures stand before them: the others are read without it.
   */
  z.strictObject({ rule: z.literal('change'), ...wordsSchema.shape, of: operandSchema, ...common }),
  /** What a reader would compare although it counts different things, figures or words: never assessable. */
  z.strictObject({
    rule: z.literal('not-assessable'),
    a: z.union([figureSchema, z.array(figureSchema).min(2)]),
    b: figureSchema,
    reason,
    ...common,
  }),
]);

export type Annotation = z.output<typeof annotationSchema>;
export type Operand = z.output<typeof operandSchema>;
export type Relation = z.output<typeof relationSchema>;

export type Words = z.output<typeof wordsSchema>;
export type RelationFigure = z.output<typeof figureSchema>;

export const isWords = (figure: RelationFigure): figure is Words => 'printed' in figure;

/** The observations and words that a relation speaks of, in its own order. */
export function figuresOf(relation: Relation): RelationFigure[] {
  switch (relation.rule) {
    case 'part-whole':
      return [relation.whole, ...relation.parts];
    case 'percentage':
      return [relation.part, relation.whole];
    case 'same':
      return [relation.a, relation.b];
    case 'ledger':
      return [relation.whole, relation.previous, relation.change];
    case 'list-length':
      return [relation.whole, ...(relation.parts ?? [])];
    case 'not-assessable':
      return [...[relation.a].flat(), relation.b];
    case 'change':
      return [relation.of];
  }
}

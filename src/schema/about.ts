/** What an archive is: `seeds/archive.yml`. No code knows a place; another folder of seeds makes another archive. */
import { z } from 'astro/zod';

const given = z.strictObject({
  /** Of the archive: 重庆政府信息公开年报档案. */
  name: z.string().min(2),
  /** Where the name has no room. */
  shortName: z.string().min(2).optional(),
  /** The administrative area whose reports these are: 重庆市. */
  place: z.string().min(2),
  /** ASCII; names the data package. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id such as chongqing-disclosure-archive')
    .optional(),
  /** Before the ids of citations: `cq` in `cq-2018-citywide`. */
  citationPrefix: z
    .string()
    .regex(/^[a-z0-9]+$/, 'a few letters such as cq')
    .optional(),
  /** One sentence, for search engines and the data package. */
  description: z.string().min(10).optional(),
  /** The headline of the home page. */
  headline: z.string().min(4).optional(),
  /** A search that finds something. */
  exampleQuery: z.string().min(1).optional(),
  /** Province letters that begin the numbers of the area's own documents: 渝 in 渝府办发〔2020〕89号. */
  numberLetters: z.array(z.string().min(1)).default([]),
  /** What its feeds' identifiers are made of. It never changes once a feed was published, whatever the name becomes. */
  feedName: z.string().min(2).optional(),
  /**
   * Where mistakes are reported, `https:` or `mailto:`; empty where nobody can be written to. A mail is opened with the report
   * in it; an address of the web takes it in place of `{report}`, where it has that.
   */
  contact: z.union([z.url({ protocol: /^(?:https|mailto)$/ }), z.literal('')]).default(''),
  /** Until when `/.well-known/security.txt` may be believed, which names that contact: less than a year ahead. */
  securityUntil: z.iso.date().optional(),
});

/** Only name and place must be said; the rest follows from them. */
export const aboutSchema = given.transform(
  ({
    name,
    place,
    shortName,
    id,
    citationPrefix,
    description,
    headline,
    exampleQuery,
    feedName,
    ...rest
  }) => ({
    name,
    place,
    shortName: shortName ?? name,
    id: id ?? 'disclosure-archive',
    citationPrefix: citationPrefix ?? 'archive',
    description:
      description ??
      `${place}政府信息公开工作年度报告的公开档案：逐节可引用的全文、可追溯到原文行号的数据、精确的中文检索。`,
    headline: headline ?? `${place}政府信息公开工作年度报告，逐字逐节，可读、可查、可引用。`,
    exampleQuery: exampleQuery ?? '政府信息公开',
    feedName: feedName ?? name,
    ...rest,
  }),
);
export type About = z.output<typeof aboutSchema>;

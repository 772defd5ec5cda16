/** What an archive is: `seeds/archive.yml`. No code knows a place; another folder of seeds makes another archive. */
import { z } from 'astro/zod';

export const aboutSchema = z.strictObject({
  /** Of the archive: 重庆政府信息公开年报档案. */
  name: z.string().min(2),
  /** Where the name has no room. */
  shortName: z.string().min(2),
  /** ASCII; names the data package and the records of citation managers. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id such as chongqing-disclosure-archive'),
  /** Before the ids of citations: `cq` in `cq-2018-citywide`. */
  citationPrefix: z.string().regex(/^[a-z0-9]+$/, 'a few letters such as cq'),
  /** One sentence, for search engines and the data package. */
  description: z.string().min(10),
  /** The headline of the home page. */
  headline: z.string().min(4),
  /** The administrative area whose reports these are: 重庆市. */
  place: z.string().min(2),
  /** Province letters that begin the numbers of the area's own documents: 渝 in 渝府办发〔2020〕89号. */
  numberLetters: z.array(z.string().min(1)).default([]),
  /** What its feeds' identifiers are made of. It never changes once a feed was published, whatever the name becomes. */
  feedName: z.string().min(2).optional(),
  /** Example of a search that finds something. */
  exampleQuery: z.string().min(1),
  /** Where mistakes are reported, `https:` or `mailto:`; empty where nobody can be written to. */
  contact: z.union([z.url({ protocol: /^(?:https|mailto)$/ }), z.literal('')]).default(''),
});
export type About = z.output<typeof aboutSchema>;

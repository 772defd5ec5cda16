import { archiveOf } from '../../src/disk/read-content.ts';
import { aboutSchema } from '../../src/schema/about.ts';
import { bodiesSchema } from '../../src/schema/body.ts';
import type { Archive } from '../../src/archive/archive.ts';
import type { VerifyFiles } from '../../src/verify/files.ts';
import { readHeld } from '../../src/verify/held.ts';
import type { VerifiedQuote } from '../../src/verify/result.ts';
import { verifyQuotes } from '../../src/verify/quotes/quotes.ts';
import { archiveFiles } from '../../scripts/verify/files.ts';
import { archive as specimen } from '../support/specimen.ts';

const kept = new WeakMap<Archive, VerifyFiles>();

/** What is said of the quotations of an article. */
export async function quotesIn(article: string, archive: Archive = specimen): Promise<VerifiedQuote[]> {
  const files = kept.get(archive) ?? archiveFiles(archive);
  kept.set(archive, files);
  return verifyQuotes(article, await readHeld(files), files);
}

/** Of the only one that is said of it. */
export async function quoteIn(article: string, archive?: Archive): Promise<VerifiedQuote> {
  const quotes = await quotesIn(article, archive);
  if (quotes.length !== 1) throw new Error(`not one quotation: ${JSON.stringify(quotes, null, 1)}`);
  return quotes[0] as VerifiedQuote; // just counted
}

const index = (key: string, title: string): string =>
  `---
key: ${key}
kind: report
year: ${key.slice(0, 4)}
title: ${title}
body: jiangzhou
issuer: 江州市人民政府
source: { file: ${key.replace('/', '-')}.txt, sha256: '${'0'.repeat(64)}', lines: 9 }
---
`;

const section = (key: string, body: string): string =>
  `---
document: ${key}
locator: "1"
title: ""
marker: ""
depth: 1
parent: null
topic: null
lines: 1-9
---

${body}`;

/** An archive of another city, of reports with one section each. */
export const archiveWith = (reports: Readonly<Record<string, { title: string; body: string }>>): Archive =>
  archiveOf(
    {
      about: aboutSchema.parse({ name: '江州档案', place: '江州市' }),
      bodies: bodiesSchema.parse([
        {
          id: 'jiangzhou',
          kind: 'government',
          names: [{ name: '江州市人民政府' }],
          short: '江州市',
          area: '全市',
        },
      ]),
    },
    new Map(
      Object.entries(reports).flatMap(([key, { title, body }]) => [
        [`${key}/index.mdx`, index(key, title)],
        [`${key}/1.mdx`, section(key, body)],
      ]),
    ),
  );

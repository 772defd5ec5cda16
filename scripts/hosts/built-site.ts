/** What the recipes must know of a built site, read from its folder. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { documentPartSchema, publishedRegistrySchema } from '../../src/schema/permalinks.ts';
import { builtFor } from '../lib/built-for.ts';
import { nameOf } from '../lib/command-folders.ts';
import { toRedirects, type Redirect } from './redirects.ts';

export interface HostedSite {
  /** The sub-path it was built for; `/` where it has a host for itself. */
  base: string;
  redirects: readonly Redirect[];
}

export function readHostedSite(folder: string): HostedSite {
  const read = <Value>(file: string, schema: z.ZodType<Value>): Value => {
    const path = join(folder, file);
    if (!existsSync(path)) throw new Error(`${nameOf(path)} is missing. Build the site first: npm run build`);
    const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new Error(
      `${nameOf(path)}, at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? ''}. Build the site anew: npm run build`,
    );
  };
  const { entries, documents } = read('permalinks.json', publishedRegistrySchema);
  const parts = documents.map(({ url }) => read(url.slice(1), documentPartSchema).entries);
  return {
    base: builtFor(readFileSync(join(folder, 'index.html'), 'utf8')).base,
    // Which edition published a line plays no part here.
    redirects: toRedirects([...entries, ...parts.flat()].map((entry) => ({ ...entry, since: undefined }))),
  };
}

/** What this archive is, as its seeds folder says, and what its host may say differently. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from '../archive/folders.ts';
import { aboutSchema, type About } from '../schema/about.ts';
import { bodiesSchema, type Body } from '../schema/body.ts';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(foldersOf(process.env).content, file), 'utf8'));

const about: About = aboutSchema.parse(read('archive.json'));

export const bodies: readonly Body[] = bodiesSchema.parse(read('bodies.json'));

export const settings = {
  ...about,
  /** Where mistakes are reported: an address (`https:` or `mailto:`), of the archive or set at build time with REPORT_URL. */
  reportUrl: import.meta.env['REPORT_URL'] ?? process.env['REPORT_URL'] ?? about.contact,
} as const;

/** What this archive is, as its seeds folder says, and what its host may say differently. */
import { foldersOf } from '../archive/folders.ts';
import { readParts } from '../disk/read-content.ts';

const { about, bodies } = readParts(foldersOf(process.env).content);

export { bodies };

export const settings = {
  ...about,
  /** Where mistakes are reported: an address (`https:` or `mailto:`), of the archive or set at build time with REPORT_URL. */
  reportUrl: import.meta.env['REPORT_URL'] ?? process.env['REPORT_URL'] ?? about.contact,
} as const;

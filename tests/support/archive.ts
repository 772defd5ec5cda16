/** The archive that grows, `seeds/` and `content/`, and its site, `dist/`: for tests of what is true of every archive. */
import { readContent } from '../../src/disk/read-content.ts';
import { readSeedFolder } from '../../scripts/lib/seed-folder.ts';
import { root } from './root.ts';

export const seedFolder = `${root}seeds/`;
export const contentFolder = `${root}content/`;
export const siteFolder = `${root}dist`;

export const { seeds, problems } = readSeedFolder(seedFolder);
export const archive = readContent(contentFolder);

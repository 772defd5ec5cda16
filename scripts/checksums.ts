/**
 * The lists of hashes of a built site, `dist/` or the folder `--out` names, in the form that `sha256sum --check` reads:
 * `SHA256SUMS` has every file that the site publishes, so that whoever keeps a copy can tell that it is whole;
 * `seeds.sha256` the seeds among them; `data/seeds.sha256` the same by their names in `seeds/`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../src/disk/sha256.ts';
import { isPublished } from './hosts/host-files.ts';
import { commandFolders, nameOf } from './lib/command-folders.ts';
import { filesIn } from '../src/disk/files-in.ts';
import { replaceFile } from './lib/replace-file.ts';

const { out, seeds } = commandFolders();
const [all, ofSeeds, bySeedName] = ['SHA256SUMS', 'seeds.sha256', 'data/seeds.sha256'];
/** Where the site publishes a file of the seeds, as it is. */
const seedPath = /^(?:\d{4}\/[^/]+\/(?:source\.(?:txt|yml)|original\.[^./]+)|data\/(?:archive|bodies)\.yml)$/;

const published = filesIn(out).filter((path) => path !== all && isPublished(path));
const publishedLines = linesOf(out, published);
const seedLines = publishedLines.filter((line) => seedPath.test(pathOf(line)));
const inFolder = linesOf(seeds, filesIn(seeds));
const missing = missingSeeds();
if (missing.length > 0) {
  for (const name of missing)
    console.error(
      `${nameOf(seeds)}/${name}\n  expected: the file on the site, byte for byte\n  found:    none with its SHA-256\n  to do:    npm run build; if it is still missing, its document is not built`,
    );
  process.exit(1);
}
replaceFile(join(out, ofSeeds), seedLines.join(''));
replaceFile(join(out, bySeedName), inFolder.join(''));
const lists = [ofSeeds, bySeedName];
const lines = [
  ...publishedLines.filter((line) => !lists.includes(pathOf(line))),
  ...linesOf(out, lists),
].toSorted((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
replaceFile(join(out, all), lines.join(''));
console.log(`${all}: ${lines.length} files, ${seedLines.length} of them seeds`);

/** One file at a time: a large site does not fit into memory. */
function linesOf(folder: string, paths: readonly string[]): string[] {
  return paths.map((path) => {
    const digest = sha256Of(readFileSync(join(folder, path)));
    return `${digest}  ${path}\n`;
  });
}

/** What a line of a list names. */
function pathOf(line: string): string {
  return line.slice(66, -1);
}

/** Texts and notes of the seeds folder that the site does not publish as they are. */
function missingSeeds(): string[] {
  const hashes = new Set(seedLines.map((line) => line.slice(0, 64)));
  return inFolder
    .filter((line) => /\.(?:txt|yml)\n$/.test(line) && !hashes.has(line.slice(0, 64)))
    .map(pathOf);
}

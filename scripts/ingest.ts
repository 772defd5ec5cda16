/**
 * `npm run ingest`: seeds → content. Reads every seed, writes `content/` whole or not at all, and says what was
 * understood.
 */
import { toContent, type Content } from './ingest/content.ts';
import { Problems } from './ingest/problem.ts';
import { commandFolders, nameOf } from './lib/command-folders.ts';
import { replaceContent, settleContent } from './lib/content-folder.ts';
import { readSeedFolder } from './lib/seed-folder.ts';

const folders = commandFolders();
const name = nameOf(folders.content);
settleContent(folders.content);
const { about, bodies, seeds, problems } = readSeedFolder(folders.seeds);
const files = new Map<string, string>([
  ['archive.json', toJson(about)],
  ['bodies.json', toJson(bodies)],
]);
for (const seed of seeds) {
  try {
    const content = toContent(seed);
    for (const [path, text] of content.files) files.set(path, text);
    console.log(`${seed.file} → ${name}/${seed.notes.key}/  ${summary(content.counts)}`);
    for (const remark of content.remarks) console.warn(`  look at: ${remark}`);
  } catch (error) {
    if (!(error instanceof Problems)) throw error;
    problems.push(...error.problems);
  }
}

if (problems.length > 0) {
  for (const problem of problems) console.error(`\n${problem.message}`);
  console.error(`\n${problems.length} to mend; ${name}/ is as it was.`);
  process.exitCode = 1;
} else {
  const changed = replaceContent(folders.content, files);
  console.log(changed.length === 0 ? `${name}/ was up to date` : `${name}/: ${changed.length} files changed`);
}

/** One space indented, as every JSON file of the archive. */
function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Counts that a maintainer can hold against the printed report. */
function summary(counts: Content['counts']): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

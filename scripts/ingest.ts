/**
 * `npm run ingest`: seeds → content. Reads every seed, writes `content/` whole or not at all, and says what was
 * understood.
 */
import { toContent } from './ingest/content.ts';
import { Problem } from './ingest/problem.ts';
import { commandFolders, nameOf } from './lib/command-folders.ts';
import { replaceContent, settleContent } from './lib/content-folder.ts';
import { readSeedFolder } from './lib/seed-folder.ts';

const folders = commandFolders();
const name = nameOf(folders.content);
settleContent(folders.content);
const { seeds, problems } = readSeedFolder(folders.seeds);
const files = new Map<string, string>();
for (const seed of seeds) {
  try {
    const content = toContent(seed);
    for (const [path, text] of content.files) files.set(path, text);
    console.log(`${seed.file} → ${name}/${seed.notes.key}/  ${summary(content.files)}`);
    for (const remark of content.remarks) console.warn(`  look at: ${remark}`);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    problems.push(error);
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

/** Counts that a maintainer can hold against the printed report. */
function summary(content: ReadonlyMap<string, string>): string {
  const all = [...content.values()].join('\n');
  const count = (pattern: RegExp): number => all.match(pattern)?.length ?? 0;
  return [
    `${content.size - 1} sections`,
    `${count(/^<Paragraph /gm)} paragraphs`,
    `${count(/^<Table /gm)} tables`,
    `${count(/<Quantity /g)} quantities`,
    `${count(/^ {2}- \{ measure: /gm)} observations`,
  ].join(', ');
}

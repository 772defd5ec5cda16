/**
 * `npm run ingest`: seeds → content. Reads every seed, writes `content/` whole or not at all, and says what was
 * understood.
 */
import { toContent } from './ingest/content.ts';
import { Problem } from './ingest/problem.ts';
import { replaceContent, settleContent } from './lib/content-folder.ts';
import { readSeedFolder } from './lib/seed-folder.ts';

const root = process.cwd();
settleContent(root);
const { seeds, problems } = readSeedFolder(`${root}/seeds`);
const files = new Map<string, string>();
for (const seed of seeds) {
  try {
    const content = toContent(seed);
    for (const [path, text] of content.files) files.set(path, text);
    console.log(`${seed.file} → content/${seed.notes.key}/  ${summary(content.files)}`);
    for (const remark of content.remarks) console.warn(`  look at: ${remark}`);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    problems.push(error);
  }
}

if (problems.length > 0) {
  for (const problem of problems) console.error(`\n${problem.message}`);
  console.error(`\n${problems.length} to mend; content/ is as it was.`);
  process.exitCode = 1;
} else {
  const changed = replaceContent(root, files);
  console.log(changed.length === 0 ? 'content/ was up to date' : `content/: ${changed.length} files changed`);
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

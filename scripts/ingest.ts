/**
 * `npm run ingest`: seeds → content. Reads every seed, writes `content/` whole or not at all, and says what was
 * understood.
 */
import { commandFolders, nameOf } from './lib/command-folders.ts';
import { replaceContent, settleContent } from './lib/content-folder.ts';
import { openCache } from './lib/ingest-cache.ts';
import { ingestFolder, type Ingested } from './lib/ingest-folder.ts';
import { startProgress } from './lib/progress.ts';
import { listSeeds, problemsAmong, readParts } from './lib/seed-folder.ts';

const folders = commandFolders();
const name = nameOf(folders.content);
settleContent(folders.content);
const listed = listSeeds(folders.seeds);
const { about, bodies, problems: ofParts } = readParts(folders.seeds);
const progress = startProgress('seeds', listed.files.length);
const {
  documents,
  claims,
  problems: ofSeeds,
} = await ingestFolder(folders.seeds, listed.files, {
  cache: openCache(folders.seeds),
  onRead: progress.at,
});
progress.end();

for (const { claim, counts, remarks } of documents) {
  console.log(`${claim.file} → ${name}/${claim.key}/  ${summary(counts)}`);
  for (const remark of remarks) console.warn(`  look at: ${remark}`);
}
const problems = [
  ...listed.problems,
  ...ofParts,
  ...ofSeeds,
  ...problemsAmong(claims, { bodies, folder: folders.seeds, names: listed.names }),
];
if (problems.length > 0) {
  for (const problem of problems) console.error(`\n${problem.message}`);
  console.error(`\n${problems.length} to mend; ${name}/ is as it was.`);
  process.exitCode = 1;
} else {
  const changed = replaceContent(folders.content, { [Symbol.iterator]: files });
  console.log(changed.length === 0 ? `${name}/ was up to date` : `${name}/: ${changed.length} files changed`);
}

/** All files of the content folder that ingest makes. */
function* files(): Generator<[path: string, bytes: Uint8Array]> {
  yield ['archive.json', toJson(about)];
  yield ['bodies.json', toJson(bodies)];
  for (const document of documents) yield* document.files();
}

/** One space indented, as every JSON file of the archive. */
function toJson(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
}

/** Counts that a maintainer can hold against the printed report. */
function summary(counts: Ingested['counts']): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

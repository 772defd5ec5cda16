/**
 * `npm run check`: hold the content to its rules. Writes every equation with its verdict to `checks.json` beside the document
 * it is about, and fails on a difference nobody accepted, on an accepted one that is gone, and on content that breaks a promise.
 */
import { findIssues, runChecks } from './checks/index.ts';
import { formatRecords } from './checks/records.ts';
import { describeDifference, describeFresh, describeIssue, describeStale, tally } from './checks/report.ts';
import { settle } from './checks/settle.ts';
import { commandFolders, nameOf } from './lib/command-folders.ts';
import { readContent } from '../src/disk/read-content.ts';
import { readSeeds } from './lib/read-seeds.ts';
import { replaceFile } from './lib/replace-file.ts';

const folders = commandFolders();
const archive = readContent(folders.content);
const records = runChecks(archive);
const byDocument = Map.groupBy(records, ({ document }) => document);
const changed = archive.documents
  .map(({ key }) => ({ file: `${folders.content}/${key}/checks.json`, own: byDocument.get(key) ?? [] }))
  .filter(({ file, own }) => replaceFile(file, own.length === 0 ? '[]\n' : formatRecords(own)))
  .map(({ file }) => nameOf(file));
const { fresh, known, stale } = settle(archive, records);
const issues = findIssues({ archive, seeds: readSeeds(archive, folders.seeds) });

console.log(`${tally(records)}\n`);
console.log(
  changed.length === 0
    ? 'checks.json was up to date, beside every document'
    : changed.map((file) => `${file}: written`).join('\n'),
);
for (const record of known) console.log(`\nknown and accepted\n${describeDifference(record)}`);
for (const record of fresh) console.error(`\nnew difference\n${describeFresh(archive, record)}`);
for (const entry of stale) console.error(`\naccepted, but gone\n${describeStale(entry)}`);
for (const issue of issues) console.error(`\n${describeIssue(issue)}`);

const failures = fresh.length + stale.length + issues.length;
if (failures > 0) {
  console.error(`\n${failures} to look at`);
  process.exitCode = 1;
}

/**
 * `npm run deploy:check [-- FOLDER|ADDRESS] [--sample N] [--json]`: is the site there complete, intact, and handed out as it should be?
 * A folder is held to its `SHA256SUMS`; of an address also headers, the page for what is not there, and redirects are looked at.
 */
import { existsSync } from 'node:fs';
import { folderOptions, nameOf, toFolders } from './lib/command-folders.ts';
import { misused, readCommandLine } from './lib/command-line.ts';
import { checkDeployment, type Fault } from './deploy/check.ts';
import { folderSource, hostSource } from './deploy/source.ts';

const usage = 'npm run deploy:check [-- FOLDER|ADDRESS] [--sample N] [--json]';
const { values, positionals } = readCommandLine(
  {
    options: { ...folderOptions, sample: { type: 'string', default: 'Infinity' }, json: { type: 'boolean' } },
    allowPositionals: true,
  },
  usage,
);
const sample = Number(values.sample);
if (!(sample >= 1)) misused(`--sample is “${values.sample}”; expected how many files to ask for`, usage);
const where = positionals[0] ?? toFolders(values, process.env).out;
const isAddress = /^https?:\/\//.test(where);
if (!isAddress && !existsSync(where)) {
  console.error(
    `There is no folder ${nameOf(where)}/. Name a built site, or an address that begins with https://`,
  );
  process.exit(1);
}
const source = isAddress
  ? hostSource(new URL(where.endsWith('/') ? where : `${where}/`))
  : folderSource(where);
const report = await checkDeployment(source, sample);
if (values.json) console.log(JSON.stringify(report, null, 2));
else say();
if (report.faults.length > 0) process.exitCode = 1;

function say(): void {
  const looked = isAddress
    ? 'present, hash, headers; 404, last slash'
    : 'present and hash (a folder says no headers)';
  console.log(`${where}: ${report.asked} of ${report.listed} files: ${looked}`);
  // One line for what is wrong in the same way with many files.
  const alike = Map.groupBy(
    report.faults,
    ({ expected, found, todo }) =>
      `${expected.replace(/[0-9a-f]{12}…/, '…')}|${found.replace(/[0-9a-f]{12}…, \d+/, '…')}|${todo}`,
  );
  for (const faults of alike.values()) console.error(lineOf(faults));
  console.log(report.faults.length === 0 ? 'Nothing is wrong.' : `${report.faults.length} things are wrong.`);
}

function lineOf(faults: readonly Fault[]): string {
  const [{ expected, found, todo } = { expected: '', found: '', todo: '' }] = faults;
  const paths = faults
    .slice(0, 5)
    .map(({ path }) => `/${path}`)
    .join(' ');
  const more = faults.length > 5 ? ` and ${faults.length - 5} more` : '';
  return `${paths}${more}\n  expected ${expected}\n  found ${found}\n  → ${todo}`;
}

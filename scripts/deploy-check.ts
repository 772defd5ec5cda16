/**
 * `npm run deploy:check [-- FOLDER|ADDRESS] [--sample N] [--sums FILE] [--edition 0.1.0+1a2b3c4d] [--no-headers] [--timeout 30] [--json]`:
 * is the site there complete, intact, and handed out as it should be? A folder is held to its `SHA256SUMS`, or to the one that is
 * given; of an address also media types, headers, the page for what is not there, and redirects are looked at, four requests at a
 * time. `--no-headers` is for hosts that take none (GitHub Pages). Ends with 1 where something is wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import { folderOptions, nameOf, toFolders } from './lib/command-folders.ts';
import { misused, readCommandLine } from './lib/command-line.ts';
import { checkDeployment } from './deploy/check.ts';
import { reportText } from './deploy/report.ts';
import { folderSource, hostSource } from './deploy/source.ts';

const usage =
  'npm run deploy:check -- FOLDER|ADDRESS [--sample N] [--sums FILE] [--edition VERSION+HASH] [--no-headers] [--timeout SECONDS] [--json]';
const { values, positionals } = readCommandLine(
  {
    options: {
      ...folderOptions,
      sample: { type: 'string' },
      sums: { type: 'string' },
      edition: { type: 'string' },
      timeout: { type: 'string', default: '30' },
      'no-headers': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  },
  usage,
);
const where = positionals[0] ?? toFolders(values, process.env).out;
const timeout = toNumber('timeout', values.timeout) * 1000;
const report = await checkDeployment(toSource(where), {
  sample: values.sample === undefined ? Infinity : toNumber('sample', values.sample),
  sums: values.sums === undefined ? undefined : readList(values.sums),
  edition: values.edition,
  headers: !values['no-headers'],
  timeout,
});
console.log(values.json ? JSON.stringify({ where, ...report }, null, 2) : reportText(where, report));
if (report.faults.length > 0) process.exitCode = 1;

function toSource(named: string) {
  if (/^https?:\/\//.test(named)) {
    if (!URL.canParse(named)) misused(`“${named}” is no address`, usage);
    const address = new URL(named.endsWith('/') ? named : `${named}/`);
    return hostSource(address, timeout);
  }
  if (!existsSync(named))
    misused(
      `There is no folder ${nameOf(named)}/. Name a built site, or an address that begins with https://`,
      usage,
    );
  return folderSource(named);
}

function readList(file: string): string {
  if (!existsSync(file)) misused(`There is no file ${file}`, usage);
  return readFileSync(file, 'utf8');
}

function toNumber(name: string, text: string): number {
  return /^[1-9]\d*$/.test(text)
    ? Number(text)
    : misused(`--${name} is “${text}”; expected a number from 1`, usage);
}

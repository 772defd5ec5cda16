/**
 * `npm run guards [-- --out FOLDER] [--json]`: hold a built site to every claim of `scripts/guards/`. Each finding names the file,
 * the line, what was found and what was expected; with one, the command fails and a build stops.
 */
import { mustBeBuilt } from './lib/built-site.ts';
import { folderOptions, toFolders } from './lib/command-folders.ts';
import { readCommandLine } from './lib/command-line.ts';
import { hold, openSite, reportOf } from './guards/hold.ts';
import { guards } from './guards/index.ts';

const { values } = readCommandLine(
  { options: { ...folderOptions, json: { type: 'boolean' } } },
  'npm run guards [-- --out FOLDER] [--json]',
);
const folder = toFolders(values, process.env).out;
mustBeBuilt(folder);
const verdicts = hold(openSite(folder), guards);
const findings = verdicts.reduce((sum, verdict) => sum + verdict.findings.length, 0);
if (values.json) console.log(JSON.stringify(verdicts, null, 2));
else if (findings > 0) console.error(reportOf(verdicts));
else console.log(`${guards.length} guards: nothing found`);
if (findings > 0) process.exitCode = 1;

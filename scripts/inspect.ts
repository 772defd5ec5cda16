/**
 * `npm run inspect -- FILE [--json] [--text]`: reads one file as the report it seems to be and says what was understood. Touches
 * nothing. `--json` prints one object; `--text` the text made from it, with its line numbers.
 */
import { parseArgs } from 'node:util';
import { Problem } from './ingest/problem.ts';
import { folderOptions, toFolders } from './lib/command-folders.ts';
import { describe } from './lib/inspection-report.ts';
import { inspectText, refusal } from './lib/inspection.ts';
import { readReportFile } from './lib/report-file.ts';
import { readSurroundings } from './lib/surroundings.ts';

const { values: options, positionals } = parseArgs({
  options: {
    ...folderOptions,
    json: { type: 'boolean' },
    text: { type: 'boolean' },
    key: { type: 'string' },
  },
  allowPositionals: true,
});
const [path, ...more] = positionals;
if (path === undefined || more.length > 0) {
  console.error('Name one file: npm run inspect -- FILE [--json] [--text]');
  process.exit(2);
}
try {
  const { around, about } = readSurroundings(toFolders(options, process.env).seeds);
  const file = await readReportFile(path);
  const inspection = inspectText({ ...file, file: 'text.txt', key: options.key }, around, about);
  if (options.text) {
    console.log(
      file.text
        .split('\n')
        .map((line, index) => `${String(index + 1).padStart(4)}  ${line}`)
        .join('\n'),
    );
  } else {
    console.log(options.json ? JSON.stringify(inspection.report, null, 1) : describe(inspection));
  }
  if (inspection.report.issues.some(({ severity }) => severity === 'error')) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  if (options.json) console.log(JSON.stringify(refusal(error), null, 1));
  else console.error(error.message);
  process.exitCode = 1;
}

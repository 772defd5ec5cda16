/**
 * `npm run inspect -- FILE [--json] [--text]`: reads one file as the report it seems to be and says what was understood. Touches
 * nothing. `--json` prints one object; `--text` the text made from it, with its line numbers.
 */
import { Problem } from './ingest/problem.ts';
import { folderOptions, toFolders } from './lib/command-folders.ts';
import { misused, readCommandLine } from './lib/command-line.ts';
import { describe } from './lib/inspection-report.ts';
import { inspectText, refusal, type Inspection } from './lib/inspection.ts';
import { readReportFile } from './lib/report-file.ts';
import { readSurroundings } from './lib/surroundings.ts';
import { refuseKey } from './lib/wanted-key.ts';

const usage = 'npm run inspect -- FILE [--json] [--text] [--key 2021/…]';
const { values: options, positionals } = readCommandLine(
  {
    options: {
      ...folderOptions,
      json: { type: 'boolean' },
      text: { type: 'boolean' },
      key: { type: 'string' },
    },
    allowPositionals: true,
  },
  usage,
);
const [path, ...more] = positionals;
if (path === undefined || more.length > 0) misused('One file is inspected at a time.', usage);
try {
  const { around, about } = readSurroundings(toFolders(options, process.env).seeds);
  refuseKey(options.key, around.keys);
  const file = await readReportFile(path);
  if (options.text) console.log(numbered(file.text));
  else show(inspectText({ ...file, file: 'text.txt', key: options.key }, around, about));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  if (options.json) console.log(JSON.stringify(refusal(error), null, 1));
  else console.error(error.message);
  process.exitCode = 1;
}

function show(inspection: Inspection): void {
  console.log(options.json ? JSON.stringify(inspection.report, null, 1) : describe(inspection));
  if (inspection.report.issues.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

function numbered(text: string): string {
  return text
    .split('\n')
    .map((line, index) => `${String(index + 1).padStart(4)}  ${line}`)
    .join('\n');
}

/**
 * `npm run verify -- FILE [--json] [--text] [--content DIR]`: holds what an article quotes and counts against the archive; `-` reads
 * standard input. `--json` prints one object, its offsets in Unicode characters of the article's text: of a text file as it is
 * decoded, without its byte order mark; of any other the text that `--text` prints.
 */
import { Problem } from './ingest/problem.ts';
import { readArticle } from './lib/article-file.ts';
import { folderOptions, toFolders } from './lib/command-folders.ts';
import { misused, readCommandLine } from './lib/command-line.ts';
import { describeVerification } from './lib/verification-report.ts';
import { readVerifyArchive } from './lib/verify-archive.ts';
import { archiveFiles } from './verify/files.ts';
import { readHeld } from '../src/verify/held.ts';
import { findPlaces } from '../src/verify/places.ts';
import { verify } from '../src/verify/verify.ts';

const usage = 'npm run verify -- FILE [--json] [--text] [--content DIR]';
const { values: options, positionals } = readCommandLine(
  {
    options: { content: folderOptions.content, json: { type: 'boolean' }, text: { type: 'boolean' } },
    allowPositionals: true,
  },
  usage,
);
const [path, ...more] = positionals;
if (path === undefined || more.length > 0) misused('One article is verified at a time.', usage);
try {
  const article = await readArticle(path);
  if (options.text) process.stdout.write(article);
  else await show(article);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function show(article: string): Promise<void> {
  const files = archiveFiles(readVerifyArchive(toFolders(options, process.env).content));
  const verification = await verify(article, files);
  if (options.json) return console.log(JSON.stringify(verification, null, 1));
  const urls = [...verification.quotes, ...verification.numbers].flatMap(({ url }) => url ?? []);
  const places = await findPlaces(urls, await readHeld(files), files);
  console.log(describeVerification(article, verification, places));
}

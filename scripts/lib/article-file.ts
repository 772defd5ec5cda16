/** An article that is to be verified, in a file of any format or from standard input, as the text its findings are placed in. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { countCharacters } from '../../src/verify/characters.ts';
import { articleLimit } from '../../src/verify/stages.ts';
import { Problem } from '../ingest/problem.ts';
import { UnreadableOriginal } from '../originals/original.ts';
import { decodeText } from '../originals/plain-text.ts';
import { readOriginal } from '../originals/read-original.ts';
import { toSeedText } from '../originals/seed-text.ts';

/** `-`: standard input. Of a text file every character as it is, its byte order mark apart. Throws a {@link Problem}. */
export async function readArticle(path: string): Promise<string> {
  const bytes = readBytes(path);
  try {
    // A name says what to expect; standard input has none.
    const original = await readOriginal(bytes, path === '-' ? undefined : basename(path));
    const isText = original.format === 'text' || original.format === 'markdown';
    const article = isText ? decodeText(bytes).text : toSeedText(original);
    refuseLong(path, article);
    return article;
  } catch (error) {
    if (!(error instanceof UnreadableOriginal)) throw error;
    const { expected, found, todo } = error;
    throw new Problem({ place: path, expected, found, todo });
  }
}

function refuseLong(place: string, article: string): void {
  const count = countCharacters(article);
  if (count <= articleLimit) return;
  throw new Problem({
    place,
    expected: `an article of at most ${articleLimit} characters`,
    found: `${count}`,
    todo: 'verify it in parts',
  });
}

function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path === '-' ? 0 : path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reasons: Record<string, string> = { ENOENT: 'no such file', EISDIR: 'a folder' };
    throw new Problem({
      place: path,
      expected: 'a file with an article',
      found: reasons[code] ?? `it cannot be read (${code})`,
      todo: 'give the path of the file, or - for standard input',
    });
  }
}

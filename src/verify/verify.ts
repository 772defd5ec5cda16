/** Is what an article quotes and counts what the reports print? Pure but for the files it reads: page, command and tests call it. */
import { readHeld } from './held.ts';
import { verifyNumbers } from './numbers/numbers.ts';
import { verifyQuotes } from './quotes/quotes.ts';
import type { VerifyFiles } from './files.ts';
import type { Stage } from './stages.ts';
import type { Verification } from './result.ts';

export async function verify(
  article: string,
  files: VerifyFiles,
  begin: (stage: Stage) => void = () => undefined,
): Promise<Verification> {
  begin('files');
  const held = await readHeld(files);
  begin('quotes');
  const quotes = await verifyQuotes(article, held, files);
  begin('numbers');
  return { quotes, numbers: await verifyNumbers(article, held, files) };
}

/** Whether the words an article quotes stand in the reports. */
import type { VerifyFiles } from '../files.ts';
import type { Held } from '../held.ts';
import type { VerifiedQuote } from '../result.ts';

/** In the article's order. */
export async function verifyQuotes(
  _article: string,
  _held: Held,
  _files: VerifyFiles,
): Promise<VerifiedQuote[]> {
  return [];
}

/** Whether the numbers of an article are the printed ones. */
import type { VerifyFiles } from '../files.ts';
import type { Held } from '../held.ts';
import type { VerifiedNumber } from '../result.ts';

/** In the article's order. */
export async function verifyNumbers(
  _article: string,
  _held: Held,
  _files: VerifyFiles,
): Promise<VerifiedNumber[]> {
  return [];
}

/** An article as it is read: one character for one, so that places in it are places in the article. */
import { plain } from '../../schema/numerals.ts';
import { foldLookAlikes } from '../../../scripts/ingest/fold.ts';

/** Full-width digits and letters plain, look-alikes mended, 〇 and curly marks left as they are. */
export const fold = (text: string): string => plain(foldLookAlikes(text));

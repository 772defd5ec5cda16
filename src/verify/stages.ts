/** What page, thread and command know of a verification without its code. */

/** Characters an article may have. */
export const articleLimit = 200_000;

/** What a verification does one after the other. */
export type Stage = 'files' | 'quotes' | 'numbers';

/**
 * Why something the search needs did not arrive: no answer came (`offline`); the host answered that it has no such file, or
 * with something else in its place (`missing`), or that it cannot serve it now (`refused`); nothing more came for long
 * (`slow`); what came is not what was written (`damaged`); the browser is too old to read it (`unsupported`).
 */
export type Reason = 'offline' | 'missing' | 'refused' | 'slow' | 'damaged' | 'unsupported';

/** Something the search needs did not arrive. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
  readonly reason: Reason;
  constructor(reason: Reason, file: string, cause?: unknown) {
    super(`${file}: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** Whether a file is not, or not whole, where it should be: the host's copy is spoilt, or that of another build. */
export const isLost = (error: unknown): boolean =>
  error instanceof SearchUnavailable && (error.reason === 'missing' || error.reason === 'damaged');

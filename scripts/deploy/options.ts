export interface Options {
  /** How many files are asked for; all where nothing is said. */
  sample?: number;
  /** `SHA256SUMS` as whoever asks has it: then the site's own is held to it. */
  sums?: string | undefined;
  /** The edition that is expected: `0.1.0+1a2b3c4d`. */
  edition?: string | undefined;
  /** Whether the host takes headers; where not, only media types are looked at. */
  headers?: boolean;
  /** Milliseconds for one answer. */
  timeout?: number;
}

/** What is looked at, in the order in which the report tells of it. */
export const checks = {
  list: 'SHA256SUMS is there and is the list that is expected',
  edition: 'it is the edition that is expected',
  complete: 'every listed file is there',
  intact: 'every file has the bytes that SHA256SUMS names',
  only: 'nothing lies there that is not listed',
  packed: 'what lies compressed beside a file is that file',
  type: 'every file is named as what it is, text with its encoding',
  headers: 'every file comes with the headers of scripts/hosts/headers.ts',
  missing: 'what is not there is answered with 404 and our page',
  slash: 'an address without its last slash leads to the page, on the same host, and keeps what is asked',
  moved: 'an address that moved leads to its new one',
  https: 'plain http leads to https, and https says that it stays',
} as const;
export type CheckId = keyof typeof checks;

/** What is wrong with a deployed site: where, and what to do. */
export interface Fault {
  readonly check: CheckId;
  /** Relative to the root of the site. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  readonly todo: string;
}

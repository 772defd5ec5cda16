/** How large a file of the site may be. The first line that fits counts. */
export interface Budget {
  readonly files: RegExp;
  readonly bytes: number;
  /** Weighed as hosts send it; what is packed already is not packed again. */
  readonly compressed: boolean;
  readonly reason: string;
}

const kB = 1000;

export const budgets: readonly Budget[] = [
  {
    files: /^trends\/[^/]+\/index\.html$/,
    bytes: 1_500 * kB,
    compressed: true,
    reason: 'a measure’s page holds the id of each of its values (measured: 1 MB at 5,000 documents)',
  },
  { files: /\.html$/, bytes: 150 * kB, compressed: true, reason: 'a page opens at once on a telephone' },
  {
    files: /^_astro\/pdf-[^/]*\.js$/,
    bytes: 600 * kB,
    compressed: true,
    reason: 'the reader of PDFs, fetched when one comes',
  },
  { files: /^_astro\/.*\.m?js$/, bytes: 300 * kB, compressed: true, reason: 'a script that a page fetches' },
  { files: /\.css$/, bytes: 30 * kB, compressed: true, reason: 'a page has one or two style sheets' },
  { files: /\.(?:woff2?|ttf)$/, bytes: 400 * kB, compressed: false, reason: 'a font that is asked for' },
  {
    files: /^og\/.*\.png$/,
    bytes: 300 * kB,
    compressed: false,
    reason: 'messengers leave out larger pictures',
  },
  {
    files: /^data\/.*\.(?:csv|json)$/,
    bytes: Infinity,
    compressed: false,
    reason:
      'the whole archive in one file grows with it; by year it is published too. README says what hosts take',
  },
  { files: /./, bytes: 25 * 1024 * 1024, compressed: false, reason: 'Cloudflare Pages takes no larger file' },
];

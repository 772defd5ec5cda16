/** Addresses of the site in files that are no pages: programs and feed readers follow them as readers follow links. */
import { parse } from 'csv-parse/sync';

export interface Written {
  readonly line?: number;
  /** As it stands in the file. */
  readonly address: string;
  /** Root-relative and without a base, as the fields of data are; where it stands with base or host, these are taken off. */
  readonly url: string;
}

/** Where the site stands: data knows nothing of it, feeds and lists say it. */
export interface Home {
  readonly base: string;
  /** `https://host`, or '' where the build knew none. */
  readonly origin: string;
}

/** Fields that hold an address of this site where it begins with `/`. */
const fields = /^(?:url|page|row|csv|json|svg|target)$/;
/** The registry and its history name what is gone, too: `npm run permalinks` holds them to the site. */
const historic = /(?:^|\/)(?:permalinks|changes)\.json$|^data\/editions\//;

const readers: readonly [files: RegExp, read: (text: string, home: Home) => Iterable<Written>][] = [
  [/\.json$/, inJson],
  [/\.csv$/, inCsv],
  [/\.xml$/, (text, home) => matching(text, /<loc>([^<]+)<|\shref="([^"]+)"/g, home)],
  [/(?:^llms\.txt|\.md)$/, (text, home) => matching(text, /\]\(([^)\s]+)\)/g, home)],
];

/** The addresses in a file by its path; none where its kind holds none. */
export function writtenIn(file: string, read: () => string, home: Home): Iterable<Written> {
  const reader = historic.test(file) ? undefined : readers.find(([files]) => files.test(file))?.[1];
  return reader?.(read(), home) ?? [];
}

function* inJson(text: string): Iterable<Written> {
  const waiting: unknown[] = [JSON.parse(text)];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value))
      if (typeof inner === 'string') {
        if (fields.test(key) && inner.startsWith('/')) yield { address: inner, url: inner };
      } else waiting.push(inner);
  }
}

function* inCsv(text: string): Iterable<Written> {
  const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
    bom: true,
    columns: true,
    info: true,
  });
  for (const { record, info } of rows)
    for (const [column, value] of Object.entries(record))
      if (fields.test(column) && value.startsWith('/'))
        yield { line: info.lines, address: value, url: value };
}

function* matching(text: string, pattern: RegExp, { base, origin }: Home): Iterable<Written> {
  for (const { 1: one, 2: other, index } of text.matchAll(pattern)) {
    const address = (one ?? other ?? '').replaceAll('&amp;', '&');
    const path = origin && address.startsWith(origin) ? address.slice(origin.length) : address;
    if (!path.startsWith(base)) continue;
    yield { line: text.slice(0, index).split('\n').length, address, url: path.slice(base.length - 1) };
  }
}

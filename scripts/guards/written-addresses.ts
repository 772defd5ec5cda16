/** Addresses of the site in files that are no pages: programs and feed readers follow them as readers follow links. */
import { posix } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'csv-parse/sync';
import { lineAt } from './guard.ts';

export interface Written {
  /** Found when it is asked for: of thousands of addresses hardly one is a finding. */
  readonly line?: () => number;
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

const packageSchema = z.object({
  resources: z.array(z.object({ path: z.union([z.string(), z.array(z.string())]).default([]) })).default([]),
});

/** Fields that hold an address of this site where it begins with `/`. */
const fields = /^(?:url|page|row|csv|json|svg|target)$/;
/** The registry and its history name what is gone, too: `npm run permalinks` holds them to the site. */
const historic = /(?:^|\/)(?:permalinks|changes)\.json$|^data\/editions\//;

type Reader = (text: string, home: Home, file: string) => Iterable<Written>;

const readers: readonly [files: RegExp, read: Reader][] = [
  [/(?:^|\/)datapackage\.json$/, inDataPackage],
  [/\.json$/, (text, home) => inJson(JSON.parse(text), home)],
  [/\.csv$/, inCsv],
  [/\.xml$/, (text, home) => matching(text, /<loc>([^<]+)<|\shref="([^"]+)"/g, home)],
  [/(?:^llms\.txt|\.md)$/, (text, home) => matching(text, /\]\(([^)\s]+)\)/g, home)],
  [/\.webmanifest$/, (text, home) => matching(text, /"(?:src|start_url|scope|url)":\s*"([^"]+)"/g, home)],
  [/^robots\.txt$/, (text, home) => matching(text, /^sitemap:\s*(\S+)/gim, home)],
  [/^_redirects$/, (text, home) => matching(text, /^\S+ (\S+)/gm, home)],
  [/\.svg$/, (text, home, file) => loaded(text, /\s(?:xlink:)?href="([^"#]+)/g, home, file)],
  [/\.css$/, (text, home, file) => loaded(text, inStyles, home, file)],
];

/** What a style sheet loads: `url(…)`, and the style sheets it names without it. */
const inStyles = /url\(\s*["']?([^"')\s]+)|@import\s*["']([^"']+)/gi;

/** The addresses in a file by its path; none where its kind holds none. */
export function writtenIn(file: string, read: () => string, home: Home): Iterable<Written> {
  const reader = historic.test(file) ? undefined : readers.find(([files]) => files.test(file))?.[1];
  return reader?.(read(), home, file) ?? [];
}

function* inJson(json: unknown, { base, origin }: Home): Iterable<Written> {
  const isOwn = (value: string): boolean => origin !== '' && value.startsWith(`${origin}${base}`);
  const waiting: unknown[] = [json];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value))
      if (typeof inner === 'string') {
        if (isOwn(inner) && !/\s/.test(inner))
          yield { address: inner, url: inner.slice(origin.length + base.length - 1) };
        else if (fields.test(key) && inner.startsWith('/'))
          yield { address: inner, url: withoutBase(inner, base) };
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
        yield { line: () => info.lines, address: value, url: value };
}

function* matching(text: string, pattern: RegExp, { base, origin }: Home): Iterable<Written> {
  for (const { 1: one, 2: other, index } of text.matchAll(pattern)) {
    const address = (one ?? other ?? '').replaceAll('&amp;', '&');
    const path = withoutOrigin(address, origin);
    if (!path.startsWith(base)) continue;
    yield { line: () => lineAt(text, index), address, url: path.slice(base.length - 1) };
  }
}

/** Addresses that count from the file they stand in; what is packed into the file itself is none. */
function* loaded(text: string, pattern: RegExp, { base, origin }: Home, file: string): Iterable<Written> {
  const here = `${base}${file}`;
  for (const { 1: one, 2: other, index } of text.matchAll(pattern)) {
    const address = one ?? other ?? '';
    const own = withoutOrigin(address, origin);
    if (leavesSite(own) || own.startsWith('#')) continue;
    const path = own.startsWith('/') ? own : posix.join(posix.dirname(here), own);
    yield { line: () => lineAt(text, index), address, url: withoutBase(path, base) };
  }
}

/** The files of a data package too, named from where its description lies. */
function* inDataPackage(text: string, home: Home, file: string): Iterable<Written> {
  const json: unknown = JSON.parse(text);
  yield* inJson(json, home);
  const { resources } = packageSchema.parse(json);
  for (const path of resources.flatMap(({ path }) => path))
    if (!/^[a-z][\w+.-]*:/i.test(path))
      yield { address: path, url: `/${posix.join(posix.dirname(file), path)}` };
}

/** Data has addresses without the base; what is written for a script of ours has them as pages do. */
const withoutBase = (path: string, base: string): string =>
  path.startsWith(base) ? path.slice(base.length - 1) : path;

/** Whether an address, freed of this host, names another or is none of the web's. */
export const leavesSite = (address: string): boolean => /^(?:[a-z][\w+.-]*:|\/\/)/i.test(address);

/** An address of this host without it; any other stays. */
export function withoutOrigin(address: string, origin: string): string {
  if (origin === '' || !address.startsWith(origin)) return address;
  const path = address.slice(origin.length);
  return path === '' ? '/' : /^[/?#]/.test(path) ? path : address;
}

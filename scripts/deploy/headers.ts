/** Headers of an answer held to the table of the recipes: what means the same is as good. */
import { headersOf, isHashed, secure } from '../hosts/headers.ts';
import { kindOf } from '../hosts/kinds.ts';
import type { Fault } from './fault.ts';

const todo = 'use a recipe of README (“deploy”); where the host takes no headers, say --no-headers';

/** Types by which hosts call the same thing. */
const alike: Readonly<Record<string, readonly string[]>> = {
  'application/manifest+json': ['application/json'],
  'application/ofd': ['application/octet-stream'],
  'application/x-bibtex': ['text/plain', 'text/x-bibtex'],
  'application/x-research-info-systems': ['text/plain'],
  'application/xml': ['text/xml', 'application/atom+xml', 'application/rss+xml'],
  'text/javascript': ['application/javascript'],
  'text/markdown': ['text/plain'],
};

/** The faults of a file's headers; `all` is false where the host takes none, and only the type counts. */
export function wrongHeaders(path: string, headers: Headers, all: boolean, isSecure: boolean): Fault[] {
  const { 'Content-Type': type, 'Cache-Control': cache, ...rest } = headersOf(path);
  return [
    ...(type === undefined ? [] : wrongType(path, type, headers.get('content-type'), all)),
    ...(all && cache !== undefined ? wrongCache(path, cache, headers.get('cache-control')) : []),
    ...(all ? Object.entries({ ...rest, ...(isSecure ? secure : {}) }) : []).flatMap(([name, value]) => {
      const found = headers.get(name);
      return isRight(name, value, found) ? [] : [faultOf('headers', path, name, value, found)];
    }),
  ];
}

const faultOf = (
  check: 'headers' | 'type',
  path: string,
  name: string,
  value: string,
  found: string | null,
): Fault => ({
  check,
  path,
  expected: `${name}: ${value}`,
  found: found === null ? 'no such header' : `${name}: ${found}`,
  todo,
});

function wrongType(path: string, wanted: string, found: string | null, strict: boolean): Fault[] {
  const plain = (type: string): string => type.toLowerCase().replace(/\s/g, '');
  const [type = '', charset] = plain(found ?? '').split(';');
  const [wantedType = ''] = wanted.split(';');
  const names = [wantedType, ...(alike[wantedType] ?? [])];
  // What has no extension, or one that is ours, is a file of bytes for hosts that are told nothing.
  const unnamed = type === 'application/octet-stream' && (!strict || wantedType === type);
  const sameType = names.includes(type) || unnamed;
  // JSON is UTF-8 by its own rules; XML and SVG say theirs or are UTF-8.
  const needsCharset = (kindOf(path)?.text ?? false) && type.startsWith('text/');
  const rightCharset = charset === undefined ? !needsCharset || !strict : charset === 'charset=utf-8';
  return sameType && rightCharset ? [] : [faultOf('type', path, 'Content-Type', wanted, found)];
}

/** Ten minutes are as good as none; a year is what spares a reader the request. */
function wrongCache(path: string, wanted: string, found: string | null): Fault[] {
  const said = found ?? '';
  const age = Number(/max-age=(\d+)/.exec(said)?.[1] ?? NaN);
  const asks = /no-cache|no-store/.test(said) || age <= 600;
  return (isHashed(path) ? age >= 31_536_000 : asks)
    ? []
    : [faultOf('headers', path, 'Cache-Control', wanted, found)];
}

function isRight(name: string, wanted: string, found: string | null): boolean {
  // Without it, anyone may use the file: which is what is meant.
  if (name === 'Cross-Origin-Resource-Policy' && wanted === 'cross-origin' && found === null) return true;
  if (name === 'Strict-Transport-Security')
    return Number(/max-age=(\d+)/.exec(found ?? '')?.[1] ?? 0) >= 15_768_000;
  const parts = (value: string): string =>
    value
      .split(/[;,]/)
      .map((part) => part.trim().replace(/\s+/g, ' ').toLowerCase())
      .filter((part) => part !== '')
      .toSorted()
      .join(';');
  return found !== null && parts(found) === parts(wanted);
}

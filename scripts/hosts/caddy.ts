import {
  askAgain,
  everywhere,
  forAYear,
  hashedFolder,
  headersOfKind,
  secure,
  type Headers,
} from './headers.ts';
import { extensionsOf, kinds } from './kinds.ts';
import type { Redirect } from './redirects.ts';

export interface CaddySite {
  /** The folder that holds the site, also where it is served under a sub-path. */
  root: string;
  base: string;
  /** A name gets its certificate by itself; `:80` is plain http, for a host that stands behind another. */
  address: string;
  redirects?: readonly Redirect[] | undefined;
}

/** A Caddyfile, for Caddy ≥ 2.6. Headers that are said before a file is found stay with an error: there, those of a page replace them. */
export function caddyfile({ root, base, address, redirects = [] }: CaddySite): string {
  const inner = siteLines(base, redirects);
  return [
    '# Made by: npm run hosts -- caddy. What each header is for: scripts/hosts/headers.ts',
    block(address, [
      `root * ${quoted(root)}`,
      'header -Server',
      '@secure protocol https',
      ...header('@secure', secure),
      ...(base === '/'
        ? inner
        : [
            `redir ${base.slice(0, -1)} ${base} 308`,
            block(`handle_path ${base}*`, inner),
            block('handle', ['error 404']),
          ]),
      block('handle_errors', [
        ...header('', { ...everywhere, ...headersOfKind('html', kinds.html), 'Cache-Control': askAgain }),
        'header -Access-Control-Allow-Origin',
        'rewrite * /404.html',
        fileServer,
      ]),
    ]),
    '',
  ].join('\n');
}

const block = (head: string, lines: readonly string[]): string =>
  [`${head} {`, ...lines.flatMap((line) => line.split('\n')).map((line) => `\t${line}`), '}'].join('\n');
const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const header = (of: string, headers: Headers): string[] =>
  Object.entries(headers).map(([name, value]) =>
    ['header', of, name, quoted(value)].filter(Boolean).join(' '),
  );

/** What `npm run compress` put beside the files is sent as it is. */
const fileServer = block('file_server', ['precompressed br gzip']);

/** Paths are those of the site's folder here: its base is taken off. In a route, for what is said later holds. */
function siteLines(base: string, redirects: readonly Redirect[]): string[] {
  const kind = (name: string, paths: string, headers: Headers): string[] => [
    `@${name} path ${paths}`,
    ...header(`@${name}`, headers),
  ];
  const hashed = extensionsOf((one) => one.hashed).map((extension) => `*.${extension}`);
  return [
    '@sent not method GET HEAD',
    block('@refused', [
      'path_regexp (?:/\\.|/_(?:headers|redirects)$|\\.(?:gz|br)$)',
      'not path /.well-known/*',
    ]),
    // By itself, Caddy forgets what is asked when it adds the last slash.
    '@asked expression `{query} != ""`',
    block('@folder', ['not path */', 'file {path}/index.html']),
    `@hashed path ${[`/${hashedFolder}*`, ...hashed].join(' ')}`,
    block('route', [
      'respond @sent 405',
      'error @refused 404',
      block('route @asked', [
        ...redirects.map(({ from, to }) => `redir ${from} ${base}${to.slice(1)}?{query} 301`),
        'redir @folder {http.request.orig_uri.path}/?{query} 308',
      ]),
      ...redirects.map(({ from, to }) => `redir ${from} ${base}${to.slice(1)} 301`),
      'encode gzip',
      ...header('', { ...everywhere, 'Cache-Control': askAgain }),
      ...header('@hashed', { 'Cache-Control': forAYear }),
      ...kind('pages', '*/ *.html', headersOfKind('html', kinds.html)),
      ...Object.entries(kinds)
        .filter(([extension]) => extension !== '' && extension !== 'html')
        .flatMap(([extension, one]) => kind(extension, `*.${extension}`, headersOfKind(extension, one))),
      ...kind('sums', '/SHA256SUMS', headersOfKind('', kinds[''])),
      fileServer,
    ]),
  ];
}

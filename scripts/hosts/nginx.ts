import {
  askAgain,
  everywhere,
  forAYear,
  hashedFolder,
  open,
  own,
  pages,
  policies,
  secure,
} from './headers.ts';
import { extensionsOf, kinds } from './kinds.ts';
import type { Redirect } from './redirects.ts';

export interface NginxSite {
  /** The folder that holds the site, also where it is served under a sub-path. */
  root: string;
  base: string;
  serverName: string;
  listen: string;
  /** Certificate and key: then the site answers by https alone, and plain http, at its own port, is led there. */
  tls?: { certificate: string; key: string; plain: string } | undefined;
  /** Whether nginx has the module for files that end in `.br`: Debian's libnginx-mod-http-brotli-static. */
  brotli?: boolean | undefined;
  redirects?: readonly Redirect[] | undefined;
}

/**
 * A configuration for nginx ≥ 1.18, to be included in `http { … }`. All headers are said once for the whole server, with values
 * that hang on the file: nginx forgets those of a server in a location that says some of its own.
 */
export function nginxConfig(site: NginxSite): string {
  return [
    '# Made by: npm run hosts -- nginx. What each header is for: scripts/hosts/headers.ts',
    ...maps(site),
    ...(site.tls ? [plainServer(site, site.tls)] : []),
    block('server', serverOf(site)),
    '',
  ].join('\n');
}

type Line = string;
const block = (head: string, lines: readonly Line[]): Line =>
  [
    `${head} {`,
    ...lines.flatMap((line) => line.split('\n')).map((line) => (line === '' ? '' : `    ${line}`)),
    '}',
  ].join('\n');
const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const pattern = (path: string): string => path.replace(/[.+?()[\]{}|\\^$*]/g, String.raw`\$&`);

/** Two archives may stand in one nginx: variables are named after what they are for. */
const variable = ({ serverName, base }: NginxSite, name: string): string =>
  `$archive_${`${serverName} ${base}`.replace(/[\W_]+/g, '_').replace(/^_/, '')}${name}`;

/** A value by the path of the file that is sent: a page has become its `index.html` by then, and what is not there `404.html`. */
const map = (
  site: NginxSite,
  name: string,
  cases: readonly (readonly [test: string, value: string])[],
): Line =>
  block(
    `map $uri ${variable(site, name)}`,
    cases.map(([test, value]) => `${test === 'default' ? test : quoted(test)} ${quoted(value)};`),
  );

function maps(site: NginxSite): Line[] {
  const { base } = site;
  const ending = (extensions: readonly string[]): string => `~\\.(?:${extensions.join('|')})$`;
  const opened = `${ending(extensionsOf((kind) => kind.open))}|/[A-Z0-9]+$`;
  return [
    map(site, 'cache', [
      ['default', askAgain],
      [`~^${pattern(base)}${hashedFolder}`, forAYear],
      [ending(extensionsOf((kind) => kind.hashed)), forAYear],
    ]),
    map(site, 'policy', [
      ['default', ''],
      ['~\\.html$', pages['Content-Security-Policy'] ?? ''],
      ...Object.entries(policies).map(([extension, policy]) => [ending([extension]), policy] as const),
    ]),
    map(site, 'frames', [
      ['default', ''],
      ['~\\.html$', pages['X-Frame-Options'] ?? ''],
    ]),
    map(site, 'origin', [
      ['default', ''],
      [opened, open['Access-Control-Allow-Origin'] ?? ''],
    ]),
    map(site, 'resource', [
      ['default', own['Cross-Origin-Resource-Policy'] ?? ''],
      [opened, open['Cross-Origin-Resource-Policy'] ?? ''],
    ]),
  ];
}

/** Where https is answered, plain http leads there and says nothing else. */
const plainServer = ({ serverName }: NginxSite, { plain }: { plain: string }): Line =>
  block('server', [
    `listen ${plain};`,
    `server_name ${serverName};`,
    'server_tokens off;',
    'return 301 https://$host$request_uri;',
  ]);

function serverOf(site: NginxSite): Line[] {
  const { root, base, serverName, listen, tls, brotli, redirects = [] } = site;
  const folder = root.replace(/\/*$/, '');
  return [
    `listen ${listen}${tls ? ' ssl' : ''};`,
    `server_name ${serverName};`,
    'server_tokens off;',
    ...(tls
      ? [
          `ssl_certificate ${quoted(tls.certificate)};`,
          `ssl_certificate_key ${quoted(tls.key)};`,
          'ssl_protocols TLSv1.2 TLSv1.3;',
        ]
      : []),
    'index index.html;',
    'absolute_redirect off;',
    '',
    ...mediaTypes(brotli ?? false),
    '',
    ...Object.entries({ ...everywhere, ...(tls ? secure : {}) }).map(
      ([name, value]) => `add_header ${name} ${quoted(value)} always;`,
    ),
    `add_header Content-Security-Policy ${variable(site, 'policy')} always;`,
    `add_header X-Frame-Options ${variable(site, 'frames')} always;`,
    `add_header Cross-Origin-Resource-Policy ${variable(site, 'resource')} always;`,
    `add_header Access-Control-Allow-Origin ${variable(site, 'origin')} always;`,
    `add_header Cache-Control ${variable(site, 'cache')} always;`,
    '',
    // A folder without a page is nothing, not something that is forbidden.
    `error_page 403 404 =404 ${base}404.html;`,
    ...redirects.map(({ from, to }) =>
      block(`location = ${base}${from.slice(1)}`, [`return 301 ${base}${to.slice(1)}$is_args$args;`]),
    ),
    ...(base === '/'
      ? [block('location /', [`root ${quoted(folder)};`])]
      : [
          block(`location ${base}`, [`alias ${quoted(`${folder}/`)};`]),
          block(`location = ${base.slice(0, -1)}`, [`return 301 ${base}$is_args$args;`]),
          block('location /', ['return 404;']),
        ]),
    '# Nothing that begins with a dot, but for what is meant to be asked for; nothing that is for hosts alone.',
    block('location ~ /\\.(?!well-known/)|/_(?:headers|redirects)$', ['return 404;']),
    '# What lies compressed beside a file is asked for by the name of the file.',
    block('location ~ \\.(?:gz|br)$', ['return 404;']),
  ];
}

/** What each kind is called, and what of it is compressed: as it lies beside the file (`npm run compress`), else on the way. */
function mediaTypes(brotli: boolean): Line[] {
  const byType = Map.groupBy(
    Object.entries(kinds).filter(([extension]) => extension !== ''),
    ([, { type }]) => type,
  );
  const texts = [...new Set(Object.values(kinds).flatMap(({ type, text }) => (text ? [type] : [])))];
  const others = texts.filter((type) => type !== 'text/html').join(' ');
  return [
    block(
      'types',
      [...byType].map(([type, entries]) => `${type} ${entries.map(([extension]) => extension).join(' ')};`),
    ),
    `default_type ${kinds[''].type};`,
    'charset utf-8;',
    `charset_types ${others};`,
    'gzip_static on;',
    ...(brotli ? ['brotli_static on;'] : []),
    'gzip on;',
    'gzip_vary on;',
    'gzip_comp_level 6;',
    `gzip_types ${others};`,
  ];
}

/**
 * `npm run hosts -- nginx|caddy [--out FOLDER] …`: print a configuration that serves a built site, with its base and its redirects.
 *
 *     nginx [--root FOLDER] [--server-name NAME] [--listen 80] [--brotli] [--certificate FILE --key FILE [--plain 80]]
 *     caddy [--root FOLDER] [--address NAME]
 *
 * `--root` is where the site will lie on the host. Without a word, what hosts read from the site itself is written into it, as
 * the build does: `_headers` and `_redirects` (Cloudflare Pages, Netlify), `.nojekyll` (GitHub Pages, which would leave out `_astro/`).
 */
import { join, resolve } from 'node:path';
import { folderOptions, toFolders } from './lib/command-folders.ts';
import { misused, readCommandLine } from './lib/command-line.ts';
import { replaceFile } from './lib/replace-file.ts';
import { readHostedSite } from './hosts/built-site.ts';
import { caddyfile } from './hosts/caddy.ts';
import { headersFile } from './hosts/headers-file.ts';
import { nginxConfig } from './hosts/nginx.ts';
import { redirectsFile } from './hosts/redirects.ts';

const usage = 'npm run hosts -- nginx|caddy [--out FOLDER] [--root FOLDER] [--server-name NAME] …';
const { values, positionals } = readCommandLine(
  {
    options: {
      ...folderOptions,
      root: { type: 'string' },
      'server-name': { type: 'string', default: '_' },
      listen: { type: 'string' },
      plain: { type: 'string', default: '80' },
      brotli: { type: 'boolean', default: false },
      certificate: { type: 'string' },
      key: { type: 'string' },
      address: { type: 'string', default: ':80' },
    },
    allowPositionals: true,
  },
  usage,
);

try {
  run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function run(): void {
  const [recipe] = positionals;
  if (recipe !== undefined && recipe !== 'nginx' && recipe !== 'caddy')
    misused(`There is no recipe for “${recipe}”: expected nginx or caddy`, usage);
  const options = nginxOptions();
  const { out } = toFolders(values, process.env);
  const { base, redirects } = readHostedSite(out);
  const root = resolve(values.root ?? out);
  if (recipe === 'nginx') console.log(nginxConfig({ root, base, redirects, ...options }));
  else if (recipe === 'caddy') console.log(caddyfile({ root, base, redirects, address: values.address }));
  else {
    replaceFile(join(out, '_headers'), headersFile(base));
    replaceFile(join(out, '_redirects'), redirectsFile(redirects, base));
    replaceFile(join(out, '.nojekyll'), '');
  }
}

function nginxOptions() {
  const { certificate, key, plain, brotli } = values;
  if ((certificate === undefined) !== (key === undefined))
    misused('A certificate and its key go together: --certificate FILE --key FILE', usage);
  const tls =
    certificate && key ? { certificate: resolve(certificate), key: resolve(key), plain } : undefined;
  return { serverName: values['server-name'], listen: values.listen ?? (tls ? '443' : '80'), tls, brotli };
}

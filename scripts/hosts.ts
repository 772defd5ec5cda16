/**
 * `npm run hosts -- nginx --root FOLDER [--server-name NAME] [--listen 80] [--certificate FILE --key FILE]`, `… -- caddy --root FOLDER
 * --address NAME`: print a configuration for a host. Without a word, what hosts read from the site itself is written into it:
 * `_headers` (Cloudflare Pages, Netlify) and `.nojekyll` (GitHub Pages, which would leave out `_astro/`). BASE_PATH as in the build.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { commandFolders, folderOptions, nameOf } from './lib/command-folders.ts';
import { replaceFile } from './lib/replace-file.ts';
import { toBase } from './lib/static-server.ts';
import { caddyfile } from './hosts/caddy.ts';
import { headersFile } from './hosts/headers-file.ts';
import { nginxConfig } from './hosts/nginx.ts';

const { values, positionals } = parseArgs({
  options: {
    ...folderOptions,
    root: { type: 'string' },
    'server-name': { type: 'string', default: '_' },
    listen: { type: 'string' },
    address: { type: 'string', default: ':80' },
    certificate: { type: 'string' },
    key: { type: 'string' },
  },
  allowPositionals: true,
});
const base = toBase(process.env['BASE_PATH'] ?? '/');
const folder = commandFolders().out;
const root = resolve(values.root ?? folder);
const { certificate, key } = values;

switch (positionals[0]) {
  case 'nginx': {
    const tls =
      certificate && key ? { certificate: resolve(certificate), key: resolve(key), plain: '80' } : undefined;
    const listen = values.listen ?? (tls ? '443' : '80');
    console.log(nginxConfig({ root, base, serverName: values['server-name'], listen, tls }));
    break;
  }
  case 'caddy':
    console.log(caddyfile({ root, base, address: values.address }));
    break;
  case undefined:
    if (!existsSync(join(folder, 'index.html')))
      stop(`There is no built site in ${nameOf(folder)}/. Run: npm run build`);
    replaceFile(join(folder, '_headers'), headersFile(base));
    replaceFile(join(folder, '.nojekyll'), '');
    break;
  default:
    stop(`No recipe for “${positionals[0]}”: expected nginx or caddy`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

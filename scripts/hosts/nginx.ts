import {
  askAgain,
  everywhere,
  forAYear,
  hashed,
  isText,
  mediaTypes,
  openFiles,
  strictTransport,
} from './headers.ts';

export interface NginxSite {
  /** The folder that holds the site; under a sub-path, the folder in which it lies as `archive/`. */
  root: string;
  base: string;
  serverName: string;
  listen: string;
  /** Certificate and key: then the site answers by https alone, and plain http is led there. */
  tls?: { certificate: string; key: string; plain: string } | undefined;
}

/** A configuration for nginx ≥ 1.18, to be included in `http { … }`. Needs no module that Debian's nginx-light lacks. */
export function nginxConfig({ root, base, serverName, listen, tls }: NginxSite): string {
  const types = Map.groupBy(
    Object.entries(mediaTypes).filter(([extension]) => extension !== ''),
    ([, type]) => type,
  );
  const texts = [...types.keys()].filter((type) => isText(type) && type !== 'text/html');
  const escaped = base.replace(/[.+?()[\]{}|\\^$*]/g, String.raw`\$&`);
  const open = `${openFiles.join('|')}`;
  return `# Made by: npm run hosts -- nginx. What each header is for: scripts/hosts/headers.ts
map $uri $archive_cache {
    default "${askAgain}";
    "~^${escaped}${hashed}" "${forAYear}";
}
# Data and texts may be read from any page; pages and scripts are the site's own.
map $uri $archive_origin {
    default "";
    "~\\.(?:${open})$" "*";
    "~/[A-Z0-9]+$" "*";
}
map $archive_origin $archive_resource {
    default "same-origin";
    "*" "cross-origin";
}
${
  tls
    ? `
server {
    listen ${tls.plain};
    server_name ${serverName};
    server_tokens off;
    return 301 https://$host$request_uri;
}
`
    : ''
}
server {
    listen ${listen}${tls ? ' ssl' : ''};
    server_name ${serverName};
    server_tokens off;${
      tls
        ? `
    ssl_certificate ${tls.certificate};
    ssl_certificate_key ${tls.key};
    ssl_protocols TLSv1.2 TLSv1.3;
    add_header Strict-Transport-Security "${strictTransport}" always;`
        : ''
    }
    root ${root};
    index index.html;
    absolute_redirect off;

    types {
${[...types].map(([type, entries]) => `        ${type} ${entries.map(([extension]) => extension).join(' ')};`).join('\n')}
        application/octet-stream pagefind pf_meta pf_index pf_filter pf_text;
    }
    default_type text/plain;
    charset utf-8;
    charset_types ${texts.join(' ')};

    # Files that \`npm run compress\` put beside the others are sent as they are; the rest is compressed on the way.
    gzip_static on;
    gzip on;
    gzip_vary on;
    gzip_comp_level 6;
    gzip_types ${texts.join(' ')};

${Object.entries(everywhere)
  .map(([name, value]) => `    add_header ${name} "${value}" always;`)
  .join('\n')}
    add_header Cache-Control $archive_cache always;
    add_header Access-Control-Allow-Origin $archive_origin always;
    add_header Cross-Origin-Resource-Policy $archive_resource always;

    error_page 403 404 =404 ${base}404.html;
    if ($request_method !~ ^(?:GET|HEAD)$) {
        return 405;
    }
    location / {
        try_files $uri $uri/ =404;
    }
    # Nothing that begins with a dot, but for what is meant to be asked for.
    location ~ /\\.(?!well-known/) {
        return 404;
    }
    # What lies precompressed beside a file is asked for by the file's own name.
    location ~ \\.(?:gz|br)$ {
        return 404;
    }
}
`;
}

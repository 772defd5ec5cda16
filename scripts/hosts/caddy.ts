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

/** A Caddyfile. Caddy gets its certificate itself where the address is a name it is reached by. */
export function caddyfile({ root, base, address }: { root: string; base: string; address: string }): string {
  const quoted = (value: string): string => `"${value.replaceAll('"', String.raw`\"`)}"`;
  const named = Object.entries(mediaTypes).filter(([extension, type]) => extension !== '' && isText(type));
  return `# Made by: npm run hosts -- caddy. What each header is for: scripts/hosts/headers.ts
${address} {
    root * ${root}
    @hidden path_regexp /\\.(?!well-known/)
    @packed path *.gz *.br
    error @hidden 404
    error @packed 404
    encode gzip
    @hashed path ${base}${hashed}*
    @open path ${openFiles.map((extension) => `*.${extension}`).join(' ')} */SHA256SUMS
    header {
${Object.entries(everywhere)
  .map(([name, value]) => `        ${name} ${quoted(value)}`)
  .join('\n')}
        Strict-Transport-Security "${strictTransport}"
        Cache-Control "${askAgain}"
        Cross-Origin-Resource-Policy "same-origin"
        -Server
    }
    header @hashed >Cache-Control "${forAYear}"
    header @open >Cross-Origin-Resource-Policy "cross-origin"
    header @open Access-Control-Allow-Origin "*"
${named
  .map(
    ([extension, type]) => `    @${extension} path *.${extension}
    header @${extension} >Content-Type "${type}; charset=utf-8"`,
  )
  .join('\n')}
    file_server {
        precompressed br gzip
    }
    handle_errors {
        rewrite * ${base}404.html
        file_server
    }
}
`;
}

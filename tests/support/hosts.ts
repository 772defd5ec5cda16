/** Real servers for tests of the recipes: each in a folder of its own, on free ports, as whoever runs the tests. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { caddyfile, type CaddySite } from '../../scripts/hosts/caddy.ts';
import { nginxConfig, type NginxSite } from '../../scripts/hosts/nginx.ts';

const has = (program: string, ...words: string[]): boolean => spawnSync(program, words).status === 0;

export const nginx = ['nginx', '/usr/sbin/nginx'].find((program) => has(program, '-v'));
export const caddy = ['caddy', '/usr/bin/caddy'].find((program) => has(program, 'version'));
export const hasOpenssl = has('openssl', 'version');
/** Where Debian has the module, for a configuration's first line. */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const hasBrotli = has('test', '-f', brotliModule);

export type Asked = IncomingMessage & { body: Buffer };

export interface Host {
  port: number;
  /** The port of plain http, where `port` answers by https. */
  plainPort: number;
  ask: (path: string, headers?: Record<string, string>, method?: string) => Promise<Asked>;
  end: () => Promise<void>;
}

export async function ask(
  { port, secure }: { port: number; secure: boolean },
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Asked> {
  const options = { host: '127.0.0.1', port, path, headers, method, agent: false };
  // The certificate is the test's own: nobody vouches for it.
  const request = secure ? httpsRequest({ ...options, rejectUnauthorized: false }) : httpRequest(options);
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage]; // what node emits under that name
  return Object.assign(response, { body: await buffer(response) });
}

/** nginx with our recipe; `secure` gives it a certificate. */
export async function startNginx(
  site: Pick<NginxSite, 'root' | 'base' | 'redirects'>,
  secure = false,
): Promise<Host> {
  return start(async (folder, port, plainPort) => {
    const tls = secure ? { ...makeCertificate(folder), plain: `127.0.0.1:${plainPort}` } : undefined;
    const ours = nginxConfig({
      ...site,
      serverName: '_',
      listen: `127.0.0.1:${port}`,
      tls,
      brotli: hasBrotli,
    });
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder};`,
    );
    writeFileSync(
      join(folder, 'nginx.conf'),
      [
        ...(hasBrotli ? [`load_module ${brotliModule};`] : []),
        // Workers of root would be another user, who may not read what root's tests write.
        ...(process.getuid?.() === 0 ? ['user root;'] : []),
        `daemon off; pid ${folder}/pid; error_log ${folder}/log; worker_processes 1; events {}`,
        `http { access_log off; sendfile on; keepalive_timeout 5; ${temporary.join(' ')}`,
        `${ours}}`,
      ].join('\n'),
    );
    return spawn(nginx ?? '', ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'log')]);
  }, secure);
}

/** Caddy with our recipe, by plain http. */
export const startCaddy = (site: Pick<CaddySite, 'root' | 'base' | 'redirects'>): Promise<Host> =>
  start((folder, port) => {
    const ours = caddyfile({ ...site, address: `http://127.0.0.1:${port}` });
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${ours}`);
    return spawn(caddy ?? '', ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], {
      env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
    });
  }, false);

async function start(
  launch: (folder: string, port: number, plainPort: number) => ChildProcess | Promise<ChildProcess>,
  secure: boolean,
): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  const [port = 0, plainPort = 0] = await freePorts(2);
  const server = await launch(folder, port, plainPort);
  let said = '';
  server.stderr?.on('data', (words) => (said += String(words)));
  const host: Host = {
    port,
    plainPort,
    ask: (path, headers, method) => ask({ port, secure }, path, headers, method),
    end: async () => {
      if (server.exitCode === null) {
        server.kill();
        await once(server, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    const answered = await host.ask('/').catch(() => undefined);
    if (answered) return host;
    await wait(50);
  }
  await host.end();
  throw new Error(`the server did not answer: ${said.slice(-2000)}`);
}

async function freePorts(count: number): Promise<number[]> {
  const probes = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(probes.map((probe) => once(probe, 'listening')));
  // Listening on ports, not on pipes.
  const ports = probes.map((probe) => (probe.address() as AddressInfo).port);
  await Promise.all(probes.map((probe) => once(probe.close(), 'close')));
  return ports;
}

function makeCertificate(folder: string): { certificate: string; key: string } {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  spawnSync('openssl', [
    'req',
    '-x509',
    ...curve,
    '-nodes',
    '-subj',
    '/CN=127.0.0.1',
    '-days',
    '2',
    '-keyout',
    key,
    '-out',
    certificate,
  ]);
  return { certificate, key };
}

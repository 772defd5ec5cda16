/** Real servers for tests of the recipes: each in a folder of its own, on free ports, as whoever runs the tests. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { caddyfile, type CaddySite } from '../../scripts/hosts/caddy.ts';
import { nginxConfig, type NginxSite } from '../../scripts/hosts/nginx.ts';
import { freePorts, has, hasBrotli, launchNginx, nginx } from '../../scripts/hosts/run-nginx.ts';

export { hasBrotli, nginx };

export const caddy = ['caddy', '/usr/bin/caddy'].find((program) => has(program, 'version'));
export const hasOpenssl = has('openssl', 'version');
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
    return launchNginx(folder, ours);
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

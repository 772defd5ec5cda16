/** nginx as a process of whoever asks, in a folder of its own: for tests and measurements. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Whether a program is there and answers. */
export const has = (program: string, ...words: string[]): boolean => spawnSync(program, words).status === 0;

export const nginx = ['nginx', '/usr/sbin/nginx'].find((program) => has(program, '-v'));

/** Where Debian has the module. */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
export const hasBrotli = existsSync(brotliModule);

/** Start it in the folder, with these blocks within `http { … }`. */
export function launchNginx(folder: string, blocks: string): ChildProcess {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    [
      ...(hasBrotli ? [`load_module ${brotliModule};`] : []),
      // Workers of root would be another user, who may not read what root wrote.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      `daemon off; pid ${folder}/pid; error_log ${folder}/log; worker_processes 1; events { worker_connections 1024; }`,
      `http { access_log off; sendfile on; tcp_nopush on; ${temporary.join(' ')}`,
      `${blocks}}`,
    ].join('\n'),
  );
  return spawn(nginx ?? 'nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'log')]);
}

/** Ports that nobody listens on. */
export async function freePorts(count: number): Promise<number[]> {
  const probes = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(probes.map((probe) => once(probe, 'listening')));
  // Listening on ports, not on pipes.
  const ports = probes.map((probe) => (probe.address() as AddressInfo).port);
  await Promise.all(probes.map((probe) => once(probe.close(), 'close')));
  return ports;
}

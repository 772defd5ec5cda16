/**
 * `npm run bench:load [-- --out FOLDER] [--seconds 3] [--connections 32] [--repeat 3]`: the built site behind nginx with our recipe,
 * compressed beforehand, under load: requests a second and latency of a page, the search's files and data, each next to a bare file
 * of the size that is sent, from an nginx that is told nothing. Needs nginx and wrk. Of the repetitions, the best counts: what else
 * the machine does only ever slows it.
 */
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { load, type Load } from './bench/load/wrk.ts';
import { toTargets, type Target } from './bench/load/targets.ts';
import { nginxConfig } from './hosts/nginx.ts';
import { precompress } from './hosts/precompress.ts';
import { freePorts, has, hasBrotli, launchNginx, nginx } from './hosts/run-nginx.ts';
import { folderOptions, nameOf, toFolders } from './lib/command-folders.ts';
import { misused, readCommandLine } from './lib/command-line.ts';

const usage = 'npm run bench:load [-- --out FOLDER] [--seconds 3] [--connections 32] [--repeat 3]';
const { values } = readCommandLine(
  {
    options: {
      ...folderOptions,
      seconds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '32' },
      repeat: { type: 'string', default: '3' },
    },
  },
  usage,
);
const { out } = toFolders(values, process.env);
const [seconds, connections, repeat] = (['seconds', 'connections', 'repeat'] as const).map((name) =>
  /^[1-9]\d*$/.test(values[name])
    ? Number(values[name])
    : misused(`--${name} is “${values[name]}”; expected a number from 1`, usage),
) as [number, number, number]; // as many as there are names
if (nginx === undefined || (!has('wrk', '-h') && !has('sh', '-c', 'command -v wrk')))
  misused('nginx and wrk are needed: apt install nginx-light wrk', usage);
if (!existsSync(join(out, 'index.html')))
  misused(`There is no built site in ${nameOf(out)}/. Run: npm run build`, usage);

const folder = mkdtempSync(join(tmpdir(), 'load-'));
try {
  await bench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bench(): Promise<void> {
  const targets = toTargets(out);
  const encoding = hasBrotli ? 'br' : 'gzip';
  const [site, bare] = [join(folder, 'site'), join(folder, 'bare')];
  for (const { path } of targets) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    cpSync(join(out, path), join(site, path));
  }
  await precompress(site);
  mkdirSync(bare);
  const [port = 0, barePort = 0] = await freePorts(2);
  const recipe = nginxConfig({
    root: site,
    base: '/',
    serverName: '_',
    listen: `127.0.0.1:${port}`,
    brotli: hasBrotli,
  });
  const server = launchNginx(
    folder,
    `${recipe}\nserver { listen 127.0.0.1:${barePort}; root ${bare}; default_type application/octet-stream; }\n`,
  );
  const ended = once(server, 'exit');
  try {
    await wait(300);
    measure(targets, { site, bare, encoding, port, barePort });
  } finally {
    server.kill();
    await ended;
  }
}

interface Measured {
  site: string;
  bare: string;
  encoding: string;
  port: number;
  barePort: number;
}

function measure(targets: readonly Target[], { site, bare, encoding, port, barePort }: Measured): void {
  console.log(
    `${nameOf(out)}/ behind nginx, ${encoding} beforehand; wrk with 1 thread and ${connections} connections for ${seconds} s, best of ${repeat}; load of the machine ${loadavg()[0]?.toFixed(1) ?? ''}`,
  );
  const rows = targets.map((target, index) => {
    const sent = sentSize(site, target, encoding);
    writeFileSync(join(bare, String(index)), Buffer.alloc(sent, 'a'));
    const address = `http://127.0.0.1:${port}/${target.path.replace(/(^|\/)index\.html$/, '$1')}`;
    return rowOf(
      target,
      sent,
      best(address, encoding),
      best(`http://127.0.0.1:${barePort}/${index}`, encoding),
    );
  });
  console.table(Object.fromEntries(rows));
  console.log(`load of the machine afterwards, this measurement included: ${loadavg()[0]?.toFixed(1) ?? ''}`);
}

function best(address: string, encoding: string): Load {
  const runs = Array.from({ length: repeat }, () => load({ address, encoding, seconds, connections }));
  const failed = runs.reduce((sum, run) => sum + run.failed, 0);
  if (failed > 0) process.exitCode = 1;
  const [first] = runs.toSorted((a, b) => b.perSecond - a.perSecond);
  return { perSecond: 0, p50: 0, p99: 0, ...first, failed };
}

/** What goes over the wire, headers apart. */
function sentSize(site: string, { path }: Target, encoding: string): number {
  const packed = join(site, `${path}.${encoding === 'br' ? 'br' : 'gz'}`);
  return statSync(existsSync(packed) ? packed : join(site, path)).size;
}

function rowOf(
  { what, path }: Target,
  sent: number,
  ours: Load,
  bare: Load,
): [string, Record<string, string | number>] {
  const ms = (time: number): string => time.toFixed(2);
  return [
    `${what} /${path.replace(/index\.html$/, '')}`.slice(0, 60),
    {
      'bytes sent': sent,
      'requests/s': Math.round(ours.perSecond),
      'p50 ms': ms(ours.p50),
      'p99 ms': ms(ours.p99),
      'bare requests/s': Math.round(bare.perSecond),
      'bare p50': ms(bare.p50),
      'bare p99': ms(bare.p99),
      failed: ours.failed + bare.failed,
    },
  ];
}

// Serves the built site: `npm run serve`, or another: `npm run serve -- --out FOLDER`.
// PORT, HOST and BASE_PATH say where; PORT=0 takes any free port.
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mustBeBuilt } from './lib/built-site.ts';
import { folderOptions, toFolders } from './lib/command-folders.ts';
import { createStaticServer, toBase } from './lib/static-server.ts';

const { values: options, positionals } = parseArgs({ options: folderOptions, allowPositionals: true });
const root = resolve(positionals[0] ?? toFolders(options, process.env).out);
const host = process.env['HOST'] || '127.0.0.1';
const base = toBase(process.env['BASE_PATH'] ?? '/');
const port = readPort(process.env['PORT'] || '4321');

if (port === undefined) {
  giveUp(`PORT is “${process.env['PORT']}”; expected a number from 0 to 65535, as in: PORT=4322 npm start`);
}
mustBeBuilt(root);

const server = createStaticServer({ root, base });
server.on('error', (error: NodeJS.ErrnoException) => giveUp(explain(error, port)));
server.listen(port, host, () => {
  // Listening on a port, not on a pipe, so the address is not a string.
  const { address, family, port: taken } = server.address() as AddressInfo;
  const name = family === 'IPv6' ? `[${address}]` : address;
  console.log(`The archive is at http://${name}:${taken}${base} (Ctrl+C stops it)`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}

function readPort(text: string): number | undefined {
  const number = Number(text);
  return /^\d{1,5}$/.test(text) && number <= 65535 ? number : undefined;
}

function explain(error: NodeJS.ErrnoException, port: number): string {
  const other = `PORT=${port === 4322 ? 4323 : 4322} npm start`;
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is taken by another program. Choose another port: ${other}`;
    case 'EACCES':
      return `Port ${port} of ${host} may not be used without special rights. Choose another port: ${other}`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is “${host}”, which is not an address of this machine. Leave it out, or: HOST=0.0.0.0 npm start`;
    default:
      return `The server could not start: ${error.message}`;
  }
}

function giveUp(message: string): never {
  console.error(message);
  process.exit(1);
}

import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe } from 'vitest';
import { createStaticServer } from '../../scripts/lib/static-server.ts';
import { root } from '../support/root.ts';
import { charts } from './journeys/charts.ts';
import { citing } from './journeys/citing.ts';
import { features } from './journeys/features.ts';
import { following } from './journeys/following.ts';
import { landing } from './journeys/landing.ts';
import { reading } from './journeys/reading.ts';
import { searching } from './journeys/searching.ts';
import { startFirefox } from './support/firefox.ts';
import { readerOf, type Reader } from './support/reader.ts';
import { startWebKit } from './support/webkit.ts';

let server: Server;
let site: string;

beforeAll(async () => {
  server = createStaticServer({ root: `${root}.cache/specimen-site`, base: '/' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  site = `http://127.0.0.1:${port}/`;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

describe.each([
  ['Firefox', startFirefox],
  ['WebKit', startWebKit],
])('%s', (_, start) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = readerOf(await start(), site);
  });

  afterAll(() => reader?.close());

  for (const journeys of [features, reading, searching, landing, citing, following, charts])
    describe(journeys.name, () => journeys(() => reader));
});

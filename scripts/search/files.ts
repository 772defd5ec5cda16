/** Our own files of the bundle, as src/search/files.ts reads them. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  catalogueFile,
  fileOf,
  headOf,
  storeEncoding,
  type Catalogue,
  type FileName,
} from '../../src/search/store.ts';

export interface BundleFile {
  path: string;
  content: Uint8Array;
}

/** What a file holds: bytes as they are, anything else as JSON. */
export type Contents = Map<FileName, unknown>;

const toBytes = (value: unknown): Uint8Array =>
  value instanceof Uint8Array ? value : Buffer.from(JSON.stringify(value), storeEncoding);

function pack(path: string, bytes: Uint8Array): BundleFile {
  return { path, content: gzipSync(Buffer.concat([Buffer.from(headOf(path)), bytes]), { level: 9 }) };
}

/** Pack catalogue and contents under the name of the build, which is told by their bytes. */
export function toFiles(contents: Contents, listed: Omit<Catalogue, 'build'>): BundleFile[] {
  const hash = createHash('sha256').update(toBytes(listed));
  const made = [...contents].map(([name, value]): [FileName, Uint8Array] => [name, toBytes(value)]);
  for (const [name, bytes] of made) hash.update(name).update(bytes);
  const build = hash.digest('hex').slice(0, 10);
  return [
    ...made.map(([name, bytes]) => pack(fileOf(build, name), bytes)),
    pack(catalogueFile, toBytes({ build, ...listed } satisfies Catalogue)),
  ];
}

/** Files that lie compressed beside others in a folder: a host would send them instead. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { originalOf } from '../hosts/host-files.ts';
import type { Fault } from './fault.ts';
import { sha256Of } from '../../src/disk/sha256.ts';
import type { Source } from './source.ts';

export async function packedIsTheFile(
  source: Extract<Source, { kind: 'folder' }>,
  sums: ReadonlyMap<string, string>,
): Promise<{ asked: number; faults: Fault[] }> {
  const faults: Fault[] = [];
  let asked = 0;
  for (const path of await source.list()) {
    const original = originalOf(path);
    if (original === undefined) continue;
    asked += 1;
    const { body } = await source.ask(path);
    if (!sums.has(original) || hashOf(path, body) !== sums.get(original))
      faults.push({
        check: 'packed',
        path,
        expected: `${original}, compressed`,
        found: sums.has(original)
          ? 'something else, perhaps of an older edition'
          : 'a file of nothing that is listed',
        todo: 'run npm run compress after every build',
      });
  }
  return { asked, faults };
}

function hashOf(path: string, body: Buffer): string | undefined {
  try {
    return sha256Of(path.endsWith('.br') ? brotliDecompressSync(body) : gunzipSync(body));
  } catch {
    return undefined;
  }
}

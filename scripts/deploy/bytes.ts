import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sha256Of } from '../../src/disk/sha256.ts';

/** What was done to the bytes of a file, where that can be told, and what to do about it. */
export interface Diagnosis {
  found: string;
  todo: string;
}

const copyAgain = 'copy the file again; if it stays so, the host changes what it hands out: switch that off';

/** `sums`: the hash of every file of the site by its path. */
export function diagnose(path: string, body: Buffer, sums: ReadonlyMap<string, string>): Diagnosis {
  const wanted = sums.get(path);
  const is = (bytes: Buffer | undefined): boolean => bytes !== undefined && sha256Of(bytes) === wanted;
  if (body.length === 0) return { found: 'no bytes at all', todo: copyAgain };
  if (is(tried(() => gunzipSync(body))) || is(tried(() => brotliDecompressSync(body))))
    return {
      found: 'the file, compressed once more than its headers say',
      todo: 'compress it once: leave out what compresses files that are compressed already, and name what was done in Content-Encoding',
    };
  if (is(replaced(body, /\r\n/g, '\n')) || is(replaced(body, /(?<!\r)\n/g, '\r\n')))
    return {
      found: 'the file with other line ends',
      todo: 'copy it as bytes: git needs “* -text” in .gitattributes, FTP its binary mode',
    };
  const hash = sha256Of(body);
  const other = [...sums].find(([, theirs]) => theirs === hash)?.[0];
  if (other !== undefined)
    return {
      found: `the bytes of ${other}`,
      todo:
        other === 'index.html'
          ? 'switch off the fallback for single-page apps, and copy the file'
          : 'copy the file again, under its own name',
    };
  return { found: `other bytes: ${body.length} of them, SHA-256 ${hash.slice(0, 12)}…`, todo: copyAgain };
}

function tried(work: () => Buffer): Buffer | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Byte for byte: what is no text survives it too. */
const replaced = (body: Buffer, pattern: RegExp, by: string): Buffer =>
  Buffer.from(body.toString('latin1').replace(pattern, by), 'latin1');

/** Compressed files beside those of a site, for hosts that send them as they are: smaller than what a host makes on the way, and made once. */
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesIn } from '../../src/disk/files-in.ts';
import { inTurns } from '../lib/in-turns.ts';
import { originalOf } from './host-files.ts';
import { kindOf } from './kinds.ts';

/** The same bytes each time: neither has a name or a time in it. */
const forms = {
  '.gz': (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  '.br': (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
} as const;

export interface Compressed {
  /** Text files that were looked at, and their bytes. */
  files: number;
  bytes: number;
  /** Bytes of the compressed files that were written; a form that would not be smaller is left out. */
  written: Record<keyof typeof forms, number>;
}

/** Afterwards beside every text file stand its forms of now, and beside no other file any. */
export async function precompress(folder: string, width = 4): Promise<Compressed> {
  const paths = filesIn(folder).map((path) => join(folder, path));
  await Promise.all(
    paths.filter((path) => originalOf(path) !== undefined).map((path) => rm(path, { force: true })),
  );
  const total: Compressed = { files: 0, bytes: 0, written: { '.gz': 0, '.br': 0 } };
  const texts = paths.filter((path) => kindOf(path)?.text && originalOf(path) === undefined);
  await inTurns(texts, width, (path) => compress(path, total));
  return total;
}

async function compress(path: string, total: Compressed): Promise<void> {
  const bytes = await readFile(path);
  const { atime, mtime } = await stat(path);
  total.files += 1;
  total.bytes += bytes.length;
  for (const form of ['.gz', '.br'] as const) {
    const packed = await forms[form](bytes);
    if (packed.length >= bytes.length) continue;
    await writeFile(`${path}${form}`, packed);
    // A host that says when a file changed says the same of all its forms.
    await utimes(`${path}${form}`, atime, mtime);
    total.written[form] += packed.length;
  }
}

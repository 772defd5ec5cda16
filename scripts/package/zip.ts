import { once } from 'node:events';
import { createWriteStream, openSync, readSync, closeSync, renameSync, rmSync, statSync } from 'node:fs';
import { createHash, type Hash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { finished } from 'node:stream/promises';
import yauzl from 'yauzl';
import yazl from 'yazl';
import type { BagFiles } from './check-bag.ts';
import type { Make } from './offline.ts';

/** What is packed already is not packed again. */
const packed = /\.(?:png|pdf|docx|ofd|woff2|pagefind|pf_\w+|zip|gz|br)$/;
/** The earliest a zip can say, in whichever time zone: an edition has no clock. */
const never = new Date(1980, 0, 1);
const ordinary = 0o100644;

/** Before the hash in the comment that ends a zip: of every byte before it. */
const seal = 'sha256:';
const digits = 64;
const emptyComment = 2;

/**
 * Write a zip with these files in this order (ZIP64 where it is needed); the same files give the same bytes. One file at a time is in
 * memory. It ends in a comment with the hash of all bytes before, so that a damage between the files is seen too. Afterwards `target` is
 * the whole zip, or what stood there before.
 */
export async function writeZip(
  target: string,
  files: Iterable<readonly [path: string, make: Make]>,
): Promise<void> {
  const next = `${target}.next`;
  const zip = new yazl.ZipFile();
  try {
    const output = zip.outputStream.pipe(sealed()).pipe(createWriteStream(next));
    const failed = once(zip, 'error').then(([error]: unknown[]) => {
      throw error;
    });
    for (const [path, make] of files)
      zip.addReadStreamLazy(
        path,
        { mtime: never, mode: ordinary, forceDosTimestamp: true, compress: !packed.test(path) },
        (answer) => {
          Promise.resolve()
            .then(make)
            .then(
              (bytes) => answer(null, Readable.from([bytes], { objectMode: false })),
              (error: unknown) => zip.emit('error', error),
            );
        },
      );
    zip.end();
    await Promise.race([finished(output), failed]);
    renameSync(next, target);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}

/** Holds back the two bytes at the end that say how long the comment is, and writes them with the comment. */
function sealed(): Transform {
  const hash = createHash('sha256');
  let held = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const all = Buffer.concat([held, chunk]);
      const known = all.subarray(0, Math.max(0, all.length - emptyComment));
      held = all.subarray(known.length);
      hash.update(known);
      done(null, known);
    },
    flush(done) {
      const head = Buffer.alloc(emptyComment + seal.length);
      head.writeUInt16LE(seal.length + digits);
      head.write(seal, emptyComment, 'latin1');
      done(null, Buffer.concat([head, Buffer.from(hash.update(head).digest('hex'))]));
    },
  });
}

/** Whether a zip is, to the byte, what was written; undefined where it has no seal of ours. */
export function isSealed(path: string): boolean | undefined {
  const { size } = statSync(path);
  const file = openSync(path, 'r');
  try {
    const end = Buffer.alloc(Math.min(size, seal.length + digits));
    readSync(file, end, 0, end.length, size - end.length);
    if (end.toString('latin1', 0, seal.length) !== seal) return undefined;
    return hashOf(file, size - digits).digest('hex') === end.toString('latin1', seal.length);
  } finally {
    closeSync(file);
  }
}

function hashOf(file: number, length: number): Hash {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(1 << 20);
  for (let at = 0; at < length;) {
    const read = readSync(file, chunk, 0, Math.min(chunk.length, length - at), at);
    if (read === 0) break;
    hash.update(chunk.subarray(0, read));
    at += read;
  }
  return hash;
}

/** The bag in a zip: its paths without the one folder that holds it. Rejected where it is no zip, or damaged so that it does not open. */
export async function openZip(path: string): Promise<BagFiles> {
  const zip = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true });
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.replace(/^[^/]+\//, ''), entry);
  return {
    paths: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return new Uint8Array();
      return Buffer.concat(await (await zip.openReadStreamPromise(entry)).toArray());
    },
  };
}

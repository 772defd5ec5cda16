import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate, ZipPassThrough, unzipSync } from 'fflate';
import type { BagFiles } from './check-bag.ts';

/** What is packed already is not packed again. */
const packed = /\.(?:png|pdf|docx|ofd|woff2|pagefind|pf_\w+|zip|gz|br)$/;
/** The earliest a zip can say: an edition has no clock. */
const never = '1980-01-01T00:00:00';

/**
 * Write a zip with these files in this order; the same files give the same bytes. One file at a time is in memory. Afterwards `target` is
 * the whole zip, or what stood there before.
 */
export function writeZip(
  target: string,
  files: Iterable<readonly [path: string, read: () => Uint8Array]>,
): void {
  const next = `${target}.next`;
  const file = openSync(next, 'w');
  try {
    try {
      pack(files, (chunk) => writeSync(file, chunk));
    } finally {
      closeSync(file);
    }
    renameSync(next, target);
  } finally {
    rmSync(next, { force: true }); // what a failure left
  }
}

function pack(
  files: Iterable<readonly [path: string, read: () => Uint8Array]>,
  write: (chunk: Uint8Array) => void,
): void {
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    write(chunk);
  });
  for (const [path, read] of files) {
    const entry = packed.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    entry.mtime = never;
    zip.add(entry);
    entry.push(read(), true);
  }
  zip.end();
}

/** The bag in a zip: its paths without the one folder that holds it. Throws where it is no zip, or damaged so that it does not open. */
export function openZip(path: string): BagFiles {
  const files = new Map(
    Object.entries(unzipSync(readFileSync(path))).map(([name, content]) => [
      name.replace(/^[^/]+\//, ''),
      content,
    ]),
  );
  return { paths: [...files.keys()], read: (name) => files.get(name) ?? new Uint8Array() };
}

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Puts a folder back as it was. */
export type TakeBack = () => void;

/**
 * Afterwards all files stand in the folder, or it is as it was. Everything is written beside the folder first, so that only
 * renames remain, in the order of the files.
 */
export function writeWhole(folder: string, files: ReadonlyMap<string, Uint8Array | string>): TakeBack {
  const work = join(dirname(folder), '.add');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const before = new Map([...files.keys()].map((name) => [name, bytesOf(join(folder, name))]));
  const takeBack: TakeBack = () => {
    for (const [name, bytes] of before) {
      if (bytes) writeFileSync(join(folder, name), bytes);
      else rmSync(join(folder, name), { force: true });
    }
  };
  try {
    for (const [name, bytes] of files) writeFileSync(join(work, name), bytes);
    for (const name of files.keys()) renameSync(join(work, name), join(folder, name));
  } catch (error) {
    takeBack();
    throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return takeBack;
}

const bytesOf = (path: string): Buffer | undefined => (existsSync(path) ? readFileSync(path) : undefined);

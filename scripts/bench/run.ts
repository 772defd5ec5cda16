/** Archives made up on disk, and commands run and watched: what the benchmarks of builds and of ingest share. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeUpArchive, type Size } from './made-up.ts';
import { residentBytes } from './memory.ts';

/** How often the memory is looked at, in milliseconds. */
const sampleEvery = 200;

/** How long a command took, and how much memory it and its children held at most; 0 where that cannot be seen. */
export interface Timed {
  seconds: number;
  peakBytes: number;
}

/** Write a made-up archive's seeds into a folder of that name, in place of all that is there. */
export function writeSeeds(of: Size, archive: string): string {
  const seeds = join(archive, 'seeds');
  rmSync(archive, { recursive: true, force: true });
  mkdirSync(seeds, { recursive: true });
  for (const [path, text] of madeUpArchive(of)) writeFileSync(join(seeds, path), text);
  return seeds;
}

/** Run a script to its good end; its errors are shown, what it says is not where `quiet`. */
export function timed(
  script: readonly string[],
  { quiet = false, env = {} }: { quiet?: boolean; env?: Readonly<Record<string, string>> } = {},
): Promise<Timed> {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(process.execPath, script, {
      stdio: ['inherit', quiet ? 'ignore' : 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    let peakBytes = 0;
    const sampling = setInterval(() => {
      peakBytes = Math.max(peakBytes, residentBytes(child.pid ?? -1));
    }, sampleEvery);
    child.on('error', fail);
    child.on('close', (status) => {
      clearInterval(sampling);
      if (status === 0) done({ seconds: (performance.now() - started) / 1000, peakBytes });
      else stop(`${script[0]} failed (${status ?? 'killed'})`);
    });
  });
}

export const megabytes = (count: number): string => `${(count / 1e6).toFixed(1)} MB`;

export const memory = (bytes: number): string => (bytes === 0 ? 'not measured: no /proc' : megabytes(bytes));

/** A count of at least one; otherwise the command ends with what was expected. */
export function toCount(option: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  return stop(`--${option} is a number of at least 1, not “${text}”`);
}

export function stop(reason: string): never {
  console.error(reason);
  process.exit(2);
}

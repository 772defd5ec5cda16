import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import { sha256Of } from '../../src/disk/sha256.ts';
import { root } from './root.ts';

/** The surroundings of a command that is none of Vitest's and works on its own folders. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' };
  for (const name of Object.keys(environment))
    if (/^(?:VITEST|TEST$|ARCHIVE_)/.test(name)) environment[name] = undefined;
  return environment;
}

export interface Ended {
  status: number | null;
  out: string;
  error: string;
}

/** Run a command of the project as it is; `cache` is where ingest may keep what it read. It never shows a stack trace. */
export function runCommand(script: string, words: readonly string[], cache?: string): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
    // Vitest's own word for where it runs is not the command's.
    env: { ...process.env, NODE_ENV: 'production', ...(cache ? { ARCHIVE_INGEST_CACHE: cache } : {}) },
  });
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at .+:\d+:\d+\)?$|^Node\.js v/m);
  return { status, out: stdout, error: stderr };
}

/** Every file of a folder, or of some parts of it, with the hash of its bytes. */
export function hashesIn(folder: string, parts: readonly string[] = ['.']): Record<string, string> {
  const files = parts
    .flatMap((part) => readdirSync(join(folder, part), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return Object.fromEntries(files.map((file) => [relative(folder, file), sha256Of(readFileSync(file))]));
}

/** Files that differ between two listings: new, changed and gone. */
export function filesChanged(before: Record<string, string>, after: Record<string, string>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((file) => before[file] !== after[file])
    .toSorted();
}

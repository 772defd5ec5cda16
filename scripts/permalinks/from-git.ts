import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Address } from '../../src/archive/addresses.ts';
import { contentFolder, readAddresses, readChanges, seedsFolder } from './files.ts';

/** The addresses with their words as of a commit: what was there before a change. A shallow clone has its last one. */
export function addressesAt(root: string, commit: string): readonly Address[] {
  const folder = mkdtempSync(join(tmpdir(), 'permalinks-'));
  try {
    const archive = join(folder, 'archive.tar');
    run('git', ['archive', `--output=${archive}`, commit, contentFolder, seedsFolder], root);
    run('tar', ['-xf', archive], folder);
    return readAddresses(folder, readChanges(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, words: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} failed: ${stderr ?? 'not found'}`);
}

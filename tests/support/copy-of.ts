import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder with some files and folders of a site, and `end` that takes it away. */
export function copyOf(
  site: string,
  files: readonly string[],
): { folder: string; read: (file: string) => Buffer; end: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(site, file), join(folder, file), { recursive: true, preserveTimestamps: true });
  }
  return {
    folder,
    read: (file) => readFileSync(join(folder, file)),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Put a text in a file, whole or not at all: it is written beside it and takes its place.
 *
 * @returns whether anything changed; a file that says the same already is not touched.
 */
export function replaceFile(path: string, text: string): boolean {
  return replaceFiles(new Map([[path, text]])).length > 0;
}

/**
 * Put several texts in their files: all are written beside them before the first takes its place, so that a disk that is
 * full leaves every file as it was. A text that is undefined takes its file away.
 *
 * @returns the paths that changed.
 */
export function replaceFiles(texts: ReadonlyMap<string, string | undefined>): string[] {
  const changed = [...texts].filter(([path, text]) =>
    text === undefined ? existsSync(path) : !existsSync(path) || readFileSync(path, 'utf8') !== text,
  );
  for (const [path, text] of changed) {
    if (text === undefined) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.next`, text);
  }
  for (const [path, text] of changed) {
    if (text === undefined) rmSync(path);
    else renameSync(`${path}.next`, path);
  }
  return changed.map(([path]) => path);
}

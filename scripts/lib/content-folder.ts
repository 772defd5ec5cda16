import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isEditionFile } from '../../src/archive/editions/files.ts';
import { isPartFile } from '../../src/archive/permalinks/parts.ts';
import { filesIn } from '../../src/disk/files-in.ts';

/**
 * Whether a file of `content/` is one that ingest does not make and must carry over beside what it makes. A registry of
 * permalinks, and what is kept of the editions, stays even where its document is gone: what was published is to be answered for.
 */
function isKept(path: string, made: ReadonlySet<string>): boolean {
  if (path === 'corrections.yml' || isPartFile(path) || isEditionFile(path)) return true;
  const [, document] = /^([^/]+\/[^/]+)\/checks\.json$/.exec(path) ?? [];
  return document !== undefined && made.has(`${document}/index.mdx`);
}

/** Where the next content is written before it takes the old one's place; on the same disk, so a rename is whole. */
const workFolderOf = (content: string): string => join(dirname(content), '.ingest');

/**
 * Put the content folder right after an interrupted run.
 *
 * A run can be killed at any moment. Afterwards `content/` is whole again, the old or the new one, and nothing of the
 * interrupted run is left.
 */
export function settleContent(content: string): void {
  const work = workFolderOf(content);
  if (!existsSync(work)) return;
  // Between the two renames `content` is missing, `previous` holds the old one and `next`, complete by then, the new one.
  // Without `previous` there has never been a content folder, and `next` proves nothing.
  const [next, previous] = [join(work, 'next'), join(work, 'previous')];
  if (!existsSync(content) && existsSync(previous)) renameSync(existsSync(next) ? next : previous, content);
  rmSync(work, { recursive: true, force: true });
}

/** Files of the next content, path → bytes; gone through more than once, and never held all together. */
export type NextFiles = Iterable<readonly [path: string, bytes: Uint8Array]>;

/**
 * Replace the content folder by these files, whole or not at all. The next folder is made of links to the files that stay
 * and of new files for the rest, so that its cost is that of what changed.
 *
 * @returns the paths that were added, changed or removed; nothing is written where there are none.
 */
export function replaceContent(content: string, files: NextFiles): string[] {
  settleContent(content);
  const before = new Set(pathsIn(content));
  const made = new Set<string>();
  const changed = new Set<string>();
  for (const [path, bytes] of files) {
    made.add(path);
    if (!before.has(path) || !readFileSync(join(content, path)).equals(bytes)) changed.add(path);
  }
  const rest = [...before].filter((path) => !made.has(path));
  const kept = rest.filter((path) => isKept(path, made));
  const gone = rest.filter((path) => !isKept(path, made));
  if (changed.size + gone.length === 0) return [];

  const work = workFolderOf(content);
  const [writing, next, previous] = [join(work, 'writing'), join(work, 'next'), join(work, 'previous')];
  for (const folder of new Set([...made, ...kept].map((path) => dirname(join(writing, path)))))
    mkdirSync(folder, { recursive: true });
  for (const path of [...made, ...kept])
    if (!changed.has(path)) linkOrCopy(join(content, path), join(writing, path));
  for (const [path, bytes] of files) if (changed.has(path)) writeFileSync(join(writing, path), bytes);
  renameSync(writing, next);
  if (existsSync(content)) renameSync(content, previous);
  renameSync(next, content);
  rmSync(work, { recursive: true, force: true });
  return [...changed, ...gone].toSorted();
}

/** The same file under another path; a copy of it on disks that have no links. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

const pathsIn = (folder: string): string[] => (existsSync(folder) ? filesIn(folder) : []);

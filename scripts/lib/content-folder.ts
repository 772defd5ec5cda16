import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Whether a file of `content/` is one that ingest does not make and must carry over beside what it makes. A registry of
 * permalinks stays even where its document is gone: what was published is to be answered for.
 */
function isKept(path: string, files: ReadonlyMap<string, string>): boolean {
  if (path === 'corrections.yml' || /^(?:[^/]+\/[^/]+\/)?permalinks\.json$/.test(path)) return true;
  const [, document] = /^([^/]+\/[^/]+)\/checks\.json$/.exec(path) ?? [];
  return document !== undefined && files.has(`${document}/index.mdx`);
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

/**
 * Replace the content folder by these files, whole or not at all.
 *
 * @returns the paths that were added, changed or removed; nothing is written where there are none.
 */
export function replaceContent(content: string, files: ReadonlyMap<string, string>): string[] {
  settleContent(content);
  const before = readTree(content);
  const kept = new Set([...before.keys()].filter((path) => isKept(path, files)));
  const paths = new Set([...before.keys(), ...files.keys()]);
  const changed = [...paths]
    .filter((path) => !kept.has(path) && before.get(path) !== files.get(path))
    .toSorted();
  if (changed.length === 0) return changed;

  const work = workFolderOf(content);
  const [writing, next, previous] = [join(work, 'writing'), join(work, 'next'), join(work, 'previous')];
  for (const [path, text] of files) {
    mkdirSync(dirname(join(writing, path)), { recursive: true });
    writeFileSync(join(writing, path), text);
  }
  for (const path of kept) {
    mkdirSync(dirname(join(writing, path)), { recursive: true });
    cpSync(join(content, path), join(writing, path));
  }
  renameSync(writing, next);
  if (existsSync(content)) renameSync(content, previous);
  renameSync(next, content);
  rmSync(work, { recursive: true, force: true });
  return changed;
}

function readTree(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
      }),
  );
}

/**
 * The content folder, read and parsed. Checks, pages, search and permalinks all read it; what was parsed once is kept
 * beside the project in `.cache/`, file by file and under the hash of its text, so that each of them, and each later build,
 * parses only what is new. The cache can be deleted at any time.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { filesIn } from './files-in.ts';
import { toArchive, type Archive } from '../archive/archive.ts';
import type { Node } from '../archive/nodes.ts';
import { toNodes } from '../archive/parse-nodes.ts';
import { aboutSchema } from '../schema/about.ts';
import { bodiesSchema } from '../schema/body.ts';
import { documentSchema, sectionSchema } from '../schema/document.ts';

/** An MDX file as it is parsed: front matter as YAML has it, and the elements of its body. */
export interface ParsedFile {
  frontmatter: unknown;
  nodes: readonly Node[];
}

/** To be raised when what is kept of a file changes its shape. */
const shape = 2;
const cacheFolder = join('.cache', 'content');

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** Every MDX file of a content folder by its path there (`2018/citywide/index.mdx`), in order of path. */
export function parseFolder(folder: string): Map<string, ParsedFile> {
  const cacheFile = join(cacheFolder, `${digest(resolve(folder))}.jsonl`);
  const kept = readCache(cacheFile);
  const used = new Map<string, ParsedFile>();
  let fresh = 0;
  const parsed = new Map(
    mdxIn(folder).map((path): [string, ParsedFile] => {
      const text = readFileSync(join(folder, path), 'utf8');
      const key = digest(text);
      const known = used.get(key) ?? kept.get(key);
      if (!known) fresh++;
      const file = known ?? parseFile(text);
      used.set(key, file);
      return [path, file];
    }),
  );
  if (fresh > 0) writeCache(cacheFile, used);
  return parsed;
}

const mdxIn = (folder: string): string[] => filesIn(folder).filter((file) => file.endsWith('.mdx'));

function parseFile(text: string): ParsedFile {
  const match = /^---\n([\s\S]*?)\n---\n?/.exec(text);
  return { frontmatter: load(match?.[1] ?? ''), nodes: toNodes(text.slice(match?.[0].length ?? 0)) };
}

/** Nothing where there is no cache, or one that another version wrote; a line that is not whole is left out. */
function readCache(file: string): ReadonlyMap<string, ParsedFile> {
  const kept = new Map<string, ParsedFile>();
  if (!existsSync(file)) return kept;
  const [head, ...lines] = linesIn(readFileSync(file));
  if (head?.toString() !== String(shape)) return kept;
  for (const line of lines) {
    try {
      // Written below; its shape is the first line's.
      const [key, parsed] = JSON.parse(line.toString()) as [string, ParsedFile];
      kept.set(key, parsed);
    } catch {
      continue;
    }
  }
  return kept;
}

/** Bytes and not text: a cache of thousands of documents is longer than a string can be. */
function linesIn(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0, end; start < bytes.length; start = end + 1) {
    end = bytes.indexOf('\n', start);
    if (end === -1) end = bytes.length;
    lines.push(bytes.subarray(start, end));
  }
  return lines;
}

/** The shape, then a file a line. */
function writeCache(file: string, files: ReadonlyMap<string, ParsedFile>): void {
  mkdirSync(cacheFolder, { recursive: true });
  const next = `${file}.${process.pid}`;
  const output = openSync(next, 'w');
  writeSync(output, `${shape}\n`);
  for (const entry of files) writeSync(output, `${JSON.stringify(entry)}\n`);
  closeSync(output);
  renameSync(next, file);
}

/** What an archive is and its bodies, as ingest wrote them into the content folder. */
export function readParts(folder: string) {
  const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return { about: aboutSchema.parse(json('archive.json')), bodies: bodiesSchema.parse(json('bodies.json')) };
}

export const isDocumentFile = (path: string): boolean => path.endsWith('/index.mdx');

/** Content that is not on disk: the files of documents, by path. */
export function archiveOf(
  parts: Pick<ReturnType<typeof readParts>, 'about' | 'bodies'>,
  files: ReadonlyMap<string, string>,
): Archive {
  return assemble(
    parts,
    [...files].map(([path, text]) => [path, parseFile(text)] as const),
  );
}

/** The archive of a content folder: for checks, the search index, the command line and tests. */
export function readContent(folder: string): Archive {
  return assemble(readParts(folder), [...parseFolder(folder)]);
}

function assemble(
  parts: Pick<ReturnType<typeof readParts>, 'about' | 'bodies'>,
  files: readonly (readonly [path: string, file: ParsedFile])[],
): Archive {
  return toArchive(
    {
      ...parts,
      documents: files
        .filter(([path]) => isDocumentFile(path))
        .map(([, { frontmatter }]) => documentSchema.parse(frontmatter)),
    },
    files
      .filter(([path]) => !isDocumentFile(path))
      .map(([, { frontmatter, nodes }]) => ({ data: sectionSchema.parse(frontmatter), nodes })),
  );
}

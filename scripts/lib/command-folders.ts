import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { foldersOf, type Folders } from '../../src/archive/folders.ts';

/** The options of every command that works on an archive. */
export const folderOptions = {
  seeds: { type: 'string' },
  content: { type: 'string' },
  out: { type: 'string' },
} as const;

type Options = { [Name in keyof typeof folderOptions]?: string | boolean | undefined };

/** The folders a command was given, else the environment's, else this project's own: absolute. */
export function toFolders(options: Options, environment: NodeJS.ProcessEnv): Folders {
  const { seeds, content, out } = options;
  const given = {
    ...environment,
    // Content lies beside the seeds that were named, not where the environment has that of others.
    ...(typeof seeds === 'string' ? { ARCHIVE_SEEDS: seeds, ARCHIVE_CONTENT: undefined } : {}),
    ...(typeof content === 'string' ? { ARCHIVE_CONTENT: content } : {}),
    ...(typeof out === 'string' ? { ARCHIVE_OUT: out } : {}),
  };
  const folders = foldersOf(given);
  return {
    seeds: resolve(folders.seeds),
    content: resolve(folders.content),
    out: resolve(folders.out),
  };
}

/** The folders of the command that runs; options that are not ours are left to it. */
export function commandFolders(): Folders {
  const { values } = parseArgs({ options: folderOptions, strict: false, allowPositionals: true });
  return toFolders(values, process.env);
}

/** A folder as messages name it: `content`, `tests/specimen/content`. */
export function nameOf(folder: string): string {
  return relative(process.cwd(), folder).replaceAll('\\', '/') || '.';
}

/** What hands the folders on to another program. */
export function toEnvironment({ seeds, content, out }: Folders): Record<string, string> {
  return { ARCHIVE_SEEDS: seeds, ARCHIVE_CONTENT: content, ARCHIVE_OUT: out };
}

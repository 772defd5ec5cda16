/**
 * Where an archive lies: its seeds, the content made of them, and the site built from that. `npm run build -- --seeds
 * FOLDER --out FOLDER` hands them to every step in the environment; without it they are this project's own.
 */
export interface Folders {
  seeds: string;
  content: string;
  out: string;
}

/** From `ARCHIVE_SEEDS`, `ARCHIVE_CONTENT` and `ARCHIVE_OUT`; content lies beside its seeds where nothing else is said. */
export function foldersOf(environment: Readonly<Record<string, string | undefined>>): Folders {
  const seeds = environment['ARCHIVE_SEEDS'] ?? 'seeds';
  return {
    seeds,
    content: environment['ARCHIVE_CONTENT'] ?? seeds.replace(/[^/\\]+[/\\]*$/, 'content'),
    out: environment['ARCHIVE_OUT'] ?? 'dist',
  };
}

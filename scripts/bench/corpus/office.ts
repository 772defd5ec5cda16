/** Files that LibreOffice writes from Word documents. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** As `--convert-to` names them. */
const filters = { doc: 'doc:MS Word 97', pdf: 'pdf:writer_pdf_Export' } as const;

/** Is there an office on this machine? */
export const hasOffice = (): boolean =>
  spawnSync('soffice', ['--version'], { stdio: 'ignore' }).error === undefined;

/** A day in the past for every file: LibreOffice takes its dates from here. */
const writtenOn = '1700000000';

/** Write each document anew into the folder; what LibreOffice says is shown where it fails. */
export function convert(documents: readonly string[], to: keyof typeof filters, folder: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'corpus-office-'));
  try {
    const { status, stderr, stdout } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        filters[to],
        '--outdir',
        folder,
        ...documents,
      ],
      { encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: writtenOn } },
    );
    if (status !== 0) throw new Error(`soffice failed (${status ?? 'killed'}): ${stderr || stdout}`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

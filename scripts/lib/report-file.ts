/** A file of a report, as a person has it, made into the text of a seed. */
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { sha256Of } from '../../src/disk/sha256.ts';
import { Problem } from '../ingest/problem.ts';
import { limits, UnreadableOriginal, type FormatId } from '../originals/original.ts';
import { readOriginal } from '../originals/read-original.ts';
import type { ReadText } from './inspection.ts';
import { toReportText } from './report-text.ts';

/** A text ready to be inspected, and the file it was made from where it was not that text itself. */
export interface ReportFile extends Omit<ReadText, 'file' | 'key'> {
  /** Bytes of the original, with the ending it is kept under. */
  kept?: { bytes: Uint8Array; ending: string; sha256: string } | undefined;
}

const endings: Readonly<Record<FormatId, string>> = {
  pdf: 'pdf',
  docx: 'docx',
  doc: 'doc',
  html: 'html',
  markdown: 'md',
  ofd: 'ofd',
  text: 'md',
};

/** Read a file. Throws a {@link Problem} that says what is wrong with it. */
export async function readReportFile(path: string): Promise<ReportFile> {
  const bytes = readBytes(path);
  try {
    return await toReportFile(bytes, basename(path));
  } catch (error) {
    if (error instanceof UnreadableOriginal) {
      const { expected, found, todo } = error;
      throw new Problem({ place: path, expected, found, todo });
    }
    if (error instanceof Problem) throw placedIn(path, error);
    throw error;
  }
}

/** A problem of a text that has no place among the seeds yet. */
function placedIn(path: string, { place, expected, found, todo }: Problem): Problem {
  return new Problem({ place: `${path}${/:\d+$/.exec(place)?.[0] ?? ''}`, expected, found, todo });
}

function readBytes(path: string): Uint8Array {
  const missing = (found: string): Problem =>
    new Problem({ place: path, expected: 'a file with a report', found, todo: 'give the path of the file' });
  try {
    const { size } = statSync(path);
    if (size > limits.file) {
      throw new Problem({
        place: path,
        expected: `a file of at most ${limits.file / 1e6} MB`,
        found: `${(size / 1e6).toFixed(0)} MB`,
        todo: 'give the report alone; pictures in it can be left out',
      });
    }
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof Problem) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw missing(
      code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder' : `it cannot be read (${code})`,
    );
  }
}

async function toReportFile(bytes: Uint8Array, name: string): Promise<ReportFile> {
  const { format, isMade, ...read } = await toReportText(bytes, name, readOriginal);
  if (!isMade) return read;
  const sha256 = sha256Of(bytes);
  return { ...read, kept: { bytes, ending: endings[format], sha256 } };
}

/** What a file is called without its ending. */
export const stemOf = (path: string): string => basename(path, extname(path));

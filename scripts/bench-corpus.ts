/**
 * `npm run bench:corpus -- --out FOLDER`: writes made-up reports in the formats in which reports are found, and beside
 * them what is to be found in them. `--documents 60`, `--formats docx,doc,pdf,html,ofd,txt`, `--seed 1` and
 * `--only NAME.EXT,NAME.EXT` choose what is written. `--judge FOLDER` reads every file of such a folder with
 * `inspect --json` and compares; it fails where a value is wrong or a heading was lost without a word.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { toDocx } from './bench/corpus/docx.ts';
import {
  corpusFormats,
  isBlind,
  truthFile,
  truthText,
  turnOf,
  writers,
  writtenByOffice,
  writtenHere,
  type CorpusFormat,
} from './bench/corpus/files.ts';
import { judgeFolder } from './bench/corpus/judge.ts';
import type { Made } from './bench/corpus/made.ts';
import { convert, hasOffice } from './bench/corpus/office.ts';
import { withoutDates, withoutUnicodeMaps } from './bench/corpus/pdf.ts';
import { madeUpReports } from './bench/corpus/report.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    documents: { type: 'string', default: '60' },
    formats: { type: 'string', default: corpusFormats.join(',') },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    judge: { type: 'string' },
  },
});

/** The command that is judged. */
const inspect = fileURLToPath(new URL('inspect.ts', import.meta.url));

interface Wanted {
  made: Made;
  turn: number;
  format: CorpusFormat;
}

if (values.judge !== undefined) {
  if (!existsSync(inspect)) stop(`there is no ${inspect} to judge with`);
  process.exitCode = (await judgeFolder(resolve(values.judge), [inspect, '--json'])) ? 0 : 1;
} else {
  const out = resolve(
    values.out ?? stop('say where to write: --out FOLDER, or what to judge: --judge FOLDER'),
  );
  const reports = madeUpReports(toNumber('seed', values.seed, 0), toNumber('documents', values.documents, 1));
  const chosen = values.only?.split(',');
  const wanted = reports
    .flatMap((made, index) =>
      toFormats(values.formats).map((format): Wanted => ({ made, turn: turnOf(index), format })),
    )
    .filter(({ made, format }) => chosen?.includes(`${made.name}.${format}`) ?? true);
  if (wanted.length < (chosen?.length ?? 1)) stop('--only names a file that is not of this corpus');
  write(wanted, out);
}

function write(wanted: readonly Wanted[], out: string): void {
  mkdirSync(out, { recursive: true });
  for (const { made } of wanted) writeFileSync(join(out, truthFile(made.name)), truthText(made));
  for (const format of writtenHere) {
    const files = wanted.filter((one) => one.format === format);
    for (const { made, turn } of files)
      writeFileSync(join(out, `${made.name}.${format}`), writers[format](made, turn));
    if (files.length > 0) console.log(`${format}: ${files.length}`);
  }
  const byOffice = writtenByOffice.filter((format) => wanted.some((one) => one.format === format));
  if (byOffice.length > 0 && !hasOffice())
    console.log(
      `${byOffice.join(', ')}: skipped, for soffice is not installed (apt-get install libreoffice-writer)`,
    );
  else
    for (const format of byOffice)
      writeByOffice(
        wanted.filter((one) => one.format === format),
        format,
        out,
      );
}

function writeByOffice(
  wanted: readonly Wanted[],
  format: (typeof writtenByOffice)[number],
  out: string,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    const documents = wanted.map(({ made, turn }) => {
      const path = join(folder, `${made.name}.docx`);
      writeFileSync(
        path,
        format === 'doc' ? toDocx(made, turn, 'by lists of their own') : toDocx(made, turn),
      );
      return path;
    });
    convert(documents, format, out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const missing = wanted.filter(({ made }) => !existsSync(join(out, `${made.name}.${format}`)));
  if (missing.length > 0)
    stop(`soffice wrote no ${missing.map(({ made }) => `${made.name}.${format}`).join(', ')}`);
  if (format === 'pdf') for (const one of wanted) settle(one, out);
  console.log(`${format}: ${wanted.length}`);
}

/** Take the time of writing out of a PDF and, in its turn, the Unicode maps. */
function settle({ made, turn }: Wanted, out: string): void {
  const path = join(out, `${made.name}.pdf`);
  const settled = withoutDates(readFileSync(path));
  const blind = withoutUnicodeMaps(settled);
  if (blind.taken === 0) stop(`${path} has no Unicode map: are its objects compressed?`);
  writeFileSync(path, isBlind(turn) ? blind.pdf : settled);
}

function toFormats(text: string): CorpusFormat[] {
  return text
    .split(',')
    .map(
      (name) =>
        corpusFormats.find((format) => format === name) ??
        stop(`--formats: expected some of ${corpusFormats.join(', ')}; found “${name}”`),
    );
}

function toNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  return stop(`--${option} is a whole number of at least ${least}, not “${text}”`);
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(2);
}

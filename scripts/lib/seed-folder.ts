import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import { seedNotesSchema, type SeedNotes } from '../../src/schema/seed-notes.ts';
import type { Seed } from '../ingest/content.ts';
import { decode } from '../ingest/decode.ts';
import { Problem, excerpt, placeOf } from '../ingest/problem.ts';

/** What reading the folder of seeds gives: the seeds that can be taken in, and a problem for each that cannot. */
export interface SeedFolder {
  seeds: Seed[];
  problems: Problem[];
}

/** Read every `*.txt` and its `.yml`, in order of file name. */
export function readSeedFolder(folder: string): SeedFolder {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .toSorted()
    : [];
  const texts = names.filter((name) => name.endsWith('.txt'));
  const seeds: Seed[] = [];
  const problems = names
    .filter((name) => name.endsWith('.yml') && !texts.includes(name.replace(/\.yml$/, '.txt')))
    .map(orphan);
  if (texts.length === 0) problems.push(emptyFolder());
  for (const file of texts) {
    try {
      seeds.push(readSeed(folder, file));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
    }
  }
  return { seeds, problems: [...problems, ...sameKeys(seeds)] };
}

function readSeed(folder: string, file: string): Seed {
  const bytes = readFileSync(join(folder, file));
  const notes = readNotes(folder, file.replace(/\.txt$/, '.yml'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // Decoding comes first: a file that is no text at all should be called that, not “changed”.
  const text = decode(bytes, file, notes.encoding);
  if (sha256 !== notes.sha256) {
    throw new Problem({
      place: placeOf(file),
      expected: `the SHA-256 recorded in the .yml, ${notes.sha256}`,
      found: sha256,
      todo: 'seeds are never edited: restore the file, or, if it was extracted anew, record the new hash after comparing the two texts',
    });
  }
  return { file, sha256, text, notes };
}

function readNotes(folder: string, file: string): SeedNotes {
  const path = join(folder, file);
  if (!existsSync(path)) {
    throw new Problem({
      place: placeOf(file),
      expected: 'a .yml beside the seed, saying its key, kind, scope, form, issuer and sha256',
      found: 'no such file',
      todo: 'write it; the README shows one under “add a report”',
    });
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter });
  const syntax = document.errors[0];
  if (syntax) {
    throw new Problem({
      place: placeOf(file, lineCounter.linePos(syntax.pos[0]).line),
      expected: 'valid YAML',
      found: syntax.message.split('\n')[0] ?? syntax.code,
      todo: 'correct the syntax; values with : or # need quotation marks',
    });
  }
  const parsed = seedNotesSchema.safeParse(toValue(document, file, lineCounter));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const [unknownKey] = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const at = [...(issue?.path ?? []), ...(unknownKey === undefined ? [] : [unknownKey])];
  throw new Problem({
    place: placeOf(file, lineAt(document, at, lineCounter)),
    expected: `${at.join('.') || 'the notes'}: ${issue?.message ?? 'something else'}`,
    found: excerpt(JSON.stringify(document.getIn(at)) ?? 'nothing', 120),
    todo: 'correct the entry; src/schema/seed-notes.ts describes every field',
  });
}

/** An alias without its anchor is found only here. */
function toValue(document: Document, file: string, lineCounter: LineCounter): unknown {
  try {
    return document.toJS();
  } catch (error) {
    let line: number | undefined;
    visit(document, {
      Alias(_, alias) {
        if (alias.resolve(document) || !alias.range) return undefined;
        line = lineCounter.linePos(alias.range[0]).line;
        return visit.BREAK;
      },
    });
    throw new Problem({
      place: placeOf(file, line),
      expected: 'valid YAML',
      found: error instanceof Error ? error.message : String(error),
      todo: 'put words that begin with * or & into quotation marks',
    });
  }
}

/** The line of the deepest node on the path that exists. */
function lineAt(document: Document, path: readonly PropertyKey[], lineCounter: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return lineCounter.linePos(Number(node.range[0])).line;
    }
  }
  return 1;
}

function orphan(file: string): Problem {
  return new Problem({
    place: placeOf(file),
    expected: `a seed ${file.replace(/\.yml$/, '.txt')} beside it`,
    found: 'none',
    todo: 'restore the seed, or delete the notes',
  });
}

function emptyFolder(): Problem {
  return new Problem({
    place: 'seeds/',
    expected: 'at least one seed, a .txt with its .yml',
    found: 'none',
    todo: 'add the extracted text of a report',
  });
}

function sameKeys(seeds: readonly Seed[]): Problem[] {
  return seeds
    .filter(({ notes }, index) => seeds.findIndex((other) => other.notes.key === notes.key) !== index)
    .map(
      ({ file, notes }) =>
        new Problem({
          place: placeOf(file.replace(/\.txt$/, '.yml')),
          expected: 'a key of its own',
          found: `${notes.key}, which another seed has too`,
          todo: 'give the document another key: it is its address',
        }),
    );
}

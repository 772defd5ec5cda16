import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import type { z } from 'astro/zod';
import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import { excerpt } from '../../src/schema/excerpt.ts';
import { Problem, Problems, placeOf } from '../ingest/problem.ts';

/** What a file that is not there should have been, and what to do about it. */
export interface Missing {
  expected: string;
  todo: string;
}

/** Read a YAML file of the seeds folder and parse it. Throws {@link Problems}: every entry that is not as the schema says. */
export function readYaml<Value>(
  folder: string,
  file: string,
  schema: z.ZodType<Value>,
  { missing, described }: { missing: Missing; described: string },
): Value {
  const path = join(folder, file);
  if (!existsSync(path)) {
    throw new Problems([new Problem({ place: placeOf(file), ...missing, found: 'no such file' })]);
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter });
  if (document.errors.length > 0) {
    throw new Problems(
      document.errors.map(
        (error) =>
          new Problem({
            place: placeOf(file, lineCounter.linePos(error.pos[0]).line),
            expected: 'valid YAML',
            found: error.message.split('\n')[0] ?? error.code,
            todo: 'correct the syntax; values with : or # need quotation marks',
          }),
      ),
    );
  }
  const parsed = schema.safeParse(toValue(document, file, lineCounter));
  if (parsed.success) return parsed.data;
  throw new Problems(
    parsed.error.issues.map((issue) => toProblem(issue, { document, file, lineCounter, described })),
  );
}

interface Source {
  document: Document;
  file: string;
  lineCounter: LineCounter;
  /** Where every field is described. */
  described: string;
}

function toProblem(issue: z.core.$ZodIssue, { document, file, lineCounter, described }: Source): Problem {
  const [unknownKey] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const at = [...issue.path, ...(unknownKey === undefined ? [] : [unknownKey])];
  const found: unknown = document.getIn(at);
  return new Problem({
    place: placeOf(file, lineAt(document, at, lineCounter)),
    expected: `${at.join('.') || 'the file'}: ${expectationOf(issue, found)}`,
    found: excerpt(JSON.stringify(found) ?? 'nothing', 120),
    todo: `correct the entry; ${described} describes every field`,
  });
}

/** Of a long list of words only the likeliest are named. */
function expectationOf(issue: z.core.$ZodIssue, found: unknown): string {
  if (issue.code !== 'invalid_value' || issue.values.length <= 8 || typeof found !== 'string')
    return issue.message;
  const nearest = issue.values
    .map(String)
    .toSorted((a, b) => distance(a, found) - distance(b, found))
    .slice(0, 3);
  return `one of ${issue.values.length} known words, perhaps ${nearest.join(', ')}`;
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
    throw new Problems([
      new Problem({
        place: placeOf(file, line),
        expected: 'valid YAML',
        found: error instanceof Error ? error.message : String(error),
        todo: 'put words that begin with * or & into quotation marks',
      }),
    ]);
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

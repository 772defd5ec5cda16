/** Queries to try an index with, made from what an archive prints. */
import { fold, toLines } from '../../src/search/fold.ts';
import { sequence } from './synthetic.ts';
import type { SearchTexts } from './texts.ts';

const kinds = {
  /** Of 1–14 characters, from anywhere. */
  printed: 'printed runs of 1–14',
  long: 'printed runs of 40',
  /** The commonest characters, signs, digits and pairs: the longest lists of sections. */
  common: 'the commonest 1–2',
  /** The end of one line and the beginning of another. */
  absent: 'absent, of 6',
  /** Common pairs one after the other, 40 characters long, nowhere printed so. */
  woven: 'absent, of common pairs, 40',
} as const;

export type QueryKind = keyof typeof kinds;
export const queryKinds: readonly QueryKind[] = Object.keys(kinds) as QueryKind[];
export const labelOf = (kind: QueryKind): string => kinds[kind];

export interface MadeQuery {
  kind: QueryKind;
  query: string;
}

/** The runs of so many characters that most lines have. */
function commonest(lines: string[], length: number, number: number): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const characters = [...line];
    const runs = characters.map((_, at) => characters.slice(at, at + length).join(''));
    for (const run of new Set(runs.slice(0, runs.length - length + 1)))
      counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, number)
    .map(([run]) => run);
}

/** Queries of every kind, `number` printed ones and a fifth or a tenth as many of the others; a query is one term. */
export function toQueries({ sections }: SearchTexts, number: number, seed: number): MadeQuery[] {
  const random = sequence(seed);
  const lines = sections.flatMap(({ text }) => toLines(text).map(fold)).filter((line) => line.length > 1);
  const pick = <Value>(values: readonly Value[]) => values[random(values.length)];
  const line = () => [...(pick(lines) ?? '')];
  const times = (count: number, make: () => string) => Array.from({ length: Math.ceil(count) }, make);
  const run = (length: number) => {
    const characters = line();
    const start = random(Math.max(1, characters.length - length));
    return characters.slice(start, start + length).join('');
  };
  const sample = Array.from({ length: 400 }, line).map((characters) => characters.join(''));
  const pairs = commonest(sample, 2, 60);
  const made: Record<QueryKind, string[]> = {
    printed: times(number, () => {
      const characters = line();
      const start = random(characters.length);
      return characters.slice(start, start + 1 + random(14)).join('');
    }),
    long: times(number / 10, () => run(40)),
    common: [
      ...commonest(sample, 1, number / 20),
      ...pairs.slice(0, number / 20),
      ...['0', '1', '%', '“', '（', '2018'],
    ],
    absent: times(number / 10, () => [...line().slice(-3), ...line().slice(0, 3)].join('')),
    woven: times(number / 20, () => times(20, () => pick(pairs) ?? '').join('')),
  };
  const seen = new Set<string>();
  return queryKinds.flatMap((kind) =>
    made[kind]
      // A hyphen at the beginning excludes.
      .filter((query) => query && !/^-./.test(query) && !seen.has(query) && seen.add(query))
      .map((query) => ({ kind, query })),
  );
}

/** The sections of which a line or cell contains a query, by looking at all of them. */
export function toTruth({ sections }: SearchTexts): (query: string) => number[] {
  const folded = sections.map(({ text }) => toLines(text).map(fold));
  return (query) =>
    folded.flatMap((lines, index) => (lines.some((line) => line.includes(query)) ? [index] : []));
}

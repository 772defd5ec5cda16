/** Queries to try an index with, made from what an archive prints, and what they must find. */
import { Converter } from 'opencc-js/cn2t';
import { fold, toLines } from '../../src/search/fold.ts';
import { sequence } from './synthetic.ts';
import type { SearchTexts } from './texts.ts';

const kinds = {
  /** From anywhere in a line. */
  printed: 'printed runs of 1–14',
  long: 'printed runs of 40',
  /** Characters, signs, digits and pairs: the longest lists of sections. */
  common: 'the commonest 1–2',
  several: 'two or three terms, one left out',
  near: 'printed but for a character',
  /** The end of a line and the beginning of the next. */
  broken: 'over the end of a line',
  /** Nowhere printed so: where it is, other forms are looked for. */
  wide: 'in full width',
  traditional: 'in Traditional characters',
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
function commonest(lines: readonly string[], length: number, number: number): string[] {
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

const toWide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Draws lines, and runs from them; the same for the same seed. */
function toLot({ sections }: SearchTexts, seed: number) {
  const random = sequence(seed);
  const lines = sections.flatMap(({ text }) => toLines(text).map(fold)).filter((line) => line.length > 1);
  const pick = <Value>(values: readonly Value[]): Value | undefined => values[random(values.length)];
  const line = () => [...(pick(lines) ?? '')];
  return {
    random,
    pick,
    line,
    /** Of so many characters, or fewer where the line ends. */
    run(length: number): string[] {
      const characters = line();
      const start = random(Math.max(1, characters.length - length + 1));
      return characters.slice(start, start + length);
    },
    /** A line's last three characters and the first three of the next. */
    overBreak(): string {
      const at = random(Math.max(1, lines.length - 1));
      return [...[...(lines[at] ?? '')].slice(-3), ...[...(lines[at + 1] ?? '')].slice(0, 3)].join('');
    },
  };
}

/** Queries of every kind, `number` printed ones and a tenth or so as many of each other kind. */
export function toQueries(archive: SearchTexts, number: number, seed: number): MadeQuery[] {
  const { random, pick, line, run, overBreak } = toLot(archive, seed);
  const traditional = Converter({ from: 'cn', to: 't' });
  const times = (count: number, make: () => string) => Array.from({ length: Math.ceil(count) }, make);
  const sample = times(400, () => line().join(''));
  const pairs = commonest(sample, 2, 60);
  // A hyphen excludes, and marks of quotation may make one term of two.
  const short = (): string =>
    run(1 + random(4))
      .join('')
      .replace(/[-"'“”‘’「」『』]/g, '') || '0';
  const made: Record<QueryKind, string[]> = {
    printed: times(number, () => run(1 + random(14)).join('')),
    long: times(number / 10, () => run(40).join('')),
    common: [
      ...commonest(sample, 1, number / 20),
      ...pairs.slice(0, number / 20),
      ...['0', '1', '%', '“', '（', '2018'],
    ],
    several: times(number / 5, () =>
      random(2) ? `${short()} ${short()}` : `${short()} ${short()} -${short()}`,
    ),
    near: times(number / 10, () => {
      const characters = run(2 + random(20));
      return characters.with(random(characters.length), pick(line()) ?? '').join('');
    }),
    broken: times(number / 10, overBreak),
    wide: times(number / 10, () => toWide(run(4 + random(8)).join(''))).filter((query) =>
      /[！-～]/.test(query),
    ),
    traditional: times(number / 10, () => traditional(run(2 + random(8)).join(''))),
    woven: times(number / 20, () => times(20, () => pick(pairs) ?? '').join('')),
  };
  const seen = new Set<string>();
  return queryKinds.flatMap((kind) =>
    made[kind]
      // An exclusion alone asks for nothing.
      .filter((query) => query && !/^-./.test(query) && !seen.has(query) && seen.add(query))
      .map((query) => ({ kind, query })),
  );
}

/**
 * The sections of which, for every term, a line or cell contains it, and for no term after a hyphen, by looking at all of
 * them.
 */
export function toTruth({ sections }: SearchTexts): (query: string) => number[] {
  const folded = sections.map(({ text }) => toLines(text).map(fold));
  const has = (lines: readonly string[], term: string) => lines.some((line) => line.includes(term));
  return (query) => {
    const terms = query.split(' ');
    const excluded = terms.filter((term) => /^-./.test(term)).map((term) => term.slice(1));
    const wanted = terms.filter((term) => !/^-./.test(term));
    return folded.flatMap((lines, index) =>
      wanted.every((term) => has(lines, term)) && !excluded.some((term) => has(lines, term)) ? [index] : [],
    );
  };
}

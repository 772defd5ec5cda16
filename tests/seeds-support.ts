import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** The documents of the archive, the files they are read from, and whether their text stands in printed order. */
export const documents = [
  { key: '2012/citywide', file: '004_8ae8e19b61b79a1d.txt', inOrder: true },
  { key: '2018/citywide', file: '001_28fd1e6a404a9f40.txt', inOrder: true },
  { key: '2020/government', file: '000_2573da693e8ea528.txt', inOrder: false },
  { key: '2020/yufubanfa-89', file: '002_850591f1f82e753d.txt', inOrder: false },
  { key: '2023/general-office', file: '003_4ffaf3414a688a66.txt', inOrder: true },
] as const;

/** All that is not printed in the seeds, by hand: a declaration that hides more is found. */
const artefacts = ['[bookmark: _GoBack]'];

export function readSeedText(file: string): string {
  return readFileSync(`${root}seeds/${file}`, 'utf8');
}

/** What a seed prints: its characters without white space and artefacts. */
export function printedCharacters(file: string): string {
  return artefacts
    .reduce((text, artefact) => text.replace(artefact, ''), readSeedText(file))
    .replace(/\s/gu, '');
}

export function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The first place where two texts differ, as one sentence; undefined where they are equal. */
export function firstDifference(expected: string, found: string): string | undefined {
  if (expected === found) return undefined;
  const [left, right] = [[...expected], [...found]];
  let at = 0;
  while (left[at] === right[at]) at++;
  const around = (characters: readonly string[]): string =>
    `…${characters.slice(Math.max(0, at - 12), at).join('')}▶${characters.slice(at, at + 12).join('')}…`;
  return `at character ${at}: expected ${around(left)} found ${around(right)}`;
}

/** The characters printed more or less often than expected: `{ 件: -1 }`. */
export function countDifference(expected: string, found: string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const character of found) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of expected) counts.set(character, (counts.get(character) ?? 0) - 1);
  return Object.fromEntries([...counts].filter(([, count]) => count !== 0));
}

/** Rows of a tab-separated fixture, read by eye from a seed. */
export function readRows(fixture: string): string[][] {
  const text = readFileSync(`${root}tests/fixtures/${fixture}`, 'utf8');
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
}

/** Rows of a tab-separated fixture by the names in its first line. */
export function readRecords(fixture: string): Record<string, string>[] {
  const [names = [], ...rows] = readRows(fixture);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

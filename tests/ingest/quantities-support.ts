/** The prose of the specimen's seeds as one text each, and the hand-made lists of what is printed in it. */
import { readGold, readSeedText } from '../support/specimen.ts';

/** Line ranges (1-based, inclusive) that are prose; 2020 and 2023 have form tables between. */
export const documents = [
  { name: '2012', seed: '004_8ae8e19b61b79a1d.txt', prose: [[1, 204]] },
  { name: '2018', seed: '001_28fd1e6a404a9f40.txt', prose: [[1, 233]] },
  {
    name: '2020',
    seed: '000_2573da693e8ea528.txt',
    prose: [
      [1, 86],
      [286, 309],
    ],
  },
  {
    name: '2023',
    seed: '003_4ffaf3414a688a66.txt',
    prose: [
      [1, 14],
      [404, 410],
    ],
  },
  { name: 'notice', seed: '002_850591f1f82e753d.txt', prose: [[1, 1255]] },
] as const;

export type DocumentName = (typeof documents)[number]['name'];

/** The prose with all white space removed, so that a number torn by a wrap is whole. */
export function proseOf(name: DocumentName): string {
  const { seed, prose } = documents.find((one) => one.name === name) ?? documents[0];
  const lines = readSeedText(seed).split('\n');
  return prose
    .flatMap(([from, to]) => lines.slice(from - 1, to))
    .join('')
    .replace(/\s/g, '');
}

/** The rows of a gold file: one number a line, lines that begin with # are remarks. */
export function goldRows(file: string): string[] {
  return readGold(`quantities/${file}`)
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'));
}

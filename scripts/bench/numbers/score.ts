/** How well an archive's numbers are judged in articles of known truth. */
import type { Archive } from '../../../src/archive/archive.ts';
import { toHeld } from '../../../src/data/verify/held.ts';
import { numberVerdicts, type NumberVerdict } from '../../../src/verify/result.ts';
import { verifyNumbers } from '../../../src/verify/numbers/numbers.ts';
import { archiveFiles } from '../../verify/files.ts';
import {
  isDecidable,
  isRight,
  isWrongAgreement,
  outcomesOf,
  verdictOf,
  type Case,
  type Outcome,
} from './cases.ts';

export async function outcomesIn(archive: Archive, cases: readonly Case[]): Promise<Outcome[]> {
  const [held, files] = [toHeld(archive), archiveFiles(archive)];
  const outcomes: Outcome[] = [];
  for (const one of cases) outcomes.push(...outcomesOf(one, await verifyNumbers(one.article, held, files)));
  return outcomes;
}

export interface Score {
  numbers: number;
  wrongAgreements: readonly Outcome[];
  /** Of those that must get a verdict: how many got one, and how many the right one, in per cent. */
  decided: number;
  right: number;
}

const perCent = (part: number, whole: number): number => (whole === 0 ? 100 : (part / whole) * 100);

export function scoreOf(outcomes: readonly Outcome[]): Score {
  const decidable = outcomes.filter(isDecidable);
  return {
    numbers: outcomes.length,
    wrongAgreements: outcomes.filter(isWrongAgreement),
    decided: perCent(decidable.filter((one) => verdictOf(one) !== 'unknown').length, decidable.length),
    right: perCent(decidable.filter(isRight).length, decidable.length),
  };
}

/** Object.keys forgets the keys' type; the verdicts are a closed object. */
const verdicts = Object.keys(numberVerdicts) as NumberVerdict[];

/** Expected verdicts down, those that were given across. */
export function matrixOf(outcomes: readonly Outcome[]): string {
  const rows = Map.groupBy(outcomes, ({ expected }) => expected.verdicts.join('/'));
  const cell = (text: string | number): string => String(text).padStart(12);
  return [
    ''.padEnd(28) + verdicts.map(cell).join(''),
    ...[...rows].map(
      ([expected, list]) =>
        expected.padEnd(28) +
        verdicts.map((verdict) => cell(list.filter((one) => verdictOf(one) === verdict).length)).join(''),
    ),
  ].join('\n');
}

/** What is not as it must be, one to a few lines. */
export const complaintsOf = (outcomes: readonly Outcome[]): string[] =>
  outcomes
    .filter((outcome) => !isRight(outcome))
    .map((outcome) => {
      const { article, expected, found } = outcome;
      const mark = isWrongAgreement(outcome) ? '!!' : '  ';
      const given = found ? `${found.verdict}: ${found.note}` : 'not seen';
      return `${mark} ${expected.words}: ${expected.verdicts.join('/')}, but ${given}\n     ${article.replaceAll('\n', ' ⏎ ')}`;
    });

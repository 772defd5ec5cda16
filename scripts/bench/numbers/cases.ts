/** Articles whose numbers carry the verdict they must get: `受理{653件=agrees}`; `a/b` where either will do. */
import { numberVerdicts, type NumberVerdict, type VerifiedNumber } from '../../../src/verify/result.ts';

export interface Expected {
  /** Characters of the article, half-open. */
  start: number;
  end: number;
  words: string;
  verdicts: readonly NumberVerdict[];
}

export interface Case {
  article: string;
  expected: readonly Expected[];
}

const isVerdict = (word: string): word is NumberVerdict => Object.hasOwn(numberVerdicts, word);

export function toCase(marked: string): Case {
  const expected: Expected[] = [];
  let article = '';
  let at = 0;
  for (const match of marked.matchAll(/\{([^{}=]+)=([a-z/-]+)\}/g)) {
    const [whole, words = '', names = ''] = match;
    article += marked.slice(at, match.index);
    const verdicts = names.split('/').filter(isVerdict);
    if (verdicts.length === 0) throw new Error(`“${names}” is no verdict: ${marked}`);
    const start = [...article].length;
    expected.push({ start, end: start + [...words].length, words, verdicts });
    article += words;
    at = match.index + whole.length;
  }
  return { article: article + marked.slice(at), expected };
}

/** Blocks divided by empty lines; a line that begins with # is a remark. */
export const casesIn = (text: string): Case[] =>
  text
    .split(/\n{2,}/)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .join('\n')
        .trim(),
    )
    .filter((block) => block !== '')
    .map(toCase);

export interface Outcome {
  article: string;
  expected: Expected;
  /** Undefined where the number was not seen at all. */
  found: VerifiedNumber | undefined;
}

/** Each expected number with the one that was found over it. */
export const outcomesOf = ({ article, expected }: Case, found: readonly VerifiedNumber[]): Outcome[] =>
  expected.map((one) => ({
    article,
    expected: one,
    found: found.find(({ start, end }) => start < one.end && one.start < end),
  }));

export const verdictOf = ({ found }: Outcome): NumberVerdict => found?.verdict ?? 'unknown';
export const isRight = (outcome: Outcome): boolean => outcome.expected.verdicts.includes(verdictOf(outcome));
export const isWrongAgreement = (outcome: Outcome): boolean =>
  verdictOf(outcome) === 'agrees' && !outcome.expected.verdicts.includes('agrees');
export const isDecidable = ({ expected }: Outcome): boolean => !expected.verdicts.includes('unknown');

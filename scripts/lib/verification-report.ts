/** A verification in words for a terminal: a finding a paragraph, in the article's order. */
import { toUnits } from '../../src/verify/characters.ts';
import { slipWords, toEntry, type Places } from '../../src/verify/entry.ts';
import { summaryOf, toFindings, wordsOf, type Finding } from '../../src/verify/findings.ts';
import type { Verification } from '../../src/verify/result.ts';
import { plainRuns } from '../../src/verify/word.ts';

export function describeVerification(article: string, verification: Verification, places: Places): string {
  const findings = toFindings(verification);
  const lineOf = toLines(article);
  return [
    ...findings.map((finding) => describe(finding, lineOf(finding.start), places)),
    summaryOf(findings),
  ].join('\n\n');
}

function describe(finding: Finding, line: number, places: Places): string {
  const { kind, printed, verdict, formula, where, url, note } = toEntry(finding, places);
  const slips = finding.kind === 'quote' ? finding.found.difference.map(slipWords).join('；') : '';
  const rows: readonly (readonly [string, string])[] = [
    ['article', wordsOf(finding)],
    ['printed', plainRuns(printed)],
    ['differs', slips],
    ['formula', formula],
    ['where', where],
    ['address', url],
    ['note', note],
  ];
  return [
    `line ${line}  ${kind}  ${verdict}`,
    ...rows.filter(([, words]) => words).map(([name, words]) => `  ${name.padEnd(8)} ${oneLine(words)}`),
  ].join('\n');
}

const oneLine = (words: string): string => words.replace(/\s*[\r\n\f]+\s*/g, ' ');

/** The line of the article that a character stands on, from 1; to be asked in order. */
function toLines(article: string): (offset: number) => number {
  const units = toUnits(article);
  let [at, line] = [0, 1];
  return (offset) => {
    const end = units(offset);
    line += article.slice(at, end).match(/\r\n?|\n/g)?.length ?? 0;
    at = Math.max(at, end);
    return line;
  };
}

/** What a verification found, in the article's order and numbered from 1: quotations and numbers alike. */
import { apartFrom } from './apart.ts';
import type { Verification, VerifiedNumber, VerifiedQuote } from './result.ts';
import { kindWords, verdictOf, verdicts, type FindingKind, type Verdict } from './verdicts.ts';

export type Finding = { number: number; verdict: Verdict; start: number; end: number } & (
  { kind: 'quote'; found: VerifiedQuote } | { kind: 'number'; found: VerifiedNumber }
);

/** By where they begin; a quotation before the numbers in it, without those that it answers for. */
export function toFindings({ quotes, numbers }: Verification): Finding[] {
  const all: Omit<Finding, 'number'>[] = [
    ...quotes.map((found) => ({ kind: 'quote' as const, found, ...common(`quote-${found.verdict}`, found) })),
    ...apartFrom(quotes, numbers).map((found) => ({
      kind: 'number' as const,
      found,
      ...common(`number-${found.verdict}`, found),
    })),
  ];
  return all
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((finding, index) => ({ ...finding, number: index + 1 }) as Finding); // the union is kept, the compiler loses it
}

const common = (id: Verdict['id'], { start, end }: { start: number; end: number }) => ({
  verdict: verdictOf(id),
  start,
  end,
});

export interface VerdictGroup {
  verdict: Verdict;
  findings: readonly Finding[];
}

/** Those that occur, the worst first; within one, as in the article. */
export function byVerdict(findings: readonly Finding[]): VerdictGroup[] {
  const groups = Map.groupBy(findings, ({ verdict }) => verdict.id);
  return verdicts.flatMap((verdict) => {
    const own = groups.get(verdict.id);
    return own ? [{ verdict, findings: own }] : [];
  });
}

/** The words of the article that a finding is about. */
export const wordsOf = (finding: Finding): string =>
  finding.kind === 'quote' ? finding.found.text : finding.found.printed;

/** `共核对引文12处、数字9个：数字不同1个；有几字不同2处；相符8个；逐字相符10处。` */
export function summaryOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return '文章里没有找到引文，也没有找到可以核对的数字。';
  const counts = (['quote', 'number'] as const)
    .map((kind) => ({ kind, count: findings.filter((finding) => finding.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kindWords[kind].label}${counted(kind, count)}`);
  const groups = byVerdict(findings).map(
    ({ verdict, findings: own }) => `${toldApart(verdict)}${counted(verdict.kind, own.length)}`,
  );
  return `共核对${counts.join('、')}：${groups.join('；')}。`;
}

const counted = (kind: FindingKind, count: number): string => `${count}${kindWords[kind].counter}`;

/** `无法判断` is said of both: which is meant stands before it. */
export function toldApart({ kind, label }: Verdict): string {
  const isShared = verdicts.filter((other) => other.label === label).length > 1;
  return isShared ? `${kindWords[kind].label}${label}` : label;
}

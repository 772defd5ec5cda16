/** What the archive shows, said in a sentence that is computed of its numbers and leads to each of them. */
import type { ScopeId } from '../../schema/vocabulary.ts';

/** Words, or a number with the address of its place: printed ones of their cell or words, ours of what explains them. */
export type SentencePart = string | { text: string; url: string };

export type FindingKind =
  | 'rate'
  | 'received'
  | 'outcomes'
  | 'small'
  | 'stayed'
  | 'remedies'
  | 'ledger'
  | 'unanswered'
  | 'largest'
  | 'applicants'
  | 'implied'
  | 'implied-cases'
  | 'incomparable'
  | 'bodies';

export interface Finding {
  /** Occurs once among the findings of an archive; an id on a page. */
  id: string;
  kind: FindingKind;
  /** Whose numbers they are; empty where they are of many bodies. */
  body: string;
  scope: ScopeId;
  /** The report years it speaks of, the earliest first. */
  years: readonly number[];
  sentence: readonly SentencePart[];
  /** What a careful reader asks next: how it was computed, what lies between, whether it may be compared. */
  detail: readonly SentencePart[];
  /** The larger, the earlier it is told: importance of the matter × size of the change, 0 to 1. */
  weight: number;
}

/** The words of a sentence without its links. */
export const textOf = (sentence: readonly SentencePart[]): string =>
  sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** Of one kind, so many may stand among the first. */
const MOST_OF_A_KIND = 2;

/** The first findings to tell: the weightiest, no kind crowding out the others. */
export function topOf(findings: readonly Finding[], most: number): Finding[] {
  const told = new Map<FindingKind, number>();
  const top: Finding[] = [];
  for (const finding of byWeight(findings)) {
    const before = told.get(finding.kind) ?? 0;
    if (before >= MOST_OF_A_KIND) continue;
    told.set(finding.kind, before + 1);
    top.push(finding);
    if (top.length === most) break;
  }
  return top;
}

export const byWeight = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));

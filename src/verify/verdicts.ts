/** The verdicts on quotations and numbers as one list, the worst first: what each is called and by which sign it is known. */
import { numberVerdicts, quoteVerdicts, type NumberVerdict, type QuoteVerdict } from './result.ts';

export type VerdictId = `quote-${QuoteVerdict}` | `number-${NumberVerdict}`;
export type FindingKind = 'quote' | 'number';

export interface Verdict {
  id: VerdictId;
  kind: FindingKind;
  label: string;
  /** One character that stands at the mark in the article, where colours and lines may be lost. */
  sign: string;
}

const quote = (verdict: QuoteVerdict, sign: string): Verdict => ({
  id: `quote-${verdict}`,
  kind: 'quote',
  label: quoteVerdicts[verdict].label,
  sign,
});
const number = (verdict: NumberVerdict, sign: string): Verdict => ({
  id: `number-${verdict}`,
  kind: 'number',
  label: numberVerdicts[verdict].label,
  sign,
});

const byId: Readonly<Record<VerdictId, Verdict>> = {
  'number-differs': number('differs', '差'),
  'quote-differs': quote('differs', '异'),
  'quote-absent': quote('absent', '无'),
  'number-other-scope': number('other-scope', '别'),
  'quote-form': quote('form', '形'),
  'quote-unknown': quote('unknown', '疑'),
  'number-unknown': number('unknown', '未'),
  'number-derived': number('derived', '算'),
  'number-agrees': number('agrees', '符'),
  'quote-exact': quote('exact', '同'),
};

/** The worst first. */
export const verdicts: readonly Verdict[] = Object.values(byId);
export const verdictOf = (id: VerdictId): Verdict => byId[id];

export const kindWords: Readonly<Record<FindingKind, { label: string; counter: string }>> = {
  quote: { label: '引文', counter: '处' },
  number: { label: '数字', counter: '个' },
};

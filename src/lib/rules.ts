/** The rules as their pages tell of them: those of published reports and those that only a draft is held to. */
import { urls } from '../archive/urls.ts';
import { rateOf, type RuleRate } from '../data/rule-rates.ts';
import { checkRuleIds, checkRules, type CheckRule, type RuleWords } from '../schema/check.ts';
import { draftRuleIds, draftRules, type DraftRule } from '../schema/draft-rules.ts';
import { lawIds, lawOf } from '../schema/laws.ts';
import { thousands } from './number-words.ts';

/** What every rule says of itself, and what only those of published reports say. */
type Words = Pick<RuleWords, 'label' | 'statement' | 'source' | 'since'> & Partial<RuleWords>;

export interface Rule extends Words {
  id: CheckRule | DraftRule;
  /** What is held to it. */
  holds: 'reports' | 'drafts';
}

export const rules: readonly Rule[] = [
  ...checkRuleIds.map((id): Rule => ({ id, holds: 'reports', ...checkRules[id] })),
  ...draftRuleIds.map((id): Rule => ({ id, holds: 'drafts', ...draftRules[id] })),
];

/** A rule that never computes has nothing to miss in a number: what it is measured by is said in other words. */
const computesNothing: ReadonlySet<Rule['id']> = new Set<Rule['id']>(['not-comparable']);

/** What was measured, in a sentence or two; undefined where nothing was. */
export function sayRate({ id, holds }: Pick<Rule, 'id' | 'holds'>, rate = rateOf(id)): string | undefined {
  if (!rate) return undefined;
  const [planted, found, odd, alarms] = [
    rate.planted,
    rate.planted - rate.missed,
    rate.odd,
    rate.falseAlarms,
  ].map(thousands);
  if (computesNothing.has(id))
    return `造出${planted}对口径不同、数字也不同的数字，${found}对列为无法核对；另造${odd}对口径不同、数字碰巧相同的，误作可比的${alarms}对。`;
  const what = holds === 'drafts' ? '稿子' : '报告';
  return `植入${planted}处错误，找出${found}处；另造${odd}份奇特而无误的${what}，误报${alarms}份。`;
}

/** The same in a line of a list: `漏0／1,000　误报0／1,000`. */
export const shortRate = ({ planted, missed, odd, falseAlarms }: RuleRate): string =>
  `植入${thousands(planted)}处错误漏${thousands(missed)}处，${thousands(odd)}份无误的误报${thousands(falseAlarms)}份`;

/** Words, and the address of what they name. */
export interface Piece {
  words: string;
  url?: string;
}

/** The laws and forms, by every name they go by in a sentence; the longest first, so that none hides in another. */
const named = lawIds
  .flatMap((id) => {
    const { cited, number } = lawOf(id);
    return [...new Set([cited, ...(number ? [number] : [])])].map((words) => ({ words, url: urls.law(id) }));
  })
  .toSorted((a, b) => b.words.length - a.words.length);

/** A sentence with the laws and forms it names as links. */
export function withLaws(text: string): Piece[] {
  const places = named
    .flatMap(({ words, url }) =>
      [...text.matchAll(new RegExp(RegExp.escape(words), 'gu'))].map(({ index }) => ({ words, url, index })),
    )
    .filter(
      (one, _, all) =>
        !all.some(
          (other) =>
            other.words.length > one.words.length &&
            other.index <= one.index &&
            other.index + other.words.length >= one.index + one.words.length,
        ),
    )
    .toSorted((a, b) => a.index - b.index);
  let end = 0;
  const pieces = places.flatMap(({ words, url, index }): Piece[] => {
    const before = text.slice(end, index);
    end = index + words.length;
    return [...(before === '' ? [] : [{ words: before }]), { words, url }];
  });
  return end === text.length ? pieces : [...pieces, { words: text.slice(end) }];
}

/** What was done how often, the most frequent first. */
export const byFrequency = (counts: Readonly<Record<string, number>>): [kind: string, count: number][] =>
  Object.entries(counts).toSorted((a, b) => b[1] - a[1]);

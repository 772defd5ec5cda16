/** What the words of a number may mean: of those spoken of, and of others. */
import type { Bench } from './bench.ts';
import type { Claim } from './claim.ts';
import type { Match } from './match.ts';
import { matchesOf, stated } from './meant.ts';
import type { Printed } from './printed.ts';
import { fitsSubject } from './subject.ts';
import { lengthOf } from './words.ts';

/** A part that its whole names. */
const PART = 0.85;

interface Matches {
  /** Of those spoken of, and of others. */
  own: readonly Match[];
  others: readonly Match[];
}

const candidates = new WeakMap<Claim, Matches>();

export function matchesFor(bench: Bench, claim: Claim): Matches {
  const found = candidates.get(claim) ?? findMatches(bench, claim);
  candidates.set(claim, found);
  return found;
}

/** 采购信息6.6万条，其中市级1.7万条: the part is one of what the whole is. */
function asPart(bench: Bench, claim: Claim): (match: Match) => Match {
  const { of, context, own } = claim;
  if (!context.isPart || !of || lengthOf(own) > 0) return (match) => match;
  const whole = stated(bench, of)?.printed;
  if (!whole || whole.figure.measure === '') return (match) => match;
  return (match) => {
    const { figure, part } = match.printed;
    const isOfWhole =
      figure.measure === whole.figure.measure &&
      match.printed.document === whole.document &&
      [...part.terms].some((term) => own.terms.has(term));
    return isOfWhole ? { ...match, score: Math.max(match.score, PART) } : match;
  };
}

function findMatches(bench: Bench, claim: Claim): Matches {
  const all = matchesOf(bench, claim)
    .map<Match>(asPart(bench, claim))
    .toSorted((a, b) => b.score - a.score);
  const own = withoutWider(
    claim,
    all.filter(({ printed }) => fitsSubject(bench.held, claim, printed)),
  );
  return { own, others: all.filter((match) => !own.includes(match)) };
}

/** 608件 of the office itself and 7346件 of all the city are printed: of the office only the first is meant. */
function withoutWider({ spoken, own }: Claim, matches: readonly Match[]): readonly Match[] {
  if (!spoken.isSaid || spoken.body === undefined || spoken.scope !== undefined || own.terms.has('districts'))
    return matches;
  return matches.filter(
    ({ printed }) =>
      printed.figure.scope !== 'area' ||
      !matches.some(
        ({ printed: other }) =>
          other.figure.scope === 'organ' &&
          other.document === printed.document &&
          isSameMatter(other, printed),
      ),
  );
}

export const isSameMatter = (a: Printed, b: Printed): boolean =>
  a.figure.measure !== '' && a.figure.measure === b.figure.measure && a.figure.member === b.figure.member;

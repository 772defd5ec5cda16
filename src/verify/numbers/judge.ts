/** The verdict on one number of an article. */
import type { VerifiedNumber } from '../result.ts';
import { agreementOf } from './agree.ts';
import type { Claim } from './claim.ts';
import type { Bench } from './bench.ts';
import type { Derived } from './derive.ts';
import { matchesIn, type Match } from './match.ts';
import { fitsSubject } from './subject.ts';
import { notes } from './notes.ts';
import { isSameUnit } from './number.ts';
import type { Printed, Report } from './printed.ts';
import { matchesOf, stated } from './meant.ts';
import { paired } from './pairs.ts';
import { reckon } from './reckon.ts';
import { lengthOf } from './words.ts';

export type Verdict = Pick<VerifiedNumber, 'verdict' | 'url' | 'formula' | 'note'>;

/** What is meant is clear from here on, and another of as good a name is within `CLOSE` of it. */
const CLEAR = 0.72;
const CLOSE = 0.1;
/** To say that another number is printed takes more, where no terms name it. */
const SURE = 0.8;
/** A part that its whole names. */
const PART = 0.85;
/** Characters of its own words that nothing printed accounts for: past these it may speak of something else. */
const STRANGE = 3;

const unknown = (note: string, url: string | null = null): Verdict => ({
  verdict: 'unknown',
  url,
  formula: null,
  note,
});

export function judge(bench: Bench, claim: Claim): Verdict {
  const { spoken } = claim;
  if (claim.obstacle === 'range') return unknown(notes.range);
  if (claim.obstacle === 'planned') return unknown(notes.planned);
  if (spoken.isSeveralYears) return ofYears(bench, claim);
  if (spoken.isNotHeld) return unknown(notes.notHeld(spoken.year));
  if (spoken.year === undefined && spoken.documents.length === 0) return unknown(notes.noYear);
  if (spoken.isElsewhere && spoken.year === undefined) return unknown(notes.elsewhere);
  const reports = bench.reportsFor(claim, spoken.year);
  if (reports.length === 0) return unknown(spoken.isElsewhere ? notes.elsewhere : notes.notHeld(spoken.year));
  const { own, others } = matchesFor(bench, claim);
  return (
    agreeing(bench, claim, own, others) ??
    reckoned(bench, claim, own) ??
    ofOthers(bench, claim, own, others) ??
    differing(bench, claim, own) ??
    undecided(bench, claim, own, reports)
  );
}

interface Matches {
  /** Of those spoken of, and of others. */
  own: readonly Match[];
  others: readonly Match[];
}

const known = new WeakMap<Claim, Matches>();

function matchesFor(bench: Bench, claim: Claim): Matches {
  const found = known.get(claim) ?? findMatches(bench, claim);
  known.set(claim, found);
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

/** What is said of a change must go the same way. */
function agrees({ number, change }: Claim, printed: Printed): boolean {
  if (change && printed.change && change.direction !== printed.change.direction) return false;
  return agreementOf(number, printed) === 'yes';
}

const isDenied = ({ obstacle, negation }: Claim, { sentence }: Printed): boolean =>
  obstacle === 'negated' && !sentence.includes(negation);

const isPlain = (claim: Claim, match: Match): boolean =>
  match.strange <= STRANGE && !isPartOfUnknown(claim, match);

/** X类, X领域, 涉及X: a part by a word that is not printed of this number. */
function isPartOfUnknown({ own, ownText }: Claim, { printed, strange }: Match): boolean {
  if (strange < 2) return false;
  return own.runs.some((run) => {
    if (run.length < 2 || covered(run, printed)) return false;
    const at = ownText.indexOf(run);
    if (at < 0) return false;
    const [before, after] = [
      ownText.slice(Math.max(0, at - 3), at),
      ownText.slice(at + run.length, at + run.length + 4),
    ];
    return (
      /^(?:等?[类种]|等?领域|等?方面|系统|行业|类型|的?申请|的?案件|信息公开)/.test(after) ||
      /(?:涉及|关于|有关|针对|要求|涉)$/.test(before)
    );
  });
}

function covered(run: string, { core, label, around }: Printed): boolean {
  for (let index = 0; index + 1 < run.length; index++) {
    const gram = run.slice(index, index + 2);
    if (!core.grams.has(gram) && !label.grams.has(gram) && !around.has(gram)) return false;
  }
  return true;
}

/** Another number of the sentence says what is printed there: this one is not of it. */
function isSaidBeside(bench: Bench, claim: Claim, printed: Printed): boolean {
  return bench.claimsBeside(claim).some((other) => {
    if (!agrees(other, printed)) return false;
    const { own, others } = matchesFor(bench, other);
    return agreeing(bench, other, own, others, true)?.url === printed.figure.url;
  });
}

function agreeing(
  bench: Bench,
  claim: Claim,
  own: readonly Match[],
  others: readonly Match[],
  isBeside = false,
): Verdict | undefined {
  const [best] = own;
  if (!best || best.score < CLEAR) return undefined;
  const near = own.filter(({ score }) => score >= best.score - CLOSE);
  const found = preferTable(near.filter(({ printed }) => agrees(claim, printed)));
  if (!found) return undefined;
  // Another matter named better, though of another body, is what the words mean.
  if (others.some(({ score }) => score > found.score + 2 * CLOSE)) return undefined;
  if (isDenied(claim, found.printed)) return unknown(notes.negated, found.printed.figure.url);
  if (!isPlain(claim, found)) return undefined;
  const rival = near.find(
    ({ printed, score }) =>
      !agrees(claim, printed) && score >= found.score + CLOSE / 2 && !isSameMatter(printed, found.printed),
  );
  const wordedBetter = own.find(
    ({ printed, score, strangeToCore }) =>
      !agrees(claim, printed) &&
      ((score >= found.score && strangeToCore + 2 <= found.strangeToCore) ||
        (score >= found.score - CLOSE && strangeToCore + 4 <= found.strangeToCore)),
  );
  const better = rival ?? wordedBetter;
  if (better && (isBeside || !isSaidBeside(bench, claim, better.printed)))
    return unknown(notes.several(better.printed, found.printed), found.printed.figure.url);
  return {
    verdict: 'agrees',
    url: found.printed.figure.url,
    formula: null,
    note: notes.agrees(bench.held, found.printed),
  };
}

const isSameMatter = (a: Printed, b: Printed): boolean =>
  a.figure.measure !== '' && a.figure.measure === b.figure.measure && a.figure.member === b.figure.member;

const preferTable = (matches: readonly Match[]): Match | undefined => {
  const [best] = matches;
  return (
    best &&
    (matches.find((one) => isSameMatter(one.printed, best.printed) && one.printed.figure.text < 0) ?? best)
  );
};

/** Of several years at once only what became of the numbers before can be told. */
function ofYears(bench: Bench, claim: Claim): Verdict {
  const found = claim.change || claim.number.unit === '倍' ? paired(bench, claim) : undefined;
  return found?.derived.fits && claim.obstacle === undefined
    ? derivedFrom(found.derived)
    : unknown(notes.severalYears);
}

const derivedFrom = (derived: Derived): Verdict => ({
  verdict: 'derived',
  url: derived.from.figure.url,
  formula: derived.formula,
  note: notes.derived(derived.formula),
});

function reckoned(bench: Bench, claim: Claim, own: readonly Match[]): Verdict | undefined {
  const found = reckon(bench, claim, own);
  if (!found) return undefined;
  const { derived, isClear } = found;
  if (claim.obstacle === 'negated') return unknown(notes.negated, derived.from.figure.url);
  if (derived.fits) return derivedFrom(derived);
  const isPrinted = own.some(({ score, printed }) => score >= CLEAR && printed.change !== undefined);
  if (!isClear || isPrinted) return undefined;
  return {
    verdict: 'differs',
    url: derived.from.figure.url,
    formula: null,
    note: notes.derivedOtherwise(derived.formula),
  };
}

/** The number is printed for this matter, of another body or scope. */
function ofOthers(
  bench: Bench,
  claim: Claim,
  own: readonly Match[],
  others: readonly Match[],
): Verdict | undefined {
  if (claim.spoken.isElsewhere) return undefined;
  const [best] = own;
  const found = others.find(
    ({ printed, score }) => score >= Math.max(CLEAR, (best?.score ?? 0) - CLOSE) && agrees(claim, printed),
  );
  if (!found || !isPlain(claim, found) || isDenied(claim, found.printed)) return undefined;
  const better = others.find(
    ({ printed, score }) => score > found.score + CLOSE / 2 && !agrees(claim, printed),
  );
  if (better) return undefined;
  return {
    verdict: 'other-scope',
    url: found.printed.figure.url,
    formula: null,
    note: notes.otherScope(bench.held, claim, found.printed),
  };
}

/** What is meant is clear, and another number is printed. */
function differing(bench: Bench, claim: Claim, own: readonly Match[]): Verdict | undefined {
  const { held } = bench;
  const [first] = own;
  const best =
    first && isSaidBeside(bench, claim, first.printed)
      ? own.find(
          (one) =>
            one.isNamed && one.score >= first.score - CLOSE && !isSaidBeside(bench, claim, one.printed),
        )
      : first;
  if (!best || best.score < (best.isNamed ? CLEAR : SURE) || best.isClouded || !isPlain(claim, best))
    return undefined;
  if (isDenied(claim, best.printed)) return unknown(notes.negated, best.printed.figure.url);
  const near = own.filter(({ score }) => score >= best.score - CLOSE);
  const finer = near.find(({ printed }) => agreementOf(claim.number, printed) === 'finer');
  if (finer) return unknown(notes.finer(held, finer.printed), finer.printed.figure.url);
  const second = own.find(({ printed, score }) => score >= best.score - 2 * CLOSE && agrees(claim, printed));
  if (second) return unknown(notes.several(best.printed, second.printed), best.printed.figure.url);
  const other = near.find(
    ({ printed }) => printed.value !== best.printed.value && !isSameMatter(printed, best.printed),
  );
  if (other && !(best.isNamed && other.isNamed) && other.score >= best.score - CLOSE / 2)
    return unknown(notes.several(best.printed, other.printed), best.printed.figure.url);
  const turned =
    claim.change && best.printed.change && claim.change.direction !== best.printed.change.direction
      ? notes.direction(held, best.printed)
      : notes.differs(held, best.printed);
  return { verdict: 'differs', url: best.printed.figure.url, formula: null, note: turned };
}

function undecided(
  { held }: Bench,
  claim: Claim,
  own: readonly Match[],
  reports: readonly Report[],
): Verdict {
  if (claim.obstacle === 'negated') return unknown(notes.negated);
  const { number } = claim;
  const sameValue = reports
    .flatMap(({ printed }) => printed)
    .find(
      (printed) =>
        printed.value === number.value && printed.value > 9 && matchesIgnoringUnit(claim, printed, reports),
    );
  if (sameValue) return unknown(notes.unit(held, sameValue), sameValue.figure.url);
  if (claim.spoken.isElsewhere) return unknown(notes.elsewhere);
  const [best] = own;
  return unknown(notes.noMatter, best && best.score >= CLEAR ? best.printed.figure.url : null);
}

/** The same number in another unit: 653人 of 653件. */
function matchesIgnoringUnit(claim: Claim, printed: Printed, reports: readonly Report[]): boolean {
  if (isSameUnit(claim.number.unit, printed.figure.unit, printed.figure.printedUnit) || claim.change)
    return false;
  const asPrinted = { ...claim, number: { ...claim.number, unit: printed.figure.unit } };
  const report = reports.find(({ document }) => document === printed.document);
  return report !== undefined && matchesIn(report, asPrinted).some((match) => match.printed === printed);
}

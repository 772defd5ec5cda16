/** Two numbers held against each other: 比市政府部门多1580件, 由378件增加到653件，增加275件, 相差115件, 是后者的1.9倍. */
import type { Bench } from './bench.ts';
import type { Claim } from './claim.ts';
import { levels } from './claim-terms.ts';
import * as derive from './derive.ts';
import { stated, type Reckoning } from './meant.ts';
import { meantByPiece, saysNothing, toPiece, type Piece } from './pieces.ts';
import { applicants, isThing, type Term } from './terms.ts';
import { lengthOf, wordsOf, type Words } from './words.ts';

const gap = /相差|差距|之差|差额|差值/;
export const isGap = (words: string): boolean => gap.test(words);

/** What stands behind 比 and before how it differs; behind 是 and before 的 … 倍. */
const compared =
  /(?<!同|环|占|相|对|之)(?:比|较)(?!例|重|上年|上一年|去年|上年度|前|往)(?<other>[^，。；比较]+?)(?:相比)?(?:要|还|又)?(?:净|略|共|整整|足足)*(?:多|少|高|低|增加|减少|增长|下降)[出了]*[^，。；]{0,3}$/;
const times = /(?:是|为|相当于|达到?|约为)(?<other>[^，。；是为]+?)的[^，。；]{0,3}$/;
/** Words for a number said before. */
const pointing = /^(?:前者|后者|其|它|这个数字?|此数|之前|此前|另一)$/;

export function paired(bench: Bench, claim: Claim): Reckoning | undefined {
  return compare(bench, claim) ?? ofTwoBefore(bench, claim);
}

function compare(bench: Bench, claim: Claim): Reckoning | undefined {
  const { text } = bench.mentions;
  const { number, clause, before } = claim.context;
  const start = Math.max(clause.start, before.at(-1)?.number.end ?? 0);
  const words = text.slice(start, number.start);
  const found = (claim.number.unit === '倍' && !claim.change ? times : compared).exec(words);
  const other = found?.groups?.['other'] ?? '';
  if (!found || other === '' || pointing.test(other)) return undefined;
  const at = start + found.index + found[0].indexOf(other);
  const first = toPiece(bench, { start, end: start + found.index });
  const second = toPiece(bench, { start: at, end: at + other.length });
  if (saysNothing(second)) return undefined;
  const [previous] = bench.claimsBefore(claim).slice(-1);
  const isOfPrevious = saysNothing(first);
  if (isOfPrevious && !previous) return undefined;
  const ofPrevious = { ...nothing, terms: new Set([...(previous?.terms ?? [])].filter(isThing)) };
  const now =
    isOfPrevious && previous
      ? stated(bench, previous)?.printed
      : meantByPiece(bench, claim, first, ofPrevious);
  const ofFirst = isOfPrevious && previous ? previous.terms : first.words.terms;
  const shared = matterOf(ofFirst, second, ofPrevious);
  const then = meantByPiece(bench, claim, second, shared);
  if (!now || !then || now === then) return undefined;
  const derived = derive.change(claim, now, then);
  return derived && { derived, isClear: false };
}

const nothing: Words = wordsOf('');

/** What the second has from the first: all but whose part it is, or only what is counted where it says what of it. */
function matterOf(terms: ReadonlySet<Term>, { words }: Piece, before: Words): Words {
  const isWhose = (term: Term): boolean => levels.has(term) || applicants.has(term);
  const isTold = [...words.terms].some((term) => !levels.has(term));
  const own = [...terms].filter((term) => (isTold ? isThing(term) : !isWhose(term)));
  return { ...nothing, terms: new Set([...own, ...(own.some(isThing) ? [] : before.terms)]) };
}

/** Of the two numbers before it: the later year's, else the one said last, is what became of the other. */
function ofTwoBefore(bench: Bench, claim: Claim): Reckoning | undefined {
  const { unit } = claim.number;
  const isRatio = unit === '%' || unit === '倍' || unit === '‰';
  const pair = bench
    .claimsBefore(claim)
    .filter((one) => one.change === undefined && one.number.unit !== '%' && one.number.unit !== '倍')
    .filter((one) => isRatio || one.number.unit === unit)
    .slice(-2);
  const [a, b] = pair;
  if (!a || !b) return undefined;
  const [first, second] = [a, b].map((one) => stated(bench, one)?.printed);
  if (!first || !second || first === second) return undefined;
  // 390件，是予以公开数（217件）的1.8倍
  const isOfSecond =
    unit === '倍' && /^[）)]?的/.test(bench.mentions.text.slice(b.number.end, claim.number.start));
  // 320件、304件，前者多16件; 制发13件、废止11件，净增2件
  const isOfFirst = /^[^，]*(?:(?<![比较])前者(?!的)|净)/.test(claim.ownText);
  const isTurned = isOfFirst || isOfSecond || (a.spoken.year ?? 0) > (b.spoken.year ?? 0);
  const [then, now] = isTurned ? [second, first] : [first, second];
  const isBare = lengthOf(claim.own) < 2 && ![...claim.own.terms].some(isThing);
  const derived = isGap(claim.ownText) ? derive.gap(claim, first, second) : derive.change(claim, now, then);
  if (!derived) return undefined;
  const isSeries = first.figure.measure !== '' && first.figure.measure === second.figure.measure;
  return { derived, isClear: isBare && isSeries && claim.change !== undefined };
}

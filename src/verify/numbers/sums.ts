/** Sums that words name: 合计, 两项, and the classes that a form divides. */
import type { Claim } from './claim.ts';
import * as derive from './derive.ts';
import type { Bench } from './bench.ts';
import { type Match } from './match.ts';
import { fitsSubject } from './subject.ts';
import type { Printed, Report } from './printed.ts';
import { classes, type Term } from './terms.ts';
import { isGeneral, lengthOf, wordsOf } from './words.ts';
import { isCount, meant, stated, type Reckoning } from './meant.ts';
import { meantByPiece, saysNothing, toPiece } from './pieces.ts';

const sumWords =
  /共(?!享|同|有\p{Script=Han}|和)|合计|总计|一共|总共|加起来|相加|之和|总和|[两三四]项|[两三四]类|[两三四]者|总(?:数|量)/u;

export function summed(bench: Bench, claim: Claim, own: readonly Match[]): Reckoning | undefined {
  const { year } = claim.spoken;
  for (const report of bench.reportsFor(claim, year)) {
    const parts = classParts(bench, claim, report);
    const derived = parts.length > 1 ? derive.sum(claim, parts) : undefined;
    if (derived) return { derived, isClear: lengthOf(claim.own) < 2 };
  }
  if (!sumWords.test(claim.ownText)) return undefined;
  const listed = listedParts(bench, claim);
  if (listed) {
    const derived = derive.sum(claim, listed);
    if (derived) return { derived, isClear: true };
  }
  if (!isGeneral(claim.own) || claim.own.terms.size > 0) {
    if (own.some(({ score, strange }) => score >= 0.95 && strange === 0)) return undefined;
  }
  const before = partsBefore(bench, claim);
  const derived = before && derive.sum(claim, before);
  return derived && { derived, isClear: /[两三四]/.test(claim.ownText) };
}

const prefixes: Partial<Record<Term, string>> = {
  refused: 'outcomes.refused.',
  unavailable: 'outcomes.unavailable.',
  notProcessed: 'outcomes.notProcessed.',
  otherHandled: 'outcomes.other.',
};

/** 不予公开 is the sum of its reasons, 法人或其他组织 of its kinds, 行政诉讼维持 of both ways to court. */
export function classParts({ held }: Pick<Bench, 'held'>, claim: Claim, { printed }: Report): Printed[] {
  const terms = [...claim.own.terms];
  const fitting = printed.filter((one) => one.figure.text < 0 && fitsSubject(held, claim, one));
  const isAlone = (...allowed: Term[]): boolean =>
    [...claim.terms].every(
      (term) =>
        allowed.includes(term) ||
        ['application', 'received', 'disclosed', 'processed', 'issued'].includes(term),
    );
  if (lengthOf(claim.own) >= 2) return [];
  const aClass = terms.find((term) => classes.has(term));
  if (aClass && isAlone(aClass)) {
    const prefix = prefixes[aClass] ?? '?';
    return fitting.filter(({ figure }) => figure.measure.startsWith(prefix) && figure.member === 'total');
  }
  if (terms.includes('organizations')) {
    const measure =
      isAlone('organizations', 'newReceived') && !claim.terms.has('processed')
        ? 'applications.newReceived'
        : undefined;
    return fitting.filter(
      ({ figure }) =>
        figure.measure === measure && figure.member !== 'total' && figure.member !== 'naturalPerson',
    );
  }
  const result = (['upheld', 'corrected', 'otherResult', 'pending'] as const).find((term) =>
    claim.own.terms.has(term),
  );
  const isLitigation =
    claim.own.terms.has('litigation') ||
    (result !== undefined &&
      (claim.terms.has('litigation') || (!claim.hasThing && claim.thing === 'litigation')));
  if (
    isLitigation &&
    isAlone('litigation', ...(result ? [result] : [])) &&
    !claim.terms.has('reconsideration')
  )
    return fitting.filter(({ figure }) =>
      ['direct', 'afterReconsideration'].some(
        (way) => figure.measure === `litigation.${way}.${result ?? 'total'}`,
      ),
    );
  return [];
}

/** What a number that words call a sum is made of, where it fits. */
export function sumParts(bench: Bench, claim: Claim): Printed[] | undefined {
  if (!sumWords.test(claim.ownText)) return undefined;
  return [listedParts(bench, claim), partsBefore(bench, claim)].find(
    (parts) => parts && derive.sum(claim, parts)?.fits,
  );
}

/** 行政复议、行政诉讼共38件: each thing of the list is a number of its own. */
function listedParts(bench: Bench, claim: Claim): Printed[] | undefined {
  const { own, number } = claim.context;
  const from = Math.max(own[0]?.start ?? number.start, claim.context.before.at(-1)?.number.end ?? 0);
  const text = bench.mentions.text.slice(from, number.start);
  const cut = listEnd.exec(text);
  if (!cut) return undefined;
  const start = text.slice(0, cut.index).lastIndexOf('，') + 1;
  const list = text.slice(start, cut.index);
  // 市政府办公厅和市政府部门合计受理申请: what is counted may stand behind
  const tail = { start: from + cut.index + cut[0].length, end: number.start };
  const shared = tail.start < tail.end ? toPiece(bench, tail).words : wordsOf('');
  const pieces = [...list.matchAll(/(?:(?!以及)[^、和及与加])+/g)]
    .filter(({ 0: words }) => words.trim().length > 1)
    .map(({ index, 0: words }) =>
      toPiece(bench, { start: from + start + index, end: from + start + index + words.length }),
    );
  if (pieces.length < 2) return undefined;
  const found = pieces.map((piece) =>
    saysNothing(piece) ? undefined : meantByPiece(bench, claim, piece, shared),
  );
  const parts = found.filter((one) => one !== undefined);
  return parts.length === pieces.length && new Set(parts).size === parts.length ? parts : undefined;
}
const listEnd = /合计|共计|总计|一共|总共|[两三]项|共|加起来|相加|之和|总和/;

export const counts: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4 };

/** Of numbers before it in its sentence: as many as 两项 says, else all that count the same. */
function partsBefore(bench: Bench, claim: Claim): Printed[] | undefined {
  const [, count] = /([两二三四])(?:项|类|者|种|方面)/.exec(claim.ownText) ?? [];
  const chain: Claim[] = bench.claimsBefore(claim).filter(({ number }) => number.unit === claim.number.unit);
  const wanted = count === undefined ? chain : chain.slice(-(counts[count] ?? 0));
  if (wanted.length < 2 || (count !== undefined && wanted.length !== counts[count])) return undefined;
  const parts = wanted.map(
    (one) => (stated(bench, one) ?? meant(bench, one, one.spoken.year, isCount))?.printed,
  );
  return parts.every((one) => one !== undefined) ? parts : undefined;
}

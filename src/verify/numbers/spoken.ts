/** Whom and which year a number is of, and what stands in the way of judging it. */
import { type Span } from '../mentions/pieces.ts';
import { documentsOf, mentionsAround, spokenOfAt, type Mentions, type SpokenOf } from '../mentions.ts';
import type { NumberContext } from './context.ts';
import type { FoundNumber } from './number.ts';
import { termsIn } from './terms.ts';
import { pick } from './words.ts';
import type { Claim } from './claim.ts';

const harmlessNo =
  /不再处理|不仅|不但|不断|不少|不过|不含|不到|不足|不超过|不少于|不低于|不等|不同(?!意)|无论|不管|不满|不下|不止|未来|非常|除非|无一|不得不|并非没有/g;
export const negation = /不|未|没有|没|无(?!论)|并非|而非|非(?=\d)|误(?:报|写|作)|否认|谣传|不实|虚假/;
export const plan =
  /目标[是为]|计划(?=[^，。；]{0,2}(?:收|受理|公开|制定|制发|新|完成|达|超|到|于|在))|力争|预计|预期|拟(?=收|受理|公开|制定|制发|达|超)|将(?:达|超|收|受理|公开|突破)|有望|假如|如果|倘若|要求达到|或将|可能/;

/** A year or body in its own piece of a list stands before what the sentence says. */
export function spokenFor(mentions: Mentions, { number, piece, sentence }: NumberContext): SpokenOf {
  const spoken = spokenOfAt(mentions, number.start);
  if (spoken.from !== undefined)
    return ofRange(mentions, spoken, mentions.text.slice(sentence.start, number.start));
  if (!piece) return spoken;
  const inside = mentionsAround(mentions, piece.start).filter(
    ({ start, end }) => piece.start <= start && end <= piece.end,
  );
  const year = inside.find((one) => one.kind === 'year')?.year;
  const isWhose = inside.some(({ kind }) => kind === 'body' || kind === 'scope');
  const own = isWhose ? spokenOfAt(mentions, Math.min(piece.end, number.start)) : spoken;
  return typeof year === 'number' ? inYear(mentions, own, year) : own;
}

const inYear = ({ held }: Mentions, spoken: SpokenOf, year: number): SpokenOf => ({
  ...spoken,
  year,
  isElsewhere: false,
  documents: documentsOf(held, year, spoken.body ?? spoken.issuer ?? null),
});

/** 2018年至2023年由554件增至653件: the first year's and the last year's; any other number is of all the years. */
function ofRange(mentions: Mentions, spoken: SpokenOf, before: string): SpokenOf {
  const { from, ...rest } = spoken;
  if (from !== undefined && /[由从自][^，。；\d]{0,12}$/.test(before)) return inYear(mentions, rest, from);
  if (/\d[^，。；]{0,10}[到至为]$/.test(before) && spoken.year !== undefined)
    return { ...inYear(mentions, rest, spoken.year), from: from ?? spoken.year };
  return { ...rest, isSeveralYears: true };
}

export function obstacleOf(
  text: string,
  own: readonly Span[],
  number: FoundNumber,
): Pick<Claim, 'obstacle' | 'negation'> {
  if (number.isRange) return { obstacle: 'range', negation: '' };
  const words = pick(text, own);
  // What a term says with 不 or 未 is its own: 不予公开, 尚未审结
  const rest = termsIn(words)
    .reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), words)
    .replace(harmlessNo, ' ');
  const denied = negation.exec(rest);
  if (denied) return { obstacle: 'negated', negation: rest.slice(denied.index, denied.index + 2) };
  return { obstacle: plan.test(words) ? 'planned' : undefined, negation: '' };
}

/** A body is named there; of a share an area is only what it is a share of: 占全市66%. */
export const isBodyIn = (mentions: Mentions, span: Span, isShare: boolean): boolean =>
  mentionsAround(mentions, span.start).some(
    ({ kind, start, end }) =>
      (kind === 'body' || (kind === 'scope' && !isShare)) && span.start <= start && end <= span.end,
  );

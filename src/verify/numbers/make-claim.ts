/** An article’s words around a number, made into what it claims. */
import type { Span } from '../mentions/pieces.ts';
import { type Mentions } from '../mentions.ts';
import { changeIn } from './change.ts';
import type { NumberContext } from './context.ts';
import type { FoundNumber } from './number.ts';
import { applicants, isThing, weak } from './terms.ts';
import { pick, isGeneral, lengthOf, wordsOf, type Words } from './words.ts';
import { withoutPlace } from './printed.ts';
import { partTerms, type Claim } from './claim.ts';
import { effectiveTerms, levels, thingBefore, withCaption, withoutLevels, wholeOf } from './claim-terms.ts';
import { isBodyIn, obstacleOf, spokenFor } from './spoken.ts';

interface Around {
  mentions: Mentions;
  /** The article with years, bodies and numbers blanked. */
  blank: string;
}

/** `made` has the claims of the numbers before it. */
export function toClaim(
  { mentions, blank }: Around,
  context: NumberContext,
  { paragraph, top }: { paragraph: Span; top: Span | undefined },
  made: ReadonlyMap<NumberContext, Claim>,
): Claim {
  const { number } = context;
  const above = headingBefore(mentions, blank, top ?? paragraph);
  const inClause = context.own
    .map(({ start, end }) => ({
      start: end <= number.start && !context.piece ? ownStart(blank, context, start) : start,
      end,
    }))
    .filter(({ start, end }) => start < end);
  const leadSpans = context.piece
    ? context.lead
      ? [context.lead]
      : []
    : context.own
        .filter(({ end }) => end <= number.start)
        .map(({ start }) => ({ start, end: ownStart(blank, context, start) }));
  const isShare = /^(?:%|‰|倍)$|百分点$/.test(number.unit);
  const noun = /^大./.test(number.unit) ? `，${number.unit.slice(1)}` : '';
  let own = wordsOf(withoutWhole(pick(blank, inClause), isShare) + noun);
  let lead = wordsOf(
    pick(
      blank,
      leadSpans.filter(({ start, end }) => start < end),
    ),
  );
  if (!context.piece && isOpen(own) && (lead.terms.size > 0 || lead.runs.length > 0)) {
    own = wordsOf(withoutWhole(pick(blank, context.own), isShare));
    lead = wordsOf('');
  }
  // 问：……多少件？答：653件
  if (context.asked && own.terms.size === 0 && lengthOf(own) === 0)
    own = wordsOf(blank.slice(context.asked.start, context.asked.end));
  // 与2020年的378件相比，2023年新收申请653件: what was counted is said behind
  if (!context.of && !context.piece && own.terms.size === 0 && lead.terms.size === 0 && lengthOf(own) === 0)
    own = wordsOf(behind(blank, context));
  const of = context.of ? made.get(context.of) : undefined;
  const whole = context.isPart && !isShare ? (wholeOf(context, made) ?? of) : of;
  const change = changeIn(mentions.text, context);
  const spoken = spokenFor(mentions, context);
  const isOfBody =
    spoken.isSaid && spoken.body !== undefined && inClause.some((span) => isBodyIn(mentions, span, isShare));
  const caption = top ? [...wordsOf(above).terms].filter((term) => !partTerms.has(term)) : [];
  const terms = withCaption(
    caption,
    withoutLevels(effectiveTerms(own, lead, context, whole, number), own, isOfBody),
  );
  const start = context.own[0]?.start ?? number.start;
  const beforeText =
    blank.slice(Math.max(paragraph.start, start - 160), start) +
    (top ? `。${blank.slice(top.start, paragraph.start)}` : '') +
    above;
  const before = wordsOf(beforeText);
  return {
    number,
    context,
    own,
    ownText: pick(mentions.text, inClause),
    lead,
    terms,
    hasThing: [...terms].some(isThing),
    thing: thingBefore(lead, context, made, beforeText),
    before: before.grams,
    ofGrams: new Set([
      ...(isGeneral(own) ? wordsOf(pick(blank, [{ start: number.end, end: context.clause.end }])).grams : []),
      ...(whole?.own.grams ?? []),
      ...(whole && whole.own.grams.size < 2 ? whole.ofGrams : []),
      ...lead.grams,
    ]),
    change,
    spoken,
    ...(isOfDenied(own, of)
      ? { obstacle: 'negated' as const, negation: of?.negation ?? '' }
      : obstacleOf(mentions.text, inClause, number)),
    of: whole,
  };
}

/** 市政府部门尚有88件没有答复，区县政府有61件: denied of both. */
const isOfDenied = ({ terms, runs }: Words, of: Claim | undefined): boolean =>
  of?.obstacle === 'negated' &&
  isGeneral({ runs }) &&
  [...terms].every((term) => levels.has(term) || applicants.has(term));

/** 申请量为, 发布信息: the clause leaves to the one before it what is counted. */
const isOpen = (own: Words): boolean =>
  [...own.terms].every((term) => weak.has(term) && term !== 'proactive' && term !== 'website') &&
  !own.terms.has('received') &&
  isGeneral(own);

/** The rest of its clause and the one after it. */
function behind(blank: string, { number, sentence }: NumberContext): string {
  const rest = blank.slice(number.end, sentence.end);
  const [first = '', second = ''] = rest.split(/[，；。]/);
  return `${first}，${second}`;
}

/** What a share is of stands behind 占 and is no matter of its own: 占申请总量的49%. */
const withoutWhole = (words: string, isShare: boolean): string =>
  isShare ? words.replace(/占(?:全部|所有)?[^，。；占]*?(?=，|$)/, '占') : words;

/** Where a number's own words begin: with its clause, or behind a colon where they say something there. */
function ownStart(blank: string, { clause, number }: NumberContext, start: number): number {
  const from = Math.min(Math.max(start, clause.start), number.start);
  const words = blank.slice(from, number.start);
  const colon = Math.max(words.lastIndexOf('：'), words.lastIndexOf(':'));
  if (colon < 0) return from;
  const behind = wordsOf(words.slice(colon + 1));
  return behind.terms.size > 0 || lengthOf(behind) > 1 ? from + colon + 1 : from;
}

function paragraphBefore(paragraphs: readonly Span[], start: number): Span | undefined {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low - 1];
}

function headingBefore({ paragraphs, text }: Mentions, blank: string, paragraph: Span): string {
  const above = paragraphBefore(paragraphs, paragraph.start);
  if (!above) return '';
  const words = text.slice(above.start, above.end);
  const isHeading = words.trim().length <= 40 && !/[。；]\s*$/.test(words);
  return `。${blank.slice(isHeading ? above.start : Math.max(above.start, above.end - 120), above.end)}`;
}
/** `text` with years, bodies and numbers blanked: what is left says what is counted. */
export function blankedText(mentions: Mentions, numbers: readonly FoundNumber[]): string {
  const spans: Span[] = [
    ...mentions.all
      .filter((mention) => mention.kind !== 'level' && !(mention.kind === 'year' && mention.isCarried))
      .filter((mention) => !(mention.kind === 'body' && mention.body === null)),
    ...numbers,
  ];
  const { text } = mentions;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  pieces.push(text.slice(at));
  return withoutPlace(pieces.join(''), mentions.held.place);
}

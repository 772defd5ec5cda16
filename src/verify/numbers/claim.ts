/** What an article claims with a number: of what matter, of whom, of which year. */
import { pieceAt, type Span } from '../mentions/pieces.ts';
import { documentsOf, mentionsAround, spokenOfAt, type Mentions, type SpokenOf } from '../mentions.ts';
import { changeIn, type Change } from './change.ts';
import type { NumberContext } from './context.ts';
import type { FoundNumber } from './number.ts';
import { applicants, isThing, termsIn, things, weak, type Term } from './terms.ts';
import { isGeneral, lengthOf, wordsOf, type Words } from './words.ts';
import { withoutPlace } from './printed.ts';

export interface Claim {
  number: FoundNumber;
  context: NumberContext;
  /** Words of its own clause. */
  own: Words;
  /** As they stand. */
  ownText: string;
  /** What the sentence said between the number before and its own clause. */
  lead: Words;
  /** All its terms: its own and those of the number it goes with. */
  terms: ReadonlySet<Term>;
  hasThing: boolean;
  /** What the words before were about. */
  thing: Term | undefined;
  /** Pairs of characters of the sentences and headings before, and of the number it goes with. */
  before: ReadonlySet<string>;
  ofGrams: ReadonlySet<string>;
  change: Change | undefined;
  spoken: SpokenOf;
  /** Why nothing can be said of it whatever is printed. */
  obstacle: 'negated' | 'planned' | 'range' | undefined;
  /** The words of a negation: where they are printed too (推动不力), they deny nothing. */
  negation: string;
  of: Claim | undefined;
}

/** What a part is told by: never to be left out of account where the words before a number say it. */
export const partTerms: ReadonlySet<Term> = new Set<Term>([
  ...applicants,
  'letter',
  'online',
  'inPerson',
  'fax',
  'weibo',
  'wechat',
  'departments',
  'districts',
  'municipal',
  'upheld',
  'corrected',
  'otherResult',
  'pending',
  'direct',
  'afterReconsideration',
  'refused',
  'unavailable',
  'notProcessed',
  'partiallyGranted',
  'subordinate',
  'notHeld',
]);

const harmlessNo =
  /不再处理|不仅|不但|不断|不少|不过|不含|不到|不足|不超过|不少于|不低于|不等|不同(?!意)|无论|不管|不满|不下|不止|未来|非常|除非|无一|不得不|并非没有/g;
const negation = /不|未|没有|没|无(?!论)|并非|而非|非(?=\d)|误(?:报|写|作)|否认|谣传|不实|虚假/;
const plan =
  /目标[是为]|计划(?=[^，。；]{0,2}(?:收|受理|公开|制定|制发|新|完成|达|超|到|于|在))|力争|预计|预期|拟(?=收|受理|公开|制定|制发|达|超)|将(?:达|超|收|受理|公开|突破)|有望|假如|如果|倘若|要求达到|或将|可能/;

const pick = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join('，');

/** `text` with years, bodies and numbers blanked: what is left says what is counted. */
export function blankedText(mentions: Mentions, numbers: readonly FoundNumber[]): string {
  const spans: Span[] = [
    ...mentions.all
      .filter(({ kind }) => kind !== 'level')
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

export interface Around {
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
      start:
        end <= number.start && !context.piece ? Math.max(start, clauseStart(context, start, end)) : start,
      end,
    }))
    .filter(({ start, end }) => start < end);
  const leadSpans = context.piece
    ? context.lead
      ? [context.lead]
      : []
    : context.own
        .filter(({ end }) => end <= number.start)
        .map(({ start }) => ({ start, end: clauseStart(context, start, number.start) }));
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
  const whole = context.isPart && !isShare ? wholeOf(context, made) : of;
  const change = changeIn(mentions.text, context);
  const spoken = spokenFor(mentions, context);
  const isOfBody =
    spoken.isSaid && spoken.body !== undefined && inClause.some((span) => isBodyIn(mentions, span));
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
    ...obstacleOf(mentions.text, inClause, number),
    of: whole,
  };
}

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

/** Where the clause of a number begins, within its own words. */
const clauseStart = ({ clause, number }: NumberContext, start: number, end: number): number =>
  end === number.start || end <= number.start ? Math.min(Math.max(start, clause.start), end) : start;

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

/** The whole that a part is part of: the last number that is none itself. */
function wholeOf(
  { before, earlier }: NumberContext,
  made: ReadonlyMap<NumberContext, Claim>,
): Claim | undefined {
  const whole =
    before.findLast(({ isPart, number }) => !isPart && number.unit !== '%') ??
    (before.length === 0 ? earlier : undefined);
  return whole ? made.get(whole) : undefined;
}

function effectiveTerms(
  own: Words,
  lead: Words,
  { isPart }: NumberContext,
  whole: Claim | undefined,
  { unit }: FoundNumber,
): ReadonlySet<Term> {
  const hasCore = [...own.terms].some(
    (term) => !weak.has(term) || term === 'application' || term === 'proactive',
  );
  const isShare = unit === '%' || unit.endsWith('百分点') || unit === '倍' || unit === '‰';
  if (!whole) return own.terms;
  if (!hasCore && (isPart || isShare || (lengthOf(own) < 2 && !own.terms.has('received'))))
    return new Set([...own.terms, ...lead.terms, ...whole.terms]);
  if (!isPart) return new Set([...own.terms, ...ofParallel(own, whole)]);
  const taken = new Set([...own.terms].map(slotOf));
  const inherited = [...whole.terms].filter((term) => !taken.has(slotOf(term)));
  return new Set([...own.terms, ...inherited]);
}
const levels: ReadonlySet<Term> = new Set<Term>(['departments', 'districts', 'municipal']);
const channels: ReadonlySet<Term> = new Set<Term>(['letter', 'online', 'inPerson', 'fax', 'weibo', 'wechat']);
const acts: ReadonlySet<Term> = new Set<Term>([
  'issued',
  'repealed',
  'inForce',
  'totalDisclosed',
  'disclosed',
  'received',
  'processed',
]);
const results: ReadonlySet<Term> = new Set<Term>(['upheld', 'corrected', 'otherResult', 'pending']);
const routes: ReadonlySet<Term> = new Set<Term>(['direct', 'afterReconsideration']);
const slots: readonly ReadonlySet<Term>[] = [applicants, levels, channels, results, routes, things, weak];

/** Of what kind a term is: a part says another of each kind, or takes that of its whole. */
const slotOf = (term: Term): number => slots.findIndex((slot) => slot.has(term));

const isPartOnly = (term: Term): boolean =>
  applicants.has(term) || levels.has(term) || channels.has(term) || weak.has(term);

/** 市政府部门2134件，区县政府5208件: what is said of the first is said of the second. */
function ofParallel({ terms }: Words, { terms: first }: Claim): Term[] {
  const own = [...terms];
  if (own.every(isPartOnly) && own.some((term) => !weak.has(term)))
    return [...first].filter((term) => ![applicants, levels, channels].some((group) => group.has(term)));
  // 制定规章7部、规范性文件48件
  if (own.length > 0 && own.every(isThing)) return [...first].filter((term) => acts.has(term));
  return [];
}

/** A row that only names a part or a total counts what the table is about. */
const withCaption = (caption: readonly Term[], terms: ReadonlySet<Term>): ReadonlySet<Term> =>
  [...terms].every(isPartOnly) ? new Set([...terms, ...caption]) : terms;

/** What a named body does is no part of an area's. */
const withoutLevels = (terms: ReadonlySet<Term>, own: Words, isOfBody: boolean): ReadonlySet<Term> =>
  isOfBody ? new Set([...terms].filter((term) => !levels.has(term) || own.terms.has(term))) : terms;

const isBodyIn = (mentions: Mentions, span: Span): boolean =>
  mentionsAround(mentions, span.start).some(
    ({ kind, start, end }) => kind === 'body' && span.start <= start && end <= span.end,
  );

/** What was last counted before. */
function thingBefore(
  lead: Words,
  { before }: NumberContext,
  made: ReadonlyMap<NumberContext, Claim>,
  text: string,
): Term | undefined {
  const inLead = [...lead.terms].findLast(isThing);
  if (inLead) return inLead;
  for (const context of before.toReversed()) {
    const claim = made.get(context);
    const thing = claim && ([...claim.terms].findLast(isThing) ?? claim.thing);
    if (thing) return thing;
  }
  const [own = '', heading = ''] = text.split('。');
  return (
    termsIn(own).findLast(({ term }) => isThing(term))?.term ??
    termsIn(heading).findLast(({ term }) => isThing(term))?.term
  );
}

/** A year or body in its own piece of a list stands before what the sentence says. */
function spokenFor(mentions: Mentions, { number, piece, sentence }: NumberContext): SpokenOf {
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

function obstacleOf(
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

export const paragraphAt = (mentions: Mentions, index: number): Span | undefined =>
  pieceAt(mentions.paragraphs, index);

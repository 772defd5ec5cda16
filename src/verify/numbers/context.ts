/** The words around a number: its own, those of the number it belongs to, and what stood before. */
import { clausesIn, pieceAt, sentencesIn, type Span } from '../mentions/pieces.ts';
import type { FoundNumber } from './number.ts';
import { wordsOf } from './words.ts';

export interface NumberContext {
  number: FoundNumber;
  /** The number's own words: those before it since the number before, and those that follow it in its clause. */
  own: readonly Span[];
  /** The piece of a list that is this number's (信函、网络申请分别为 …), or the head of its column. */
  piece: Span | undefined;
  /** What stands before such a list. */
  lead?: Span | undefined;
  /** The number it is a part, a share or a change of; none for one that stands alone. */
  of: NumberContext | undefined;
  /** It is a part of that: 其中, 占, 由…构成. */
  isPart: boolean;
  sentence: Span;
  clause: Span;
  /** The whole of the sentence before, for a sentence that begins with 其中; and the question before, for an answer. */
  earlier?: NumberContext | undefined;
  asked?: Span | undefined;
  /** The numbers before it in its sentence. */
  before: readonly NumberContext[];
}

const joins = /^[、，]?\s*(?:和|及|与|以及|或)?\s*$/;
const respectively =
  /(?:分别|依次|各)(?:为|是|占|达|有|占到|达到|约|收到|受理|办结|公开|增长|下降|上升|减少|增加)?/;
const part =
  /其中|里面?[，,]|当中|之中|中[，,、]|包括|包含|含(?=上)|分为|由[^，。；]{0,20}(?:构成|组成)|[（(]\s*$/;

/** The contexts of a paragraph's numbers. */
export function contextsOf(text: string, paragraph: Span, numbers: readonly FoundNumber[]): NumberContext[] {
  const contexts: NumberContext[] = [];
  const sentences = sentencesIn(text, paragraph);
  let next = 0;
  let earlier: NumberContext | undefined;
  let asked: Span | undefined;
  for (const sentence of sentences) {
    const clauses = clausesIn(text, sentence);
    const own: FoundNumber[] = [];
    for (let number = numbers[next]; number && number.start < sentence.end; number = numbers[++next])
      own.push(number);
    const found = inSentence(text, sentence, clauses, own).map((context) =>
      Object.assign(context, { earlier, asked }),
    );
    contexts.push(...found);
    earlier = found.findLast(({ isPart, number }) => !isPart && number.unit !== '%') ?? earlier;
    asked = /[？?]\s*$/.test(text.slice(sentence.start, sentence.end)) ? sentence : undefined;
  }
  return contexts;
}

const stop = /[，。；、：！？,;:!?（）()\n\t“”"]/;

/** Where the words that follow a number end: at the next mark or number. */
function endOfPost(text: string, number: FoundNumber, next: FoundNumber | undefined, sentence: Span): number {
  const limit = Math.min(next?.start ?? sentence.end, sentence.end);
  const rest = text.slice(number.end, limit);
  const mark = rest.search(stop);
  // 惠及89.2万名城乡低保对象: marks of a name do not end the words
  if (mark >= 0 && /[“"]/.test(rest.charAt(mark))) {
    const closing = rest.slice(mark + 1).search(/[”"]/);
    if (closing >= 0) {
      const after = rest.slice(mark + closing + 2).search(stop);
      return number.end + (after < 0 ? rest.length : mark + closing + 2 + after);
    }
  }
  return number.end + (mark < 0 ? rest.length : mark);
}

/** Words that lead to the next number are not this one's: 653件增加到 … */
const leading = /(?:增加|增长|上升|提高|下降|减少|降低|增|升|降|减)(?:了|到|至|为)|占|和|及|与|到|至/;

function inSentence(
  text: string,
  sentence: Span,
  clauses: readonly Span[],
  numbers: readonly FoundNumber[],
): NumberContext[] {
  const contexts: NumberContext[] = [];
  const runs = runsOf(text, numbers);
  const posts = numbers.map((number, index) => {
    const end = endOfPost(text, number, numbers[index + 1], sentence);
    const words = text.slice(number.end, end);
    const lead = numbers[index + 1]?.start === end ? words.search(leading) : -1;
    return number.end + (lead >= 0 ? lead : words.length);
  });
  numbers.forEach((number, index) => {
    const previous = numbers[index - 1];
    const end = posts[index - 1];
    // Words between two numbers without a mark are said of both
    const isJoined = previous !== undefined && end !== undefined && end >= number.start;
    const from = previous ? (isJoined ? previous.end : (end ?? previous.end)) : sentence.start;
    const clause = pieceAt(clauses, number.start) ?? sentence;
    const run = runs.find(({ first, last }) => first <= index && index <= last);
    const listed = run ? ofList(text, sentence, numbers, run, index, contexts) : undefined;
    const bracket = unclosed(text, sentence, number);
    const start = Math.max(previous ? from : startOfOwn(text, sentence, number), bracket);
    const own: Span[] = listed?.own ?? [
      { start, end: number.start },
      { start: number.end, end: posts[index] ?? number.end },
    ];
    const words = text.slice(start, number.start);
    const isPart =
      (!listed && part.test(words)) ||
      (!listed && contexts.at(-1)?.isPart === true && /^[、，；]?/.test(words) && !/[；。]/.test(words));
    contexts.push({
      number,
      own: own.filter((span) => span.start < span.end),
      piece: listed?.piece,
      lead: listed?.lead,
      of: listed ? listed.of : governing(contexts, words, text),
      isPart: listed?.of === undefined && isPart,
      sentence,
      clause,
      before: contexts.slice(),
    });
  });
  return contexts;
}

/** The first number of a sentence has all words before it in its own clause, and in the clause before where that is all it has. */
function startOfOwn(_text: string, sentence: Span, _number: FoundNumber): number {
  return sentence.start;
}

/** A bracket that opens before a number and does not close is where its words begin. */
function unclosed(text: string, sentence: Span, { start }: FoundNumber): number {
  const before = text.slice(sentence.start, start);
  const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
  // 予以公开数（217件）: what is counted stands before the bracket
  if (open === before.length - 1) return sentence.start;
  const close = Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'));
  return open > close ? sentence.start + open + 1 : sentence.start;
}

/** The number that one without a matter of its own goes with: the last, or the whole that 其中 divides. */
function governing(
  contexts: readonly NumberContext[],
  _words: string,
  _text: string,
): NumberContext | undefined {
  const last = contexts.at(-1);
  if (!last) return undefined;
  return last;
}

interface Run {
  first: number;
  last: number;
}

/** Numbers that follow each other with nothing between but 、和及. */
function runsOf(text: string, numbers: readonly FoundNumber[]): Run[] {
  const runs: Run[] = [];
  for (let index = 0; index < numbers.length; index++) {
    let last = index;
    for (
      let here = numbers[last], next = numbers[last + 1];
      here && next && joins.test(text.slice(here.end, next.start));
      here = numbers[++last], next = numbers[last + 1]
    );
    if (last > index) {
      runs.push({ first: index, last });
      index = last;
    }
  }
  return runs;
}

interface Listed {
  lead?: Span;
  own: Span[];
  piece: Span | undefined;
  of: NumberContext | undefined;
}

/** Which of the things named before it a number of a list is: by their order. */
function ofList(
  text: string,
  sentence: Span,
  numbers: readonly FoundNumber[],
  { first, last }: Run,
  index: number,
  contexts: readonly NumberContext[],
): Listed | undefined {
  const head = numbers[first];
  if (!head) return undefined;
  const previous = numbers[first - 1];
  const from = previous?.end ?? sentence.start;
  const words = text.slice(from, head.start);
  const word = [...words.matchAll(new RegExp(respectively, 'g'))].at(-1);
  const count = last - first + 1;
  const years = word && yearsBefore(text, from, from + word.index, count);
  const year = years?.[index - first];
  if (word && year)
    return {
      own: [
        { start: years.at(-1)?.end ?? from, end: from + word.index },
        { start: from + word.index, end: head.start },
      ],
      piece: year,
      of: undefined,
    };
  if (!word) {
    // 申请378件、复议9件同 …: a list without 分别 goes back to as many numbers before it, where it has words for none
    return undefined;
  }
  const link = { start: from + word.index, end: head.start };
  const nth = index - first;
  const pieces = piecesBefore(text, from, from + word.index, count);
  const piece = pieces[nth];
  if (piece && pieces.every(({ start, end }) => saysSomething(text.slice(start, end)))) {
    const lead = { start: from, end: pieces[0]?.start ?? from };
    const shared = sharedNoun(text, pieces);
    return {
      lead,
      own: [piece, ...(shared && nth < count - 1 ? [shared] : []), link],
      piece,
      of: contexts[first - 1],
    };
  }
  const before = contexts.slice(0, first);
  const of = before.at(before.length - count + nth);
  if (before.length < count || of === undefined) return undefined;
  return { own: [{ start: from, end: from + word.index }, link], piece: undefined, of };
}

/** 2020年和2023年 … 分别: as many years as there are numbers. */
function yearsBefore(text: string, from: number, to: number, count: number): Span[] | undefined {
  const list = /(?:20\d\d年?(?:度)?(?:、|和|与|及|，)?){2,}/.exec(text.slice(from, to));
  if (!list) return undefined;
  const years = [...list[0].matchAll(/20\d\d年?/g)].map(({ index, 0: year }) => ({
    start: from + list.index + index,
    end: from + list.index + index + year.length,
  }));
  return years.length === count ? years : undefined;
}

function saysSomething(words: string): boolean {
  const { terms, runs } = wordsOf(words);
  return terms.size > 0 || runs.some((run) => run.length > 1);
}

/** The last `count` things that 、 and 和 list before 分别. */
function piecesBefore(text: string, from: number, to: number, count: number): Span[] {
  const words = text.slice(from, to).replace(/[，、：\s]+$/, '');
  const cuts = [...words.matchAll(/[、，和及与；]|以及/g)].map(({ index, 0: mark }) => ({
    at: index,
    length: mark.length,
  }));
  if (cuts.length < count - 1) return [];
  const used = cuts.slice(cuts.length - (count - 1));
  const starts = used.map(({ at, length }) => at + length);
  const begin = startOfFirst(words, used[0]?.at ?? 0);
  const ends = [...used.map(({ at }) => at), words.length];
  return [begin, ...starts].map((start, at) => ({
    start: from + start,
    end: from + (ends[at] ?? words.length),
  }));
}

/** The first thing of a list begins after the last comma or 的 or 中 before it. */
function startOfFirst(words: string, before: number): number {
  const head = words.slice(0, before);
  return (
    Math.max(
      head.lastIndexOf('，'),
      head.lastIndexOf('：'),
      head.lastIndexOf('；'),
      head.lastIndexOf('、'),
      head.lastIndexOf('为'),
    ) + 1
  );
}

/** 信函、网络、传真申请: what stands behind the last is said of all. */
function sharedNoun(text: string, pieces: readonly Span[]): Span | undefined {
  const last = pieces.at(-1);
  if (!last) return undefined;
  const match = /(?:的|了)?(?:政府信息公开)?(?:申请|项目|案件|信息|文件)(?:数量?|量)?\s*$/.exec(
    text.slice(last.start, last.end),
  );
  return match ? { start: last.start + match.index, end: last.end } : undefined;
}

/** Numbers in a row, and which of the things that 分别 lists each of them is. */
import { type Span } from '../mentions/pieces.ts';
import type { FoundNumber } from './number.ts';
import { wordsOf } from './words.ts';
import type { NumberContext } from './context.ts';

const joins = /^[、，]?\s*(?:和|及|与|以及|或)?\s*$/;
const respectively =
  /(?:分别|依次|各)(?:为|是|占|达|有|占到|达到|约|收到|受理|办结|公开|增长|下降|上升|减少|增加)?/;
export interface Run {
  first: number;
  last: number;
}

/** Numbers that follow each other with nothing between but 、和及. */
export function runsOf(text: string, numbers: readonly FoundNumber[]): Run[] {
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
export function ofList(
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

/** The words around each number of a paragraph. */
import { clausesIn, pieceAt, sentencesIn, type Span } from '../mentions/pieces.ts';
import type { FoundNumber } from './number.ts';
import type { NumberContext } from './context.ts';
import { ofList, runsOf } from './lists.ts';

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
    // Words between two numbers without a mark are said of both, unless the second has words behind it
    const isJoined =
      previous !== undefined &&
      end !== undefined &&
      end >= number.start &&
      (posts[index] ?? 0) - number.end < 2;
    const from = previous ? (isJoined ? previous.end : (end ?? previous.end)) : sentence.start;
    const clause = pieceAt(clauses, number.start) ?? sentence;
    const run = runs.find(({ first, last }) => first <= index && index <= last);
    const listed = run ? ofList(text, sentence, numbers, run, index, contexts) : undefined;
    const bracket = unclosed(text, sentence, number);
    const start = Math.max(from, bracket);
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
      of: listed ? listed.of : contexts.at(-1),
      isPart: listed?.of === undefined && isPart,
      isListed: listed?.of !== undefined && listed.piece === undefined,
      sentence,
      clause,
      before: contexts.slice(),
    });
  });
  return contexts;
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

/** Made-up articles with quotations in them. */
import { madeUpSentence } from './prose.ts';
import type { Quotation } from './quotations.ts';
import type { Random } from './random.ts';

export interface Embedded extends Quotation {
  /** In UTF-16 units of the article. */
  start: number;
  end: number;
  isMarked: boolean;
}

export interface MadeUpArticle {
  text: string;
  quotations: Embedded[];
}

const marks = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
] as const;

/** Marks that the words themselves do not have. */
function marksFor(words: string, random: Random): readonly [string, string] {
  const free = marks.filter(([open, close]) => !words.includes(open) && !words.includes(close));
  return free[random(free.length)] ?? ['“', '”'];
}

/** Every second quotation has no marks; some say what report they are from. */
export function articleWith(quotations: readonly Quotation[], random: Random): MadeUpArticle {
  let text = '';
  const embedded = quotations.map((quotation, index): Embedded => {
    const isMarked = index % 2 === 0;
    text += madeUpSentence(random);
    if (random(2)) text += `\n${madeUpSentence(random)}`;
    const title = random(3) ? `《${quotation.document.title}》` : '';
    if (!isMarked) {
      const start = text.length;
      text += quotation.words;
      return { ...quotation, start, end: text.length, isMarked, ...ended() };
    }
    const [open, close] = marksFor(quotation.words, random);
    text += title
      ? `${title}${['指出：', '提到，', '说：'][random(3)] ?? ''}${open}`
      : `一份材料写道：${open}`;
    const start = text.length;
    text += quotation.words;
    const end = text.length;
    text += `${close}。`;
    return { ...quotation, start, end, isMarked };
  });
  function ended(): object {
    text += '。';
    return {};
  }
  return { text: `${text}${madeUpSentence(random)}\n`, quotations: embedded };
}

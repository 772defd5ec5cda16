/** Quantities that count nothing of their own: they are part of a name, or say how many places of a ranking are told. */
import { enclosed } from './not-quantities.ts';

interface Found {
  start: number;
  end: number;
  unit: string;
}

/** Punctuation of a sentence or of a list: what is quoted with it is said, not named. */
const sentence = /[，。；：、！？,;]/;

/** What 前 makes another word with: 目前, 以前, 此前 … stand before a count like any other word. */
const first = /(?<![目以之此日年月先提当事会空眼跟从生赛节岗任批诉庭])前$/;
const places = new Set(['位', '名']);

const isName = (words: string): boolean => !sentence.test(words);

/** “每日10条” is the name of a column, “支持企业复工复产40条” a policy's; 前5位 tells the first five places of a ranking. */
export function markNames<Quantity extends Found>(
  text: string,
  quantities: readonly Quantity[],
): (Quantity & { inName?: true })[] {
  const names = enclosed(text, '“「『', '”」』').filter(({ start, end }) => isName(text.slice(start, end)));
  return quantities.map((quantity) => {
    const isNamed = names.some(({ start, end }) => start < quantity.start && quantity.end < end);
    const isRank = places.has(quantity.unit) && first.test(text.slice(0, quantity.start));
    return isNamed || isRank ? { ...quantity, inName: true } : quantity;
  });
}

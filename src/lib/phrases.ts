/**
 * Where a Chinese heading may be broken. Chinese is printed without spaces and browsers break it after any character, in the
 * middle of a word too (双随／机). A line ends where two readers of words agree that one ends: BudouX, which was trained on
 * where lines of titles break, and the dictionary of ICU. Either alone cuts words that the other knows.
 */
import { loadDefaultSimplifiedChineseParser } from 'budoux';

const parser = loadDefaultSimplifiedChineseParser();
const dictionary = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** What stands in quotation marks or 《》 and is no longer than this is one word: “双随机、一公开”. */
const longestQuoted = 9;
/** Of a run longer than this the dictionary's words may stand on lines of their own: narrow columns and large type. */
const longestPhrase = 7;

/** Words of one character that lean on the word before them; others lean on the word after them. */
const leaning = new Set('的地得之者等及其性化度率类项个件条份次家名号年版月日时内外上下中前后间');
/** Nothing ends after these: an opening mark, a numeral whose unit follows (十九｜届, 第三｜方). */
const opening = /[“‘「『《〈（〔【([一二三四五六七八九十百\d]$/;
const closing = /^[”’」』》〉）〕】)\]，。、；：！？．,.;:!?%％…]/;
const wordsOnly = /[^\p{L}\p{N}]/gu;

const lengthOf = (piece: string): number => [...piece.replace(wordsOnly, '')].length;

/** Offsets after each of some pieces. */
function endsOf(pieces: readonly string[]): number[] {
  let end = 0;
  return pieces.map((piece) => (end += piece.length));
}

const cutAt = (text: string, ends: readonly number[]): string[] =>
  ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));

/** The inside of quoted words, as ranges of offsets in which no line ends. */
const quotedIn = (text: string): [number, number][] =>
  [...text.matchAll(/“[^“”]*”|《[^《》]*》|「[^「」]*」|〔[^〔〕]*〕/g)]
    .filter(([quoted]) => quoted.length - 2 <= longestQuoted)
    .map(({ index, 0: quoted }) => [index, index + quoted.length]);

/** Words of one character go with a neighbour: none stands alone on a line, and 的 begins none. */
function joinShort(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  let waiting = '';
  for (const piece of pieces) {
    const whole = waiting + piece;
    waiting = '';
    const before = joined.at(-1);
    if (lengthOf(whole) > 1) joined.push(whole);
    else if (before !== undefined && (leaning.has(whole[0] ?? '') || lengthOf(whole) === 0)) {
      joined[joined.length - 1] = before + whole;
    } else waiting = whole;
  }
  if (!waiting) return joined;
  return [...joined.slice(0, -1), (joined.at(-1) ?? '') + waiting];
}

/**
 * The pieces of a text between which a line may end; joined, they are the text. No piece but a whole text has fewer than two
 * letters or digits, none begins with a closing mark or ends with an opening one.
 */
export function phrasesOf(text: string): string[] {
  const quoted = quotedIn(text);
  const words = [...dictionary.segment(text)]
    .map(({ index }) => index)
    .filter(
      (end) =>
        !quoted.some(([from, to]) => from < end && end < to) &&
        !opening.test(text.slice(0, end)) &&
        !closing.test(text.slice(end)),
    );
  const known = new Set(words);
  const ends = [...endsOf(parser.parse(text)).filter((end) => known.has(end)), text.length];
  const within = ends.flatMap((end, index) => {
    const start = ends[index - 1] ?? 0;
    const isLong = lengthOf(text.slice(start, end)) > longestPhrase;
    return isLong ? [...words.filter((word) => start < word && word < end), end] : [end];
  });
  return joinShort(cutAt(text, within)).filter(Boolean);
}

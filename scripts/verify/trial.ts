/** Verifies made-up articles whose quotations are known, and counts what became of them. */
import type { Archive } from '../../src/archive/archive.ts';
import { toWritten } from '../../src/data/verify/traditional.ts';
import type { VerifyFiles } from '../../src/verify/files.ts';
import { folder, toCharacters } from '../../src/verify/fold.ts';
import type { Held } from '../../src/verify/held.ts';
import { verifyQuotes } from '../../src/verify/quotes/quotes.ts';
import type { VerifiedQuote } from '../../src/verify/result.ts';
import { articleWith, type Embedded } from './samples/article.ts';
import { withNoise } from './samples/noise.ts';
import { madeUpPassage } from './samples/prose.ts';
import { changedQuotation, printedTexts, trueQuotation, type Quotation } from './samples/quotations.ts';
import { sequence, type Random } from './samples/random.ts';

export interface Ground {
  archive: Archive;
  held: Held;
  files: VerifyFiles;
}

export interface Outcome {
  /** How many ended so. */
  counts: Record<string, number>;
  /** What should not be. */
  failures: { quotation: Embedded; what: string; results: VerifiedQuote[]; around: string }[];
}

const quotationsAnArticle = 20;

/** Unmarked words are looked for from this many characters on. */
const fewestUnmarked = 13;
/** Words after a change go on being the same words if so many are the same again. */
const again = 6;

const folderOf = ({ archive }: Ground): ((text: string) => string) => {
  const characters = new Set(printedTexts(archive).flatMap(({ text }) => [...text]));
  const fold = folder(toCharacters(toWritten(characters)));
  return (text) => fold(text).text;
};

async function verified(ground: Ground, quotations: readonly Quotation[], random: Random) {
  const article = articleWith(quotations, random);
  const results = await verifyQuotes(article.text, ground.held, ground.files);
  return article.quotations.map((quotation) => ({
    article: article.text,
    quotation,
    results: results.filter(({ start, end }) => start < quotation.end && quotation.start < end),
  }));
}

type Judge = (article: string, quotation: Embedded, results: readonly VerifiedQuote[]) => string;

async function trial(
  ground: Ground,
  number: number,
  seed: number,
  make: (random: Random) => Quotation,
  judge: Judge,
): Promise<Outcome> {
  const random = sequence(seed);
  const outcome: Outcome = { counts: {}, failures: [] };
  for (let done = 0; done < number; done += quotationsAnArticle) {
    const size = Math.min(quotationsAnArticle, number - done);
    const quotations = Array.from({ length: size }, () => make(random));
    for (const { article, quotation, results } of await verified(ground, quotations, random)) {
      const what = judge(article, quotation, results);
      const name = `${quotation.isMarked ? 'marked' : 'unmarked'}: ${what}`;
      outcome.counts[name] = (outcome.counts[name] ?? 0) + 1;
      if (what.startsWith('!'))
        outcome.failures.push({ quotation, what, results, around: around(article, quotation) });
    }
  }
  return outcome;
}

const around = (article: string, { start, end }: Embedded): string =>
  article.slice(Math.max(0, start - 60), end + 20);

const visible = (words: string): number => [...words.replace(/\s/g, '')].length;

/** True quotations with noise: exact or only of another form. */
export function trialOfTrue(ground: Ground, number: number, seed: number): Promise<Outcome> {
  const texts = printedTexts(ground.archive);
  const fold = folderOf(ground);
  const make = (random: Random): Quotation => {
    const found = trueQuotation(texts, random);
    return { ...found, words: withNoise(found.words, random) };
  };
  return trial(ground, number, seed, make, (_article, quotation, results) => {
    const whole = results.find(({ text }) => fold(text).includes(fold(quotation.words)));
    if (whole) return `${whole.verdict === 'exact' || whole.verdict === 'form' ? '' : '!'}${whole.verdict}`;
    if (
      !quotation.isMarked &&
      Math.min(visible(quotation.printed), visible(quotation.words)) < fewestUnmarked
    )
      return 'too short to be looked for';
    return '!not found as a whole';
  });
}

/** One character changed, dropped or added: differs, at that place and no other. */
export function trialOfChanged(ground: Ground, number: number, seed: number): Promise<Outcome> {
  const texts = printedTexts(ground.archive);
  const fold = folderOf(ground);
  const all = texts.map(({ text }) => fold(text));
  const isPrinted = (words: string): boolean => all.some((text) => text.includes(fold(words)));
  const make = (random: Random): Quotation => {
    for (;;) {
      const found = changedQuotation(texts, random);
      if (!isPrinted(found.words))
        return random(2) ? found : { ...found, words: withNoise(found.words, random) };
    }
  };
  return trial(ground, number, seed, make, (article, quotation, results) => {
    const [own, printed] = [fold(quotation.words), fold(quotation.printed)];
    const whole = results.find(({ text }) => fold(text).includes(own));
    if (whole) {
      if (whole.verdict !== 'differs') return `!${whole.verdict}`;
      return isRight(article, whole, printed, fold) ? 'differs, at the place' : '!differs, at another place';
    }
    // A long quotation inside of it is judged by itself.
    const pieces = results.filter(({ verdict }) => verdict === 'differs');
    const [piece] = pieces;
    if (pieces.length === 1 && piece && isRight(article, piece, printed, fold))
      return 'differs, at the place';
    if (quotation.isMarked) return '!not found as a whole';
    const [start, end] = [sharedStart(own, printed), sharedStart(reversed(own), reversed(printed))];
    // Equal units on both sides of the change are counted once.
    const [before, after] = [Math.min(start, own.length - end), Math.min(end, own.length - start)];
    const [longer, shorter] = [Math.max(start, end), Math.min(before, after)];
    if (longer < fewestUnmarked) return 'no printed run of 13';
    if (shorter <= again) return 'changed near an end: the run before or after it';
    const around = Array.from({ length: fewestUnmarked - 2 }, (_, before) =>
      own.slice(Math.max(0, start - before - 1), start - before - 1 + fewestUnmarked),
    );
    if (around.some(isPrinted)) return 'changed into what another row or report prints';
    const kept = start > end ? own.slice(0, start) : own.slice(own.length - end);
    if (texts.some(({ document }, index) => document !== quotation.document && all[index]?.includes(kept)))
      return 'the longer part is printed by another report too';
    return '!not found as a whole';
  });
}

const reversed = (text: string): string => [...text].reverse().join('');

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** One unit at one place; what is printed there makes the printed words of the article's. */
function isRight(
  article: string,
  { start, end, difference }: VerifiedQuote,
  printed: string,
  fold: (text: string) => string,
): boolean {
  const [one, ...more] = difference;
  if (!one || more.length > 0 || [...one.article].length > 1) return false;
  // Of 6.6万 without its first 6, the point is no point of a number.
  if ([...one.printed.replace('.', '')].length > 1) return false;
  const characters = [...article];
  const mended = [...characters.slice(start, one.start), one.printed, ...characters.slice(one.end, end)];
  const words = fold(mended.join(''));
  return words.includes(printed) || printed.includes(words);
}

/** Made-up prose in quotation marks and without: nothing of it is exact that is not printed. */
export async function trialOfProse(ground: Ground, number: number, seed: number): Promise<Outcome> {
  const fold = folderOf(ground);
  const all = printedTexts(ground.archive).map(({ text }) => fold(text));
  const document = ground.archive.documents[0];
  if (!document) throw new Error('the archive is empty');
  const make = (random: Random): Quotation => {
    const words = madeUpPassage(random, 1 + random(3)).replace(/。$/, '');
    return { document, words, printed: '' };
  };
  return trial(ground, number, seed, make, (_article, _quotation, results) => {
    const claimed = results.filter(({ verdict }) => verdict === 'exact' || verdict === 'form');
    if (claimed.some(({ text }) => !all.some((one) => one.includes(fold(text)))))
      return '!exact, but not printed';
    return results.map(({ verdict }) => verdict).join(', ') || 'nothing';
  });
}

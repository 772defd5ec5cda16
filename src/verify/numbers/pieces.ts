/** Some words of a sentence read as a number of their own: 市政府部门 of 市政府办公厅和市政府部门合计, 行政诉讼 of 比行政诉讼多. */
import { mentionsAround, spokenOfAt } from '../mentions.ts';
import type { Span } from '../mentions/pieces.ts';
import { isSubject } from '../mentions/sentences.ts';
import type { Bench } from './bench.ts';
import type { Claim } from './claim.ts';
import { isCount, meant } from './meant.ts';
import type { Printed } from './printed.ts';
import { isThing, type Term } from './terms.ts';
import { lengthOf, wordsOf, type Words } from './words.ts';

export interface Piece {
  span: Span;
  words: Words;
  /** It names a body, an area or a part of one. */
  isOfSubject: boolean;
}

export function toPiece({ mentions, blankOf }: Bench, span: Span): Piece {
  const inside = mentionsAround(mentions, span.start).filter(
    ({ start, end }) => span.start <= start && end <= span.end,
  );
  const named = inside.filter(({ kind }) => kind !== 'level');
  const text = named.reduce(
    (words, { start, end }) =>
      words.slice(0, start - span.start) + ' '.repeat(end - start) + words.slice(end - span.start),
    mentions.text.slice(span.start, span.end),
  );
  return { span, words: wordsOf(blankOf(text)), isOfSubject: inside.some(isSubject) };
}

export const saysNothing = ({ words, isOfSubject }: Piece): boolean =>
  !isOfSubject && words.terms.size === 0 && lengthOf(words) === 0;

/** The printed number that a piece names; `shared` is what is said of all pieces, and of this where it says no thing itself. */
export function meantByPiece(
  bench: Bench,
  claim: Claim,
  { span, words, isOfSubject }: Piece,
  shared: Words,
): Printed | undefined {
  const hasOwn = [...words.terms].some(isThing);
  const common: readonly Term[] = hasOwn
    ? [...shared.terms].filter((term) => !isThing(term))
    : [...shared.terms];
  const own: Words = {
    terms: new Set([...words.terms, ...common]),
    grams: new Set([...words.grams, ...shared.grams]),
    runs: [...words.runs, ...shared.runs],
  };
  const spoken = isOfSubject ? spokenOfAt(bench.mentions, span.end) : claim.spoken;
  const part: Claim = {
    ...claim,
    own,
    ownText: bench.mentions.text.slice(span.start, span.end),
    terms: own.terms,
    hasThing: [...own.terms].some(isThing),
    lead: wordsOf(''),
    change: undefined,
    obstacle: undefined,
    of: undefined,
    ofGrams: new Set(),
    spoken,
    context: { ...claim.context, isPart: false, piece: span, of: undefined },
    number: { ...claim.number, unit: '' },
  };
  return meant(bench, part, spoken.year, isCount)?.printed;
}

/**
 * The words under which Pagefind indexes Chinese.
 *
 * Pagefind cuts Chinese by dictionary, drops punctuation and folds accents, on both sides and not alike, so
 * that an exact search is impossible with printed words. Here every character becomes a word of four letters
 * that Pagefind has no reason to touch; a phrase search over such words finds exactly the printed characters,
 * punctuation and `"` included, whatever the browser's segmenter or the language of the page.
 */

/**
 * `1`: one word a character. `2`: one word a pair of neighbours, and each character once more by itself at the end of
 * the section, because a phrase of pairs cannot ask for a single character. Pairs make the index larger
 * (1.8 times) and each answer faster (Pagefind compares every matching page with every posting).
 */
export type Unit = 1 | 2;

/** Stands between lines and cells, so that no phrase crosses them. No other word has its form. */
const boundary = 'y';

/** Four letters for one UTF-16 unit: 26⁴ > 65,536. */
function letters(unit: string): string {
  let rest = unit.charCodeAt(0);
  let word = '';
  for (let digit = 0; digit < 4; digit += 1) {
    word = String.fromCharCode(97 + (rest % 26)) + word;
    rest = Math.floor(rest / 26);
  }
  return word;
}

/** `z` keeps the single characters, with their long lists of sections, out of the index files of the pairs. */
const single = (unit: string): string => `z${letters(unit)}`;

const pairs = (units: string[]): string[] =>
  units.slice(1).map((unit, index) => letters(units[index] ?? '') + letters(unit));

/** The words of a section, given its folded lines. */
export function toWords(lines: string[], unit: Unit): string[] {
  const body = lines.flatMap((line) => {
    const units = line.split('');
    const words = unit === 1 ? units.map(letters) : pairs(units);
    return words.length ? [...words, boundary] : [];
  });
  if (unit === 1) return body;
  return [
    ...body,
    ...[...new Set(lines.join(''))]
      .flatMap((character) => character.split(''))
      .toSorted()
      .map(single),
  ];
}

/** The query that finds the sections of which a line contains the folded term. */
export function toPhrase(term: string, unit: Unit): string {
  const units = term.split('');
  const words = unit === 1 ? units.map(letters) : units.length === 1 ? [single(term)] : pairs(units);
  return `"${words.join(' ')}"`;
}

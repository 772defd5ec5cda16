/**
 * The words under which Pagefind indexes Chinese.
 *
 * Pagefind cuts Chinese by dictionary, drops punctuation and folds accents, in index and query, and not alike, so
 * that an exact search is impossible with printed words. Here every character becomes four letters that Pagefind
 * has no reason to touch: punctuation and `"` are words like others, whatever the browser's segmenter and the
 * language of the page.
 */

/**
 * `characters`: each character of a section, once. Pagefind names the sections that have all characters of a term,
 * their texts decide. For an archive whose texts are as small as an index.
 * `pairs`: also each pair of neighbours in order, so that a phrase of pairs finds exactly the printed run and no text
 * is read but of the sections listed.
 */
export type Wording = 'characters' | 'pairs';

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
export function toWords(lines: string[], wording: Wording): string[] {
  const characters = [...new Set(lines.join('').split(''))].toSorted().map(single);
  if (wording === 'characters') return characters;
  const phrases = lines.map((line) => pairs(line.split(''))).filter((words) => words.length);
  return [...phrases.flatMap((words) => [...words, boundary]), ...characters];
}

/**
 * The queries of which the sections of a folded term must answer every one. With `pairs` they are the sections
 * of which a line contains the term; with `characters` these are among them.
 */
export function toPhrases(term: string, wording: Wording): string[] {
  const units = term.split('');
  if (wording === 'pairs' && units.length > 1) return [`"${pairs(units).join(' ')}"`];
  return [...new Set(units)].map((unit) => `"${single(unit)}"`);
}

/**
 * The words under which Pagefind indexes Chinese.
 *
 * Pagefind cuts Chinese by dictionary, drops punctuation and folds accents, in index and query, and not alike, so
 * that an exact search is impossible with printed words. Here every character becomes letters that Pagefind
 * has no reason to touch: punctuation and `"` are words like others, whatever the browser's segmenter and the
 * language of the page.
 */

/** Five letters for one UTF-16 unit: 26⁴ > 65,536, and a `z`. */
export function toWord(unit: string): string {
  let rest = unit.charCodeAt(0);
  let word = '';
  for (let digit = 0; digit < 4; digit += 1) {
    word = String.fromCharCode(97 + (rest % 26)) + word;
    rest = Math.floor(rest / 26);
  }
  return `z${word}`;
}

/** The words of a section, given its folded lines: each of its units once. */
export const toWords = (lines: string[]): string[] =>
  [...new Set(lines.join('').split(''))].toSorted().map(toWord);

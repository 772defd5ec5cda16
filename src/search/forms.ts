import { isExchange } from './signs.ts';
import type { Forms } from './store.ts';

/**
 * Find the printed forms of a term that occurs nowhere as typed: each character may stand for itself or for
 * the forms the table gives it, and a beginning that occurs nowhere is not followed further. So every mixture
 * of Traditional and Simplified, full and half width, one and the other bracket is found, and only such. Of the forms
 * found, those with the fewest signs exchanged for another of their kind.
 */
export async function printedForms(
  term: string,
  forms: Forms,
  occurs: (text: string) => Promise<boolean>,
): Promise<string[]> {
  let beginnings = [''];
  for (const character of term) {
    const candidates = beginnings.flatMap((beginning) =>
      [character, ...(forms[character] ?? '')].map((form) => beginning + form),
    );
    const found = await Promise.all(candidates.map(occurs));
    beginnings = candidates.filter((_, index) => found[index]);
    if (!beginnings.length) return [];
  }
  const exchanges = beginnings.map((form) => countExchanges(term, form));
  return beginnings.filter((_, index) => exchanges[index] === Math.min(...exchanges));
}

/** Form and term have as many characters. */
function countExchanges(term: string, form: string): number {
  const printed = [...form];
  return [...term].filter((character, index) => isExchange(character, printed[index] ?? '')).length;
}

/** The longest part of a term that occurs, the first if several are as long; '' if no character does. */
export async function longestPart(term: string, occurs: (text: string) => Promise<boolean>): Promise<string> {
  const characters = [...term];
  let best = '';
  let start = 0;
  for (let end = 1; end <= characters.length; end += 1) {
    // A part occurs only if each of its own parts does, so the window never needs to step back.
    while (start < end && !(await occurs(characters.slice(start, end).join('')))) start += 1;
    const part = characters.slice(start, end).join('');
    if (part.length > best.length) best = part;
  }
  return best;
}

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

/**
 * The longest part of a term that occurs, the first if several are as long; '' if no character does. Each question may cost a file:
 * of a stretch one longer than the best so far first its end is asked for, since where that does not occur, nothing that
 * goes over it does.
 */
export async function longestPart(term: string, occurs: (text: string) => Promise<boolean>): Promise<string> {
  const characters = [...term];
  const part = (from: number, to: number) => characters.slice(from, to).join('');
  let [start, length] = [0, 0];
  let best = '';
  while (start + length < characters.length) {
    const end = start + length + 1;
    const middle = end - Math.ceil((length + 1) / 2);
    if (length > 2 && !(await occurs(part(middle, end)))) start = middle + 1;
    else if (!(await occurs(part(start, end)))) start += 1;
    else {
      length += 1;
      best = part(start, end);
    }
  }
  return best;
}

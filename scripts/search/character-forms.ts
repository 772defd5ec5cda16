import { Converter as toTraditional } from 'opencc-js/cn2t';
import { traditionalPairs } from '../../src/data/verify/traditional.ts';
import { fold, toLines } from '../../src/search/fold.ts';
import { signs } from '../../src/search/signs.ts';
import type { Forms } from '../../src/search/store.ts';

/**
 * For every character that a reader may type in the place of a printed one, the printed ones: Traditional for
 * Simplified, full width for half width and the reverse, one bracket, dash or quotation mark for another. Only characters that
 * the texts print are ever given, so the table is a few kilobytes; a converter for the browser has fifty.
 */
export function toForms(texts: string[]): Forms {
  const printed = new Set(texts.flatMap((text) => toLines(text).flatMap((line) => [...fold(line)])));
  const forms = new Map<string, Set<string>>();
  const add = (typed: string, form: string) => {
    if (typed === form || !printed.has(form) || /\s/.test(typed)) return;
    const known = forms.get(typed) ?? new Set();
    forms.set(typed, known.add(form));
  };

  // Some characters are simplified by the words they stand in (答覆 but 覆盖): all that any word has are tried.
  for (const [typed, form] of traditionalPairs()) add(typed, form);
  for (const to of ['t', 'tw', 'hk'] as const) {
    const convert = toTraditional({ from: 'cn', to });
    for (const form of printed) {
      const typed = convert(form);
      if ([...typed].length === 1) add(typed, form);
    }
  }
  for (let code = 0x21; code <= 0x7e; code += 1) {
    const half = String.fromCodePoint(code).toLowerCase();
    const full = String.fromCodePoint(code + 0xfee0).toLowerCase();
    add(half, full);
    add(full, half);
  }
  for (const group of signs) for (const typed of group) for (const form of group) add(typed, form);

  return Object.fromEntries(
    [...forms].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([typed, known]) => [typed, [...known].join('')]),
  );
}

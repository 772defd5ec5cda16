import { Converter as toTraditional } from 'opencc-js/cn2t';
import { Converter as toSimplified } from 'opencc-js/t2cn';
import { fold, toLines } from '../../src/search/fold.ts';
import { signs } from '../../src/search/signs.ts';
import type { Forms } from '../../src/search/store.ts';

const standards = ['t', 'tw', 'hk'] as const;

/**
 * For every character that a reader may type in the place of a printed one, the printed ones: Traditional for
 * Simplified, full width for half width and the reverse, one bracket, dash or quotation mark for another. Only characters that
 * the texts print are ever given, so the table is a few kilobytes; a converter for the browser has fifty.
 */
export function toForms(texts: string[]): Forms {
  const lines = [...new Set(texts.flatMap(toLines))].filter(Boolean);
  const printed = new Set(lines.flatMap((line) => [...fold(line)]));
  const forms = new Map<string, Set<string>>();
  const add = (typed: string, form: string) => {
    if (typed === form || !printed.has(form) || /\s/.test(typed)) return;
    const known = forms.get(typed) ?? new Set();
    forms.set(typed, known.add(form));
  };

  for (const standard of standards) {
    const simplify = toSimplified({ from: standard, to: 'cn' });
    for (let code = 0x3400; code <= 0x9fff; code += 1) {
      const character = String.fromCodePoint(code);
      add(character, simplify(character));
    }
    // Some characters are simplified by the words they stand in (答覆 but 覆盖): learn these from the texts themselves.
    const traditional = toTraditional({ from: 'cn', to: standard });
    for (const line of lines) {
      const typed = [...traditional(line)];
      const characters = [...line];
      if (typed.length === characters.length)
        typed.forEach((character, index) => add(character, characters[index] ?? ''));
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

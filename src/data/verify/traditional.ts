/** Which characters are one and the same but for the way they are written, Traditional or Simplified. */
import { Converter } from 'opencc-js/t2cn';
import phrases from 'opencc-js/dict/STPhrases';

/**
 * For a character that may stand in the place of another, those others; and itself among them where it also stands in
 * Simplified texts (答覆 is 答复 and 覆盖 is 覆盖, so 覆 has 覆 and 复).
 */
export type Written = Record<string, string>;

const standards = ['t', 'tw', 'hk'] as const;

/**
 * Of the characters that some text prints. Which stands for which may depend on the word: those pairs are learnt from a list
 * of words, so that an article in Traditional characters is compared as it would be in Simplified ones.
 */
export function toWritten(printed: ReadonlySet<string>): Written {
  const forms = new Map<string, Set<string>>();
  for (const [traditional, simplified, always] of traditionalPairs()) {
    if (!printed.has(simplified)) continue;
    const known = forms.get(traditional) ?? new Set(always ? [] : [traditional]);
    forms.set(traditional, known.add(simplified));
  }
  return Object.fromEntries(
    [...forms]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([traditional, simplified]) => [traditional, [...simplified].join('')]),
  );
}

type Pair = [traditional: string, simplified: string, always: boolean];

/** What every standard simplifies comes first, then, not `always`, what only some words do. */
export function* traditionalPairs(): Generator<Pair> {
  for (const from of standards) {
    const simplify = Converter({ from, to: 'cn' });
    for (let code = 0x3400; code <= 0x9fff; code += 1) {
      const character = String.fromCodePoint(code);
      const simplified = simplify(character);
      if (simplified !== character) yield [character, simplified, true];
    }
  }
  for (const entry of phrases.split('|')) {
    const [simplified, traditional] = entry.split(' ').map((word) => [...word]);
    if (!simplified || simplified.length !== traditional?.length) continue;
    for (const [index, character] of traditional.entries()) {
      const other = simplified[index];
      if (other !== undefined && other !== character) yield [character, other, false];
    }
  }
}

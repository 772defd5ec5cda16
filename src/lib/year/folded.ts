/** Words as they are compared: without white space, full-width forms as their plain ones, every mark where it was printed. */
export interface Folded {
  text: string;
  /** For each of its characters (UTF-16 units) where the printed one stands. */
  at: readonly number[];
}

const plainForms: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'" };
/** What folding leaves as it is: nearly all of a report. */
const isPlain = /^[\u4e00-\u9fff、。0-9a-z]+$/u;

export function fold(printed: string): Folded {
  const parts: string[] = [];
  const at: number[] = [];
  let offset = 0;
  for (const character of printed) {
    const folded = isPlain.test(character) ? character : foldCharacter(character);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit++) at.push(offset);
    offset += character.length;
  }
  return { text: parts.join(''), at };
}

const foldCharacter = (character: string): string =>
  plainForms[character] ?? character.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

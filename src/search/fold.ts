/** A text as search compares it, and where each of its units stands in the text as printed. */
export interface Folded {
  text: string;
  /** `at[i]` is the place in the printed text of unit `i`; the last entry closes the text. */
  at: number[];
}

/** What a match may not cross: paragraphs and rows end in \n, cells in \t (design §5). */
const boundary = /[\n\t]/;

/** Lower case, unit by unit: a letter whose lower case is longer (İ) keeps its own, so that places stay true. */
const lower = (character: string): string => {
  const small = character.toLowerCase();
  return small.length === character.length ? small : character;
};

/** Fold one line: no white space, lower case, nothing else. Afterwards every unit knows its printed place. */
export function foldLine(line: string): Folded {
  let text = '';
  const at: number[] = [];
  let place = 0;
  for (const character of line) {
    if (!/\s/.test(character)) {
      text += lower(character);
      for (let unit = 0; unit < character.length; unit += 1) at.push(place + unit);
    }
    place += character.length;
  }
  at.push(place);
  return { text, at };
}

/** The folded words of a line. */
export const fold = (line: string): string => foldLine(line).text;

/** Split a section's text into the lines and cells a match lies within. */
export const toLines = (text: string): string[] => text.split(boundary);

/** A half-open range of a printed line. */
export type Range = [start: number, end: number];

/** Every occurrence of a folded term in a folded line, left to right, none overlapping another. */
export function occurrences(line: Folded, term: string): Range[] {
  const found: Range[] = [];
  if (!term) return found;
  for (let from = line.text.indexOf(term); from >= 0; from = line.text.indexOf(term, from + term.length)) {
    // Up to the last matched unit, not the next: white space after a match is not part of it.
    found.push([line.at[from] ?? 0, (line.at[from + term.length - 1] ?? 0) + 1]);
  }
  return found;
}

/** Join ranges that touch or overlap, so that a unit is marked once. */
export function joinRanges(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

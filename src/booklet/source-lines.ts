/** Where in a paragraph the lines of its source begin. */

export interface LineStart {
  /** Of the line's first character, counted in the paragraph's characters without white space. */
  offset: number;
  line: number;
}

const dense = (text: string): string => text.replace(/\s+/gu, '');
/** Fewer characters than this may stand anywhere. */
const telling = 4;

/**
 * The lines from `first` on that begin within the words; the first of them begins with the words, whatever precedes it on its
 * line (a run-in heading). A line that is not found, since it is furniture or a mark of the extraction, is passed over.
 */
export function lineStarts(words: string, lines: readonly string[], first: number): LineStart[] {
  const all = dense(words);
  const starts: LineStart[] = [{ offset: 0, line: first }];
  let end = 0;
  for (const [index, text] of lines.entries()) {
    const line = dense(text);
    const offset = line.length < telling && !all.startsWith(line, end) ? -1 : all.indexOf(line, end);
    if (line === '' || offset === -1) {
      // Only the end of the first line may belong to the words.
      if (index === 0) end = overlap(line, all);
      continue;
    }
    if (offset > 0) starts.push({ offset, line: first + index });
    end = offset + line.length;
  }
  return starts;
}

/** How many characters at the end of a line are those at the beginning of the words. */
function overlap(line: string, words: string): number {
  for (let length = line.length; length > 0; length--) {
    if (words.startsWith(line.slice(-length))) return length;
  }
  return 0;
}

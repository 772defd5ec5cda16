/** The concordance: every occurrence with what is printed before and after it. */
import type { SearchState } from './address.ts';
import { foldLine, occurrences } from './fold.ts';
import type { FoundSection } from './search.ts';

/** One occurrence. `left + keyword + right` is its line or cell as printed. */
export interface KwicLine {
  section: FoundSection;
  /** Id of the heading, paragraph or cell it begins in. */
  anchor: string;
  left: string;
  keyword: string;
  right: string;
}

/** Every occurrence of the folded terms, in the order of the sections given and of the print. */
export const toKwicLines = (sections: FoundSection[], terms: string[]): KwicLine[] =>
  sections.flatMap((section) => {
    const { marker, title, text, anchor } = section;
    const ids = section.ids.split('\n').map((row) => row.split('\t'));
    const heading = text.startsWith(marker + title) ? (marker + title).length : 0;
    return text.split('\n').flatMap((line, row) =>
      line.split('\t').flatMap((cell, column) => {
        const folded = foldLine(cell);
        const id = ids[row]?.[column];
        return terms
          .flatMap((term) => occurrences(folded, term))
          .toSorted((a, b) => a[0] - b[0])
          .map(([start, end]) => ({
            section,
            anchor: id && (row || start >= heading) ? `${anchor}-${id}` : anchor,
            left: cell.slice(0, start),
            keyword: cell.slice(start, end),
            right: cell.slice(end),
          }));
      }),
    );
  });

const keys = {
  right: ({ right }: KwicLine) => foldLine(right).text,
  left: ({ left }: KwicLine) => [...foldLine(left).text].reverse().join(''),
};

/**
 * Sort by what stands next to the keyword: after it, or before it read backwards. By code, not by pinyin: the order is the
 * same in every browser and language, so that a list someone cites is the list others see. Equal ones stay as given.
 */
export function sortLines(lines: KwicLine[], order: SearchState['order']): KwicLine[] {
  if (order === 'place') return lines;
  return lines
    .map((line) => ({ line, key: keys[order](line) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ line }) => line);
}

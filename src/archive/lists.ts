import type { ArchiveDocument } from './archive.ts';

/** A list of names in the prose. */
export interface PrintedList {
  /** Locator of the section, and id of the paragraph, that print it. */
  locator: string;
  id: string;
  /** From the first name to the last, as printed without white space. */
  quote: string;
}

/**
 * The printing of a list whose names follow each other in one paragraph; undefined where they do not, or oftener than
 * `occurrence` says. Between two names there are marks, 和 and quotation marks alone, and no 、 leads further on either
 * side: none of the list is left out.
 */
export function listOf(
  document: ArchiveDocument,
  { items, occurrence }: { items: readonly string[]; occurrence?: number | undefined },
): PrintedList | undefined {
  const lists = document.sections.flatMap(({ locator, blocks }) =>
    blocks
      .filter((block) => block.type === 'paragraph')
      .flatMap(({ id, text }) =>
        listsIn(text.replace(/\s/gu, ''), items).map((quote) => ({ locator, id, quote })),
      ),
  );
  return occurrence === undefined && lists.length > 1 ? undefined : lists[(occurrence ?? 1) - 1];
}

const between = /^[、，和及与；“”]{1,4}$/u;

function listsIn(text: string, [first = '', ...others]: readonly string[]): string[] {
  const quotes: string[] = [];
  for (let start = text.indexOf(first); start !== -1; start = text.indexOf(first, start + 1)) {
    let end = start + first.length;
    const follows = others.every((item) => {
      const next = text.indexOf(item, end);
      const isNext = next !== -1 && between.test(text.slice(end, next));
      if (isNext) end = next + item.length;
      return isNext;
    });
    if (follows && text[start - 1] !== '、' && text[end] !== '、') quotes.push(text.slice(start, end));
  }
  return quotes;
}

/** The lines of a source on its page, and words within them. */
import type { Piece } from './pieces.ts';

export const codeOf = (line: number): HTMLElement | null =>
  document.querySelector<HTMLElement>(`#L${line} > code`);

/** The line an address leads to, if it is one of these: known before the browser has gone there. */
export const lineOf = (hash: string, within: ParentNode): Element | null =>
  /^#L\d+$/.test(hash) ? within.querySelector(hash) : null;

/** A line without the furniture of its page, which no place prints: it is kept as white space, so that offsets hold. */
export function textOf(line: number): string | undefined {
  const code = codeOf(line);
  return code
    ? [...code.childNodes]
        .map((node) => {
          const text = node.textContent ?? '';
          return node instanceof HTMLElement ? ' '.repeat(text.length) : text;
        })
        .join('')
    : undefined;
}

/** A piece as a range of the page. */
export function rangeOf({ line, from, to }: Piece): Range | undefined {
  const code = codeOf(line);
  if (!code) return undefined;
  const range = document.createRange();
  let before = 0;
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const length = node.textContent?.length ?? 0;
    if (from >= before && from < before + length) range.setStart(node, from - before);
    if (to > before && to <= before + length) {
      range.setEnd(node, to - before);
      return range;
    }
    before += length;
  }
  return undefined;
}

/** Marks words without a change to the page; a browser that cannot leaves them unmarked. */
export function highlight(name: 'source-words' | 'source-pieces', ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** `158-166` as ingest writes it, on the page of a source always with both ends. */
export function linesIn(words: string | undefined): { start: number; end: number } | undefined {
  const [start, end] = (words ?? '').split('-').map(Number);
  return start && end ? { start, end } : undefined;
}

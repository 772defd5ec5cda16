/** The lines of the source in the margin: each where it begins in the text. */
import { decodeSeed } from '../archive/seed-text.ts';
import type { EncodingId } from '../schema/seed-notes.ts';
import { lineStarts } from './source-lines.ts';
import type { Block } from './text.ts';

/** The lines of a source; none where it does not arrive. */
export async function fetchLines(address: string, encoding: EncodingId | undefined): Promise<string[]> {
  const answer = await fetch(address).catch(() => undefined);
  return answer?.ok ? decodeSeed(new Uint8Array(await answer.arrayBuffer()), encoding).split('\n') : [];
}

/** In place of the link at the end of a paragraph; a paragraph without one stays as it is. */
export function numberLines({ element }: Block, source: readonly string[]): void {
  const home = element.querySelector(':scope > [data-as~="home"]');
  if (!home) return;
  const [start = 1, end = start] = home.textContent.trim().split(/[–-]/).map(Number);
  home.remove();
  const own = source.slice(start - 1, end);
  // From the end: what stands before a mark is not moved by it.
  for (const { offset, line } of lineStarts(element.textContent, own, start).toReversed())
    insertAt(element, offset, line);
}

/** After the character at the offset: a mark before it could stay behind at the end of the line above. */
function insertAt(element: HTMLElement, offset: number, line: number): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  // SHOW_TEXT finds nothing but text.
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest('[data-editorial]')) continue;
    for (const { 0: character, index } of node.data.matchAll(/\S/gu)) {
      if (passed++ < offset) continue;
      const mark = document.createElement('span');
      mark.dataset['editorial'] = '';
      mark.dataset['as'] = 'line';
      mark.textContent = String(line);
      node.splitText(index + character.length).before(mark);
      return;
    }
  }
}

/** Two lines of the source that begin in one line as drawn: the first is numbered. */
export function thinOut(page: HTMLElement): void {
  let last: number | undefined;
  for (const mark of page.querySelectorAll<HTMLElement>('[data-as="line"]')) {
    const { top } = mark.getBoundingClientRect();
    if (last !== undefined && Math.abs(top - last) < 4) mark.remove();
    else last = top;
  }
}

import type { Page } from './guard.ts';
import type { Element, Text } from './read-elements.ts';

/** What does not end a line: a mark behind it still touches the word in it. */
const inline =
  /^(?:<\/?(?:a|abbr|b|bdi|cite|code|data|dfn|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr)\b[^>]*>)+$/i;

/** The words of these elements as they are read: what tags within a line part is together. */
export function linesOf(page: Page, isMeant: (element: Element) => boolean): Text[] {
  const pieces = page.elements
    .filter(isMeant)
    .flatMap(({ texts }) => texts)
    .toSorted((a, b) => a.at - b.at);
  const lines: Text[] = [];
  let end = -1;
  for (const { text, at } of pieces) {
    const last = lines.at(-1);
    if (last && inline.test(page.html.slice(end, at)))
      lines[lines.length - 1] = { at: last.at, text: last.text + text };
    else lines.push({ at, text });
    const next = page.html.indexOf('<', at);
    end = next < 0 ? page.html.length : next;
  }
  return lines;
}

import type { BuiltPage } from '../../src/archive/permalinks/guards/fault.ts';
import { attributesOf, tagsOf } from '../lib/html-tags.ts';

/** Elements whose content is text to a browser with scripts, or no part of the page: nothing in them has an id. */
const closed = /^(?:script|style|textarea|title|noscript|template|iframe)$/i;

/** The ids of a page, and whether it stands in for a retired one (`data-stands-in`). */
export function readPage(html: string): BuiltPage {
  const ids: string[] = [];
  let standsIn = false;
  for (const { isEnd, attributes } of tagsOf(html, closed)) {
    // In most tags there is neither of the two attributes that matter here.
    if (isEnd || !/(?:id|data-stands-in)\b/i.test(attributes)) continue;
    for (const [name, value] of attributesOf(attributes)) {
      if (name === 'id') ids.push(value);
      else if (name === 'data-stands-in') standsIn = true;
    }
  }
  return { ids, standsIn };
}

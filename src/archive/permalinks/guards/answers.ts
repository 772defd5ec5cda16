/** Every address answers on the built site, retired ones too, and no id stands twice on a page. */
import { fragmentOf, pageOf, pagesShowing } from '../registry.ts';
import { counted, type Fault, type Inspected } from './fault.ts';
import type { Present } from './present.ts';

export function answerFaults({ addresses, pages }: Inspected, { known }: Present): Fault[] {
  const idsOf = new Map([...pages].map(([url, { ids }]) => [url, new Set(ids)]));
  const twice = [...pages].flatMap(([url, { ids }]) =>
    counted(ids).map(([id, count]): Fault => ({
      kind: 'collision',
      place: `${url}#${id}`,
      expected: 'an id once on a page',
      found: `${count} elements with it`,
      todo: 'rename one: an id of a source’s text stays, one of ours gives way',
    })),
  );
  const unanswered = (url: string, page: string, todo: string): Fault => ({
    kind: 'unanswered',
    place: url,
    expected: `an element with the id on ${page}`,
    found: idsOf.has(page) ? 'a page without it' : 'no such page',
    todo,
  });
  const silent = addresses.flatMap(({ url }) => {
    const id = fragmentOf(url);
    if (id === undefined) return [];
    const shown = pagesShowing(url);
    // A section between the two may be one that the document does not print.
    return shown
      .filter((page, index) => index === 0 || index === shown.length - 1 || idsOf.has(page))
      .filter((page) => !idsOf.get(page)?.has(id))
      .map((page) => unanswered(url, page, 'the component that shows it must put its id on the element'));
  });
  const forgotten = [...known.values()].flatMap((entry): Fault[] => {
    if (entry.state === 'active') return [];
    const id = fragmentOf(entry.url);
    const page = pageOf(entry.url);
    const todo =
      'the page must have <Retired page=…>; a retired page is made by src/pages/[...gone].astro. Build again';
    if (id !== undefined) return idsOf.get(page)?.has(id) ? [] : [unanswered(entry.url, page, todo)];
    if (pages.get(page)?.standsIn) return [];
    const expected = 'a page that says where it went';
    return [{ kind: 'unanswered', place: page, expected, found: 'none', todo }];
  });
  return [...twice, ...silent, ...forgotten];
}

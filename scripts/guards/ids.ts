import { findingAt, pageGuard, type Finding } from './guard.ts';

/** Attributes that name elements of the same page by their ids. */
const pointers = [
  'for',
  'headers',
  'list',
  'form',
  'popovertarget',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
];

export const ids = pageGuard(
  'ids',
  'an id stands once on a page, and what names an id names one that is there',
  (page) => {
    const first = new Set<string>();
    const twice: Finding[] = [];
    for (const { attributes, at } of page.elements) {
      const id = attributes.get('id');
      if (id === undefined) continue;
      if (first.has(id))
        twice.push(findingAt(page, at, `a second element with id="${id}"`, 'an id of its own'));
      first.add(id);
    }
    const lost = page.elements.flatMap(({ name, attributes, at }) =>
      pointers.flatMap((pointer) =>
        (attributes.get(pointer) ?? '')
          .split(/\s+/)
          .filter((id) => id !== '' && !first.has(id))
          .map((id) =>
            findingAt(page, at, `<${name} ${pointer}="${id}">`, 'an element with this id on the page'),
          ),
      ),
    );
    return [...twice, ...lost];
  },
);

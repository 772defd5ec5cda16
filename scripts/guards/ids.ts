import { findingAt, pageGuard, type Finding } from './guard.ts';

/** Attributes that name elements of the same page by their ids. */
const pointers = new Set([
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
  'aria-activedescendant',
  'aria-errormessage',
  'aria-flowto',
  'commandfor',
]);

export const ids = pageGuard(
  'ids',
  'an id stands once on a page, and what names an id names one that is there',
  (page) => {
    const first = new Set<string>();
    const twice: Finding[] = [];
    for (const { attributes, at } of page.elements) {
      const id = attributes.get('id');
      if (id === undefined) continue;
      if (!/^\S+$/.test(id)) twice.push(findingAt(page, at, `id="${id}"`, 'an id of one word'));
      if (first.has(id))
        twice.push(findingAt(page, at, `a second element with id="${id}"`, 'an id of its own'));
      first.add(id);
    }
    const lost = page.elements.flatMap(({ name, attributes, at }) =>
      [...attributes].flatMap(([attribute, value]) =>
        pointedAt(attribute, value)
          .filter((id) => !first.has(id))
          .map(() =>
            findingAt(page, at, `<${name} ${attribute}="${value}">`, 'an element with this id on the page'),
          ),
      ),
    );
    return [...twice, ...lost];
  },
);

/** The ids that an attribute names; `url(#…)` is how a drawing names a pattern or a clip. */
const pointedAt = (attribute: string, value: string): string[] =>
  pointers.has(attribute)
    ? value.split(/\s+/).filter((id) => id !== '')
    : value.startsWith('url(#')
      ? [value.slice('url(#'.length).replace(/\).*$/s, '')]
      : [];

import type { StructuralCheck } from './check.ts';
import { excerpt } from '../../src/schema/excerpt.ts';
import { placeIn } from './place.ts';

/** A jump from 一、 to 三、 nearly always means that a heading was swallowed by the paragraph before it. */
export const numbering: StructuralCheck = {
  id: 'numbering',
  description: 'Numbered sections that share a parent are numbered 1, 2, 3 … without gaps.',
  run: ({ archive }) =>
    archive.documents.flatMap((document) => {
      const numbered = document.sections.filter(({ locator }) => /(?:^|-)[1-9]\d*$/.test(locator));
      const families = Map.groupBy(numbered, ({ locator }) => locator.replace(/-?\d+$/, ''));
      return [...families].flatMap(([parent, siblings]) =>
        siblings.flatMap((section, index) => {
          const before = siblings[index - 1]?.locator;
          const due = Number(before?.split('-').at(-1) ?? 0) + 1;
          const expected = parent === '' ? `${due}` : `${parent}-${due}`;
          if (section.locator === expected) return [];
          return [
            {
              check: 'numbering',
              place: placeIn(document, section.lines),
              expected,
              found: section.locator,
              message: `${document.key}: section ${expected} is missing before ${excerpt(section.marker + section.title)}; look for its heading inside a paragraph above`,
            },
          ];
        }),
      );
    }),
};

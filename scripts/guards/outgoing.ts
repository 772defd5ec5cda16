import { findingAt, pageGuard } from './guard.ts';

const elsewhere = /^\s*(?:(?:https?|ftp):|[\\/]{2})/i;

/**
 * Pages of others move and go. A link to one says in `data-versiondate` when it was seen there
 * (https://robustlinks.mementoweb.org/spec/), so that a reader can look for it in a web archive; `data-contact` is where readers write to.
 */
export const outgoing = pageGuard(
  'outgoing',
  'every link to another site says when its page was seen',
  (page) =>
    page.elements.flatMap(({ name, attributes, at }) => {
      const to = attributes.get('href') ?? '';
      const isSound = attributes.has('data-versiondate') || attributes.has('data-contact');
      return (name !== 'a' && name !== 'area') || !elsewhere.test(to) || isSound
        ? []
        : [findingAt(page, at, `<${name} href="${to}">`, 'data-versiondate, as PublishedAt.astro has it')];
    }),
);

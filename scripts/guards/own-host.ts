import { findingAt, type Finding, type Guard, type Page, type Site } from './guard.ts';

/** Attributes with which a page fetches something, or sends something away, without being asked. */
const fetching: Readonly<Record<string, readonly string[]>> = {
  img: ['src', 'srcset'],
  script: ['src'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  form: ['action'],
  input: ['src'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
};
/** Links that a browser follows by itself; the others are for people and programs to follow. */
const followed =
  /\b(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|manifest)\b/;
const elsewhere = /(?:^|[\s,])(?:https?:)?\/\/[\w[]/i;

/** Nothing is asked of another host: who reads here is known to nobody else, and the site outlives every other. */
export const ownHost: Guard = {
  id: 'own-host',
  says: 'no page or style sheet asks anything of another host',
  watch: (site) => ({ page: onPage, end: () => inStyles(site) }),
};

const expected = 'a file of this site: copy what is needed into it';

function onPage(page: Page): Finding[] {
  return page.elements.flatMap(({ name, attributes, at }) => {
    const names =
      name === 'link' && followed.test(attributes.get('rel') ?? '') ? ['href'] : (fetching[name] ?? []);
    return names.flatMap((attribute) => {
      const value = attributes.get(attribute) ?? '';
      return elsewhere.test(value)
        ? [findingAt(page, at, `<${name} ${attribute}="${value}">`, expected)]
        : [];
    });
  });
}

function inStyles(site: Site): Finding[] {
  return [...site.files.keys()]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [
        ...site
          .read(file)
          .toString('utf8')
          .matchAll(/(?:@import\s+|url\(\s*)["']?((?:https?:)?\/\/[^"')\s]+)/gi),
      ].map(([, address = '']) => ({ file, found: address, expected })),
    );
}

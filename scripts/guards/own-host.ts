import { findingAt, type Finding, type Guard, type Page, type Site } from './guard.ts';
import { refreshTo } from './page-addresses.ts';
import type { Element } from './read-elements.ts';

/** Attributes with which a page fetches something, or sends something away, without being asked where to. */
const fetching: ReadonlySet<string> = new Set(
  'src srcset imagesrcset poster data action formaction ping background manifest'.split(' '),
);
/** In drawings what is fetched is an `href`; only a link is for people to follow. */
const drawn: ReadonlySet<string> = new Set('use image feimage pattern lineargradient mpath base'.split(' '));
/** Links that a browser follows by itself; the others are for people and programs to follow. */
const followed =
  /\b(?:stylesheet|preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|icon|apple-touch-icon|mask-icon|manifest)\b/i;
const elsewhere = /(?:^|[\s,('"])(?:(?:https?|wss?|ftp):)?[\\/]{2}[^\s\\/]|^(?:https?|wss?|ftp):[^\s\\/]/i;

/** Nothing is asked of another host: who reads here is known to nobody else, and the site outlives every other. */
export const ownHost: Guard = {
  id: 'own-host',
  says: 'no page, style sheet, drawing or script asks anything of another host',
  watch: (site) => ({ page: onPage, end: () => inFiles(site) }),
};

const expected = 'a file of this site: copy what is needed into it';

function onPage(page: Page): Finding[] {
  return page.elements.flatMap((element) =>
    [...element.attributes]
      .filter(([attribute, value]) => elsewhere.test(fetched(element, attribute, value)))
      .map(([attribute, value]) =>
        findingAt(page, element.at, `<${element.name} ${attribute}="${value}">`, expected),
      ),
  );
}

/** What of an attribute's value the browser itself fetches or sends to; '' where it is nothing. */
function fetched({ name, attributes }: Element, attribute: string, value: string): string {
  const isRefresh = name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh';
  if (attribute === 'content') return isRefresh ? refreshTo(value).join() : '';
  const isLoaded = name === 'link' ? followed.test(attributes.get('rel') ?? '') : drawn.has(name);
  if (attribute === 'href' || attribute === 'xlink:href') return isLoaded ? value : '';
  return fetching.has(attribute) || /^url\(/i.test(value) ? value : '';
}

/** What a style sheet, a drawing or a script loads by an address written in it. */
const loads: readonly [files: RegExp, address: RegExp][] = [
  [/\.css$/, /(?:@import|url\(|image-set\()(?:\s|\/\*.*?\*\/)*["']?((?:https?:)?\/\/[^"')\s]+)/gi],
  [
    /\.svg$/,
    /<(?!a\s)[^>]*?\s(?:xlink:)?href=["']((?:https?:)?\/\/[^"'\s]+)|url\(["']?((?:https?:)?\/\/[^"')\s]+)/gi,
  ],
  [
    /\.m?js$/,
    /\b(?:from|import|fetch|importScripts|sendBeacon|Worker|EventSource|WebSocket)(?:\s*\()?\s*["'`]((?:(?:https?|wss?):)?\/\/[^"'`\s]+)/g,
  ],
];

function inFiles(site: Site): Finding[] {
  return [...site.files.keys()].flatMap((file) => {
    const pattern = loads.find(([files]) => files.test(file))?.[1];
    if (!pattern) return [];
    return [...site.read(file).toString('utf8').matchAll(pattern)].map(([, one, other]) => ({
      file,
      found: one ?? other ?? '',
      expected,
    }));
  });
}

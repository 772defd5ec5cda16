import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, byTag, type BuiltSite, type Element } from './site.ts';

/** What is wrong with a link from a page; undefined where it leads somewhere or leaves the site. */
export function brokenLink(site: BuiltSite, from: string, link: string): string | undefined {
  if (/^(?:https?:|mailto:|data:)/.test(link)) return undefined;
  const { pathname, hash } = new URL(link, `http://site${from}`);
  const path = decodeURIComponent(pathname);
  const isPage = path.endsWith('/') || path.endsWith('.html');
  const file = join(site.folder, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file)) return `${from} → ${link}: no such page`;
  if (!statSync(file).isFile()) return `${from} → ${link}: no slash at the end`;
  if (isPage && hash !== '' && !site.idsOn(path).has(decodeURIComponent(hash.slice(1))))
    return `${from} → ${link}: no such place`;
  return undefined;
}

const references: [tag: string, attribute: string][] = [
  ['a', 'href'],
  ['link', 'href'],
  ['script', 'src'],
  ['img', 'src'],
  ['form', 'action'],
];

/** Where the elements of a page lead. */
export function linksOf(page: Element): string[] {
  return references.flatMap(([tag, name]) =>
    byTag(page, tag).flatMap((element) => {
      const link = attribute(element, name);
      return link === undefined || attribute(element, 'rel') === 'canonical' ? [] : [link];
    }),
  );
}

import { createHash } from 'node:crypto';
import { findingAt, pageGuard, type Page } from './guard.ts';
import type { Element } from './read-elements.ts';

const says =
  'every page forbids what is not of this site, and holds no script, style or handler that its policy does not name';

export const policy = pageGuard('policy', says, (page) => {
  const metas = page.elements.filter(
    ({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  const rules = metas.map(({ attributes }) => attributes.get('content') ?? '').join(';');
  return [
    ...(rules === ''
      ? [findingAt(page, 0, 'no policy', '<meta http-equiv="content-security-policy"> in its head')]
      : []),
    ...page.elements.flatMap((element) =>
      faultsOf(element, rules, page).map((found) =>
        findingAt(page, element.at, found, 'a file of its own, or a hash in the policy'),
      ),
    ),
  ];
});

function faultsOf({ name, attributes, texts }: Element, rules: string, page: Page): string[] {
  const found: string[] = [];
  const isData = !/^(?:|module|text\/javascript)$/.test(attributes.get('type') ?? '');
  const inline = name === 'style' || (name === 'script' && !attributes.has('src') && !isData);
  if (inline && !rules.includes(hashOf(texts, page)))
    found.push(`<${name}> with words that the policy does not name`);
  if (attributes.has('style')) found.push(`<${name} style="${attributes.get('style') ?? ''}">`);
  for (const attribute of attributes.keys())
    if (/^on[a-z]+$/.test(attribute)) found.push(`<${name} ${attribute}>`);
  for (const attribute of ['href', 'src', 'action'])
    if (/^\s*javascript:/i.test(attributes.get(attribute) ?? ''))
      found.push(`<${name} ${attribute}="javascript:…">`);
  return found;
}

/** Of the words as they stand in the file: a browser decodes nothing in a script. */
function hashOf(texts: Element['texts'], page: Page): string {
  const at = texts[0]?.at ?? page.html.length;
  const end = page.html.slice(at).search(/<\/(?:script|style)[\s/>]/i);
  return createHash('sha256')
    .update(page.html.slice(at, at + Math.max(0, end)))
    .digest('base64');
}

import { createHash } from 'node:crypto';
import { policy as demanded } from '../../src/shell/policy.ts';
import { findingAt, pageGuard, type Page } from './guard.ts';
import type { Element } from './read-elements.ts';

const says =
  'every page forbids what is not of this site, and holds no script, style or handler that its policy does not name';

export const policy = pageGuard('policy', says, (page) => {
  const metas = page.elements.filter(
    ({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  const rules = metas.map(({ attributes }) => attributes.get('content') ?? '').join(';');
  const first = metas[0];
  return [
    ...(first
      ? faultsOfRules(rules).map(([found, expected]) => findingAt(page, first.at, found, expected))
      : [findingAt(page, 0, 'no policy', '<meta http-equiv="content-security-policy"> in its head')]),
    ...(first && first.parent?.name !== 'head'
      ? [
          findingAt(
            page,
            first.at,
            'a policy outside the head',
            'the policy in the head, where browsers heed it',
          ),
        ]
      : []),
    ...page.elements.flatMap((element) =>
      faultsOf(element, rules, page).map((found) =>
        findingAt(page, element.at, found, 'a file of its own, or a hash in the policy'),
      ),
    ),
  ];
});

/** What a policy may name as a source: the site itself, what the page makes, and what has a hash. */
const sources = /^(?:'self'|'none'|'wasm-unsafe-eval'|'sha(?:256|384|512)-[\w+/=]+'|data:|blob:)$/;

/** Each part that every page has, and nothing let in beside it. */
function faultsOfRules(rules: string): [found: string, expected: string][] {
  const parts = rules.split(';').map((part) => part.trim().split(/\s+/));
  const has = (part: string): boolean => parts.some((words) => words.join(' ') === part);
  const loose = parts
    .filter(([name = '']) => name.endsWith('-src'))
    .flatMap(([name = '', ...words]) =>
      words
        .filter((word) => !sources.test(word) || (name !== 'img-src' && word.endsWith(':')))
        .map((word): [string, string] => [`${name} ${word}`, 'nothing but this site and what has a hash']),
    );
  return [
    ...demanded
      .filter((part) => !has(part))
      .map((part): [string, string] => [`a policy without “${part}”`, 'each part of src/shell/policy.ts']),
    ...(parts.some(([name]) => name === 'script-src')
      ? []
      : [['a policy without script-src', 'script-src with what the page runs'] as [string, string]]),
    ...loose,
  ];
}

/** Types under which a browser runs a script, or lets it say what is run and fetched. */
const runs =
  /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:javascript|ecmascript|jscript|livescript)[\d.]*)$/i;
const leading = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'content'];

function faultsOf({ name, attributes, texts }: Element, rules: string, page: Page): string[] {
  const found: string[] = [];
  const isRun =
    name === 'script' && !attributes.has('src') && runs.test(attributes.get('type')?.trim() ?? '');
  if ((name === 'style' || isRun) && !rules.includes(hashOf(texts, page)))
    found.push(`<${name}> with words that the policy does not name`);
  if (attributes.has('style')) found.push(`<${name} style="${attributes.get('style') ?? ''}">`);
  if (attributes.has('srcdoc')) found.push(`<${name} srcdoc>`);
  for (const attribute of attributes.keys())
    if (/^on[a-z]+$/.test(attribute)) found.push(`<${name} ${attribute}>`);
  for (const attribute of leading)
    if (isScript(attributes.get(attribute) ?? '')) found.push(`<${name} ${attribute}="javascript:…">`);
  return found;
}

/** Browsers pass over white space and control characters in the name of a scheme. */
const isScript = (address: string): boolean =>
  /^(?:[\d.]+[;,](?:url=)?["']?)?javascript:/i.test(address.replace(/[\p{Cc}\s]/gu, ''));

/** Of the words as they stand in the file: a browser decodes nothing in a script. */
function hashOf(texts: Element['texts'], page: Page): string {
  const at = texts[0]?.at ?? page.html.length;
  const end = page.html.slice(at).search(/<\/(?:script|style)[\s/>]/i);
  return createHash('sha256')
    .update(page.html.slice(at, at + Math.max(0, end)))
    .digest('base64');
}

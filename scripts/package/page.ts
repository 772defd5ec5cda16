/** A page of the site as it stands in a package: the same words and elements; only what leads to another file is written anew. */
import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import { packedName } from '../../src/shell/policy.ts';
import type { BuiltFor } from '../lib/built-for.ts';
import { linkTo } from './addresses.ts';

/** The script that every page of a package begins with. */
export const startScript = '_package/start.js';

const leading = new Set(['href', 'src', 'action', 'poster', 'xlink:href']);
const rawModes: Readonly<Record<string, Tokenizer['state']>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};
/** Links that browsers follow by themselves and no disk can answer: what they would bring comes as scripts. */
const left = new Set(['modulepreload', 'preload', 'manifest']);

interface Edit {
  start: number;
  end: number;
  text: string;
}

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** `file`: the page's path in the site. Afterwards every link of it to the site is relative and names a file. */
export function packedPage(html: string, file: string, site: BuiltFor): string {
  const edits: Edit[] = [];
  let started = false;
  for (const tag of startTags(html)) {
    const edit = editsOf(tag, file, site);
    const isFirst = !started && isModule(tag);
    if (isFirst) {
      started = true;
      const src = linkTo(site.base + startScript, file, site.base) ?? '';
      const text = `<script defer src="${escaped(src)}" data-base="${escaped(site.base)}" data-origin="${escaped(site.origin)}"></script>`;
      const start = tag.location?.startOffset ?? 0;
      edits.push({ start, end: start, text });
    }
    edits.push(...edit);
  }
  return splice(html, edits);
}

const attribute = (tag: Token.TagToken, name: string): string | undefined =>
  tag.attrs.find((one) => one.name === name)?.value;

const isModule = (tag: Token.TagToken): boolean =>
  tag.tagName === 'script' && attribute(tag, 'type') === 'module' && attribute(tag, 'src') !== undefined;

function editsOf(tag: Token.TagToken, file: string, site: BuiltFor): Edit[] {
  const { location } = tag;
  if (!location) return [];
  if (tag.tagName === 'link' && (attribute(tag, 'rel') ?? '').split(' ').some((rel) => left.has(rel)))
    return [{ start: location.startOffset, end: location.endOffset, text: '' }];
  if (tag.tagName === 'meta' && attribute(tag, 'http-equiv') === 'content-security-policy')
    return change(tag, 'content', packedPolicy);
  return [
    ...(isModule(tag) ? change(tag, 'type', () => undefined) : []),
    ...tag.attrs
      .filter(({ name }) => leading.has(name))
      .flatMap(({ name }) => change(tag, name, (value) => linkTo(value, file, site.base) ?? value)),
  ];
}

/** Write an attribute anew; `defer` takes the place of one that is left out, which is what a module does by itself. */
function change(tag: Token.TagToken, name: string, to: (value: string) => string | undefined): Edit[] {
  const place = tag.location?.attrs?.[name];
  const value = attribute(tag, name);
  if (!place || value === undefined) return [];
  const next = to(value);
  if (next === value) return [];
  return [
    {
      start: place.startOffset,
      end: place.endOffset,
      text: next === undefined ? 'defer' : `${name}="${escaped(next)}"`,
    },
  ];
}

/**
 * A page on a disk has no host that `'self'` could mean; Chromium takes it as any file, others as none. `file:` says it for all, and means
 * nothing on a host, whose pages cannot load files.
 */
export function packedPolicy(policy: string): string {
  return policy
    .replace(/(default-src|img-src|form-action|script-src|style-src) 'self'/g, "$1 'self' file:")
    .replace(/trusted-types [^;]*/, `$& ${packedName}`);
}

function startTags(html: string): Token.TagToken[] {
  const tags: Token.TagToken[] = [];
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(tag) {
        if (tag.attrs.length > 0) tags.push(tag);
        tokenizer.state = rawModes[tag.tagName] ?? tokenizer.state;
      },
      onEndTag: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onCharacter: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: nothing,
    },
  );
  tokenizer.write(html, true);
  return tags;
}

function splice(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts = edits.map(({ start, end, text: put }) => {
    const part = text.slice(at, start) + put;
    at = end;
    return part;
  });
  return parts.join('') + text.slice(at);
}

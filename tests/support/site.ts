import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { filesIn } from '../../src/disk/files-in.ts';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A built site, read from its folder: each page once. */
export interface BuiltSite {
  folder: string;
  /** Every page, as its address: `/2018/citywide/2-1-4/`. */
  pageUrls: readonly string[];
  /** A page, parsed. */
  readPage: (url: string) => Element;
  /** The ids of a page. */
  idsOn: (url: string) => ReadonlySet<string>;
  /** A file as bytes. */
  readFile: (url: string) => Buffer;
  /** A JSON file. The caller says what it holds. */
  readJson: <Content>(url: string) => Content;
}

export function openSite(folder: string): BuiltSite {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder} has no built site: run \`npm run build\``);
  }
  const readPage = once((url: string): Element => {
    // What is asked of a page stands behind a `?`: the file is the same.
    const [path = ''] = url.split('?');
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const document = parse(readFileSync(file, 'utf8'));
    const html = document.childNodes.find(isElement);
    if (!html) throw new Error(`${url} has no element`);
    return html;
  });
  const readFile = (url: string): Buffer => readFileSync(join(folder, url));
  return {
    folder,
    pageUrls: filesIn(folder)
      .map((path) => `/${path}`)
      .filter((path) => path.endsWith('.html') && !path.startsWith('/pagefind/'))
      .map((path) => path.replace(/index\.html$/, ''))
      .toSorted(),
    readPage,
    idsOn: once((url) => new Set(idsIn(readPage(url)))),
    readFile,
    readJson: <Content>(url: string) => JSON.parse(readFile(url).toString('utf8')) as Content,
  };
}

function once<Value>(make: (url: string) => Value): (url: string) => Value {
  const known = new Map<string, Value>();
  return (url) => {
    const value = known.get(url) ?? make(url);
    known.set(url, value);
    return value;
  };
}

/** The ids of an element and all below it, in document order. */
export function idsIn(element: Element): string[] {
  return findAll(element, (one) => attribute(one, 'id') !== undefined).map(
    (one) => attribute(one, 'id') ?? '',
  );
}

export function isElement(node: Node): node is Element {
  return defaultTreeAdapter.isElementNode(node);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

/** The element itself and all below it that satisfy a condition, in document order. */
export function findAll(element: Element, matches: (element: Element) => boolean): Element[] {
  const below = element.childNodes.filter(isElement).flatMap((child) => findAll(child, matches));
  return matches(element) ? [element, ...below] : below;
}

export function byTag(element: Element, ...names: string[]): Element[] {
  return findAll(element, ({ tagName }) => names.includes(tagName));
}

export function byId(element: Element, id: string): Element | undefined {
  return findAll(element, (candidate) => attribute(candidate, 'id') === id)[0];
}

/** All text below a node but that of elements left out: scripts, styles and, by default, nothing else. */
export function textOf(node: Node, leftOut: (element: Element) => boolean = () => false): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!('childNodes' in node)) return '';
  if (isElement(node) && (['script', 'style', 'template'].includes(node.tagName) || leftOut(node))) return '';
  return node.childNodes.map((child) => textOf(child, leftOut)).join('');
}

/** What is ours inside a document’s text. */
export function isEditorial(element: Element): boolean {
  return attribute(element, 'data-editorial') !== undefined;
}

/** A document’s printed text on its page: inside `data-document`, what is `data-editorial` taken away. */
export function printedText(page: Element): string {
  const [holder, ...others] = findAll(page, (element) => attribute(element, 'data-document') !== undefined);
  if (!holder || others.length > 0)
    throw new Error('a whole-document page has one element with data-document');
  return textOf(holder, isEditorial);
}

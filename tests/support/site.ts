import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { root } from '../seeds-support.ts';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** The built site; `DIST` names another build than `dist/`. */
export const dist = process.env['DIST'] ?? join(root, 'dist');

if (!existsSync(join(dist, 'index.html'))) {
  throw new Error(`${dist} has no built site: run \`npm run build\`, or let DIST name one`);
}

/** Every page, as its address: `/2018/citywide/2-1-4/`. */
export const pageUrls: readonly string[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((path) => `/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.html') && !path.startsWith('/pagefind/'))
  .map((path) => path.replace(/index\.html$/, ''))
  .toSorted();

const pages = new Map<string, Element>();

/** A page, parsed; read once. */
export function readPage(url: string): Element {
  const known = pages.get(url);
  if (known) return known;
  const document = parse(readFileSync(join(dist, url.endsWith('/') ? `${url}index.html` : url), 'utf8'));
  const html = document.childNodes.find(isElement);
  if (!html) throw new Error(`${url} has no element`);
  pages.set(url, html);
  return html;
}

/** A file of the site as bytes. */
export function readFile(url: string): Buffer {
  return readFileSync(join(dist, url));
}

/** A JSON file of the site. The caller says what it holds. */
export function readJson<Content>(url: string): Content {
  return JSON.parse(readFile(url).toString('utf8')) as Content;
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

import { attributesOf, decode, tagsOf } from '../lib/html-tags.ts';

/** An element of a page. Names of tags and attributes are in lower case, values are decoded. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: Element | undefined;
  /** Where its start tag begins. */
  readonly at: number;
  /** What stands directly in it, white space as in the file: the texts between its children. */
  readonly texts: readonly Text[];
}

export interface Text {
  readonly at: number;
  readonly text: string;
}

/** A tag without its other half, or written so that a browser reads something else: what it has to repair. */
export interface Torn {
  readonly name: string;
  readonly at: number;
  readonly what: 'never closed' | 'closed but not open' | 'has an attribute twice' | 'holds a < of no tag';
}

interface OpenElement extends Element {
  readonly texts: Text[];
}

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose content is text to a browser: no tags in them but their own end. */
const textOnly = /^(?:script|style|textarea|title)$/i;

/**
 * The elements of a page, read tag by tag. A page of ours closes every element
 * itself; where one relies on what a browser repairs, that is told as `torn`. In drawings `/>` closes an element.
 */
export function readElements(html: string): { elements: Element[]; torn: Torn[] } {
  const elements: Element[] = [];
  const torn: Torn[] = [];
  const open: OpenElement[] = [];
  let after = 0;
  for (const { name: tag, isEnd, attributes, at, after: next } of tagsOf(html, textOnly)) {
    const text = html.slice(after, at);
    const around = open.at(-1);
    if (text !== '') around?.texts.push({ at: after, text: decode(text) });
    if (around && text.includes('<') && !textOnly.test(around.name))
      torn.push({ name: around.name, at: after + text.indexOf('<'), what: 'holds a < of no tag' });
    after = next;
    if (tag === undefined) continue;
    const name = tag.toLowerCase();
    if (isEnd) {
      close(name, at, open, torn);
      continue;
    }
    // The first of a name counts.
    const written = attributesOf(attributes);
    const own = new Map(written.toReversed());
    if (own.size < written.length) torn.push({ name, at, what: 'has an attribute twice' });
    const element = { name, attributes: own, parent: around, at, texts: [] };
    elements.push(element);
    if (!voids.has(name) && !(attributes.endsWith('/') && isDrawn(element))) open.push(element);
  }
  torn.push(...open.map(({ name, at }): Torn => ({ name, at, what: 'never closed' })));
  return { elements, torn };
}

/** Afterwards the innermost open element of this name is closed, and whatever was still open in it is told. */
function close(name: string, at: number, open: OpenElement[], torn: Torn[]): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index < 0) {
    torn.push({ name, at, what: 'closed but not open' });
    return;
  }
  for (const left of open.splice(index).slice(1))
    torn.push({ name: left.name, at: left.at, what: 'never closed' });
}

const isDrawn = (element: Element): boolean =>
  [element, ...ancestors(element)].some(({ name }) => name === 'svg' || name === 'math');

/** From the parent outwards. */
export function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let one = element.parent; one; one = one.parent) found.push(one);
  return found;
}

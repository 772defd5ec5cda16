/** Just enough of RFC 4287 to judge a feed by: what it must have (§4.1, §4.2), and well-formed XML. */
import type { Element, Root, RootContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';

const isElement = (node: RootContent): node is Element => node.type === 'element';
const elements = (parent: Element | Root, name: string): Element[] => {
  const children: RootContent[] = parent.children;
  return children.filter(isElement).filter((element) => element.name === name);
};
const textOf = (node: Element | RootContent): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

export interface ReadEntry {
  id: string;
  title: string;
  updated: string;
  href: string;
  content: Element;
  text: string;
}

/** Read a feed; throws on XML that is not well-formed and on what the RFC requires and the feed lacks. */
export function readAtom(xml: string): { id: string; updated: string; self: string; entries: ReadEntry[] } {
  const [feed] = elements(fromXml(xml), 'feed');
  if (feed?.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom')
    throw new Error('the root is not atom:feed');
  const one = (parent: Element, name: string): Element => {
    const found = elements(parent, name);
    if (found.length !== 1 || !found[0])
      throw new Error(`${parent.name}: exactly one ${name}, found ${found.length}`);
    return found[0];
  };
  const iri = (parent: Element): string => {
    const id = textOf(one(parent, 'id'));
    if (!/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/.test(id))
      throw new Error(`id ${id}`);
    return id;
  };
  const date = (parent: Element): string => {
    const value = textOf(one(parent, 'updated'));
    if (
      !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(value) ||
      Number.isNaN(Date.parse(value))
    ) {
      throw new Error(`updated ${value}`);
    }
    return value;
  };
  const link = (parent: Element, rel: string): string => {
    const found = elements(parent, 'link').filter(({ attributes }) => attributes['rel'] === rel);
    if (found.length !== 1) throw new Error(`${parent.name}: exactly one link ${rel}, found ${found.length}`);
    return found[0]?.attributes['href'] ?? '';
  };
  if (textOf(one(one(feed, 'author'), 'name')) === '') throw new Error('an author without a name');
  const entries = elements(feed, 'entry').map((entry) => {
    const content = one(entry, 'content');
    if (content.attributes['type'] !== 'xhtml') throw new Error('content that is not xhtml');
    const div = one(content, 'div');
    if (div.attributes['xmlns'] !== 'http://www.w3.org/1999/xhtml')
      throw new Error('a div that is not XHTML');
    const title = textOf(one(entry, 'title'));
    if (title === '') throw new Error('an entry without a title');
    return {
      id: iri(entry),
      title,
      updated: date(entry),
      href: link(entry, 'alternate'),
      content: div,
      text: textOf(div),
    };
  });
  if (new Set(entries.map(({ id }) => id)).size < entries.length) throw new Error('two entries with one id');
  return { id: iri(feed), updated: date(feed), self: link(feed, 'self'), entries };
}

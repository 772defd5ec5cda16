import { SaxesParser } from 'saxes';
import { limits, UnreadableOriginal, type UnreadableKind } from './original.ts';
import { decodeStrictly } from './plain-text.ts';

export interface XmlElement {
  /** With the prefix that stands for its namespace in {@link prefixes}, whatever prefix the file uses. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** The namespaces that are read, each by the prefix the program uses for it; strict and transitional Word are one. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://www.ofdspec.org/2016', 'ofd'],
]);

/** Bytes of one part; the text of a report of 14 pages with its tables has 300,000. */
const mostBytes = 30_000_000;

/** Elements of one part; a report of 14 pages with its tables has 4,000. */
const mostElements = 200_000;

/**
 * The tree of an XML part.
 *
 * Afterwards it was well-formed, had no document type (and so no entities of its own), was no deeper than
 * {@link limits.depth}; names have the program's prefixes.
 */
export function readXml(bytes: Uint8Array, part: string): XmlElement {
  if (bytes.length > mostBytes)
    throw refused(part, `${bytes.length} bytes, more than ${mostBytes}`, 'too-large');
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: { element: XmlElement; children: XmlNode[] }[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  const add = (node: XmlNode): void => {
    open.at(-1)?.children.push(node);
  };
  parser.on('doctype', () => {
    throw refused(part, 'a document type declaration, which may hide other contents', 'unsafe');
  });
  parser.on('error', (error) => {
    throw refused(part, `broken XML (${error.message})`);
  });
  parser.on('opentag', ({ prefix, local, uri, attributes }) => {
    elements += 1;
    if (open.length >= limits.depth)
      throw refused(part, `elements more than ${limits.depth} deep`, 'too-large');
    if (elements > mostElements) throw refused(part, `more than ${mostElements} elements`, 'too-large');
    const children: XmlNode[] = [];
    const element: XmlElement = {
      name: nameOf(uri, prefix, local),
      attributes: new Map(
        Object.values(attributes).map(({ uri: space, prefix: own, local: word, value }) => [
          nameOf(space, own, word),
          value,
        ]),
      ),
      children,
    };
    add(element);
    root ??= element;
    open.push({ element, children });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(decodeXml(bytes, part)).close();
  if (!root) throw refused(part, 'no XML');
  return root;
}

function nameOf(uri: string, prefix: string, local: string): string {
  const known = prefixes.get(uri) ?? prefix;
  return known === '' ? local : `${known}:${local}`;
}

/** By the byte order mark or the declared encoding, and as UTF-8 without either. */
function decodeXml(bytes: Uint8Array, part: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const marked = start.startsWith('ÿþ') ? 'utf-16le' : start.startsWith('þÿ') ? 'utf-16be' : undefined;
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1];
  const encoding = marked ?? declared ?? 'utf-8';
  const text = decodeStrictly(bytes, encoding);
  if (text === undefined) throw refused(part, `bytes that are not ${encoding.slice(0, 20)}`);
  return text;
}

function refused(part: string, found: string, kind: UnreadableKind = 'broken'): UnreadableOriginal {
  return new UnreadableOriginal({
    kind,
    expected: `plain XML in the part ${part.slice(0, 80)}`,
    found,
    todo: 'save the file again with the program it was made with; do not trust it if that does not help',
  });
}

/** The elements among an element's children, of one name if a name is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
  );
}

/** The first element down the path of names. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => childrenOf(found, name)[0], element);
}

/** All elements of that name below, in order of the document. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** The character data directly within an element. */
export function wordsOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((node) => typeof node === 'string').join('');
}

/**
 * Typesetting of a page that is ready: where headings, labels and buttons may be broken is written into them, as `<wbr>`,
 * which no one hears, copies or searches. Nothing else of the page changes, not by a byte.
 */
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { phrasesOf } from './phrases.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Elements whose words are names: style sheets keep them whole (`keep-all`) between the places marked here. */
const named = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'th',
  'dt',
  'caption',
  'figcaption',
  'summary',
  'label',
  'legend',
  'button',
]);
const namedClasses = ['outline', 'neighbours', 'jump', 'masthead', 'site-name', 'names'];
/** Text in these is not HTML’s, or may not hold an element. */
const closed = new Set(['script', 'style', 'svg', 'select', 'textarea', 'title', 'code']);

const isElement = (node: Node): node is Element => 'tagName' in node;
const classesOf = (element: Element): string[] =>
  element.attrs.find(({ name }) => name === 'class')?.value.split(/\s+/) ?? [];
const isNamed = (element: Element): boolean =>
  named.has(element.tagName) || classesOf(element).some((name) => namedClasses.includes(name));

/** Characters that stand in HTML as they are: one of the source is one of the text. */
const plain = /^[^&\r]*$/;

/** Places in the source of a page after which a line of a name may end. */
function breaksIn(html: string): number[] {
  const places: number[] = [];
  const walk = (node: Node, inName: boolean): void => {
    if (isElement(node)) {
      if (closed.has(node.tagName)) return;
      const within = inName || isNamed(node);
      // A template's content is a document of its own.
      const children = 'content' in node ? node.content.childNodes : node.childNodes;
      for (const child of children) walk(child, within);
      return;
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, inName);
    if (!inName || !('value' in node) || !node.sourceCodeLocation) return;
    const { startOffset, endOffset } = node.sourceCodeLocation;
    const text = html.slice(startOffset, endOffset);
    if (plain.test(text)) for (const place of breaksInText(text)) places.push(startOffset + place);
  };
  walk(parse(html, { sourceCodeLocationInfo: true }), false);
  return places.toSorted((a, b) => a - b);
}

/** White space breaks a line by itself, and a short name is not broken at all. */
function breaksInText(text: string): number[] {
  const places: number[] = [];
  for (const { 0: run, index } of text.matchAll(/\S{3,}/g)) {
    let at = index;
    for (const phrase of phrasesOf(run).slice(0, -1)) places.push((at += phrase.length));
  }
  return places;
}

/** The page with `<wbr>` where a line of a name may end. */
export function typeset(html: string): string {
  const places = breaksIn(html);
  const ends = [...places, html.length];
  return ends.map((end, index) => html.slice(ends[index - 1] ?? 0, end)).join('<wbr>');
}

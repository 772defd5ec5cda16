/**
 * The tags of a built page, read from its text: an eighth of the time that building a tree takes. `scripts/permalinks/read-page.ts`
 * takes its ids from them, `scripts/guards/read-elements.ts` its elements; tests hold both to parse5.
 */

/** A comment or doctype, an end tag, or a start tag with its attributes; `>` in a quoted value does not end it. */
const tag = /<!--[^]*?-->|<!doctype[^>]*>|<(\/?)([a-z][^\s/>]*)([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

export interface Tag {
  /** As written; undefined where it is a comment or the doctype. */
  readonly name: string | undefined;
  readonly isEnd: boolean;
  /** Its attributes as written. */
  readonly attributes: string;
  readonly at: number;
  /** Where what follows it begins. */
  readonly after: number;
}

/** The tags in order. Of an element of which `holdsText` is true, the content is passed over: a browser finds no tags in it. */
export function* tagsOf(html: string, holdsText: RegExp): Generator<Tag, void> {
  let from = 0;
  for (;;) {
    tag.lastIndex = from;
    const found = tag.exec(html);
    if (!found) return;
    const [whole, slash = '', name, attributes = ''] = found;
    from = found.index + whole.length;
    yield { name, isEnd: slash !== '', attributes, at: found.index, after: from };
    if (name !== undefined && slash === '' && holdsText.test(name)) from = endOf(name, html, from);
  }
}

/** The attributes of a tag, names in lower case, values decoded. */
export const attributesOf = (text: string): [name: string, value: string][] =>
  [...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
    name.toLowerCase(),
    decode(double ?? single ?? bare ?? ''),
  ]);

/** Where the content of an element ends that knows no tags but its own. */
function endOf(name: string, html: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
};

/** What Astro and our own writers escape. */
export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return named[name] ?? whole;
  });
}

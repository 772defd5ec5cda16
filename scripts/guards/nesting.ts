import { findingAt, pageGuard, type Page } from './guard.ts';
import { ancestors, type Element } from './read-elements.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What ends an open `p` (HTML Standard, 13.2.6.4.7): a browser would put it beside the paragraph, not into it. */
const endsParagraph = words(
  'address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul',
);
const interactive = words('a button select textarea summary iframe');
const headings = words('h1 h2 h3 h4 h5 h6');

/** Where an element may stand (HTML Standard, “Contexts in which this element can be used”). */
const parents: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', words('ul ol menu')],
  ['tr', words('table thead tbody tfoot')],
  ['td', words('tr')],
  ['th', words('tr')],
  ['thead', words('table')],
  ['tbody', words('table')],
  ['tfoot', words('table')],
  ['caption', words('table')],
  ['colgroup', words('table')],
  ['col', words('colgroup')],
  ['dt', words('dl div')],
  ['dd', words('dl div')],
  ['option', words('select optgroup datalist')],
  ['optgroup', words('select')],
  ['summary', words('details')],
  ['legend', words('fieldset')],
  ['figcaption', words('figure')],
  ['rt', words('ruby')],
  ['source', words('picture audio video')],
]);

/** Children that lists and tables may have beside their own. */
const children: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ul', words('li script template')],
  ['ol', words('li script template')],
  ['dl', words('dt dd div script template')],
  ['table', words('caption colgroup thead tbody tfoot tr script template')],
  ['tr', words('td th script template')],
]);

/** Elements that stand in text: nothing that is a block may stand in them. */
const phrases = words(
  'b code data em i kbd mark q s samp small span strong sub sup time u var abbr cite dfn',
);

export const nesting = pageGuard(
  'nesting',
  'pages are valid: no browser has to repair what stands in what',
  (page) => [
    ...page.torn.map(({ name, at, what }) =>
      findingAt(page, at, `<${name}> ${what}`, 'every element closed where it was opened'),
    ),
    ...page.elements.flatMap((element) =>
      faultsOf(element).map(([found, expected]) => findingAt(page, element.at, found, expected)),
    ),
    ...onlyOnce(page),
  ],
);

function faultsOf(element: Element): [found: string, expected: string][] {
  const { name, parent } = element;
  if (!parent) return [];
  const above = ancestors(element);
  const faults: [string, string][] = [];
  const inDrawing = above.some((one) => one.name === 'svg' || one.name === 'math');
  if (inDrawing) return [];
  const wanted = parents.get(name);
  // What a template holds stands elsewhere once a script puts it there.
  if (wanted && !wanted.has(parent.name) && parent.name !== 'template')
    faults.push([
      `<${name}> in <${parent.name}>`,
      `<${name}> in ${[...wanted].map((one) => `<${one}>`).join(', ')}`,
    ]);
  const taken = children.get(parent.name);
  if (taken && !taken.has(name))
    faults.push([`<${name}> in <${parent.name}>`, `nothing but ${[...taken].slice(0, -2).join(', ')} there`]);
  if (endsParagraph.has(name)) {
    const around = above.find((one) => one.name === 'p' || headings.has(one.name) || phrases.has(one.name));
    if (around) faults.push([`<${name}> in <${around.name}>`, `only words in <${around.name}>`]);
  }
  if (interactive.has(name) || (name === 'input' && element.attributes.get('type') !== 'hidden')) {
    const around = above.find((one) => one.name === 'a' || one.name === 'button');
    if (around) faults.push([`<${name}> in <${around.name}>`, 'nothing that can be pressed in it']);
  }
  return faults;
}

/** What a page has exactly one of. */
function onlyOnce(page: Page) {
  return ['html', 'head', 'body', 'title', 'main', 'h1'].flatMap((name) => {
    const found = page.elements.filter(
      (element) => element.name === name && !ancestors(element).some((one) => one.name === 'svg'),
    );
    return found.length === 1
      ? []
      : [findingAt(page, found[1]?.at ?? 0, `${found.length} <${name}>`, `one <${name}>`)];
  });
}

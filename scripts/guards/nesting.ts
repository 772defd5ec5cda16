import { findingAt, pageGuard, type Finding, type Page } from './guard.ts';
import {
  children,
  endsDrawing,
  endsParagraph,
  first,
  headings,
  inDrawings,
  interactive,
  known,
  notInItself,
  once,
  parents,
  phrases,
} from './html-rules.ts';
import { ancestors, type Element } from './read-elements.ts';

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
    ...faultsOfOrder(page),
    ...onlyOnce(page),
  ],
);

type Fault = readonly [found: string, expected: string];

function faultsOf(element: Element): Fault[] {
  const { name, parent } = element;
  if (!parent) return [];
  const above = ancestors(element);
  const drawing = above.findIndex((one) => one.name === 'svg' || one.name === 'math');
  if (drawing >= 0 && !above.slice(0, drawing).some((one) => inDrawings.has(one.name)))
    return endsDrawing.has(name)
      ? [[`<${name}> in a drawing`, 'nothing but parts of the drawing in it']]
      : [];
  return [
    ...(known.has(name) || name.includes('-')
      ? []
      : [[`<${name}>`, 'an element of the HTML Standard'] as const]),
    ...misplaced(name, parent),
    ...wordsBeside(element),
    ...blockInWords(name, above),
    ...pressedInPressed(element, above),
  ];
}

function misplaced(name: string, parent: Element): Fault[] {
  const wanted = parents.get(name);
  const taken = children.get(parent.name);
  return [
    // What a template holds stands elsewhere once a script puts it there.
    ...(wanted && !wanted.has(parent.name) && parent.name !== 'template'
      ? [[`<${name}> in <${parent.name}>`, `<${name}> in ${listed(wanted)}`] as const]
      : []),
    ...(taken && !taken.has(name)
      ? [[`<${name}> in <${parent.name}>`, `nothing but ${listed(taken)} there`] as const]
      : []),
  ];
}

const listed = (names: ReadonlySet<string>): string => [...names].map((name) => `<${name}>`).join(', ');

function wordsBeside({ name, texts }: Element): Fault[] {
  const taken = children.get(name);
  const said = taken && texts.find(({ text }) => text.trim() !== '')?.text.trim();
  return said ? [[`“${said.slice(0, 12)}” in <${name}>`, `nothing but ${listed(taken)} there`]] : [];
}

function blockInWords(name: string, above: readonly Element[]): Fault[] {
  const around = endsParagraph.has(name)
    ? above.find((one) => one.name === 'p' || headings.has(one.name) || phrases.has(one.name))
    : undefined;
  return around ? [[`<${name}> in <${around.name}>`, `only words in <${around.name}>`]] : [];
}

function pressedInPressed({ name, attributes }: Element, above: readonly Element[]): Fault[] {
  const isPressed =
    interactive.has(name) ||
    attributes.has('tabindex') ||
    ((name === 'audio' || name === 'video') && attributes.has('controls')) ||
    (name === 'input' && attributes.get('type') !== 'hidden');
  const around = isPressed ? above.find((one) => one.name === 'a' || one.name === 'button') : undefined;
  const like = notInItself.has(name) && above.some((one) => one.name === name);
  return [
    ...(around ? [[`<${name}> in <${around.name}>`, 'nothing that can be pressed in it'] as const] : []),
    ...(like ? [[`<${name}> in <${name}>`, `no <${name}> in another`] as const] : []),
  ];
}

/** Among the children of an element: what stands once, or first, and the pairs of a `dl`. */
function faultsOfOrder(page: Page): Finding[] {
  const before = new Map<Element, Element[]>();
  const findings: Finding[] = [];
  for (const element of page.elements) {
    const { name, parent, at } = element;
    if (!parent) continue;
    const siblings = before.get(parent) ?? [];
    const told = (found: string, expected: string) => findings.push(findingAt(page, at, found, expected));
    if (once.has(name) && siblings.some((one) => one.name === name))
      told(`a second <${name}> in <${parent.name}>`, `one <${name}>`);
    else if (first.has(name) && siblings.length > 0)
      told(
        `<${name}> behind <${siblings.at(-1)?.name ?? ''}>`,
        `<${name}> before all else in <${parent.name}>`,
      );
    if (name === 'dd' && siblings.length === 0) told('<dd> without <dt>', '<dt> before it');
    siblings.push(element);
    before.set(parent, siblings);
  }
  for (const element of page.elements) {
    const last = before.get(element)?.at(-1);
    if (element.name === 'details' && !before.get(element)?.some(({ name }) => name === 'summary'))
      findings.push(findingAt(page, element.at, '<details> without <summary>', 'a <summary> first in it'));
    if (last?.name === 'dt') findings.push(findingAt(page, last.at, '<dt> without <dd>', '<dd> behind it'));
  }
  return findings;
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

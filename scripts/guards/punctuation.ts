import { findingAt, type Finding, type Guard, type Page } from './guard.ts';
import { linesOf } from './page-lines.ts';
import { printedIn } from './printed.ts';
import { ancestors, type Element, type Text } from './read-elements.ts';

/**
 * A half-width mark that touches a Chinese character, with what stands around it; a full stop is none in the name of a file,
 * nor, with a blank behind it, in a reference (GB/T 7714).
 */
const narrow = /\p{Script=Han}(?:[,;:?!()"']|\.(?![\w/ ]))|[,;:?!()"']\p{Script=Han}/gu;
/** Attributes whose words a reader sees or hears. */
const spoken = [
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
];
/** What a page says of itself to search engines and messengers. */
const told = /^(?:description|(?:og|twitter):(?:title|description|site_name|image:alt))$/;

/**
 * Our own words have the marks of Chinese. What a source prints with other marks stands on pages as it is printed, in titles and
 * quotations too: a mark is a finding only if no source has it between these characters.
 */
export const punctuation: Guard = {
  id: 'punctuation',
  says: 'our own words have full-width marks beside Chinese characters',
  watch(site) {
    const printed = printedIn(site, (text) => text.replace(/\s/g, '').match(narrow) ?? []);
    return { page: (page) => onPage(page, printed) };
  },
};

function onPage(page: Page, printed: ReadonlySet<string>): Finding[] {
  return [...linesOf(page, isOurs), ...page.elements.flatMap(spokenBy)].flatMap(({ text, at }) =>
    [...text.matchAll(narrow)].flatMap(({ 0: mark, index }) =>
      printed.has(mark)
        ? []
        : [findingAt(page, at, `“${text.slice(Math.max(0, index - 6), index + 8)}”`, 'a full-width mark')],
    ),
  );
}

function spokenBy(element: Element): Text[] {
  const { name, attributes, at } = element;
  const isTold = name === 'meta' && told.test(attributes.get('name') ?? attributes.get('property') ?? '');
  const names = isTold ? ['content'] : isOurs(element) ? spoken : [];
  return names.flatMap((attribute) => {
    const text = attributes.get(attribute);
    return text === undefined ? [] : [{ text, at }];
  });
}

/** Not in code, nor in the printed text of a document: there only what is marked as ours. */
function isOurs(element: Element): boolean {
  const around = [element, ...ancestors(element)];
  if (around.some(({ name }) => /^(?:script|style|code|pre|samp|textarea|template)$/.test(name)))
    return false;
  const document = around.findIndex(({ attributes }) => attributes.has('data-document'));
  return document < 0 || around.slice(0, document).some(({ attributes }) => attributes.has('data-editorial'));
}

import { findingAt, type Finding, type Guard, type Page } from './guard.ts';
import { linesOf } from './page-lines.ts';
import { printedIn } from './printed.ts';
import { ancestors, type Element } from './read-elements.ts';

/** What a program shows that had nothing to say, as words of their own. */
const nothing = /(?<![\w“])(?:undefined|\[object \w+\]|NaN|Invalid Date)(?![\w”])|\{\{|\$\{/g;
/** Attributes with words for readers, and those that lead somewhere. */
const said = /^(?:title|alt|placeholder|label|content|href|src|aria-(?:label|description|valuetext))$/;
/** Files that some tool left. */
const strays =
  /(?:^|\/)(?:\.DS_Store|Thumbs\.db|\.env(?:\.\w+)?|\.git\/.*|[^/]+(?:~|\.(?:map|tmp|orig|bak|rej|swp|next)))$/;

/**
 * What the issuer's own program said of nothing was printed, and stands on pages as it is printed: it is a finding only if no
 * source has it beside the same character.
 */
export const leftovers: Guard = {
  id: 'leftovers',
  says: 'no page shows what a program says of nothing, and no tool left a file',
  watch(site) {
    const printed = printedIn(site, (text) => saidOfNothing(text).flatMap(({ beside }) => beside));
    return {
      page: (page) => onPage(page, printed),
      end: () =>
        [...site.files.keys()]
          .filter((file) => strays.test(file))
          .map((file): Finding => ({
            file,
            found: 'a file that some tool left',
            expected: 'nothing but what is published',
          })),
    };
  },
};

/** Where a text says such a thing, with the character before it and with the one behind it, white space aside. */
function saidOfNothing(text: string): { said: string; beside: string[] }[] {
  return [...text.matchAll(nothing)].map(({ 0: said, index }) => {
    const before = /\S(?=\s*$)/u.exec(text.slice(Math.max(0, index - 40), index))?.[0];
    const [behind] = /\S/u.exec(text.slice(index + said.length, index + said.length + 40)) ?? [];
    return {
      said,
      beside: [...(before ? [before + said] : []), ...(behind ? [said + behind] : [])],
    };
  });
}

function onPage(page: Page, printed: ReadonlySet<string>): Finding[] {
  const own = (text: string): string[] =>
    saidOfNothing(text).flatMap(({ said, beside }) => (beside.some((one) => printed.has(one)) ? [] : said));
  return [
    ...page.elements.flatMap((element) =>
      [...element.attributes]
        .filter(([attribute]) => said.test(attribute))
        .flatMap(([attribute, value]) =>
          own(value).map((found) =>
            findingAt(page, element.at, `“${found}” in ${attribute}="${value}"`, 'words'),
          ),
        ),
    ),
    ...linesOf(page, isShown).flatMap(({ at, text }) =>
      own(text).map((found) => findingAt(page, at, `“${found}” in the text`, 'words')),
    ),
  ];
}

const isShown = (element: Element): boolean =>
  ![element, ...ancestors(element)].some(({ name }) => /^(?:script|style|code|pre|template)$/.test(name));

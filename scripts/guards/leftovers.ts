import { findingAt, type Finding, type Guard, type Page } from './guard.ts';
import { ancestors, type Element } from './read-elements.ts';

/** What a program shows that had nothing to say. As words of their own: a report may well write NaN in a word. */
const nothing = /(?<![\w“])(?:undefined|\[object \w+\]|NaN|Invalid Date)(?![\w”])|\{\{|\$\{/;
/** Attributes with words for readers, and those that lead somewhere. */
const said = /^(?:title|alt|placeholder|label|content|href|src|aria-(?:label|description|valuetext))$/;
/** Files that some tool left. */
const strays =
  /(?:^|\/)(?:\.DS_Store|Thumbs\.db|\.env(?:\.\w+)?|\.git\/.*|[^/]+(?:~|\.(?:map|tmp|orig|bak|rej|swp|next)))$/;

export const leftovers: Guard = {
  id: 'leftovers',
  says: 'no page shows what a program says of nothing, and no tool left a file',
  watch: (site) => ({
    page: onPage,
    end: () =>
      [...site.files.keys()]
        .filter((file) => strays.test(file))
        .map((file): Finding => ({
          file,
          found: 'a file that some tool left',
          expected: 'nothing but what is published',
        })),
  }),
};

function onPage(page: Page): Finding[] {
  return page.elements.flatMap((element) => [
    ...[...element.attributes].flatMap(([attribute, value]) => {
      const found = said.test(attribute) && nothing.exec(value)?.[0];
      return found ? [findingAt(page, element.at, `“${found}” in ${attribute}="${value}"`, 'words')] : [];
    }),
    ...(isShown(element)
      ? element.texts.flatMap(({ at, text }) => {
          const found = nothing.exec(text)?.[0];
          return found === undefined ? [] : [findingAt(page, at, `“${found}” in the text`, 'words')];
        })
      : []),
  ]);
}

const isShown = (element: Element): boolean =>
  ![element, ...ancestors(element)].some(({ name }) => /^(?:script|style|code|pre|template)$/.test(name));

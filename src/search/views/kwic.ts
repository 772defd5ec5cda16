import { save } from '../../shell/save.ts';
import { gridToCsv, gridToText } from '../../tables/grid.ts';
import { readState, toQuery, toResult, type SearchState } from '../address.ts';
import { sortLines, toKwicLines, type KwicLine } from '../kwic.ts';
import type { Answer } from '../search.ts';
import { copyOf, element, nameOf, type LabelOf } from '../view.ts';

const pageSize = 500;
/** Characters of context drawn on either side; the style sheet cuts what does not fit. */
const context = 60;

/** All lines for a spreadsheet, each with its whole context and its full address. */
const toTable = (lines: KwicLine[]): string[][] => [
  ['year', 'document', 'section', 'left', 'keyword', 'right', 'url'],
  ...lines.map(({ section, anchor, left, keyword, right }) => [
    `${section.document.year}`,
    section.document.title,
    nameOf(section),
    left,
    keyword,
    right,
    `${location.origin}${section.url}#${anchor}`,
  ]),
];

/** The concordance of an answer that lists every section found. */
export function toKwic(answer: Answer, state: SearchState, labelOf: LabelOf): Node {
  const words = answer.wanted.flatMap(({ forms }) => forms);
  const lines = sortLines(toKwicLines(answer.sections, words), state.order);
  const pages = Math.ceil(lines.length / pageSize);
  const page = Math.min(state.page, pages);
  const from = (page - 1) * pageSize;
  const shown = lines.slice(from, from + pageSize);
  const { view, part } = copyOf('kwic');

  for (const link of view.querySelectorAll<HTMLAnchorElement>('[data-search-link]')) {
    const { order } = readState(`?order=${link.dataset['searchLink'] ?? ''}`);
    link.href = toQuery({ ...state, page: 1, order });
    if (order === state.order) link.setAttribute('aria-current', 'true');
  }

  // Pages that are not served over HTTPS have no clipboard.
  part('copy').hidden = !('clipboard' in navigator);
  part('copy').onclick = () =>
    void navigator.clipboard.writeText(gridToText(toTable(lines))).then(
      () => part('said').replaceChildren(`已复制 ${lines.length} 行`),
      () => part('said').replaceChildren('浏览器不允许复制'),
    );
  part('save').onclick = () => save(gridToCsv(toTable(lines)), `${words.join('-')}.csv`, 'text/csv');

  part('list').setAttribute('start', `${from + 1}`);
  part('list').append(
    ...shown.map(({ section, anchor, left, keyword, right }) =>
      element(
        'li',
        {},
        element('span', { class: 'kwic-left' }, element('span', {}, [...left].slice(-context).join(''))),
        element('mark', {}, keyword),
        element('span', { class: 'kwic-right' }, [...right].slice(0, context).join('')),
        element(
          'a',
          { href: toResult(section.url, anchor, words) },
          `${labelOf('document', section.document.key)} ${nameOf(section)}`,
        ),
      ),
    ),
  );

  part('pages').hidden = pages < 2;
  part('pages').append(
    ...Array.from({ length: pages }, (_, index) =>
      element(
        'a',
        {
          href: toQuery({ ...state, page: index + 1 }),
          'data-search-link': '',
          ...(index + 1 === page ? { 'aria-current': 'page' } : {}),
        },
        `${index + 1}`,
      ),
    ),
  );
  return view;
}

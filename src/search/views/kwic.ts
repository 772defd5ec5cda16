import { gridToCsv, gridToText } from '../../tables/grid.ts';
import { toQuery, toResult, type SearchState } from '../address.ts';
import { sortLines, toKwicLines, type KwicLine } from '../kwic.ts';
import type { Answer } from '../search.ts';
import { element, nameOf, toNotes, toPlaces } from '../view.ts';

const pageSize = 500;
/** Characters of context drawn on either side; the style sheet cuts what does not fit. */
const context = 60;

const orders = [
  ['place', '出处'],
  ['left', '前文'],
  ['right', '后文'],
] as const;

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

const button = (label: string, act: () => void): HTMLElement => {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', act);
  return made;
};

function save(content: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/csv' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The concordance of an answer that lists every section found. */
export function toKwic(answer: Answer, state: SearchState, nameOfDocument: (key: string) => string): Node[] {
  const words = answer.wanted.flatMap(({ forms }) => forms);
  const lines = sortLines(toKwicLines(answer.sections, words), state.order);
  const pages = Math.max(1, Math.ceil(lines.length / pageSize));
  const page = Math.min(state.page, pages);
  const from = (page - 1) * pageSize;

  /** `key` names what the focus returns to once the lines are new. */
  const link = (key: string, change: Partial<SearchState>, text: string, current = false) =>
    element(
      'a',
      {
        href: toQuery({ ...state, page: 1, ...change }),
        'data-search-link': key,
        ...(current ? { 'aria-current': 'true' } : {}),
      },
      text,
    );
  const said = element('span', { role: 'status' });
  const copy = () =>
    void navigator.clipboard.writeText(gridToText(toTable(lines))).then(
      () => said.replaceChildren(`已复制 ${lines.length} 行`),
      () => said.replaceChildren('浏览器不允许复制，请下载 CSV'),
    );
  const tools = element(
    'div',
    { class: 'search-tools' },
    element(
      'nav',
      { 'aria-label': '逐条排列' },
      '排列：',
      ...orders.map(([order, text]) => link(order, { order }, text, order === state.order)),
    ),
    // Pages that are not served over HTTPS have no clipboard.
    'clipboard' in navigator && button('复制全部', copy),
    button('下载 CSV', () =>
      save(gridToCsv(toTable(lines)), `逐条对照-${words.join('-').replace(/[\\/:*?"<>|]/g, '_')}.csv`),
    ),
    said,
  );
  const list = element(
    'ol',
    { class: 'kwic', start: `${from + 1}`, 'aria-label': '逐条对照' },
    ...lines.slice(from, from + pageSize).map(({ section, anchor, left, keyword, right }) =>
      element(
        'li',
        {},
        element('span', { class: 'kwic-left' }, element('span', {}, [...left].slice(-context).join(''))),
        element('mark', {}, keyword),
        element('span', { class: 'kwic-right' }, [...right].slice(0, context).join('')),
        element(
          'a',
          { href: toResult(section.url, anchor, words) },
          `${nameOfDocument(section.document.key)} ${nameOf(section)}`,
        ),
      ),
    ),
  );
  const paging =
    pages > 1 &&
    element(
      'nav',
      { class: 'search-tools', 'aria-label': '翻页' },
      page > 1 && link('', { page: page - 1 }, '上一页'),
      `第 ${from + 1}–${Math.min(from + pageSize, lines.length)} 处，共 ${lines.length} 处`,
      page < pages && link('', { page: page + 1 }, '下一页'),
    );
  const sorted =
    state.order !== 'place' &&
    element(
      'p',
      { class: 'search-hint' },
      `按紧邻检索词${state.order === 'left' ? '之前的字（由近及远）' : '之后的字'}的字符编码排列。`,
    );
  return [...toPlaces(answer), ...toNotes(answer.wanted), tools, sorted, list, paging].filter(
    (part) => part !== false,
  );
}

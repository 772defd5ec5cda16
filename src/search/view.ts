import { toQuery, toResult, type SearchState } from './address.ts';
import type { Answer, FoundSection } from './answer.ts';
import { withBreaks } from './breaks.ts';
import { element, nameOf, term } from './element.ts';
import type { Excerpt, Stretch } from './excerpt.ts';
import { toRemarks } from './remarks.ts';
import { SearchUnavailable, type Reason } from './unavailable.ts';

export { element, nameOf } from './element.ts';
export { toNotes, toPlaces, toRemarks } from './remarks.ts';

/** What the form calls a value of one of its filters. */
export type LabelOf = (name: string, value: string) => string;

/** A copy of what the page has ready for a view, and its parts by name. */
export function copyOf(name: string) {
  const template = document.querySelector<HTMLTemplateElement>(`template[data-search-view=${name}]`);
  const view = element('div', {});
  if (template) view.append(template.content.cloneNode(true));
  const part = (wanted: string): HTMLElement => {
    const found = view.querySelector<HTMLElement>(`[data-part=${wanted}]`);
    if (!found) throw new Error(`no ${wanted} in ${name}`);
    return found;
  };
  return { view, part };
}

/** Cut ends and cell borders are drawn by the style sheet: no character is added to what is printed. */
const toStretch = ({ pieces, cutStart, cutEnd }: Stretch): HTMLElement =>
  element(
    'span',
    { class: `search-stretch${cutStart ? ' cut-start' : ''}${cutEnd ? ' cut-end' : ''}` },
    ...pieces.map(({ text, hit }) => (hit ? element('mark', {}, text) : text)),
  );

/** What names a cell is printed elsewhere in its table. */
const toHead = (words: string): HTMLElement => element('span', { class: 'search-head' }, words);

const toExcerpt = ({ row, above, stretches }: Excerpt): HTMLElement =>
  element(
    'p',
    { class: row ? 'search-excerpt search-row' : 'search-excerpt' },
    ...(row ? above.map((label) => element('span', { class: 'search-cell' }, toHead(label))) : []),
    ...stretches.map((one) =>
      row
        ? element('span', { class: 'search-cell' }, one.head && toHead(`${one.head}：`), toStretch(one))
        : toStretch(one),
    ),
  );

const toItem = (section: FoundSection, words: string[]): HTMLElement =>
  element(
    'li',
    {},
    element(
      'h3',
      {},
      element(
        'a',
        { href: toResult(section.url, section.anchor, words), 'data-search-result': '' },
        withBreaks(nameOf(section)),
      ),
    ),
    element('p', { class: 'search-occurrences' }, `${section.occurrences} 处`),
    ...section.excerpts.map(toExcerpt),
  );

/** What helps when nothing was found: which part does occur, which terms, or where else. */
function toHelp(answer: Answer, state: SearchState): HTMLElement[] {
  const link = (change: Partial<SearchState>, text: string | Node) =>
    element(
      'a',
      { href: toQuery({ ...state, all: false, page: 1, ...change }), 'data-search-link': '' },
      text,
    );
  const help: HTMLElement[] = [];
  for (const { typed, forms, part } of answer.wanted) {
    if (forms.length) continue;
    const line = element('p', { class: 'search-help' }, '全部文件中都没有', term(typed), '。');
    if (part)
      line.append(
        '其中最长的、原文里有的部分是',
        link({ q: part.text }, term(part.text)),
        `，见于 ${part.total} 节。`,
      );
    help.push(line);
  }
  if (help.length) return help;
  if (answer.everywhere) {
    const text = `全部文件中有 ${answer.everywhere} 节`;
    return [element('p', { class: 'search-help' }, '所选范围内没有；', link({ filters: {} }, text), '。')];
  }
  const counts = answer.wanted.flatMap(({ typed, everywhere }, index) => [
    ...(index ? ['，'] : []),
    term(typed),
    `见于 ${everywhere} 节`,
  ]);
  const reason = answer.excluded.length ? '没有一节符合全部条件' : '没有一节同时含有';
  return [element('p', { class: 'search-help' }, ...counts, `，但${reason}。`)];
}

/** Whether the answer lies elsewhere than in sections with the words: a place, a passage, or nothing asked for. */
const isAnsweredOtherwise = ({ total, places, passages, steps }: Answer): boolean =>
  total === 0 &&
  (places.length > 0 || passages.length > 0 || steps.some(({ kind }) => kind === 'exclusion-alone'));

/** The line that says how many sections were found; nothing where that is not what was asked. */
export const toStatus = (answer: Answer, { view }: SearchState): (Node | string)[] =>
  isAnsweredOtherwise(answer)
    ? []
    : [
        view === 'usage' && answer.wanted.length > 1 ? '同时含有各词的有 ' : '找到 ',
        element('strong', { 'data-search-count': '' }, `${answer.total}`),
        answer.total ? ` 节，分属 ${answer.documents.length} 份文件` : ' 节',
        view === 'kwic' && answer.total
          ? `，共 ${answer.sections.reduce((sum, { occurrences }) => sum + occurrences, 0)} 处。`
          : '。',
      ];

/** The results: places first, then notes, then the sections by document. */
export function toResults(answer: Answer, state: SearchState): HTMLElement[] {
  const words = answer.wanted.flatMap(({ forms }) => forms);
  const order = [...new Set(answer.sections.map((section) => section.document))];
  const groups = order.map((group) => {
    const total = answer.documents.find((entry) => entry.document === group)?.total ?? 0;
    const own = answer.sections.filter((section) => section.document === group);
    return element(
      'section',
      { class: 'search-group' },
      element('h2', {}, withBreaks(group.title)),
      element('p', { class: 'search-total' }, `${total} 节`),
      element('ol', {}, ...own.map((section) => toItem(section, words))),
    );
  });
  const more =
    answer.sections.length < answer.total &&
    element(
      'p',
      { class: 'search-more' },
      element(
        'a',
        { href: toQuery({ ...state, all: true }), 'data-search-link': '' },
        `列出全部 ${answer.total} 节`,
      ),
    );
  return [
    ...toRemarks(answer),
    ...(answer.state === 'none' && !isAnsweredOtherwise(answer) ? toHelp(answer, state) : []),
    ...groups,
    ...(more ? [more] : []),
  ];
}

/** Why the search has no answer, and what helps. */
const saidOf: Record<Reason, string> = {
  offline: '检索所需的文件没有读到：网络可能已断开，或被浏览器插件拦截。',
  missing: '检索所需的文件没有找到：本站可能刚刚更新，或者文件不全。请重试；若仍不行，请刷新本页。',
  refused: '网站暂时无法提供检索所需的文件，请稍后重试。',
  slow: '检索所需的文件迟迟没有传完：网络可能太慢或已中断。请重试。',
  damaged: '检索所需的文件在传送中缺损或被改动。为免结果有误，本次没有作答，请重试。',
  unsupported: '这个浏览器版本较旧，无法检索。请换用较新的浏览器。',
};

/** What is said where the search has no answer, with a way to try again. */
export function toFailure(error: unknown, retry: () => void): HTMLElement {
  // What else a page may lack, such as the script of a view, did not arrive either.
  const reason = error instanceof SearchUnavailable ? error.reason : 'offline';
  const button = element('button', { type: 'button' }, '重试');
  button.addEventListener('click', retry);
  return element(
    'div',
    { class: 'search-failure', 'data-reason': reason },
    element('p', {}, `${saidOf[reason]}正文仍可照常阅读。`),
    ...(reason === 'unsupported' ? [] : [button]),
  );
}

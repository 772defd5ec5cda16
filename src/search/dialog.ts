/** Search in place: what the dialog does that the page's head has opened (src/shell/search-opener.ts). */
import { adopt } from '../shell/adopt.ts';
import styles from '../styles/search-dialog.css?inline';
import { readState, toQuery } from './address.ts';
import { createSearcher } from './search.ts';
import { offerSuggestions, replaceResults } from './suggest-list.ts';
import { element, toFailure, toResults, toStatus } from './view.ts';

/** As on the search page: long enough for a word typed quickly, short enough to feel immediate. */
const pause = 120;
/** What fits a glance; the search page has the rest. */
const most = { limit: 8, stretches: 2 };

let started = false;

/** Make the dialog search what is in its field, now and whenever that changes. */
export function startDialog(dialog: HTMLDialogElement): void {
  const form = dialog.querySelector('form');
  const field = dialog.querySelector('input');
  const page = document.querySelector<HTMLAnchorElement>('a[data-search-page]');
  if (started || !form || !field || !page) return;
  started = true;
  // The search page knows both by attributes of its form; here they follow from its address.
  const base = new URL('..', page.href).pathname;
  const searcher = createSearcher({ base, bundlePath: `${base}pagefind/` });
  const addressOf = (url: string) => base.replace(/\/$/, '') + url;

  form.action = page.href;
  Object.assign(field, {
    id: 'search-in-place',
    placeholder: '检索报告全文',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    enterKeyHint: 'search',
  });
  dialog.ariaLabel = '检索';
  const close = element('button', { type: 'button', class: 'search-close' }, '关闭');
  const status = element('p', { role: 'status' });
  const results = element('div', { class: 'search-found' });
  const all = element('a', { href: page.href }, '在检索页查看');
  const foot = element(
    'p',
    { class: 'search-foot' },
    all,
    element('span', { class: 'search-keys' }, '↑↓ 选择，回车打开，Esc 关闭'),
  );
  form.append(close);
  const suggestions = offerSuggestions({
    field,
    results,
    load: searcher.suggestions,
    addressOf,
  });
  dialog.append(suggestions.list, status, results, foot);
  adopt(styles);

  let turn = 0;
  let timer = 0;

  const show = async () => {
    turn += 1;
    const mine = turn;
    const state = readState(`?${new URLSearchParams({ q: field.value })}`);
    all.setAttribute('href', page.href + toQuery(state));
    try {
      const answer = await searcher.search(field.value, most);
      if (mine !== turn) return;
      replaceResults(results, answer.state === 'empty' ? [] : toResults(answer, state), field);
      leadToPage(results, page.href);
      status.replaceChildren(...(answer.state === 'empty' ? [] : toStatus(answer, state)));
      all.textContent = answer.total > most.limit ? `在检索页查看全部 ${answer.total} 节` : '在检索页查看';
    } catch (error) {
      if (mine !== turn) return;
      console.warn(error);
      status.replaceChildren('检索未能完成。');
      results.replaceChildren(toFailure(error, () => void show()));
    }
    if (!results.contains(document.activeElement)) results.scrollTop = 0;
  };
  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), pause) as unknown as number; // Node's types give a Timeout; in a browser it is a number
  };
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  field.addEventListener('compositionend', typed);

  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target, clientX, clientY, ctrlKey, metaKey }) => {
    // A link that opens elsewhere leaves the dialog as it is; of one on the same page it would hide the place.
    const leaves = target instanceof Element && target.closest('a[href]') && !ctrlKey && !metaKey;
    if (leaves || (target === dialog && isOutside(dialog, clientX, clientY))) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    // The keys of the page behind are not meant.
    event.stopPropagation();
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    dialog.close();
  });

  searcher.warm();
  // What was typed while this was on its way; a word still being composed comes by its own event.
  if (field.value && !dialog.hasAttribute('data-composing')) field.dispatchEvent(new Event('input'));
}

/** What is around the dialog belongs to it, for a press; pressing there closes it. */
function isOutside(dialog: HTMLDialogElement, x: number, y: number): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return x < left || x > right || y < top || y > bottom;
}

/** Links that change the search are links to the search page, which begins where it is left off here. */
function leadToPage(results: HTMLElement, page: string): void {
  results.querySelector('.search-more')?.remove();
  for (const link of results.querySelectorAll<HTMLAnchorElement>('a[data-search-link]'))
    link.href = page + new URL(link.href).search;
}

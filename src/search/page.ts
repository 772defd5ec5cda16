/** The search page: keeps form, address and results in step. Loaded only there. */
import { readState, toQuery, type SearchState } from './address.ts';
import { toFilters } from './filters.ts';
import { keepPlaces } from './scroll.ts';
import { createSearcher, type Answer } from './search.ts';
import { offerSuggestions, replaceResults } from './suggest-list.ts';
import { toFailure, toPlaces, toRemarks, toResults, toStatus } from './view.ts';

/** Long enough for a word typed quickly, short enough to feel immediate. */
const pause = 120;
/** An answer that takes longer than this is announced as being on its way. */
const patience = 400;
const firstPage = 30;

function start(form: HTMLFormElement, views: HTMLElement, status: HTMLElement, results: HTMLElement): void {
  const { base = '/', bundle = '/pagefind/' } = form.dataset;
  const searcher = createSearcher({ base, bundlePath: bundle });
  // For programs: the search of this page, without the page. `await form.archiveSearch('渝快办', { limit: Infinity })`
  Object.assign(form, { archiveSearch: searcher.search });
  const field = form.querySelector<HTMLInputElement>('[name=q]');
  if (!field) return;
  const filters = toFilters(form, field);
  const places = keepPlaces();
  const ownTitle = document.title;
  const suggestions = offerSuggestions({
    field,
    results,
    load: searcher.suggestions,
    addressOf: (url) => base.replace(/\/$/, '') + url,
  });
  form.querySelector('.filters')?.before(suggestions.list);

  let turn = 0;
  let timer = 0;
  let composing = false;
  /** While a query is being typed, its steps share one entry of the history. */
  let drafting = false;

  /** Make the links to the views lead to this query in each. */
  const fillViews = (state: SearchState) => {
    views.hidden = !state.q.trim();
    for (const link of views.querySelectorAll('a')) {
      const { view } = readState(`?view=${link.dataset['searchLink'] ?? ''}`);
      link.href = toQuery({ ...state, view, page: 1, all: false });
      if (view === state.view) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    // Only the results have an order that can be chosen in the form.
    const sort = form.querySelector<HTMLElement>('[data-search-sort]');
    if (sort) sort.hidden = state.view !== 'list';
  };

  /** The view the state asks for; its code is loaded when it is. */
  const toView = async (answer: Answer, state: SearchState): Promise<Node[]> => {
    if (state.view === 'kwic' && answer.state === 'found') {
      const { toKwic } = await import('./views/index.ts');
      return [...toRemarks(answer), toKwic(answer, state, filters.labelOf)];
    }
    if (state.view === 'usage' && answer.state !== 'empty') {
      const { toUsage } = await import('./views/index.ts');
      return [...toPlaces(answer), ...(await toUsage(searcher, state, filters.labelOf))];
    }
    return toResults(answer, state);
  };

  /** Title, views and the page around the results say what is searched for. */
  const announce = (state: SearchState) => {
    const asked = state.q.trim();
    document.title = asked ? `${asked} · ${ownTitle}` : ownTitle;
    document.documentElement.toggleAttribute('data-searching', asked !== '');
    fillViews(state);
  };

  /** Show the answer to the address as it is now. */
  const show = async (focus = '') => {
    turn += 1;
    const mine = turn;
    const state = readState(location.search);
    // The count goes at once: what it says is not about this address.
    status.replaceChildren();
    announce(state);
    // Should they not arrive, the search says so.
    searcher.documents().then(filters.offer, () => undefined);
    if (!state.q.trim()) {
      results.replaceChildren();
      results.removeAttribute('aria-busy');
      places.arrive();
      return;
    }
    results.setAttribute('aria-busy', 'true');
    const waiting = setTimeout(() => mine === turn && status.replaceChildren('正在检索……'), patience);
    try {
      const answer = await searcher.search(state.q, {
        filters: state.filters,
        ...(state.view === 'kwic'
          ? { sort: 'year', limit: Infinity, stretches: 0 }
          : { sort: state.sort, limit: state.view === 'usage' ? 0 : state.all ? Infinity : firstPage }),
      });
      const shown = await toView(answer, state);
      if (mine !== turn) return;
      replaceResults(results, shown, field);
      results.removeAttribute('aria-busy');
      status.replaceChildren(...(answer.state === 'empty' ? [] : toStatus(answer, state)));
      places.arrive();
      if (focus) results.querySelector<HTMLElement>(`[data-search-link="${focus}"]`)?.focus();
    } catch (error) {
      if (mine !== turn) return;
      console.warn(error);
      status.replaceChildren('检索未能完成。');
      results.replaceChildren(toFailure(error, () => void show()));
      results.removeAttribute('aria-busy');
    } finally {
      clearTimeout(waiting);
    }
  };

  /** Move to a state: a new entry in the history, or the present one changed. */
  const go = (query: string, entry: 'new' | 'same', focus = '') => {
    clearTimeout(timer);
    const address = location.pathname + query;
    if (entry === 'new') places.keep();
    if (query !== location.search) {
      if (entry === 'new') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } else if (results.childElementCount) return;
    void show(focus);
  };

  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const query = toQuery(filters.read());
      if (query === location.search) return;
      go(query, drafting ? 'same' : 'new');
      drafting = true;
    }, pause) as unknown as number; // Node's types give a Timeout; in a browser it is a number
  };

  field.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(timer);
  });
  field.addEventListener('compositionend', () => {
    composing = false;
    typed();
  });
  field.addEventListener('input', () => {
    if (!composing) typed();
  });
  for (const choice of filters.choices) {
    choice.addEventListener('change', () => {
      go(toQuery(filters.read()), 'new');
      drafting = false;
    });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (composing) return;
    suggestions.hide();
    go(toQuery(filters.read()), drafting ? 'same' : 'new');
    drafting = false;
  });
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-search-link]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const key = link.dataset['searchLink'] ?? '';
    go(link.search, 'new', key);
    drafting = false;
    filters.fill(readState(location.search));
    suggestions.hide();
    if (key) return;
    // The link is gone with the old results; what was asked for is what now holds the focus.
    results.tabIndex = -1;
    results.focus();
  };
  views.addEventListener('click', follow);
  results.addEventListener('click', follow);
  document.querySelector<HTMLElement>('.search-start')?.addEventListener('click', follow);
  addEventListener('popstate', () => {
    drafting = false;
    clearTimeout(timer);
    places.enter();
    suggestions.hide();
    filters.fill(readState(location.search));
    void show();
  });

  // Whoever typed before this module arrived keeps what was typed; who is about to type replaces what the address asks for.
  const isHere = document.activeElement === field;
  if (isHere && field.value) typed();
  else {
    filters.fill(readState(location.search));
    if (isHere) field.select();
  }
  void show();
}

const form = document.querySelector<HTMLFormElement>('form[data-search-form]');
const views = document.querySelector<HTMLElement>('[data-search-views]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const results = document.querySelector<HTMLElement>('[data-search-results]');
if (form && views && status && results) start(form, views, status, results);

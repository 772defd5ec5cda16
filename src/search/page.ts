/** The search page: keeps form, address and results in step. Loaded only there. */
import { readState, toQuery, type SearchState } from './address.ts';
import { createSearcher, type Answer } from './search.ts';
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
  const choices = [...form.querySelectorAll<HTMLSelectElement>('select[name]')];

  let turn = 0;
  let timer = 0;
  let composing = false;
  /** While a query is being typed, its steps share one entry of the history. */
  let drafting = false;

  /** Make the form say what the address says. */
  const fill = (state: SearchState) => {
    field.value = state.q;
    for (const choice of choices) {
      choice.value =
        choice.name === 'sort' ? state.sort : (new URLSearchParams(toQuery(state)).get(choice.name) ?? '');
      if (choice.selectedIndex < 0) choice.selectedIndex = 0;
      const more = choice.closest('details');
      if (more && choice.value) more.open = true;
    }
    narrowDocuments();
  };

  /** Offer the documents of the chosen body. */
  const narrowDocuments = () => {
    const body = choices.find(({ name }) => name === 'body')?.value ?? '';
    const documents = choices.find(({ name }) => name === 'document');
    for (const group of documents?.querySelectorAll('optgroup') ?? []) {
      group.hidden = body !== '' && group.dataset['body'] !== body;
      // Where a group cannot be hidden it cannot be chosen from.
      group.disabled = group.hidden;
    }
    return documents;
  };

  /** What the form calls a value of a filter. */
  const labelOf = (name: string, value: string): string =>
    form.querySelector(`[name=${name}] [value="${value}"]`)?.textContent ?? value;

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
      return [...toRemarks(answer), toKwic(answer, state, labelOf)];
    }
    if (state.view === 'usage' && answer.state !== 'empty') {
      const { toUsage } = await import('./views/index.ts');
      return [...toPlaces(answer), ...(await toUsage(searcher, state, labelOf))];
    }
    return toResults(answer, state);
  };

  /** The state the form is in; what the form cannot say stays as in the address. */
  const formState = (): SearchState => {
    const given = new URLSearchParams(location.search);
    given.set('q', field.value);
    for (const choice of choices) given.set(choice.name, choice.value);
    given.delete('show');
    given.delete('page');
    return readState(given.toString());
  };

  /** Show the answer to the address as it is now. */
  const show = async (focus = '') => {
    turn += 1;
    const mine = turn;
    const state = readState(location.search);
    // The count goes at once: what it says is not about this address.
    status.replaceChildren();
    fillViews(state);
    if (!state.q.trim()) {
      results.replaceChildren();
      results.removeAttribute('aria-busy');
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
      results.replaceChildren(...shown);
      results.removeAttribute('aria-busy');
      status.replaceChildren(...(answer.state === 'empty' ? [] : toStatus(answer, state)));
      if (focus) results.querySelector<HTMLElement>(`[data-search-link="${focus}"]`)?.focus();
    } catch (error) {
      if (mine !== turn) return;
      console.warn(error);
      status.replaceChildren('检索未能完成。');
      results.replaceChildren(toFailure(() => void show()));
      results.removeAttribute('aria-busy');
    } finally {
      clearTimeout(waiting);
    }
  };

  /** Move to a state: a new entry in the history, or the present one changed. */
  const go = (query: string, entry: 'new' | 'same', focus = '') => {
    clearTimeout(timer);
    const address = location.pathname + query;
    if (query !== location.search) {
      if (entry === 'new') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } else if (results.childElementCount) return;
    void show(focus);
  };

  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const query = toQuery(formState());
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
  for (const choice of choices) {
    choice.addEventListener('change', () => {
      if (choice.name === 'body') {
        const documents = narrowDocuments();
        // A document of another body would leave nothing to find.
        if (documents?.selectedOptions[0]?.closest('optgroup')?.disabled) documents.value = '';
      }
      go(toQuery(formState()), 'new');
      drafting = false;
    });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (composing) return;
    go(toQuery(formState()), drafting ? 'same' : 'new');
    drafting = false;
  });
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-search-link]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const key = link.dataset['searchLink'] ?? '';
    go(link.search, 'new', key);
    drafting = false;
    fill(readState(location.search));
    if (key) return;
    // The link is gone with the old results; what was asked for is what now holds the focus.
    results.tabIndex = -1;
    results.focus();
  };
  views.addEventListener('click', follow);
  results.addEventListener('click', follow);
  addEventListener('popstate', () => {
    drafting = false;
    clearTimeout(timer);
    fill(readState(location.search));
    void show();
  });

  // Whoever typed before this module arrived keeps what was typed.
  if (document.activeElement === field && field.value) typed();
  else fill(readState(location.search));
  searcher.warm();
  void show();
}

const form = document.querySelector<HTMLFormElement>('form[data-search-form]');
const views = document.querySelector<HTMLElement>('[data-search-views]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const results = document.querySelector<HTMLElement>('[data-search-results]');
if (form && views && status && results) start(form, views, status, results);

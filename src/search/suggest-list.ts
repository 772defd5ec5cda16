/**
 * The suggestions under a search field: a combobox with a list of options (ARIA 1.2). The field keeps the focus; the arrow
 * keys go through the options and on into the results, where the links themselves have it.
 */
import { complete, suggest, suggestionKinds, type Suggestion } from './suggestions.ts';
import { element } from './view.ts';

export interface SuggestOptions {
  field: HTMLInputElement;
  /** Where the results stand: the arrow keys go on to their links. */
  results: HTMLElement;
  /** What can be offered; asked for when something is typed first. */
  load: () => Promise<readonly Suggestion[]>;
  /** With the site's base. */
  addressOf: (url: string) => string;
}

/** Make the list and keep it in step with the field. It is to be put behind the field. */
export function offerSuggestions({ field, results, load, addressOf }: SuggestOptions) {
  const id = `${field.id}-suggestions`;
  const list = element('ul', {
    id,
    class: 'search-suggestions',
    role: 'listbox',
    'aria-label': '可以检索或前往的',
  });
  list.hidden = true;
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': 'false',
  }))
    field.setAttribute(name, value);

  let offered: Suggestion[] = [];
  let active = -1;
  let turn = 0;

  const activate = (index: number) => {
    active = index;
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', `${at === index}`);
      if (at === index) option.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    if (index < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${id}-${index}`);
  };

  const show = (suggestions: Suggestion[]) => {
    offered = suggestions;
    list.replaceChildren(...suggestions.map((suggestion, index) => toOption(suggestion, `${id}-${index}`)));
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', `${!list.hidden}`);
    activate(-1);
  };
  const hide = () => {
    turn += 1;
    show([]);
  };

  const choose = (suggestion: Suggestion | undefined, elsewhere: boolean) => {
    if (!suggestion) return;
    const { url } = suggestion;
    if (url !== undefined) {
      if (elsewhere) open(addressOf(url));
      else location.assign(addressOf(url));
      return;
    }
    field.value = complete(field.value, suggestion);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    // What was chosen is not offered once more.
    hide();
    field.focus();
  };

  const offer = async () => {
    turn += 1;
    const mine = turn;
    // A list that does not arrive is missed by nobody: the search does without.
    const known = await load().catch(() => []);
    if (mine === turn) show(suggest(known, field.value));
  };
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) void offer();
  });
  field.addEventListener('compositionend', () => void offer());

  // A press on an option leaves the focus where it is.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option) choose(offered[[...list.children].indexOf(option)], event.ctrlKey || event.metaKey);
  });

  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      choose(offered[active], event.ctrlKey || event.metaKey);
    } else if (event.key === 'ArrowDown' || (event.key === 'ArrowUp' && active >= 0)) {
      event.preventDefault();
      const next = active + (event.key === 'ArrowDown' ? 1 : -1);
      if (next < offered.length) activate(next);
      else if (focusLink(results, 0)) activate(-1);
    } else if (event.key === 'Escape' && !list.hidden && active >= 0) {
      event.preventDefault();
      activate(-1);
    }
  });
  walkResults(results, field, () => activate(offered.length - 1));
  return { list, hide };
}

const toOption = ({ kind, text }: Suggestion, id: string): HTMLElement => {
  const { label, goes } = suggestionKinds[kind];
  return element(
    'li',
    { id, role: 'option', 'aria-selected': 'false' },
    element('span', {}, text),
    ' ',
    element('small', {}, goes ? `前往${label}` : label),
  );
};

const linksOf = (results: HTMLElement): HTMLAnchorElement[] => [
  ...results.querySelectorAll<HTMLAnchorElement>('a[href]'),
];

function focusLink(results: HTMLElement, index: number): boolean {
  const link = linksOf(results)[index];
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: 'nearest' });
  return link !== undefined;
}

/** Show other results. Whoever was on one of the links is on it still, or, where it is gone, in the field. */
export function replaceResults(results: HTMLElement, nodes: readonly Node[], field: HTMLInputElement): void {
  const focused = document.activeElement;
  const held =
    focused instanceof HTMLAnchorElement && results.contains(focused) ? placeOf(focused) : undefined;
  results.replaceChildren(...nodes);
  if (held === undefined) return;
  const same = linksOf(results).find((link) => placeOf(link) === held);
  (same ?? field).focus({ preventScroll: true });
}

/** Where a link leads, whatever is to be marked there. */
const placeOf = ({ pathname, hash }: HTMLAnchorElement): string => pathname + hash;

/** The arrow keys go from link to link, and from the first back into the field; whatever is typed goes there too. */
function walkResults(results: HTMLElement, field: HTMLInputElement, onReturn: () => void): void {
  results.addEventListener('keydown', (event) => {
    const at = linksOf(results).findIndex((link) => link === event.target);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (event.key === 'ArrowDown') focusLink(results, at + 1);
      else if (at > 0) focusLink(results, at - 1);
      else {
        field.focus();
        onReturn();
      }
    } else if (event.key.length === 1 && event.key !== ' ' && event.key !== '/') {
      // The character arrives in the field, which has the focus when it does.
      field.focus();
    }
  });
}

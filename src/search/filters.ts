/** The form of the search page: what it says of a search, and which documents it offers to narrow one to. */
import { readState, toQuery, type SearchState } from './address.ts';
import type { DocumentEntry } from './store.ts';
import { element } from './view.ts';

/** More documents than these are not offered at once: a year or a body is chosen first. */
const mostDocuments = 200;

export interface Filters {
  /** Each filter's select, and that of the order. */
  choices: readonly HTMLSelectElement[];
  /** Make the form say what a state says. */
  fill(state: SearchState): void;
  /** The state the form is in; what it cannot say stays as in the address. */
  read(): SearchState;
  /** What the form calls a value of a filter. */
  labelOf(name: string, value: string): string;
  /** Offer these documents, as far as body and year that are chosen allow. */
  offer(documents: readonly DocumentEntry[]): void;
}

export function toFilters(form: HTMLFormElement, field: HTMLInputElement): Filters {
  const choices = [...form.querySelectorAll<HTMLSelectElement>('select[name]')];
  const choice = (name: string) => choices.find((select) => select.name === name);
  const [year, body, document] = [choice('year'), choice('body'), choice('document')];
  let documents: readonly DocumentEntry[] | undefined;

  /** A document of another year or body would leave nothing to find: it is chosen no longer. */
  const narrow = () => {
    if (!document || !documents) return;
    const chosen = document.value;
    const own = documents.filter(
      (entry) =>
        (!year?.value || `${entry.year}` === year.value) && (!body?.value || entry.body === body.value),
    );
    const listed = own.length > mostDocuments ? own.filter(({ key }) => key === chosen) : own;
    const groups = Map.groupBy(listed.toReversed(), (entry) => entry.body);
    document.replaceChildren(
      element('option', { value: '' }, own.length > mostDocuments ? '先选年份或机关' : '全部'),
      ...[...groups].map(([id, entries]) =>
        element(
          'optgroup',
          { label: labelOf('body', id) },
          ...entries.map(({ key, short }) => element('option', { value: key }, short)),
        ),
      ),
    );
    document.disabled = listed.length === 0;
    choose(document, chosen);
  };
  year?.addEventListener('change', narrow);
  body?.addEventListener('change', narrow);

  const labelOf = (name: string, value: string): string =>
    (name === 'document' && documents?.find(({ key }) => key === value)?.short) ||
    (choice(name)?.querySelector(`[value="${CSS.escape(value)}"]`)?.textContent ?? value);

  return {
    choices,
    labelOf,
    offer(known) {
      if (documents === known) return;
      documents = known;
      narrow();
    },
    fill(state) {
      field.value = state.q;
      const given = new URLSearchParams(toQuery(state));
      for (const select of choices) {
        const value = select === choice('sort') ? state.sort : (given.get(select.name) ?? '');
        // Which documents there are is known later: until then the one of the address is taken at its word.
        if (select === document && !documents && value) select.append(element('option', { value }, value));
        choose(select, value);
        const more = select.closest('details');
        if (more && select.value) more.open = true;
      }
      narrow();
      if (document && documents) choose(document, given.get('document') ?? '');
    },
    read() {
      const given = new URLSearchParams(location.search);
      given.set('q', field.value);
      for (const { name, value } of choices) given.set(name, value);
      given.delete('show');
      given.delete('page');
      return readState(given.toString());
    },
  };
}

/** Choose a value, or what stands first where it is not offered. */
function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  if (select.selectedIndex < 0) select.selectedIndex = 0;
}

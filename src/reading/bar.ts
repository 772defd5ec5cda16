/** The bar says where one is while one reads, and what it offers is about that place. Fetched when the page first moves. */
import { locatorOfId, parseId, sectionId } from '../schema/ids.ts';
import { follow } from './follow.ts';
import { placeText } from './place-text.ts';

const bar = document.querySelector<HTMLElement>('.reading-bar');
const text = document.querySelector('.official');

if (bar && text) {
  const places = [...text.querySelectorAll<HTMLElement>(':is(p, table, .heading)[id]')].filter(({ id }) =>
    parseId(id),
  );
  follow(places, ({ id }) => show(bar, id));
}

function show(bar: HTMLElement, id: string): void {
  const { base = '', above = '' } = bar.dataset;
  const { section, within } = placeText(id, markerOf, above);
  const [first, second] = bar.querySelectorAll('p > span');
  if (first) first.textContent = within ? `${section} ·` : section;
  if (second) second.textContent = within;
  const cite = bar.querySelector<HTMLElement>('[data-cite]');
  // Whoever cites from the bar cites the place that it names.
  if (cite) cite.dataset['cite'] = id.slice(1);
  const isWhole = location.pathname === base;
  const other = bar.querySelector<HTMLAnchorElement>('[data-other-view]');
  if (other) other.href = `${base}${isWhole ? `${locatorOfId(id)}/` : ''}#${id}`;
}

/** What a section of this page prints before its title; nothing for what is not on it. */
function markerOf(locator: string): string | undefined {
  const section = document.getElementById(sectionId(locator));
  return section ? (section.querySelector(':scope > .marker')?.textContent ?? '') : undefined;
}

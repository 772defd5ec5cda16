/**
 * The contents of a document follow as one reads: the entry of the section at the top of the window is marked and kept
 * in sight, and the way to one section alone leads to that one. Without this script the contents are a plain list of links.
 */
import { follow } from './follow.ts';

const contents = document.querySelector<HTMLElement>('.contents');
const other = contents?.querySelector<HTMLAnchorElement>('[data-other-view]');
const base = document.querySelector<HTMLElement>('[data-cite-base]')?.dataset['citeBase'] ?? '';
const links = new Map(
  [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])].map((link) => [
    link.hash.slice(1),
    link,
  ]),
);
let current: HTMLAnchorElement | undefined;

follow([...document.querySelectorAll<HTMLElement>('.official > .section')], (section) => {
  const id = section.id || section.querySelector('.heading')?.id || '';
  const entry = links.get(id);
  if (!contents || !entry) return;
  current?.removeAttribute('aria-current');
  entry.setAttribute('aria-current', 'location');
  current = entry;
  if (other) other.href = `${base}${id.slice(1)}/`;
  keepInSight(contents, entry);
});

/** Only the list scrolls: scrollIntoView would move the page too. */
function keepInSight(contents: HTMLElement, entry: HTMLElement): void {
  if (contents.scrollHeight <= contents.clientHeight) return;
  const [list, shown] = [contents.getBoundingClientRect(), entry.getBoundingClientRect()];
  if (shown.top < list.top + 40 || shown.bottom > list.bottom - 40) {
    contents.scrollTop += shown.top - list.top - list.height / 3;
  }
}

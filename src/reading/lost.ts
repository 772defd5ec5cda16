/** The note at the top of a text whose page does not have the place that the address names. */
import { lostPlace } from './lost-place.ts';

/** Characters of an id: those of ours are shorter. */
const mostShown = 60;

let note: HTMLElement | undefined;

/** Say that the page has no place with this id, and lead to the nearest. */
export function showLost(id: string, text: Element): void {
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  const { said, nearest, words, isElsewhere } = lostPlace(id, ids);
  note ??= document.createElement('p');
  note.className = 'lost-place';
  note.dataset['editorial'] = '';
  note.setAttribute('role', 'status');
  text.prepend(note);
  const heading = nearest === undefined ? undefined : document.getElementById(nearest)?.textContent.trim();
  const base = document.querySelector<HTMLElement>('[data-cite-base]')?.dataset['citeBase'];
  note.replaceChildren(
    `本页没有“#${id.length > mostShown ? `${id.slice(0, mostShown)}……` : id}”这一处：${said}`,
    ...(nearest === undefined ? [] : ['，最近的是', linkTo(`#${nearest}`, words ?? `“${heading}”`)]),
    ...(isElsewhere && base !== undefined ? ['，', linkTo(`${base}#${id}`, '到全文中看')] : []),
    '。',
  );
  note.scrollIntoView({ block: 'center' });
}

function linkTo(href: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = words;
  return link;
}

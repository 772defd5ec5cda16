/**
 * The contents as a sheet at the bottom of a phone's screen: one for the page, kept once it is made. It opens at the section
 * one is in; Escape, a press beside it and the browser's Back close it, and Back then stays on the page.
 */
import { locatorOfId, sectionId } from '../schema/ids.ts';
import { adopt } from '../shell/adopt.ts';
import { html } from '../shell/html.ts';
import { setHtml } from '../shell/trusted.ts';
import styles from '../styles/contents-sheet.css?inline';

let sheet: HTMLDialogElement | undefined;
let opener: HTMLElement | undefined;
/** An entry was chosen: the page is about to be left, or to move. */
let isLeaving = false;

/** Open the contents for a link; `here` is the place one is at, as the bar cites it: an id without its first letter. */
export function showContents(link: HTMLElement, here: string): void {
  opener = link;
  sheet ??= build();
  const list = document.querySelector('#contents > .outline')?.cloneNode(true);
  if (!(list instanceof HTMLElement)) throw new Error('the page has no contents');
  sheet.querySelector('.outline')?.remove();
  sheet.append(list);
  const entry = mark(list, locatorOfId(sectionId(here)));
  isLeaving = false;
  // An entry of the history for Back to go back from.
  history.pushState({ contents: true }, '');
  sheet.showModal();
  entry?.focus({ preventScroll: true });
  entry?.scrollIntoView({ block: 'center' });
}

/** Mark the section one is in, or the nearest above it that the contents have; the first entry stands in where there is none. */
function mark(list: HTMLElement, locator: string): HTMLAnchorElement | null {
  const links = [...list.querySelectorAll('a')];
  for (const link of links) link.removeAttribute('aria-current');
  const nearest = links.findLast(({ href }) => {
    const own = locatorOf(href);
    return own === locator || locator.startsWith(`${own}-`);
  });
  nearest?.setAttribute('aria-current', 'location');
  return nearest ?? links[0] ?? null;
}

/** The section an entry leads to, on this page or on a page of its own. */
function locatorOf(href: string): string {
  const { hash, pathname } = new URL(href);
  return hash ? hash.slice(1 + sectionId('').length) : (pathname.split('/').at(-2) ?? '');
}

function build(): HTMLDialogElement {
  adopt(styles);
  const made = document.createElement('dialog');
  made.className = 'contents-sheet';
  made.setAttribute('aria-labelledby', 'contents-sheet-title');
  setHtml(
    made,
    html`<div>
      <h2 id="contents-sheet-title">目录</h2>
      <button type="button">关闭</button>
    </div>`,
  );
  document.body.append(made);
  made.addEventListener('click', (event) => choose(made, event));
  made.addEventListener('close', () => {
    if (!isLeaving && isOpenInHistory()) history.back();
  });
  addEventListener('popstate', () => {
    made.close();
    if (isLeaving) return;
    // Going back takes the focus away from where closing has put it, once the page is drawn.
    const focus = opener;
    opener = undefined;
    requestAnimationFrame(() => setTimeout(() => focus?.focus({ preventScroll: true })));
  });
  return made;
}

function choose(made: HTMLDialogElement, event: MouseEvent): void {
  const { target } = event;
  if (target === made || target instanceof HTMLButtonElement) made.close();
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  isLeaving = true;
  made.close();
  // In the place of the entry for Back: back from there is where one opened the contents.
  location.replace(link.href);
}

const isOpenInHistory = (): boolean => Boolean((history.state as { contents?: boolean } | null)?.contents); // the state is ours, or another's without it

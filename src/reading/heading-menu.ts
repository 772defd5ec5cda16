/** What ⋯ beside a heading opens: to cite the section, and the places it stands at. */
import { copyWords } from '../shell/clipboard.ts';
import { html, type Html } from '../shell/html.ts';
import { setHtml } from '../shell/trusted.ts';
import { headingLinks, type HeadingLink } from './heading-links.ts';
import { hideNote, showNote } from './note.ts';

/** Open the menu of a heading; `base` is the address of its document. */
export function showHeadingMenu(more: HTMLAnchorElement, base: string): void {
  const locator = more.dataset['cite'] ?? '';
  const line = Number(more.dataset['line']);
  const title = more.parentElement?.querySelector('.heading')?.textContent.trim() ?? '';
  const page = new URL(`${base}${locator}/`, location.href);
  const menu = document.createElement('div');
  menu.className = 'heading-menu';
  setHtml(menu, menuView(locator, headingLinks({ base, locator, line, here: location.pathname })));
  const status = menu.querySelector('[role=status]');
  const say = (words: string) => () => {
    if (status) status.textContent = words;
  };
  menu.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    if (target.matches('button'))
      void copyWords(page.href).then(say('已复制链接'), say(`地址：${page.href}`));
    // A place on this page is gone to, and the dialog that cites opens, with the note out of the way.
    else if (target.matches('a')) hideNote();
  });
  showNote(more, title, menu);
}

const menuView = (locator: string, links: readonly HeadingLink[]): Html => html`
  <ul>
    <li><a href="#cite" data-cite="${locator}">引用</a></li>
    <li><button type="button">复制链接</button></li>
    ${links.map(({ href, words }) => html`<li><a href="${href}">${words}</a></li>`)}
  </ul>
  <p role="status"></p>
`;

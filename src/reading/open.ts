/**
 * What a page of text offers a reader beside its words. Small, as every page of text has it; what opens on a tap, and what
 * follows as one scrolls, is fetched when it is first wanted. Where that fails, and without this script, the links lead to
 * what says the same.
 */

const base = document.querySelector<HTMLElement>('[data-cite-base]')?.dataset['citeBase'];
const bar = document.querySelector<HTMLElement>('.reading-bar');
/** As in src/styles/reading.css: the bar is shown. */
const isNarrow = matchMedia('(max-width: 69.99rem)');

const openers: Readonly<Record<string, (link: HTMLAnchorElement) => Promise<void> | undefined>> = {
  'a.heading-more': (link) =>
    import('./heading-menu.ts').then(({ showHeadingMenu }) => showHeadingMenu(link, base ?? '')),
  'a[href="#contents"]': (link) =>
    isNarrow.matches
      ? import('./contents-sheet.ts').then(({ showContents }) =>
          showContents(link, bar?.querySelector<HTMLElement>('[data-cite]')?.dataset['cite'] ?? '0'),
        )
      : undefined,
  '[data-booklet] a': (link) => import('../booklet/open.ts').then(({ showBooklet }) => showBooklet(link)),
};

document.addEventListener('click', (event) => {
  const { target } = event;
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  for (const [selector, open] of Object.entries(openers)) {
    const link = target.closest<HTMLAnchorElement>(selector);
    const opened = link && open(link);
    if (!opened) continue;
    event.preventDefault();
    opened.catch(() => location.assign(link.href));
  }
});

function begin(): void {
  if (!isNarrow.matches) return;
  removeEventListener('scroll', begin);
  // Should it not arrive, the bar goes on to say which section the page shows.
  void import('./bar.ts').catch(() => undefined);
}

addEventListener('scroll', begin);
// Firefox may have gone to the place of the address, and told so, before this script came.
if (scrollY > 0) begin();

// A link that asks for the booklet, from elsewhere.
if (location.hash === '#booklet') document.querySelector<HTMLElement>('[data-booklet] a')?.click();

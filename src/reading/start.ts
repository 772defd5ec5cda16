/**
 * What a page of text offers a reader beside its words. Small, as every page of text has it; what opens on a tap is fetched
 * when it is first wanted. Where that fails, and without this script, the links lead to pages that say the same.
 */
const base = document.querySelector<HTMLElement>('[data-cite-base]')?.dataset['citeBase'];

if (base !== undefined && 'popover' in HTMLElement.prototype) {
  document.addEventListener('click', (event) => {
    const more =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.heading-more') : null;
    if (!more || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    import('./heading-menu.ts')
      .then(({ showHeadingMenu }) => showHeadingMenu(more, base))
      .catch(() => location.assign(more.href));
  });
}

/**
 * Following a figure: a tap opens what is known of it. Small, as every page of text has it; what it opens is fetched when it
 * is first wanted. Where that fails, and without this script, the figure is a link that leads to the same facts.
 */
const text = document.querySelector<HTMLElement>('.official');
const base = document.querySelector<HTMLElement>('[data-cite-base]')?.dataset['citeBase'];

if (text && base !== undefined && 'popover' in HTMLElement.prototype) {
  text.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.figure') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // The end of a selection that was drawn over the figure is no tap.
    if (event.detail > 0 && getSelection()?.isCollapsed === false) return;
    import('./panel.ts')
      .then(({ showFigure }) => showFigure(link, { text, base }))
      .catch(() => location.assign(link.href));
  });
}

export {};

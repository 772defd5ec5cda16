/**
 * Asking for a citation, and for what selected words need. Small, as every page of text has it; what opens, watches or marks
 * is fetched when it is first wanted.
 */
const text = document.querySelector<HTMLElement>('.official');
const base = document.querySelector<HTMLElement>('[data-cite-base]')?.dataset['citeBase'];

if (text && base !== undefined) start(text, base);

function start(text: HTMLElement, base: string): void {
  let selecting: typeof import('../passage/select.ts') | undefined;

  /** One button for all paragraphs and rows: it stands beside the line number the reader is at. */
  const here = document.createElement('button');
  here.type = 'button';
  here.className = 'cite-here';
  here.dataset['editorial'] = '';
  here.textContent = '引用';

  const show = (id: string) =>
    import('./dialog.ts').then(({ showCitation }) =>
      showCitation({ text, base, id, selected: selecting?.selectedPassage() }),
    );

  const stand = (by: Element | null | undefined) => {
    const home = by?.querySelector('.home');
    if (!home || document.activeElement === here || home.nextSibling === here) return;
    here.classList.remove('cite-below');
    home.after(here);
    here.ariaLabel = `引用${home.ariaLabel ?? '这里'}`;
    // Where the line of the number has no room left, it takes one of its own.
    here.classList.toggle('cite-below', here.getBoundingClientRect().right > innerWidth);
  };

  const watch = () =>
    import('../passage/select.ts').then(
      (module) => {
        if (!selecting) (selecting = module).watchSelection({ text, base });
      },
      () => undefined, // the browser copies by itself
    );

  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[data-cite]:not(.heading-more)')
        : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const id = `s${link.dataset['cite']}`;
    const target = text.querySelector(':target')?.id;
    // Whoever came by an address of one paragraph most likely cites that one.
    show(target?.startsWith(id) ? target : id).catch(() => location.assign(link.href));
  });
  text.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches('.home')) stand(target.parentElement);
  });
  text.addEventListener('pointerover', ({ target }) => {
    if (target instanceof Element) stand(target.closest('p[id], tr'));
  });
  // Pressed, it must not take the selection away.
  here.addEventListener('pointerdown', (event) => event.preventDefault());
  here.addEventListener('click', () => {
    const place = here.closest('p[id]') ?? here.closest('tr')?.querySelector('td[id]:not(:empty), th[id]');
    void show(place?.id ?? '');
  });

  document.addEventListener('selectionchange', () => {
    if (!selecting && getSelection()?.isCollapsed === false) void watch();
  });
  try {
    // Who wants every copy to say where it comes from copies nothing without.
    if (localStorage.getItem('copy-source')) void watch();
  } catch {
    // Storage is forbidden, so nothing is remembered.
  }
  if (/[?&]p=/.test(location.search))
    void import('../passage/land.ts').then(({ land }) => land({ text, base }));
}

// Not a script of global names.
export {};

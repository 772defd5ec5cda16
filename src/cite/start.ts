/** Asking for a citation. Small, as every page of text has it; the dialog itself is fetched when it is first wanted. */
import { wordsOf } from './words.ts';

const text = document.querySelector<HTMLElement>('.official');
const base = document.querySelector<HTMLElement>('[data-cite-base]')?.dataset['citeBase'];

if (text && base !== undefined) start(text, base);

function start(text: HTMLElement, base: string): void {
  /** What the reader has selected of the text, and the id of the place it begins in. */
  let selected: { id: string; quote: string } | undefined;
  let timer: ReturnType<typeof setTimeout>;

  /** One button for all paragraphs and rows: it stands beside the line number the reader is at. */
  const here = document.createElement('button');
  here.type = 'button';
  here.className = 'cite-here';
  here.dataset['editorial'] = '';
  here.textContent = '引用';

  const show = (id: string, quote = '') =>
    import('./dialog.ts').then(({ showCitation }) => showCitation({ text, base, id, quote }));

  const stand = (by: Element | null | undefined) => {
    const home = by?.querySelector('.home');
    if (!home || selected || document.activeElement === here || home.nextSibling === here) return;
    home.after(here);
    here.ariaLabel = `引用${home.ariaLabel ?? '这里'}`;
  };

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
    const at = selected?.id ?? (target?.startsWith(id) ? target : id);
    show(at.startsWith(id) ? at : id, selected?.quote).catch(() => location.assign(link.href));
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
    void show(selected?.id ?? place?.id ?? '', selected?.quote);
  });

  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // While the dialog is open, what is selected is in it.
      if (document.querySelector('dialog[open]')) return;
      const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : undefined;
      const from = range?.startContainer.parentElement?.closest('[id^=s]');
      const quote =
        range &&
        !range.collapsed &&
        text.contains(range.commonAncestorContainer) &&
        wordsOf(range.cloneContents());
      selected = quote && from ? { id: from.id, quote } : undefined;
      here.classList.toggle('cite-selected', Boolean(selected));
      if (selected) {
        text.append(here);
        here.ariaLabel = '引用所选文字';
      } else if (here.parentElement === text) here.remove();
    }, 250);
  });
}

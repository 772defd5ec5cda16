/** Opens a document's booklet where its address (`#booklet`) asks for it; all else is fetched only then. */
import type { Booklet } from './booklet.ts';

const template = document.querySelector<HTMLTemplateElement>('template[data-booklet]');
const text = document.querySelector<HTMLElement>('[data-document]');
const isAsked = (): boolean => location.hash === '#booklet';
let open: Promise<Booklet> | undefined;

function settle(event?: HashChangeEvent): void {
  if (!template || !text || isAsked() === Boolean(open)) return;
  if (open) {
    // What did not open has nothing to close.
    void open.then(({ close }) => close()).catch(() => undefined);
    open = undefined;
    return;
  }
  // Who came by a link on the page goes back to it; who came by the address stays on the document.
  const leave = () => {
    if (event) history.back();
    else location.replace('#');
  };
  open = import('./booklet.ts').then(({ openBooklet }) => openBooklet(template, text, leave));
  // Should the code not arrive, the page stays as it is, and may be asked again.
  open.catch(() => (open = undefined));
}

addEventListener('hashchange', settle);
settle();

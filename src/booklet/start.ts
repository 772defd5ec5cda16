/** Opens a document's booklet where its address (`#booklet`) asks for it; all else is fetched only then. */
import type { Booklet } from './booklet.ts';

const template = document.querySelector<HTMLTemplateElement>('template[data-booklet]');
const text = document.querySelector<HTMLElement>('[data-document]');
let open: Booklet | undefined;

async function settle(event?: HashChangeEvent): Promise<void> {
  if (!template || !text) return;
  if (location.hash !== '#booklet') {
    open?.close();
    open = undefined;
  } else if (!open) {
    const { openBooklet } = await import('./booklet.ts');
    // Who came by a link on the page goes back to it; who came by the address stays on the document.
    const leave = () => {
      if (event) history.back();
      else location.replace('#');
    };
    if (location.hash === '#booklet') open ??= await openBooklet(template, text, leave);
  }
}

// Should the code not arrive, the page stays as it is.
addEventListener('hashchange', (event) => void settle(event).catch(() => undefined));
void settle().catch(() => undefined);

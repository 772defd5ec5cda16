/** On the page of a source: what marks words and draws rules is fetched when it is first wanted. */
import { lineOf } from './lines.ts';

const source = document.querySelector<HTMLElement>('.source');

if (source) {
  const of = new URLSearchParams(location.search).get('of');
  if (of !== null)
    void import('./mark.ts').then(({ markWords }) => markWords(source, of)).catch(() => undefined);
  for (const torn of source.querySelectorAll<HTMLElement>('.torn')) waitFor(torn);
}

/** A hand or the focus comes to a table, or one arrives at a line of it. */
function waitFor(torn: HTMLElement): void {
  const coming = new AbortController();
  let tapped: HTMLAnchorElement | null = null;
  const begin = (): void => {
    if (coming.signal.aborted) return;
    coming.abort();
    import('./threads.ts')
      .then(({ joinThreads }) => joinThreads(torn))
      .then(() => tapped?.dispatchEvent(new PointerEvent('click', tap)))
      .catch(() => tapped && location.assign(tapped.href));
  };
  const arrive = (): void => {
    if (lineOf(location.hash, torn)) begin();
  };
  const options = { signal: coming.signal };
  torn.addEventListener('pointerover', begin, options);
  torn.addEventListener('focusin', begin, options);
  addEventListener('hashchange', arrive, options);
  // The tap that woke it comes before what it wakes: it is kept, and given again.
  torn.addEventListener('click', (event) => {
    if (torn.querySelector(':scope > .threads') || event.pointerType !== 'touch') return;
    tapped =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-lines] > a') : null;
    if (tapped) event.preventDefault();
  });
  arrive();
}

const tap: PointerEventInit = { bubbles: true, cancelable: true, pointerType: 'touch' };

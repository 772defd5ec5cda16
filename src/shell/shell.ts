/**
 * What every page can do with JavaScript, and nothing more: change its looks, search in place, and highlight what a search
 * was for. Whatever is larger is loaded when it is needed.
 */
import './display.ts';
import './menu.ts';

/** A word that is being composed while the code of the search is on its way is not to be searched for as it stands. */
const compose = ({ type, currentTarget }: Event) =>
  (currentTarget as Element).toggleAttribute('data-composing', type === 'compositionstart');

/** The code of the search, once it is open (search-opener.ts). Until it comes, or should it not, Enter leads to the search page. */
function loadSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
  if (!dialog) return;
  dialog.addEventListener('compositionstart', compose);
  dialog.addEventListener('compositionend', compose);
  import('../search/dialog.ts').then(({ startDialog }) => startDialog(dialog)).catch(() => undefined);
}
addEventListener('search-open', loadSearch);
loadSearch();

addEventListener('click', (event) => {
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey);
  if (!isPlain || !(event.target instanceof Element) || !event.target.closest('[data-search-open]')) return;
  event.preventDefault();
  dispatchEvent(new Event('search-open'));
});

// Arriving from a search result: `?q=` says what to highlight.
if (document.querySelector('.official') && new URLSearchParams(location.search).has('q')) {
  // Once all scripts of the page have done to its text what they do: WebKit may have this one before they have.
  addEventListener('DOMContentLoaded', () => void import('../search/highlight.ts'));
}

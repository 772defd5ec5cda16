/**
 * What every page can do with JavaScript, and nothing more: change its looks, open the search with `/` or Ctrl+K, and
 * highlight what a search was for. Whatever is larger is loaded when it is needed.
 */
import './display.ts';

const search = document.querySelector<HTMLAnchorElement>('a[data-search-page]');

/** A key typed into a field belongs to the field. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  );
}

addEventListener('keydown', (event) => {
  const slash =
    event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  const controlK =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (event.defaultPrevented || event.isComposing || !(slash || controlK)) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  if (field) {
    field.focus();
    field.select();
  } else if (search) location.href = search.href;
});

// Arriving from a search result: `?q=` says what to highlight.
if (document.querySelector('.official') && new URLSearchParams(location.search).has('q')) {
  void import('../search/highlight.ts');
}

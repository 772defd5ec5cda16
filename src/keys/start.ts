/**
 * The keyboard. Small, as every page has it: what the keys do is fetched with the first that could do anything, and the
 * overview of them with the first wish for it.
 */
const keys = () => import('./keys.ts');

addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (key !== 'Tab' && !/^[jkmc?？]$/i.test(key)) return;
  if (key !== 'Tab' && target instanceof Element && target.closest('input, textarea, select')) return;
  // Should the code not arrive, Tab does what it does, and every page can be read without the letters.
  keys().then(
    ({ press }) => press(event),
    () => undefined,
  );
});

addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-keys-open]') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  keys().then(
    ({ openOverview }) => openOverview(),
    () => location.assign(link.href),
  );
});

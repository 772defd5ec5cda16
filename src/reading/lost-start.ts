/**
 * A place that the page does not have, nor ever had, is answered in words; what says them is fetched only then. One that
 * moved is gone on to; one that is gone has its own answer on the page.
 */
import { idIn } from '../shell/fragment.ts';

const text = document.querySelector('.official, .source');

function look(): void {
  const id = idIn(location.hash);
  if (!text || !id) return;
  const place = document.getElementById(id);
  const moved = place?.querySelector<HTMLAnchorElement>(':scope > a[data-moved]');
  if (moved) location.replace(moved.href);
  if (place) return;
  // Should it not arrive, the page shows its beginning, as any page does.
  void import('./lost.ts').then(({ showLost }) => showLost(id, text)).catch(() => undefined);
}

addEventListener('hashchange', look);
look();

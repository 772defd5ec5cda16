/** Charts come alive when they come into view; until then, and without JavaScript, the page's own picture stands. */
import '../shell/gate.ts';

const charts = document.querySelectorAll<HTMLElement>('figure[data-chart]');

const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      watcher.unobserve(target);
      // Should the code not arrive, the picture and the table stay as they are.
      void import('./live.ts').then(({ enliven }) => enliven(target)).catch(() => undefined);
    }
  },
  { rootMargin: '200px' },
);

for (const chart of charts) watcher.observe(chart);

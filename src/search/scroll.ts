/**
 * Where a reader was in each entry of the history. Results are drawn after the browser has looked for the place, so it is
 * kept with the entry and gone back to when they are there.
 */
export interface Places {
  /** Remember the place in the present entry, before another takes its turn. */
  keep(): void;
  /** The entry has changed: its place waits for its results. */
  enter(): void;
  /** The results are there. */
  arrive(): void;
}

export function keepPlaces(): Places {
  let wanted: number | undefined;
  let timer = 0;

  const keep = () => {
    clearTimeout(timer);
    // A place that has not been reached yet is not to be forgotten for the one where its page begins.
    if (wanted === undefined) history.replaceState({ scroll: scrollY }, '');
  };
  const enter = () => {
    // Only this module writes the state of the page's entries.
    wanted = (history.state as { scroll?: number } | null)?.scroll;
  };
  history.scrollRestoration = 'manual';
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 150) as unknown as number; // Node's types give a Timeout; in a browser it is a number
  });
  addEventListener('pagehide', keep);
  enter();
  return {
    keep,
    enter,
    arrive() {
      if (wanted !== undefined) scrollTo({ top: wanted, behavior: 'instant' });
      wanted = undefined;
    },
  };
}

/** On the page of a source: what marks words and draws threads is fetched when it is first wanted. */
const source = document.querySelector<HTMLElement>('.source');

if (source) {
  const of = new URLSearchParams(location.search).get('of');
  if (of !== null)
    void import('./mark.ts').then(({ markWords }) => markWords(source, of)).catch(() => undefined);
  for (const torn of source.querySelectorAll<HTMLElement>('.torn')) waitFor(torn);
}

/** A hand or the focus comes to a table, or one arrives at a line of it. */
function waitFor(torn: HTMLElement): void {
  const events = ['pointerover', 'focusin', 'pointerdown'] as const;
  const begin = (): void => {
    for (const event of events) torn.removeEventListener(event, begin);
    removeEventListener('hashchange', look);
    void import('./threads.ts').then(({ joinThreads }) => joinThreads(torn)).catch(() => undefined);
  };
  const look = (): void => {
    if (torn.querySelector(':target')) begin();
  };
  for (const event of events) torn.addEventListener(event, begin);
  addEventListener('hashchange', look);
  look();
}

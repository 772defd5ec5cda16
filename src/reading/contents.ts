/**
 * The contents of a document follow as one reads: the entry of the section at the top of the window is marked and kept
 * in sight. Without this script the contents are a plain list of links.
 */
const contents = document.querySelector<HTMLElement>('.contents');
const links = new Map(
  [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])].map((link) => [
    link.hash.slice(1),
    link,
  ]),
);
const targets = [...links.keys()]
  .map((id) => document.getElementById(id))
  .filter((target) => target !== null);

/** Headings above this line have been read past. */
const readingLine = 160;
let current: HTMLAnchorElement | undefined;

function follow(): void {
  const read = targets.filter((target) => target.getBoundingClientRect().top < readingLine);
  const next = links.get(read.at(-1)?.id ?? '');
  if (next === current) return;
  current?.removeAttribute('aria-current');
  next?.setAttribute('aria-current', 'location');
  current = next;
  if (!contents || !next || contents.scrollHeight <= contents.clientHeight) return;
  // Only the list scrolls: scrollIntoView would move the page too.
  const [list, entry] = [contents.getBoundingClientRect(), next.getBoundingClientRect()];
  if (entry.top < list.top + 40 || entry.bottom > list.bottom - 40) {
    contents.scrollTop += entry.top - list.top - list.height / 3;
  }
}

let waiting = false;
addEventListener(
  'scroll',
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      follow();
    });
  },
  { passive: true },
);
follow();

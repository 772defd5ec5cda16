/** The letters of pages that show a document's text: through its headings, to its contents, and a citation of where one is. */
import { locatorOfId, parseId } from '../schema/ids.ts';
import { blockAt, nextHeading } from './next.ts';

/** Headings above it have been read past, as the contents have it (`src/reading/contents.ts`). */
const readingLine = 160;

const official = () => document.querySelector<HTMLElement>('.official');
const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** To the next heading or the one before; where this page has no further one, to the page of the section beside. */
export function toHeading(step: 1 | -1): void {
  const headings = [...(official()?.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6') ?? [])];
  if (headings.length === 0) return;
  const tops = headings.map(topOf);
  const focused = headings.findIndex((heading) => heading === document.activeElement);
  const top = tops[focused];
  const isSeen = top !== undefined && top > -1 && top < innerHeight;
  const next = nextHeading(tops, { line: readingLine, focused: isSeen ? focused : undefined }, step);
  const heading = headings[next];
  if (heading) land(heading);
  else pageBeside(step)?.click();
}

/** The heading stands at the top of the window and has the focus: Tab goes on from there, and it is read out. */
function land(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  // At once: whoever presses j three times must not wait for three journeys.
  heading.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/**
 * The entry of the contents that leads to the section after all that this page shows, or to the one before it. A section's
 * page shows what is below it in full: there the next is not its first part.
 */
function pageBeside(step: 1 | -1): HTMLAnchorElement | undefined {
  const entries = [...document.querySelectorAll<HTMLAnchorElement>('.contents li > a')];
  const here = entries.findIndex((entry) => entry.ariaCurrent === 'page');
  if (here === -1) return undefined;
  if (step === -1) return entries[here - 1];
  const shown = entries[here]?.parentElement;
  return entries.slice(here).find((entry) => !shown?.contains(entry));
}

/** To the entry of the section one is reading; where the contents are folded or in a sheet, they open. */
export function toContents(): void {
  const inBar = document.querySelector<HTMLElement>('.reading-bar a[href="#contents"]');
  if (inBar?.checkVisibility()) return inBar.click();
  const contents = document.querySelector<HTMLElement>('.contents');
  const folded = contents?.querySelector('details');
  if (folded) folded.open = true;
  const current = contents?.querySelector<HTMLElement>('a[aria-current]');
  (current ?? contents?.querySelector('a'))?.focus();
}

/** Cite the paragraph, heading or table one is at. What is selected has a control of its own, which takes the key first. */
export async function citeHere(): Promise<void> {
  const text = official();
  const base = document.querySelector<HTMLElement>('[data-cite-base]')?.dataset['citeBase'];
  if (!text || base === undefined) return;
  const id = placeAt(text);
  if (id === undefined) return;
  const { showCitation } = await import('../cite/dialog.ts');
  await showCitation({ text, base, id }).catch(() =>
    // What the dialog needs did not arrive: the page has a citation of its own.
    location.assign(new URL(`${base}${locatorOfId(id)}/#cite`, location.href)),
  );
}

/** Id of the place that has the focus, or else of the one at the reading line. */
function placeAt(text: HTMLElement): string | undefined {
  const { activeElement } = document;
  if (activeElement && text.contains(activeElement)) {
    const around = activeElement.closest('.heading-line')?.querySelector('[id]') ?? activeElement;
    for (let at: Element | null = around; at && at !== text; at = at.parentElement)
      if (parseId(at.id)) return at.id;
  }
  const blocks = [...text.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, p, table)[id]')].filter(
    ({ id }) => parseId(id) !== undefined,
  );
  const bottoms = blocks.map((block) => block.getBoundingClientRect().bottom);
  return blocks[blockAt(bottoms, readingLine)]?.id;
}

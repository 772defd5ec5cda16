/** What the keys of a page do. Loaded with the first that is pressed. */
import { isOn } from './choices.ts';
import { letterOf, type Letter } from './press.ts';
import { citeHere, toContents, toHeading } from './reading.ts';
import { startStops } from './stops.ts';

export const openOverview = (): Promise<void> => import('./overview.ts').then(({ show }) => show());

const acts: Readonly<Record<Letter, () => unknown>> = {
  j: () => toHeading(1),
  k: () => toHeading(-1),
  m: toContents,
  c: citeHere,
  '?': openOverview,
};

/** Where letters are typed, chosen with, or belong to what is open over the page. */
const elsewhere =
  'input, textarea, select, [contenteditable], dialog, [popover], [role=application], [role=menu]';

export function press(event: KeyboardEvent): void {
  if (event.key === 'Tab') return startStops();
  const letter = letterOf(event);
  const { target } = event;
  if (!letter || !isOn('letters') || (target instanceof Element && target.closest(elsewhere))) return;
  if (document.querySelector('dialog[open], :popover-open')) return;
  startStops();
  acts[letter]();
}

/**
 * The note over the text, beside the words it is about: one for the page, kept once it is made. Focus goes into it; Escape, a
 * press elsewhere, or Tab past its end closes it, and focus is where it was.
 */
import { adopt } from '../shell/adopt.ts';
import styles from '../styles/note.css?inline';

/** Between the words and the note, and between the note and the edge of the window. */
const gap = 6;
/** Words in the middle of a low window are better covered than explained in two lines. */
const leastHeight = 200;

let note: HTMLElement | undefined;

/** Show a note beside some words. `name` is what it is announced as. */
export function showNote(by: HTMLElement, name: string, content: Node): void {
  note ??= build();
  hideNote();
  note.setAttribute('aria-label', name);
  note.replaceChildren(content);
  note.scrollTop = 0;
  note.showPopover();
  stand(note, by);
  note.focus({ preventScroll: true });
}

export function hideNote(): void {
  if (note?.matches(':popover-open')) note.hidePopover();
}

function build(): HTMLElement {
  adopt(styles);
  const made = document.createElement('div');
  made.className = 'note';
  made.popover = 'auto';
  made.tabIndex = -1;
  made.setAttribute('role', 'dialog');
  made.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') leaveByTab(made, event);
  });
  document.querySelector('main')?.append(made);
  return made;
}

/**
 * Past the note's last control, Tab goes on from the words the note is about, before its first one back to them: the note
 * stands at the end of the page only for programs.
 */
function leaveByTab(note: HTMLElement, event: KeyboardEvent): void {
  const { activeElement } = document;
  const stops = [...note.querySelectorAll<HTMLElement>('a[href], button, summary')].filter((stop) =>
    stop.checkVisibility(),
  );
  const isLeaving = event.shiftKey
    ? activeElement === note || activeElement === stops[0]
    : activeElement === stops.at(-1) || stops.length === 0;
  if (!isLeaving) return;
  hideNote();
  if (event.shiftKey) event.preventDefault();
}

/** Below the words, or above them where there is more room; as high as that side has room for, and never past its ends. */
function stand(note: HTMLElement, by: HTMLElement): void {
  const words = by.getBoundingClientRect();
  note.style.maxHeight = '';
  const { width, height } = note.getBoundingClientRect();
  const room = { above: words.top - 2 * gap, below: innerHeight - words.bottom - 2 * gap };
  const isBelow = height <= room.below || room.below >= room.above;
  const shown = Math.min(height, Math.max(isBelow ? room.below : room.above, leastHeight));
  note.style.maxHeight = `${shown}px`;
  const top = isBelow ? words.bottom + gap : words.top - shown - gap;
  const left = Math.max(8, Math.min(words.left, document.documentElement.clientWidth - width - 8));
  note.style.inset = `${Math.max(gap, top) + scrollY}px auto auto ${left + scrollX}px`;
}

/** What is offered for selected words: their address, and their citation. One small control, kept once it is made. */
import { passageUrl } from '../archive/passage.ts';
import { isOn } from '../keys/choices.ts';
import { html } from '../shell/html.ts';
import { setHtml } from '../shell/trusted.ts';
import { freePlace, overlap, type Box } from './free-place.ts';
import type { Page, Selected } from './selected.ts';
import { adoptStyles } from './styles.ts';

interface Offered extends Page {
  selected: Selected;
}

let control: HTMLElement | undefined;
let offered: Offered | undefined;

/** Show the control for some selected words, where it covers neither them nor the first line of a paragraph. */
export function showOffer(next: Offered): void {
  control ??= build();
  offered = next;
  say('');
  control.hidden = false;
  stand();
}

export function hideOffer(): void {
  offered = undefined;
  if (control) control.hidden = true;
}

function build(): HTMLElement {
  adoptStyles();
  const made = document.createElement('div');
  made.className = 'passage-offer';
  made.dataset['editorial'] = '';
  made.setAttribute('role', 'group');
  made.setAttribute('aria-label', '所选文字');
  setHtml(
    made,
    html`<button type="button" value="link" aria-keyshortcuts="c" aria-label="复制链接：所选文字">
        复制链接
      </button>
      <button type="button" value="cite" aria-label="引用所选文字">引用</button><span role="status"></span>`,
  );
  // Pressed, it must not take the selection away.
  made.addEventListener('pointerdown', (event) => event.preventDefault());
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', ({ target }) => {
    if (!offered || !(target instanceof HTMLButtonElement)) return;
    if (target.value === 'cite') cite(offered);
    else void copyLink(offered);
  });
  document.addEventListener('keydown', (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (
      event.key !== 'c' ||
      !isOn('letters') ||
      !isPlain ||
      !offered ||
      event.defaultPrevented ||
      isTyping(event.target)
    )
      return;
    event.preventDefault();
    made.querySelector('button')?.focus();
  });
  addEventListener('resize', stand);
  whenScrolled(stand);
  document.querySelector('main')?.append(made);
  return made;
}

/** Call whenever scrolling has come to rest. */
function whenScrolled(rested: () => void): void {
  if ('onscrollend' in window) {
    addEventListener('scrollend', rested);
    return;
  }
  // WebKit 2.50 does not tell when it has.
  let timer: ReturnType<typeof setTimeout>;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(rested, 120);
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, select, textarea, dialog[open], [popover]') !== null;

function cite({ text, base, selected }: Offered): void {
  void import('../cite/dialog.ts')
    .then(({ showCitation }) => showCitation({ text, base, id: selected.passage.from.id, selected }))
    .catch(() => say('引文没有取到，请稍后再试。'));
}

async function copyLink({ base, selected }: Offered): Promise<void> {
  const address = new URL(passageUrl(base, selected.passage), location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    say('已复制链接');
  } catch {
    // No permission, or no secure context.
    say(`地址：${address}`);
  }
}

function say(words: string): void {
  const status = control?.querySelector('[role=status]');
  if (status) status.textContent = words;
  if (words) stand();
}

/** Between two places that are tried, one above the other. */
const step = 6;

/**
 * For a pointer near the selection: beside the column where there is room, or else below or above the selected words. For
 * a thumb, and where these places are taken, as low as its style puts it, and up from there at both edges.
 */
function stand(): void {
  if (!control || !offered) return;
  control.style.translate = '';
  const home = control.getBoundingClientRect();
  const window: Box = { left: 0, top: 0, right: innerWidth, bottom: home.bottom };
  const selection = offered.selected.ranges
    .flatMap((range) => [...range.getClientRects()])
    .filter((box) => box.width > 0 && overlap(box, window));
  const text = offered.text.getBoundingClientRect();
  const across = [0, Math.max(step, text.left) - home.left];
  const up = Array.from({ length: Math.max(0, Math.floor(home.top / step)) }, (_, index) => -index * step);
  const place = freePlace(
    [
      ...(matchMedia('(pointer: fine)').matches ? near(home, text, selection) : []),
      ...up.flatMap((dy) => across.map((dx) => moved(home, dx, dy))),
    ],
    selection,
    firstLines(offered.text, window),
  );
  if (place) control.style.translate = `${place.left - home.left}px ${place.top - home.top}px`;
}

const moved = ({ left, top, right, bottom }: Box, dx: number, dy: number): Box => ({
  left: left + dx,
  top: top + dy,
  right: right + dx,
  bottom: bottom + dy,
});

/** Room for the numbers of lines beside the column. */
const margin = 90;

function near(home: DOMRect, text: Box, selection: readonly Box[]): Box[] {
  const [first, last] = [selection[0], selection.at(-1)];
  if (!first || !last) return [];
  const at = (left: number, top: number) => moved(home, left - home.left, top - home.top);
  const left = Math.max(text.left, Math.min(last.right, text.right) - home.width);
  const places = [
    at(text.right + margin, last.top),
    at(left, last.bottom + step),
    at(Math.max(text.left, Math.min(first.left, text.right - home.width)), first.top - step - home.height),
  ];
  return places.filter(
    (place) =>
      place.top > 0 && place.bottom <= home.bottom && place.right < document.documentElement.clientWidth,
  );
}

/** The first lines of the paragraphs, and the headings, that are in the window. */
function firstLines(text: HTMLElement, window: Box): Box[] {
  return [...text.querySelectorAll('p, .heading')].flatMap((block) => {
    const { left, top, right, bottom } = block.getBoundingClientRect();
    if (!overlap({ left, top, right, bottom }, window)) return [];
    const line = block.localName === 'p' ? parseFloat(getComputedStyle(block).lineHeight) : bottom - top;
    return [{ left, top, right, bottom: top + line }];
  });
}

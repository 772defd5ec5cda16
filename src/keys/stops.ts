/**
 * One stop of Tab for a paragraph, a heading, a table or a list: what stands in it is reached from there with the arrow keys.
 *
 * The stop is one of its own links, never the paragraph itself, and nothing gets another role: a screen reader reads the page
 * and lists its links as without this script. A link that is no stop can still be pressed, followed and named.
 */
import { isOn } from './choices.ts';
import { hideHint, showHint } from './hint.ts';
import { nextWithin, type Place } from './next.ts';

/** What is one stop, outermost first, and what makes a row in it; without rows all that stands in it is one. */
const kinds: readonly { group: string; row?: string }[] = [
  { group: 'main table', row: 'tr, .table-actions' },
  { group: '.contents', row: 'a, summary' },
  { group: '.source', row: '.line, .ours' },
  { group: 'main .held > ul', row: 'li' },
  { group: 'main figure.picture', row: 'li' },
  { group: 'main svg' },
  { group: '.official .readings', row: 'p' },
  { group: '.official .heading-line' },
  { group: '.reading :is(h1, h2, h3, h4, h5, h6, p, dd), .reading .read-on' },
  {
    group:
      'main ul.findings p, main .beside > p, main .term-entry, .term-index, main .work-list > li, main .compared',
  },
];

const things = 'a[href], button, summary';

/** The thing of each group that Tab stops at. */
const stopOf = new WeakMap<Element, HTMLElement>();
/** What `tabindex` said before; null where it said nothing. */
const before = new Map<Element, string | null>();
let isStarted = false;
/** Tab was the last key: the focus came by it. */
let byTab = false;

/** From now on, and again with every Tab, each group has one stop. */
export function startStops(): void {
  if (isStarted) return;
  isStarted = true;
  settleAll();
  // Before the browser moves the focus: rows may have been filtered, folded or sorted since.
  addEventListener('keydown', onKey);
  document.addEventListener('focusin', ({ target }) => {
    if (isThing(target)) settleAround(target);
  });
  addEventListener('pointerdown', () => (byTab = false));
}

/** Make or unmake all stops, as the reader has chosen. */
export function settleAll(): void {
  if (!isOn('stops')) {
    for (const [element, said] of before) restore(element, said);
    before.clear();
    return;
  }
  const shown = thingsIn(document.querySelector('main'));
  for (const [group, all] of Map.groupBy(shown, (thing) => groupOf(thing)?.group))
    if (group) settle(group, all, document.activeElement);
}

/** A link of a drawing is no HTML, but has a focus and a place in the order of Tab like any other. */
const isThing = (target: EventTarget | null): target is HTMLElement =>
  target instanceof Element && target.matches(things);

/** What can have the focus, in the order of the page. */
function thingsIn(root: Element | null): HTMLElement[] {
  const all = [...(root?.querySelectorAll<HTMLElement>(things) ?? [])];
  return all.filter((thing) => thing.checkVisibility({ visibilityProperty: true }));
}

function groupOf(thing: Element): { group: Element; row: string | undefined } | undefined {
  // What one can do with a table stands below it.
  const at = thing.closest('.table-actions')?.previousElementSibling?.querySelector('table') ?? thing;
  for (const { group: selector, row } of kinds) {
    const group = at.closest(selector);
    if (group) return { group, row };
  }
  return undefined;
}

const thingsOf = (group: Element): HTMLElement[] =>
  thingsIn(group.closest('main')).filter((thing) => groupOf(thing)?.group === group);

/**
 * Afterwards one thing of the group is a stop: the one that has the focus, or is marked as the present one, or had the focus
 * last, or the first.
 */
function settle(group: Element, all: readonly HTMLElement[], active: Element | null): void {
  const last = stopOf.get(group);
  const stop =
    all.find((thing) => thing === active) ??
    all.find((thing) => thing.ariaCurrent) ??
    all.find((thing) => thing === last) ??
    all.find((thing) => thing.localName === 'a') ??
    all[0];
  if (!stop) return;
  stopOf.set(group, stop);
  for (const thing of all) setTabIndex(thing, thing === stop ? 0 : -1);
  // The frame a table scrolls in need be no stop of its own: with the focus in it, arrow keys that lead nowhere scroll it.
  const frame = group.closest<HTMLElement>('[role=region]');
  if (frame?.tabIndex === 0) setTabIndex(frame, -1);
}

function setTabIndex(element: HTMLElement, index: number): void {
  if (element.tabIndex === index) return;
  if (!before.has(element)) before.set(element, element.getAttribute('tabindex'));
  element.tabIndex = index;
}

function restore(element: Element, said: string | null): void {
  if (said === null) element.removeAttribute('tabindex');
  else element.setAttribute('tabindex', said);
}

function settleAround(target: HTMLElement): void {
  hideHint();
  const found = isOn('stops') ? groupOf(target) : undefined;
  if (!found) return;
  const all = thingsOf(found.group);
  settle(found.group, all, target);
  if (byTab && all.length > 1) showHint(target, all.length, found.row !== undefined);
}

function onKey(event: KeyboardEvent): void {
  byTab = event.key === 'Tab';
  if (byTab) return settleAll();
  const { target, defaultPrevented, isComposing, altKey, metaKey, shiftKey } = event;
  if (!/^(?:Arrow|Home|End)/.test(event.key) || !isOn('stops')) return;
  if (defaultPrevented || isComposing || altKey || metaKey || shiftKey) return;
  if (!isThing(target)) return;
  const found = groupOf(target);
  const next = found && inRows(found.group, found.row, target, event);
  if (!next) return;
  event.preventDefault();
  hideHint(true);
  next.focus();
}

function inRows(
  group: Element,
  row: string | undefined,
  target: HTMLElement,
  event: KeyboardEvent,
): HTMLElement | undefined {
  const rows = [...Map.groupBy(thingsOf(group), (thing) => (row && thing.closest(row)) || group).values()];
  const at = placeOf(target, rows);
  const middles = rows.map((things) => things.map(middleOf));
  const next = at && nextWithin(middles, at, event);
  return next && rows[next.row]?.[next.index];
}

function placeOf(target: HTMLElement, rows: readonly HTMLElement[][]): Place | undefined {
  const row = rows.findIndex((things) => things.includes(target));
  return row === -1 ? undefined : { row, index: rows[row]?.indexOf(target) ?? 0 };
}

/** The middle of its cell: digits of several lengths stand in one column. */
function middleOf(thing: HTMLElement): number {
  const { left, width } = (thing.closest('td, th') ?? thing).getBoundingClientRect();
  return left + width / 2;
}

/**
 * The torn table healing: the cell that is looked at is joined by thin rules to each piece it was printed in, and a piece
 * in its line to its cell. Looked at is what the pointer is over, what has the focus or was tapped; what one has only
 * arrived at is lit, without rules.
 */
import { html } from '../shell/html.ts';
import { setHtml } from '../shell/trusted.ts';
import { highlight, lineOf } from './lines.ts';
import { pathBetween, within } from './paths.ts';
import { beginOf, endOf, holds, revealCell, revealWords, tornCells, type TornCell } from './torn-cells.ts';

export function joinThreads(torn: HTMLElement): void {
  const rebuilt = torn.querySelector<HTMLElement>('.rebuilt');
  if (!rebuilt) return;
  const cells = tornCells(rebuilt);
  const { show, redraw } = threadsIn(torn, rebuilt);

  /** When nothing is looked at: the words the address asks for, or all that its line prints. */
  const rest = (): void => {
    const focused = cellsAt(cells, torn.querySelector(':focus-visible'));
    if (focused.length > 0) return show(focused, 'joined');
    const line = cellsAt(cells, lineOf(location.hash, torn));
    const asked = line.filter(({ element }) => isAskedFor(element));
    show(asked.length > 0 ? asked : line, 'lit');
  };
  const look = (event: PointerEvent): void => show(cellsAt(cells, event.target, event), 'joined');

  torn.addEventListener('pointerover', look);
  torn.addEventListener('pointermove', (event) => {
    if (event.target instanceof Element && event.target.closest('.lines')) look(event);
  });
  torn.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') rest();
  });
  torn.addEventListener('focusin', ({ target }) => show(cellsAt(cells, target), 'joined'));
  torn.addEventListener('focusout', () => show([], 'lit'));
  torn.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') show([], 'lit');
  });

  /** A first tap joins a cell to its words and brings them into sight; a second one follows its link. */
  let tapped: TornCell | undefined;
  torn.addEventListener('click', (event) => {
    const [cell] = cellsAt(cells, event.target, event);
    if (event.pointerType !== 'touch' || !cell) return;
    const isCell = event.target instanceof Node && cell.element.contains(event.target);
    if (isCell && cell !== tapped) event.preventDefault();
    tapped = isCell ? cell : undefined;
    if (isCell) revealWords(cell, rebuilt);
    else revealCell(cell, rebuilt);
    show([cell], 'joined');
  });

  for (const scroller of [rebuilt, window]) scroller.addEventListener('scroll', redraw, { passive: true });
  addEventListener('resize', redraw);
  addEventListener('hashchange', rest);
  rest();
  const arrived = cellsAt(cells, lineOf(location.hash, torn))[0];
  if (arrived) revealCell(arrived, rebuilt);
}

/** The cells meant by a place of the page: the one it lies in, all that its line prints, or those printed at a point. */
function cellsAt(
  cells: readonly TornCell[],
  target: EventTarget | null,
  point?: { clientX: number; clientY: number },
): TornCell[] {
  if (!(target instanceof Element)) return [];
  const own = target.closest('[data-lines]');
  if (own) return cells.filter(({ element }) => element === own);
  const line = target.closest('.line');
  if (!line) return [];
  return cells.filter(({ pieces }) =>
    pieces.some((piece) => piece.intersectsNode(line) && (!point || holds(piece, point))),
  );
}

/** `?of=` of the address names the place of this cell. */
function isAskedFor(cell: HTMLElement): boolean {
  const of = new URLSearchParams(location.search).get('of');
  return of !== null && cell.querySelector('a')?.hash === `#${of}`;
}

/** What lights cells and words, and draws the rules between them: nothing is drawn that is not wanted. */
function threadsIn(torn: HTMLElement, rebuilt: HTMLElement) {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.classList.add('threads');
  drawing.ariaHidden = 'true';
  torn.append(drawing);
  let lit: readonly TornCell[] = [];
  let joined: readonly TornCell[] = [];

  const draw = (): void => {
    const origin = torn.getBoundingClientRect();
    const frame = rebuilt.getBoundingClientRect();
    const paths = joined.flatMap(({ element, pieces }) => {
      const end = within(endOf(element), frame);
      return pieces.map((piece) => pathBetween(beginOf(piece), end, origin));
    });
    setHtml(drawing, html`${paths.map((path) => html`<path pathLength="1" d="${path}" />`)}`);
  };

  return {
    show(wanted: readonly TornCell[], how: 'lit' | 'joined'): void {
      const rules = how === 'joined' ? wanted : [];
      if (isSame(wanted, lit) && isSame(rules, joined)) return;
      for (const { element } of lit) element.classList.remove('lit');
      for (const { element } of wanted) element.classList.add('lit');
      lit = wanted;
      joined = rules;
      highlight(
        'source-pieces',
        wanted.flatMap(({ pieces }) => pieces),
      );
      draw();
    },
    redraw(): void {
      if (joined.length > 0) requestAnimationFrame(draw);
    },
  };
}

const isSame = (one: readonly TornCell[], other: readonly TornCell[]): boolean =>
  one.length === other.length && one.every((cell, index) => cell === other[index]);

/**
 * The torn table healing: the cell that is looked at is joined by thin rules to each piece it was printed in, and a piece
 * in its line to its cell. Looked at is what the pointer is over, what has the focus, what was tapped, or else the line
 * one has arrived at.
 */
import { highlight, lineOf, linesIn, rangeOf, textOf } from './lines.ts';
import { findPieces } from './pieces.ts';
import { pathBetween, within, type Box } from './paths.ts';

interface TornCell {
  element: HTMLElement;
  pieces: readonly Range[];
}

export function joinThreads(torn: HTMLElement): void {
  const rebuilt = torn.querySelector<HTMLElement>('.rebuilt');
  if (!rebuilt) return;
  const cells = cellsIn(rebuilt);
  const cellOf = new Map(cells.map((cell) => [cell.element, cell]));
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.classList.add('threads');
  drawing.ariaHidden = 'true';
  torn.append(drawing);

  let shown: readonly TornCell[] = [];
  /** One is pointed at; what one has only arrived at is lit, without rules. */
  let isDrawn = false;
  const draw = (): void => {
    const origin = torn.getBoundingClientRect();
    const frame = rebuilt.getBoundingClientRect();
    drawing.innerHTML = (isDrawn ? shown : [])
      .flatMap(({ element, pieces }) => {
        const end = within(endOf(element), frame);
        return pieces.map((piece) => `<path pathLength="1" d="${pathBetween(boxOf(piece), end, origin)}" />`);
      })
      .join('');
  };
  const show = (wanted: readonly TornCell[], drawn = true): void => {
    if (
      drawn === isDrawn &&
      wanted.length === shown.length &&
      wanted.every((cell, index) => cell === shown[index])
    )
      return;
    for (const { element } of shown) element.classList.remove('lit');
    for (const { element } of wanted) element.classList.add('lit');
    shown = wanted;
    isDrawn = drawn;
    highlight(
      'source-pieces',
      wanted.flatMap(({ pieces }) => pieces),
    );
    draw();
  };
  const redraw = (): void => {
    if (shown.length > 0) requestAnimationFrame(draw);
  };

  /** The cells meant by a place of the page: the one it lies in, those printed in its line, or at its very words. */
  const meant = (target: EventTarget | null, at?: { clientX: number; clientY: number }): TornCell[] => {
    if (!(target instanceof Element)) return [];
    const cell = cellOf.get(target.closest<HTMLElement>('[data-lines]') ?? torn);
    if (cell) return [cell];
    const line = target.closest('.line');
    const own = line ? cells.filter(({ pieces }) => pieces.some((piece) => piece.intersectsNode(line))) : [];
    return at ? own.filter(({ pieces }) => pieces.some((piece) => holds(piece, at))) : own;
  };
  /** When nothing is pointed at: what has the focus, or else the line one has arrived at. */
  const rest = (): void => {
    const focused = meant(torn.querySelector(':focus-visible'));
    if (focused.length > 0) show(focused);
    else show(meant(lineOf(location.hash, torn)), false);
  };

  torn.addEventListener('pointerover', (event) => show(meant(event.target, event)));
  torn.addEventListener('pointermove', (event) => {
    if (event.target instanceof Element && event.target.closest('.lines')) show(meant(event.target, event));
  });
  torn.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') rest();
  });
  torn.addEventListener('focusin', (event) => show(meant(event.target)));
  torn.addEventListener('focusout', () => show([]));
  torn.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') show([]);
  });
  torn.addEventListener('click', (event) => {
    // `click` is a pointer event by now. A first tap shows, a second one follows the link.
    const { pointerType } = event as PointerEvent;
    const [cell] = meant(event.target, event);
    if (pointerType !== 'touch' || !cell) return;
    const onCell = cell.element.contains(event.target as Node);
    if (onCell && !tapped.has(cell.element)) event.preventDefault();
    tapped = new Set(onCell ? [cell.element] : []);
    show([cell]);
    reveal(cell, onCell, rebuilt);
  });
  let tapped = new Set<Element>();

  rebuilt.addEventListener('scroll', redraw, { passive: true });
  addEventListener('scroll', redraw, { passive: true });
  addEventListener('resize', redraw);
  addEventListener('hashchange', rest);
  rest();
}

/** Cells that print something, with the words they were printed in. */
function cellsIn(rebuilt: HTMLElement): TornCell[] {
  const printed = [...rebuilt.querySelectorAll<HTMLElement>('[data-lines]')].flatMap((element) => {
    const lines = linesIn(element.dataset['lines']);
    return lines ? [{ element, lines, text: element.textContent ?? '' }] : [];
  });
  return findPieces(printed, textOf).flatMap((pieces, index) => {
    const element = printed[index]?.element;
    return element ? [{ element, pieces: pieces.flatMap((piece) => rangeOf(piece) ?? []) }] : [];
  });
}

/** A rule ends at the edge of the cell, at the height of its words: a label of many rows is mostly empty. */
function endOf(element: HTMLElement): Box {
  const { left, right } = element.getBoundingClientRect();
  const { top, bottom } = (element.firstElementChild ?? element).getBoundingClientRect();
  return { left, right, top, bottom };
}

/** The first line of a piece: one that wraps is joined where it begins. */
const boxOf = (piece: Range): Box => piece.getClientRects()[0] ?? piece.getBoundingClientRect();

const holds = (piece: Range, { clientX, clientY }: { clientX: number; clientY: number }): boolean =>
  [...piece.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
  );

/** On a phone table and lines stand over each other: the end that was not tapped is brought into sight. */
function reveal({ element, pieces }: TornCell, fromCell: boolean, rebuilt: HTMLElement): void {
  if (!fromCell) {
    const [cell, frame] = [element.getBoundingClientRect(), rebuilt.getBoundingClientRect()];
    rebuilt.scrollBy({
      top: cell.top - frame.top - frame.height / 2,
      left: cell.left - frame.left - frame.width / 2,
    });
    return;
  }
  const box = pieces[0]?.getBoundingClientRect();
  const covered = rebuilt.getBoundingClientRect();
  const isStacked = box !== undefined && box.left < covered.right && covered.left < box.right;
  if (box && (box.bottom > innerHeight || box.top < (isStacked ? covered.bottom : 0))) {
    scrollBy({ top: box.top - (isStacked ? covered.bottom + 40 : innerHeight / 2) });
  }
}

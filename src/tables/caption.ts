/** A small caption below a table for the cell one has arrived at: `（一）予以公开 ｜ 自然人`, and which table it is. */
import { namesOf } from './cell-names.ts';
import { placeCells } from './placed.ts';

const caption = document.createElement('div');
caption.className = 'cell-names';
caption.dataset['editorial'] = '';

/** The caption stands under the table of this cell. */
export function sayWhere(cell: HTMLElement): void {
  const frame = cell.closest<HTMLElement>('.table-frame');
  const table = cell.closest('table');
  if (!frame || !table) return;
  showColumns(cell);
  const placed = placeCells(table);
  const here = placed.get(cell);
  if (!here) return;
  const { rows, columns } = namesOf(here, [...placed.values()]);
  const words = [rows.map(shorten).join(' '), columns.join(' ')].filter(Boolean).join(' ｜ ');
  const marker = frame.closest('section')?.querySelector('.marker')?.textContent ?? '';
  const which = document.createElement('small');
  which.textContent = `${marker}${table.caption?.textContent?.trim() ?? ''}`;
  caption.replaceChildren(words, ' ', which);
  frame.append(caption);
}

/** The cell is to be seen, also where only the totals were. */
function showColumns(cell: HTMLElement): void {
  const only = cell.closest('.table-frame')?.querySelector<HTMLInputElement>('.only-whole input');
  if (!only?.checked || cell.checkVisibility()) return;
  only.checked = false;
  cell.scrollIntoView();
}

/** A task is its own label: its first words are enough. */
const shorten = (words: string): string => (words.length > 30 ? `${words.slice(0, 18)}……` : words);

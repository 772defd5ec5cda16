/**
 * Tables with `data-sortable` are sorted by any column. Cells of numbers carry `data-value`; those without one are blank
 * and stand last in either direction; equals keep the order in which the page lists them.
 */
export {};

type Direction = 'ascending' | 'descending';

const collator = new Intl.Collator('zh-CN');

interface Row {
  element: HTMLTableRowElement;
  /** By column: a number, a text, or nothing. */
  keys: (number | string | undefined)[];
}

const keyOf = (cell: Element): number | string | undefined => {
  if (cell.tagName === 'TH') return cell.textContent.trim();
  const value = cell.getAttribute('data-value');
  return value === null ? undefined : Number(value);
};

function compare(
  a: number | string | undefined,
  b: number | string | undefined,
  direction: Direction,
): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return direction === 'ascending' ? order : -order;
}

function start(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (!body) return;
  const rows = [...body.rows].map((element): Row => ({
    element,
    keys: [...element.cells].map((cell) => keyOf(cell)),
  }));

  const sortBy = (column: number): void => {
    const head = heads[column];
    if (!head) return;
    const now = head.getAttribute('aria-sort');
    // Of numbers the greatest are asked for first, of names the first.
    const first: Direction = column === 0 ? 'ascending' : 'descending';
    const other: Direction = first === 'ascending' ? 'descending' : 'ascending';
    const direction = now === first ? other : first;
    for (const one of heads) one.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', direction);
    body.append(
      ...rows
        .toSorted((a, b) => compare(a.keys[column], b.keys[column], direction))
        .map(({ element }) => element),
    );
  };

  for (const [column, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sortBy(column));
    head.append(button);
  }
}

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) start(table);

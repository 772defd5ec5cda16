/** What the page of a measure can do: narrow its matrix, draw chosen rows, rank another year. The code for it comes when asked for. */
import '../shell/gate.ts';

const matrix = document.querySelector<HTMLElement>('[data-matrix]');
const ranking = document.querySelector<HTMLElement>('[data-ranking]');
if (matrix) {
  // The newest years stand last, and are what most rows have; a reader who came for one number is already there.
  const region = matrix.querySelector('.matrix-scroll');
  if (region && !region.querySelector(':target')) region.scrollLeft = region.scrollWidth;
  choose(matrix);
  narrow(matrix);
  if (ranking) rank(ranking, matrix);
}

/** Who copies the code from a build that does not know its site's address gets the one they are at. */
for (const code of document.querySelectorAll<HTMLTextAreaElement>('[data-embed]'))
  code.value = code.value.replaceAll('="/', `="${location.origin}/`);

function choose(table: HTMLElement): void {
  const status = table.querySelector('.matrix-status');
  const idle = status?.textContent ?? '';
  const clear = table.querySelector<HTMLButtonElement>('[data-clear]');
  const boxes = [...table.querySelectorAll<HTMLInputElement>('tr[data-row] input')];
  const most = Number(table.dataset['most']);
  const chosenRows = () => boxes.flatMap((box) => (box.checked ? (box.closest('tr') ?? []) : []));
  const redraw = () => {
    const rows = chosenRows();
    const full = rows.length >= most;
    for (const box of boxes) box.disabled = full && !box.checked;
    if (clear) clear.hidden = rows.length === 0;
    if (status)
      status.textContent =
        rows.length === 0
          ? idle
          : `已画 ${rows.length} 行：${rows.map((row) => row.querySelector('th a')?.textContent).join('、')}。${full ? `最多 ${most} 行。` : ''}`;
    // Two calls for the code may be answered in either order: each draws what is chosen by then. Should the code not arrive,
    // the matrix stays as it is.
    void import('./draw.ts').then(({ draw }) => draw(table, chosenRows())).catch(() => undefined);
  };
  table.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'checkbox') redraw();
  });
  clear?.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    redraw();
    boxes[0]?.focus();
  });
}

/** As the reader types, only rows whose body or scope has the words; a kind without rows goes too. */
function narrow(table: HTMLElement): void {
  table.querySelector<HTMLInputElement>('[data-filter]')?.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const words = target.value.trim();
    for (const group of table.querySelectorAll('tbody')) {
      const rows = [...group.querySelectorAll<HTMLElement>('tr[data-row]')];
      for (const row of rows) row.hidden = !row.querySelector('th')?.textContent.includes(words);
      group.hidden = rows.every(({ hidden }) => hidden);
    }
  });
}

function rank(section: HTMLElement, table: HTMLElement): void {
  const choice = section.querySelector<HTMLSelectElement>('[data-rankings]');
  choice?.addEventListener('change', () => {
    void import('./rank.ts')
      .then(({ show }) => {
        const [option] = choice.selectedOptions;
        if (option) show(section, table, option);
      })
      .catch(() => undefined);
  });
}

/** A module, so that its names are its own. */
export {};

import { idIn } from '../shell/fragment.ts';

/** Whoever arrives at a cell by its address is told its row and its column; what tells is fetched only then. */
function arrive(): void {
  const place = document.getElementById(idIn(location.hash));
  const cell = place?.closest<HTMLTableCellElement>('.table :is(td, th)');
  if (cell) {
    void import('./caption.ts').then(({ sayWhere }) => sayWhere(cell)).catch(() => undefined);
  }
}

addEventListener('hashchange', arrive);
arrive();

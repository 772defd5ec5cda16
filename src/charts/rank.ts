/** Another ranking than the one the page was built with, made of the cells of its matrix. */
import { rankingsOf, shareText, type Ranking } from '../lib/ranking.ts';
import { readRow } from './matrix.ts';

let made: { byId: ReadonlyMap<string, Ranking>; homes: ReadonlyMap<string, string> } | undefined;

/** Every ranking of the page, read once. */
function rankings(matrix: HTMLElement): NonNullable<typeof made> {
  if (made) return made;
  const rows = [...matrix.querySelectorAll<HTMLTableRowElement>('tr[data-row]')].map((row) =>
    readRow(row, matrix.dataset['unit'] ?? ''),
  );
  const all = rankingsOf(
    rows.map(({ entries, ...row }) => ({
      ...row,
      values: entries.flatMap(({ value, borrowed, ...entry }) =>
        value === null || borrowed ? [] : [{ ...entry, value }],
      ),
    })),
  );
  made = {
    byId: new Map(all.map((one) => [one.id, one])),
    homes: new Map(rows.map(({ body, home }) => [body, home])),
  };
  return made;
}

/** The words of the choice are the caption: the page does not know the form of each report. */
export function show(
  section: HTMLElement,
  matrix: HTMLElement,
  { value: id, text }: HTMLOptionElement,
): void {
  const { byId, homes } = rankings(matrix);
  const ranking = byId.get(id);
  const template = section.querySelector('template')?.content.firstElementChild;
  const [caption, list] = [section.querySelector('[data-caption]'), section.querySelector('[data-list]')];
  if (!ranking || !template || !caption || !list) return;
  caption.textContent = text;
  const highest = Math.max(0, ...ranking.entries.map(({ value }) => value));
  list.replaceChildren(
    ...ranking.entries.map((entry) => {
      const item = template.cloneNode(true) as Element; // a node of the template: an element
      const [whose, amount] = item.querySelectorAll('a');
      const rank = item.querySelector('.rank');
      const share = item.querySelector('small');
      const width = highest > 0 && entry.value > 0 ? `${(100 * entry.value) / highest}%` : '0';
      item.querySelector('rect')?.setAttribute('width', width);
      if (rank) rank.textContent = `${entry.rank}`;
      if (share) share.textContent = shareText(entry);
      if (whose) [whose.href, whose.textContent] = [homes.get(entry.body) ?? '', entry.name];
      if (amount) [amount.href, amount.textContent] = [entry.place, entry.text];
      return item;
    }),
  );
}

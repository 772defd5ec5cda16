import { marks } from '../../lib/series/chart.ts';
import { toQuery, type SearchState } from '../address.ts';
import type { Searcher } from '../search.ts';
import { countUsage, rateOf, sourcesOf, type UsageRow } from '../usage.ts';
import { copyOf, element, toNotes, type LabelOf } from '../view.ts';

const isReport = ({ document }: UsageRow): boolean => document.kind === 'report';

/** The words of the query, counted in each document: a table, then dots. */
export async function toUsage(searcher: Searcher, state: SearchState, labelOf: LabelOf): Promise<Node[]> {
  const { terms, ignored, rows } = await countUsage(searcher, state.q, state.filters);
  const words = terms.map(({ typed, forms }) => forms[0] ?? typed);
  const reports = rows.filter(isReport);
  const years = new Set(reports.map(({ document }) => document.year));
  const { view, part } = copyOf('usage');
  /** Where the occurrences stand that a number counts. */
  const addressOf = ({ document }: UsageRow, term: number) =>
    toQuery({
      ...state,
      q: words[term] ?? '',
      filters: { ...state.filters, document: document.key },
      view: 'kwic',
    });

  part('ignored').hidden = !ignored.length;
  part('ignored').prepend(`没有统计：${ignored.join('、')}。`);
  part('reports').replaceChildren(`${reports.length}`);

  part('words').append(
    ...words.map((word) => element('th', { scope: 'colgroup', colspan: '2' }, `“${word}”`)),
  );
  part('heads').append(
    ...words.flatMap(() => ['次数', '每万字符'].map((head) => element('th', { scope: 'col' }, head))),
  );
  const number = (content: Node | string) => element('td', { class: 'number' }, content);
  const toRow = (row: UsageRow) =>
    element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        labelOf('document', row.document.key),
        row.document.scope && element('small', {}, `口径：${labelOf('scope', row.document.scope)}`),
      ),
      number(`${row.characters}`),
      ...row.counts.flatMap((count, term) => [
        number(
          count
            ? element('a', { href: addressOf(row, term), 'data-search-link': '' }, `${count}`)
            : `${count}`,
        ),
        number(rateOf(count, row.characters)?.toFixed(2) ?? '—'),
      ]),
    );
  part('rows').append(...reports.map(toRow));
  part('others').hidden = reports.length === rows.length;
  part('others').append(...rows.filter((row) => !isReport(row)).map(toRow));

  const chart = part('chart');
  const crowded = sourcesOf(reports).length > marks.length;
  part('crowded').hidden = !crowded;
  if (years.size < 2 || !words.length || crowded) chart.remove();
  else {
    new IntersectionObserver(([seen], watcher) => {
      if (!seen?.isIntersecting) return;
      watcher.disconnect();
      // Should the code not arrive, the table says the same.
      void import('./usage-chart.ts')
        .then(({ draw }) => draw(chart, { rows: reports, words, addressOf, labelOf }))
        .catch(() => chart.remove());
    }).observe(chart);
  }
  return [...toNotes(terms), view];
}

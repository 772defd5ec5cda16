import { toQuery, type SearchState } from '../address.ts';
import type { Answer, Searcher } from '../search.ts';
import { countUsage, mostTerms, rateOf, type UsageRow } from '../usage.ts';
import { element, toNotes, toPlaces } from '../view.ts';

/** What the form calls a value of one of its filters. */
export type LabelOf = (name: string, value: string) => string;

const isReport = ({ document }: UsageRow): boolean => document.kind === 'report';

/** The words of the query, counted in each document: a table, then dots. */
export async function toUsage(
  searcher: Searcher,
  answer: Answer,
  state: SearchState,
  labelOf: LabelOf,
): Promise<Node[]> {
  const usage = await countUsage(searcher, state.q, state.filters);
  const words = usage.terms.map(({ typed, forms }) => forms[0] ?? typed);
  const addressOf = (row: UsageRow, term: number) =>
    toQuery({
      ...state,
      q: words[term] ?? '',
      filters: { ...state.filters, document: row.document.key },
      view: 'kwic',
      page: 1,
    });
  const rateText = (row: UsageRow, term: number) =>
    rateOf(row.counts[term] ?? 0, row.characters)?.toFixed(2) ?? '—';
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
      element('td', { class: 'number' }, row.characters.toLocaleString('zh-CN')),
      ...row.counts.flatMap((count, term) => [
        element(
          'td',
          { class: 'number' },
          count
            ? element('a', { href: addressOf(row, term), 'data-search-link': '' }, `${count}`)
            : `${count}`,
        ),
        element('td', { class: 'number' }, rateText(row, term)),
      ]),
    );
  const toGroup = (label: string, rows: UsageRow[]) =>
    rows.length > 0 &&
    element(
      'tbody',
      {},
      element(
        'tr',
        {},
        element('th', { colspan: `${2 + 2 * words.length}`, scope: 'rowgroup', class: 'usage-kind' }, label),
      ),
      ...rows.map(toRow),
    );
  const reports = usage.rows.filter(isReport);
  const others = Object.entries(
    Object.groupBy(
      usage.rows.filter((row) => !isReport(row)),
      ({ document }) => document.kind,
    ),
  );
  const table = element(
    'div',
    { class: 'values-scroll', role: 'region', 'aria-label': '用词统计', tabindex: '0' },
    element(
      'table',
      { class: 'values-table usage' },
      element(
        'caption',
        {},
        '各词在每份文件中出现的次数，和每一万字符中的次数。字符数是所统计部分印出的全部字符：汉字、数字、字母、标点，标题和表格在内，空白不计。',
      ),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col', rowspan: '2' }, '文件'),
          element('th', { scope: 'col', rowspan: '2' }, '字符数'),
          ...words.map((word) => element('th', { scope: 'colgroup', colspan: '2' }, `“${word}”`)),
        ),
        element(
          'tr',
          {},
          ...words.flatMap(() => [
            element('th', { scope: 'col' }, '次数'),
            element('th', { scope: 'col' }, '每万字符'),
          ]),
        ),
      ),
      toGroup(labelOf('kind', 'report'), reports),
      ...others.map(([kind, rows = []]) => toGroup(`${labelOf('kind', kind)}（与报告分列，不入图）`, rows)),
    ),
  );
  const remark = element(
    'p',
    { class: 'search-note' },
    `${reports.length < 20 ? `这里只有 ${reports.length} 份报告，` : ''}年份不相连，口径、格式和篇幅各不相同：次数的差别只说明这几份文件怎样行文，不足以说明变化或趋势，更不说明工作做了多少。篇幅短的文件里，多一处少一处就会使每万字符的次数大变。`,
  );
  const ignored =
    usage.ignored.length > 0 &&
    element(
      'p',
      { class: 'search-note' },
      `没有统计：${usage.ignored.map((term) => `“${term}”`).join('、')}（一次最多统计 ${mostTerms} 个词；排除的词不起作用）。`,
    );
  const notes = [...toPlaces(answer), ...toNotes(usage.terms), ...(ignored ? [ignored] : []), remark, table];

  const years = new Set(reports.map(({ document }) => document.year));
  if (years.size < 2 || !words.length) return notes;
  const { toChart } = await import('./usage-chart.ts');
  return [...notes, toChart({ rows: reports, words, addressOf, rateText, labelOf })];
}

/** What the panel of a figure says, as markup. */
import { html, type Html } from '../shell/html.ts';
import type { FigureFile, FollowedFigure } from '../lib/follow/file.ts';
import type { Verdict } from '../schema/check.ts';

/** More checks than these of one verdict are folded. */
const MOST_OPEN = 3;
const signs: Readonly<Record<Verdict, string>> = { holds: '✓', differs: '≠', 'not-assessable': '?' };

/**
 * The figures of one place: as a rule one; a number that two measures are read from is told twice. `source` is the address
 * of the source as it marks their words.
 */
export const figureView = (
  figures: readonly FollowedFigure[],
  file: FigureFile,
  source: string,
): Html => html`
  ${figures.map((figure) => oneFigure(figure, file, source))}
  <div class="note-actions">
    <p role="status"></p>
    <button type="button" value="copy">复制链接</button>
    <button type="button" value="cite">引用</button>
    <button type="button" value="close">关闭</button>
  </div>
`;

/** `7,896 份：本年新收政府信息公开申请` */
export function nameOf(figures: readonly FollowedFigure[], file: FigureFile): string {
  const [first] = figures;
  return [first?.value, first && measureOf(first, file)?.label].filter(Boolean).join('：');
}

const measureOf = ({ read }: FollowedFigure, { measures }: FigureFile) => read && measures[read.measure];

function oneFigure(figure: FollowedFigure, file: FigureFile, source: string): Html {
  const { value, unit, quote, lines, exactness, checks, read } = figure;
  const [before, number, after] = quote;
  return html`
    <h2>${value}${unit && html` <small>数据以“${unit}”为单位</small>`}</h2>
    <p>
      “${before}<mark>${number}</mark>${after}”
      ${lines && html`<a href="${source}#L${lines.split('-')[0]}">原文第${lines.replace('-', '至')}行</a>`}
    </p>
    <dl>
      ${meaning(figure, file)} ${read && fact('统计范围', file.works[read.work])}
      ${read && fact('时间', read.period)} ${read?.reason && fact('说明', read.reason)}
      ${exactness && fact('准确程度', exactness)}
      ${fact('核对', checks.length > 0 ? verdictsOf(figure, file) : '没有能与它核对的数字')}
    </dl>
  `;
}

function meaning(figure: FollowedFigure, file: FigureFile): Html {
  const measure = measureOf(figure, file);
  const { read } = figure;
  if (!measure || !read) return fact('统计的是', '本站没有为这个数字设指标');
  return fact(
    '统计的是',
    html`${measure.label}${read.member && `（${read.member}）`} <small>${measure.definition}</small>
      <a href="${read.url}">历年数字</a>`,
  );
}

const fact = (name: string, words: string | Html | undefined): Html =>
  html`<dt>${name}</dt>
    <dd>${words}</dd>`;

/** The checks it stands in, by how they came out. */
function verdictsOf({ checks }: FollowedFigure, file: FigureFile): Html {
  const found = checks.flatMap((index) => file.checks[index] ?? []);
  const groups = [...Map.groupBy(found, ({ verdict }) => verdict)];
  return html`${groups.map(([verdict, of]) => {
    const name = html`${signs[verdict]} ${file.verdicts[verdict]} ${of.length} 项`;
    const list = html`<ul>
      ${of.map(({ title, url }) => html`<li><a href="${url}">${title}</a></li>`)}
    </ul>`;
    return of.length > MOST_OPEN
      ? html`<details>
          <summary>${name}</summary>
          ${list}
        </details>`
      : html`<p>${name}</p>
          ${list}`;
  })}`;
}

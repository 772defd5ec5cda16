/** A comparison as HTML: at build for a body's consecutive reports, in the browser for any two. */
import type { AlignedRow, Run, Passage } from '../lib/compare.ts';
import type { ComparedTopic, Comparison } from '../lib/comparison/comparison.ts';
import type { FigureCell, FigureRow, FigureTable } from '../lib/comparison/figures.ts';
import { valuesFileName } from '../lib/comparison/values-file.ts';
import type { ComparableReport, ComparableValue } from '../lib/comparison/report.ts';
import { locatorOfId } from '../schema/ids.ts';
import { states } from '../schema/vocabulary/terms.ts';
import { html, type Html } from '../shell/html.ts';
import { signed, thousands } from '../lib/number-words.ts';

/** Addresses, as links of the page need them. */
export interface Links {
  document: (key: string) => string;
  place: (key: string, locator: string, id: string) => string;
}

interface View {
  comparison: Comparison;
  links: Links;
  /** Address of the values as a file. */
  values: string;
}

/** What both reports are, what may be read out of the comparison, and the way to its parts. */
export function toComparison(view: View): Html {
  const { left, right, tables, topics } = view.comparison;
  const hasDifferences = view.comparison.relation === 'same';
  return html`<div class="comparison-sides">${[left, right].map((report) => side(report, view))}</div>
    ${remarks(view.comparison).map((words) => html`<p class="remark">${words}</p>`)}
    <nav class="comparison-parts" aria-label="对照的各部分">
      ${tables.map((table) => html`<a href="#${tableId(table)}">${shortCaption(table)}</a>`)}
      ${topics.map(({ id, label }) => html`<a href="#${id}">${label}</a>`)}
    </nav>
    ${
      tables.length > 0 &&
      html`<h2 id="figures">数字</h2>
        <p class="note">
          <a href="${view.values}" download="${valuesFileName(view.comparison)}">下载这些数字（CSV）</a
          >：每行一个数字，带原文、口径和出处，可用电子表格打开。
        </p>`
    }
    ${tables.map((table) => figureTable(table, view, hasDifferences))}
    ${topics.length > 0 && html`<h2 id="prose">文字</h2>`}
    ${
      topics.length > 0 &&
      html`<p class="note">
        按专题分列，逐段对齐。<del><span class="visually-hidden">例：</span>删去</del
        >的是只在前一份里的词，<ins><span class="visually-hidden">例：</span>增加</ins
        >的是只在后一份里的词。对齐和标记由程序作出，只说明文字的异同，不说明工作的变化。表格在这里只比较栏目名称。
      </p>`
    }
    ${topics.map((topic) => proseOf(topic, view))}`;
}

const side = (report: ComparableReport, { links }: View): Html =>
  html`<section>
    <h2><a href="${links.document(report.key)}">${report.name}</a></h2>
    <p>${report.title}</p>
    <p class="note">口径：${report.scopeLabel}　${report.formLabel}</p>
  </section>`;

/** What stands against differences; else on what footing they are given. */
function remarks({ left, right, relation }: Comparison): string[] {
  const noDifference = '数字并排列出，不计算差。';
  const forms =
    left.form === right.form
      ? []
      : [
          `两份报告的格式不同（${left.formLabel}与${right.formLabel}）：一种格式没有的项目写作“${states['not-applicable'].label}”，两种格式中含义不同的数字不计算差。`,
        ];
  switch (relation) {
    case 'body':
      return [
        `两份报告出自两个机关（${left.reporter}，口径${left.scopeLabel}；${right.reporter}，口径${right.scopeLabel}）：${noDifference}`,
        ...forms,
      ];
    case 'scope':
      return [
        `两份报告的口径不同（${left.scopeLabel}与${right.scopeLabel}），统计的不是同一范围的工作：${noDifference}`,
        ...forms,
      ];
    case 'unstated':
      return [`至少有一份报告没有写明口径，不知道统计的是谁的工作：${noDifference}`, ...forms];
    case 'same':
      return [
        `两份报告出自同一机关，口径都是“${left.scopeLabel}”。差是后一份的数字减去前一份的；约数不计算差。`,
        ...forms,
      ];
  }
}

const numerals = { 2: '二', 3: '三', 4: '四' } as const;
const tableId = ({ part }: FigureTable): string => (part === undefined ? 'in-prose' : `table-${part}`);
const captionOf = ({ part, caption }: FigureTable): string =>
  part === undefined ? '正文印出的数字' : `表${numerals[part]}　${caption}`;
const shortCaption = ({ part }: FigureTable): string =>
  part === undefined ? '正文数字' : `表${numerals[part]}`;

function figureTable(table: FigureTable, view: View, hasDifferences: boolean): Html {
  const [first, ...others] = table.groups;
  const caption = captionOf(table);
  const grid = (rows: readonly FigureRow[], label: string) => figureGrid(rows, label, view, hasDifferences);
  if (table.part === undefined) {
    const all = table.groups.flatMap(({ rows }) => rows);
    const both = all.filter(({ left, right }) => left.type === 'printed' && right.type === 'printed');
    const one = all.filter((row) => !both.includes(row));
    return html`<h3 id="${tableId(table)}">${caption}</h3>
      <p class="note">
        ${view.comparison.tables.length > 1 && '表格之外，只印在正文中的数字。'}各份报告行文不同，一份没有印出，不等于没有这项工作。
      </p>
      ${both.length > 0 ? grid(both, caption) : html`<p>没有两份报告都印出的数字。</p>`}
      ${one.length > 0 && folded(`只有一份报告印出的数字（${one.length}个）`, grid(one, `${caption}：只有一份印出`))}`;
  }
  const isInBoth = ({ left, right }: FigureRow): boolean =>
    [left, right].every((side) => side.type === 'printed' || side.state !== 'not-applicable');
  const [both, one] = [first?.rows.filter(isInBoth) ?? [], first?.rows.filter((row) => !isInBoth(row)) ?? []];
  return html`<h3 id="${tableId(table)}">${caption}</h3>
    ${both.length > 0 && grid(both, caption)}
    ${
      one.length > 0 &&
      folded(
        `只有一份报告的格式才有的项目（${one.length}个）`,
        grid(one, `${caption}：只有一份报告的格式才有的项目`),
      )
    }
    ${
      others.length > 0 &&
      folded(
        `按申请人类别（${others.map(({ label }) => label).join('、')}）`,
        html`${others.map(
          ({ label, rows }) =>
            html`<h4>${label}</h4>
              ${grid(rows, `${caption}：${label}`)}`,
        )}`,
      )
    }`;
}

const folded = (summary: string, content: Html): Html =>
  html`<details class="more-figures">
    <summary>${summary}</summary>
    ${content}
  </details>`;

function figureGrid(rows: readonly FigureRow[], caption: string, view: View, hasDifferences: boolean): Html {
  const [left, right] = headsOf(view.comparison);
  return html`<div class="figure-scroll" role="region" aria-label="${caption}" tabindex="0">
    <table class="compared-figures">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">${left}</th>
          <th scope="col">${right}</th>
          ${hasDifferences && html`<th scope="col">差</th>`}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.label}<small> ${row.unit}</small></th>
              ${cell(row.left, view.comparison.left, view)}${cell(row.right, view.comparison.right, view)}
              ${hasDifferences && html`<td>${differenceWords(row)}</td>`}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The year alone, where that tells the two apart. */
function headsOf({ left, right }: Comparison): [string, string] {
  return left.body === right.body && left.year !== right.year
    ? [`${left.year}年`, `${right.year}年`]
    : [left.name, right.name];
}

function cell(figure: FigureCell, report: ComparableReport, { links }: View): Html {
  if (figure.type === 'silent') return html`<td class="absent">${states[figure.state].label}</td>`;
  const { at } = figure.value;
  const words = valueWords(figure.value);
  return html`<td class="${figure.value.value === undefined ? 'absent' : 'number'}">
    <a href="${links.place(report.key, locatorOfId(at), at)}">${words}</a>
  </td>`;
}

/** The number alone, as the row says the unit; a counting word of its own stays with it: `7,896 份`. */
function valueWords({ value, unit, qualifier, state = 'not-reported' }: ComparableValue): string {
  if (value === undefined) return states[state].label;
  const words = unit === undefined ? thousands(value) : `${thousands(value)} ${unit}`;
  if (qualifier === 'at-least') return `${words}以上`;
  return qualifier === 'about' ? `约${words}` : words;
}

function differenceWords({ difference, unit }: FigureRow): Html {
  if (difference.type === 'number') {
    const { value } = difference;
    return html`${signed(value)}${unit === '%' && value !== 0 && '个百分点'}`;
  }
  const reasons = {
    silent: '',
    approximate: '约数',
    form: '不可比',
    never: '不可比',
    scope: '口径不同',
  } as const;
  return html`<span class="absent">${reasons[difference.reason]}</span>`;
}

function proseOf({ id, label, rows, similarity }: ComparedTopic, view: View): Html {
  const { left, right } = view.comparison;
  const alone = (
    [
      ['left', left],
      ['right', right],
    ] as const
  ).find(([only]) => rows.every(({ type }) => type === only));
  return html`<section class="compared-topic" aria-labelledby="${id}">
    <h3 id="${id}">${label}</h3>
    <p class="note">${alone ? `只有${alone[1].name}单列这一部分。` : shareWords(similarity)}</p>
    ${withLabelsJoined(rows).map((row) => (Array.isArray(row) ? sameLabels(row) : proseRow(row as AlignedRow, view)))}
  </section>`;
}

/** Below a half, what is read below is mostly two texts, and marks are few: that is said first. */
const shareWords = (similarity: number): string =>
  `${similarity < 0.5 ? '两份报告这一部分的文字大半不同：' : ''}相同的文字约占${Math.round(similarity * 100)}%。`;

/** Rows of labels that stayed the same are of no interest one by one: runs of them become a list. */
function withLabelsJoined(rows: readonly AlignedRow[]): (AlignedRow | AlignedRow[])[] {
  const joined: (AlignedRow | AlignedRow[])[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const isSameLabel = row.type === 'same' && row.left.type === 'labels';
    if (!isSameLabel) joined.push(row);
    else if (Array.isArray(last)) last.push(row);
    else joined.push([row]);
  }
  return joined;
}

const sameLabels = (rows: readonly AlignedRow[]): Html =>
  html`<details class="compared same labels">
    <summary>相同的表格栏目（${rows.length}行）</summary>
    <ul>
      ${rows.map((row) => html`<li>${row.type === 'same' && row.left.text}</li>`)}
    </ul>
  </details>`;

function proseRow(row: AlignedRow, view: View): Html {
  const { left, right } = view.comparison;
  const unit = 'left' in row ? row.left : row.right;
  const kind = `compared ${row.type} ${unit.type}`;
  if (row.type === 'same')
    return html`<div class="${kind}">
      <p class="both">${toPlace('相同', right, row.right, view)}${row.right.text}</p>
    </div>`;
  const similarity = row.type === 'beside' ? Math.round(row.similarity * 100) : undefined;
  return html`<div class="${kind}">
    ${
      similarity !== undefined &&
      html`<p class="too-different">这两段文字大半不同，相同之处约${similarity}%：并排列出，不逐词标记。</p>`
    }
    ${proseSide('left', left, 'left' in row ? row.left : undefined, row, view)}${proseSide('right', right, 'right' in row ? row.right : undefined, row, view)}
  </div>`;
}

function proseSide(
  where: 'left' | 'right',
  report: ComparableReport,
  unit: Passage | undefined,
  row: AlignedRow,
  view: View,
): Html {
  if (!unit)
    return html`<p class="${where} nothing">
      <span class="visually-hidden">${report.name}：</span>没有对应的段落
    </p>`;
  const runs: readonly Run[] =
    row.type === 'changed'
      ? row.runs.filter(({ side: of }) => of === 'both' || of === where)
      : [{ side: 'both', text: unit.text }];
  return html`<p class="${where}">
    ${toPlace(report.name, report, unit, view)}${row.type === where && html`<span class="only">仅见于此</span>`}${runs.map(toRun)}
  </p>`;
}

const toPlace = (words: string, report: ComparableReport, unit: Passage, { links }: View): Html =>
  html`<a class="to-place" href="${links.place(report.key, unit.section, unit.id)}">${words}</a>`;

function toRun({ side: where, text }: Run): Html {
  if (where === 'both') return html`${text}`;
  const [open, close] = [
    html`<span class="visually-hidden">〔${where === 'left' ? '删去' : '增加'}：</span>`,
    html`<span class="visually-hidden">〕</span>`,
  ];
  return where === 'left' ? html`<del>${open}${text}${close}</del>` : html`<ins>${open}${text}${close}</ins>`;
}

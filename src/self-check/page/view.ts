/** The result of a self-check as markup: what was read, the findings in order, what could not be judged, and the text with its marks. */
import { urls } from '../../archive/urls.ts';
import { html, type Html } from '../../shell/html.ts';
import type { Finding, ReadReport, SelfCheck, Unjudged } from '../finding.ts';
import { findingId, readId, renderSections, type Marks } from './render.ts';

export type Report = Extract<SelfCheck, { kind: 'report' }>;
/** A root-relative address where the site is served. */
export type Link = (url: string) => string;

/** `发现3处。核对了51项数字关系，49项相符。` */
export function summaryOf({ report, findings, unjudged }: Report): string {
  const open = unjudged.reduce((sum, { count }) => sum + count, 0);
  return [
    findings.length === 0 ? '没有发现不一致的地方。' : `列出${findings.length}处，请逐处对照。`,
    report.judged === 0
      ? '没有读到可以核对的数字关系。'
      : `核对了${report.judged}项数字关系，${report.held}项相符。`,
    open === 0 ? '' : `另有${open}项无法核对。`,
  ].join('');
}

/** By the id of a place the numbers of the findings about it. */
export function marksOf(findings: readonly Finding[]): Marks {
  const marks = new Map<string, number[]>();
  findings.forEach(({ marks: ids, place }, index) => {
    for (const id of new Set([...ids, ...(place.id === null ? [] : [place.id])]))
      marks.set(id, [...(marks.get(id) ?? []), index + 1]);
  });
  return marks;
}

export function resultView({ report, findings, unjudged }: Report, link: Link): Html {
  return html`<div class="checked">
    <section class="check-findings" aria-labelledby="check-findings">
      <h3 id="check-findings">清单</h3>
      ${
        findings.length === 0
          ? html`<p>没有发现不一致的地方。</p>`
          : html`<ol>
              ${findings.map((finding, index) => findingView(finding, index + 1, link))}
            </ol>`
      }
      ${unjudged.length > 0 && unjudgedView(unjudged)}
    </section>
    <section class="check-read" aria-labelledby="check-read">
      <h3 id="check-read">读到的文稿</h3>
      <p class="check-note">下面是程序读到的内容。读错了，清单也就不准，请先看一眼表格。</p>
      <div class="official">${titleView(report)}${renderSections(report.sections, marksOf(findings))}</div>
    </section>
  </div>`;
}

const titleView = ({ title }: ReadReport): Html | false =>
  title === '' && html`<p class="check-note">（没有读到标题）</p>`;

function findingView(
  { rule, label, place, numbers, sentence, url }: Finding,
  number: number,
  link: Link,
): Html {
  const where = place.line === null ? '' : `第${place.line}行`;
  return html`<li id="${findingId(number)}" tabindex="-1">
    <p class="finding-rule"><a href="${link(urls.checkRule(rule))}">${label}</a></p>
    <p class="finding-sentence">${sentence}</p>
    ${
      numbers.length > 0 &&
      html`<dl class="finding-numbers">
        ${numbers.map(
          (one) =>
            html`<div>
              <dt>${one.label}</dt>
              <dd>${one.text}</dd>
            </div>`,
        )}
      </dl>`
    }
    <p class="finding-place">
      ${
        place.id === null
          ? html`<span>${place.name}</span>`
          : html`<a href="#${readId(place.id)}" data-goto>${place.name}</a>`
      }${where && html`<span>${where}</span>`}${url !== null && html`<a href="${link(url)}">上一年的数字</a>`}
    </p>
  </li>`;
}

const unjudgedView = (unjudged: readonly Unjudged[]): Html =>
  html`<details class="check-unjudged">
    <summary>无法核对的${unjudged.reduce((sum, { count }) => sum + count, 0)}项，以及原因</summary>
    <ul>
      ${unjudged.map(
        ({ label, reason, count }) =>
          html`<li><b>${label}</b>${count > 1 && `（${count}项）`}：${reason}</li>`,
      )}
    </ul>
  </details>`;

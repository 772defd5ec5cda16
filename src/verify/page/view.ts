/** The result as HTML: the article with its marks, the list of findings, what is said of one, and the same for paper. */
import { Html, html } from '../../shell/html.ts';
import { toEntry, type Entry } from '../entry.ts';
import { byVerdict, toldApart, wordsOf, type Finding, type VerdictGroup } from '../findings.ts';
import { markedLines, type Piece } from '../marks.ts';
import type { PrintedRun } from '../sides.ts';
import { kindWords, type Verdict } from '../verdicts.ts';
import type { VerifiedArticle } from '../word.ts';

export const findingId = (number: number): string => `finding-${number}`;
export const moreId = (number: number): string => `finding-${number}-more`;
export const signId = (number: number): string => `mark-${number}`;

/** A paragraph a line; a blank line is the space above the next. */
export function* articleViews({ article, findings }: VerifiedArticle): Generator<Html> {
  let isParted = false;
  for (const pieces of markedLines(article, findings)) {
    if (pieces.length > 0)
      yield html`<p ${isParted && new Html('class="parted"')}>${pieces.map(pieceView)}</p>`;
    isParted = pieces.length === 0;
  }
}

function pieceView(piece: Piece): Html {
  if (piece.type === 'text') return html`${piece.text}`;
  if (piece.type === 'slip') return slipView(piece);
  const { finding, ends, pieces } = piece;
  return html`<span class="found ${finding.verdict.id}" data-finding="${finding.number}"
      >${pieces.map(pieceView)}</span
    >${ends && signLink(finding)}`;
}

/** What is left out shows as a gap; both are told to those who do not see it. */
const slipView = ({ difference, pieces }: Extract<Piece, { type: 'slip' }>): Html =>
  html`<span class="slip${pieces.length === 0 && ' gap'}"
    >${pieces.map(pieceView)}${aside(
      pieces.length === 0 ? `〔漏“${difference.printed}”〕` : '〔不同〕',
    )}</span
  >`;

const aside = (words: string): Html => html`<span class="visually-hidden">${words}</span>`;

const signLink = ({ number, verdict }: Finding): Html =>
  html`<a
    class="sign ${verdict.id}"
    id="${signId(number)}"
    href="#${findingId(number)}"
    data-finding="${number}"
    >${number}${signView(verdict)}${aside(`，${kindWords[verdict.kind].label}：${verdict.label}`)}</a
  >`;

const signView = ({ sign }: Verdict): Html => html`<b>${sign}</b>`;

/** The choice of what is shown, which is also the key to the signs. */
export const filterView = (findings: readonly Finding[]): Html =>
  html`<fieldset class="verify-filter">
    <legend>查看</legend>
    ${choiceView('', html`全部`, findings.length, true)}
    ${byVerdict(findings).map(({ verdict, findings: own }) =>
      choiceView(
        verdict.id,
        html`<i class="sign ${verdict.id}">${signView(verdict)}</i>${toldApart(verdict)}`,
        own.length,
        false,
      ),
    )}
  </fieldset>`;

const choiceView = (value: string, words: Html, count: number, checked: boolean): Html =>
  html`<label
    ><input type="radio" name="verdict" value="${value}" ${checked && new Html('checked')} /><span
      >${words} <small>${count}</small></span
    ></label
  >`;

/** The verdicts one must look at are open, the others can be opened. */
export const listView = (groups: readonly VerdictGroup[]): Html => html`${groups.map(groupView)}`;

const toLookAt: ReadonlySet<string> = new Set(['differs', 'absent', 'other-scope', 'form']);
const isToLookAt = ({ kind, id }: Verdict): boolean => toLookAt.has(id.slice(kind.length + 1));

const groupView = ({ verdict, findings }: VerdictGroup): Html =>
  html`<details class="finding-group" data-verdict="${verdict.id}" ${isToLookAt(verdict) && new Html('open')}>
    <summary>
      <h4>
        <i class="sign ${verdict.id}">${signView(verdict)}</i>${toldApart(verdict)}
        <small>${findings.length}${kindWords[verdict.kind].counter}</small>
      </h4>
    </summary>
    <ol></ol>
  </details>`;

/** The list of a verdict, item by item. */
export function* itemViews(findings: readonly Finding[]): Generator<Html> {
  for (const finding of findings) yield itemView(finding);
}

const itemView = (finding: Finding): Html =>
  html`<li class="finding" id="${findingId(finding.number)}" data-finding="${finding.number}">
    <button type="button" aria-expanded="false" aria-controls="${moreId(finding.number)}">
      <i class="sign ${finding.verdict.id}">${finding.number}${signView(finding.verdict)}</i
      ><span>${shortened(wordsOf(finding))}</span>
    </button>
    <div
      class="finding-more"
      id="${moreId(finding.number)}"
      tabindex="-1"
      role="group"
      aria-label="${titleOf(finding)}"
      hidden
    ></div>
  </li>`;

const titleOf = ({ number, verdict }: Finding): string =>
  `第${number}处，${kindWords[verdict.kind].label}：${verdict.label}`;

/** Enough to know it again. */
function shortened(words: string): string {
  const characters = [...words.replace(/\s+/g, ' ')];
  return characters.length <= 42 ? characters.join('') : `${characters.slice(0, 40).join('')}……`;
}

/** All that is said of a finding; `absolute` makes its address one that can be opened. */
export function moreView(finding: Finding, { places, absolute }: VerifiedArticle): Html {
  const entry = toEntry(finding, places);
  return html`<p class="finding-title">
      <i class="sign ${finding.verdict.id}">${finding.number}${signView(finding.verdict)}</i
      >${toldApart(finding.verdict)}
    </p>
    ${entryView(entry)}
    <p class="finding-links">
      <a href="#${signId(finding.number)}" data-to-mark="${finding.number}">到文中这一处</a>
      ${entry.url && html`<a href="${absolute(entry.url)}" target="_blank" rel="noopener">看档案里的这一处（新窗口）</a>`}
      <button type="button" data-close>收起</button>
    </p>`;
}

function entryView({ article, printed, isExact, formula, where, note }: Entry): Html {
  return html`<dl>
    <div>
      <dt>文中</dt>
      <dd class="quoted">${article.map(sideView)}</dd>
    </div>
    ${
      !isExact &&
      printed.length > 0 &&
      html`<div>
        <dt>档案所载</dt>
        <dd class="quoted">${printed.map(runView)}</dd>
      </div>`
    }
    ${
      formula &&
      html`<div>
        <dt>算式</dt>
        <dd>${formula}</dd>
      </div>`
    }
    ${
      where &&
      html`<div>
        <dt>出处</dt>
        <dd>${where}</dd>
      </div>`
    }
    ${
      note &&
      html`<div>
        <dt>说明</dt>
        <dd>${note}</dd>
      </div>`
    }
  </dl>`;
}

/** The article's side of a finding: what is not printed so. */
const sideView = (piece: Piece): Html =>
  piece.type === 'slip'
    ? piece.pieces.length === 0
      ? html`<span class="gap">${aside(`〔漏“${piece.difference.printed}”〕`)}</span>`
      : html`<em>${aside('〔不同：')}${piece.pieces.map(sideView)}${aside('〕')}</em>`
    : html`${piece.type === 'text' && piece.text}`;

const runView = ({ text, instead }: PrintedRun): Html => {
  if (instead === undefined) return html`${text}`;
  if (text === '') return html`<span class="gap">${aside(`〔没有“${instead}”〕`)}</span>`;
  return html`<em>${aside('〔不同：')}${text}${aside('〕')}</em>`;
};

/** On paper the findings stand below the article, by their numbers, with their addresses. */
export const paperView = ({ findings, places, absolute }: VerifiedArticle): Html =>
  html`<h2>核验结果</h2>
    ${findings.map((finding) => {
      const entry = toEntry(finding, places);
      return html`<section>
        <h3>
          <i class="sign ${finding.verdict.id}">${finding.number}${signView(finding.verdict)}</i
          >${toldApart(finding.verdict)}
        </h3>
        ${entryView(entry)}${entry.url && html`<p class="paper-address">${absolute(entry.url)}</p>`}
      </section>`;
    })}`;

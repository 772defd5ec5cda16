/** The list of findings for the clipboard: as a table for a word processor, and as plain text. */
import type { Copied } from '../../shell/clipboard.ts';
import { html } from '../../shell/html.ts';
import type { Finding, ReadReport } from '../finding.ts';

const heads = ['序号', '规则', '位置', '两处数字', '说明'] as const;

export function copiedList(
  { title, year }: Pick<ReadReport, 'title' | 'year'>,
  findings: readonly Finding[],
): Copied {
  const name = `${title === '' ? `${year}年度报告文稿` : title} 自查清单`;
  const rows = findings.map(({ label, place, numbers, sentence }, index) => [
    String(index + 1),
    label,
    [place.name, place.line === null ? '' : `第${place.line}行`].filter(Boolean).join('，'),
    numbers.map((one) => `${one.label}：${one.text}`).join('；'),
    sentence,
  ]);
  const table = html`<p><b>${name}</b></p>
    <table border="1" style="border-collapse:collapse">
      <thead>
        <tr>
          ${heads.map((head) => html`<th>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  return {
    html: table.markup,
    text: [name, heads.join('\t'), ...rows.map((row) => row.join('\t'))].join('\n'),
  };
}

import { describe, expect, test } from 'vitest';
import { html } from '../../src/shell/html.ts';
import { copiedList } from '../../src/self-check/page/copied.ts';
import { marksOf, resultView, summaryOf } from '../../src/self-check/page/view.ts';
import { check, reportOf, textOf } from './support.ts';

const wrong = reportOf(
  check(textOf('2023/general-office').replace('制发的市政府规章13件', '制发的市政府规章<b>15件')),
);
const changed = reportOf(
  check(textOf('2023/general-office').replace('制发的市政府规章13件', '制发的市政府规章15件')),
);

test('the summary counts', () => {
  expect(summaryOf(changed)).toBe('列出1处，请逐处对照。核对了50项数字关系，49项相符。另有3项无法核对。');
});

test('both places of a finding are marked, and lead back to it', () => {
  const [finding] = changed.findings;
  expect(finding?.rule).toBe('same');
  expect([...marksOf(changed.findings)]).toEqual(finding?.marks.map((id) => [id, [1]]));
  const { markup } = resultView(changed, (url) => `/base${url}`);
  for (const id of finding?.marks ?? []) expect(markup).toContain(`id="read-${id}"`);
  expect(markup.match(/href="#finding-1"/g)).toHaveLength(2);
  expect(markup).toContain('href="/base/checks/rules/same/"');
});

describe('the list on the clipboard', () => {
  const { html: rich, text } = copiedList(changed.report, changed.findings);

  test('is a table with rule, place, both numbers and sentence', () => {
    expect(rich.replace(/>\s+</g, '><')).toContain(
      '<tr><th>序号</th><th>规则</th><th>位置</th><th>两处数字</th><th>说明</th></tr>',
    );
    expect(rich.match(/<td>/g)).toHaveLength(5);
    expect(rich).toContain('这一处：15；另一处：13');
  });

  test('and lines with tabs', () => {
    expect(text.split('\n').map((line) => line.split('\t').length)).toEqual([1, 5, 5]);
  });
});

test('words of a draft are words, and no markup of the page', () => {
  const { markup } = resultView(wrong, (url) => url);
  expect(markup).not.toContain('<b>15件');
  expect(html`${'<b>'}`.markup).not.toContain('<b>');
});

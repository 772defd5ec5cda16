import { describe, expect, test } from 'vitest';
import { toSearchTexts } from '../../scripts/search/texts.ts';
import { count, toExcerpts, toPage, type Excerpt } from '../../src/search/excerpt.ts';
import type { StoredSection } from '../../src/search/store.ts';
import { rowNamesOf } from '../../src/search/table-names.ts';
import { archive } from '../support/specimen.ts';

/** Marks as 【】, a cut as ‥, cells apart by |. */
const write = ({ stretches }: Excerpt) =>
  stretches
    .map(
      ({ pieces, cutStart, cutEnd }) =>
        (cutStart ? '‥' : '') +
        pieces.map(({ text, hit }) => (hit ? `【${text}】` : text)).join('') +
        (cutEnd ? '‥' : ''),
    )
    .join('|');

const show = (text: string, terms: string[], limit = 6) => toExcerpts(toPage(text), terms, limit).map(write);

test('every occurrence is marked, and nothing is added to what is printed', () => {
  expect(show('依申请公开政府信息，主动公开政府信息。', ['政府信息'])).toEqual([
    '依申请公开【政府信息】，主动公开【政府信息】。',
  ]);
});

test('white space inside an occurrence is marked with it, white space after it is not', () => {
  expect(show('占1 件。 会议', ['1件。'])).toEqual(['占【1 件。】 会议']);
});

test('terms that overlap are marked as one', () => {
  expect(show('政府信息公开', ['政府信息', '信息公开'])).toEqual(['【政府信息公开】']);
});

test('a match does not cross from cell to cell or from line to line', () => {
  expect(show('受理机构\t总计\n本年', ['构总'])).toEqual([]);
  expect(count(toPage('受理机构\t总计\n本年'), ['计本'])).toBe(0);
});

test('a row is shown with the cell that names it', () => {
  expect(show('结转下年度继续办理\t3\t0\n总计\t105\t5', ['105'])).toEqual(['总计|【105】|5']);
});

test('of a long paragraph the parts around the occurrences are shown', () => {
  const [excerpt = ''] = show(`${'前'.repeat(200)}渝快办${'后'.repeat(200)}`, ['渝快办']);
  expect(excerpt).toMatch(/^‥前+【渝快办】后+‥$/);
  expect(excerpt.length).toBeLessThan(100);
});

test('what folding takes away does not move the marks', () => {
  expect(show('\u3000\u3000İ网址 WWW.CQ.GOV.CN。', ['www.cq'])).toEqual([
    '\u3000\u3000İ网址 【WWW.CQ】.GOV.CN。',
  ]);
});

describe('a row of a table', () => {
  const table = (document: string, locator: string) => {
    const section = toSearchTexts(archive).sections.find(
      (one) => one.document === document && one.locator === locator,
    );
    if (!section) throw new Error(`content has no ${document}/${locator}`);
    const { title, marker, url, text, ids = '', heads = [] } = section;
    return [locator, marker, title, url, text, ids, heads] satisfies StoredSection;
  };
  const rowsOf = (stored: StoredSection, term: string) =>
    toExcerpts(toPage(stored[4]), [term], 6, (line) => rowNamesOf(stored, line)).map((excerpt) => [
      ...excerpt.above,
      ...excerpt.stretches.map(
        (one) => (one.head && `${one.head}：`) + write({ ...excerpt, stretches: [one] }),
      ),
    ]);

  test('found by its label keeps its total, not every 0 in it', () => {
    expect(rowsOf(table('2020/government', '3'), '予以公开')).toEqual([
      ['三、本年度办理结果', '（一）【予以公开】', '总计：217'],
    ]);
  });

  test('found by a number says what the number counts, with the labels that are printed above', () => {
    expect(rowsOf(table('2020/government', '3'), '本机关不掌握相关政府信息')[0]?.slice(0, 2)).toEqual([
      '三、本年度办理结果',
      '（四）无法提供',
    ]);
    expect(rowsOf(table('2020/government', '4'), '结果维持').flat()).not.toContain('0');
  });

  test('a head is shown by itself', () => {
    expect(rowsOf(table('2020/government', '3'), '自然人')).toEqual([['【自然人】']]);
  });
});

/** What the self-check shows of a draft is what the site shows of the same report: the same characters, the same tables. */
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { renderSections } from '../../src/self-check/page/render.ts';
import { urls } from '../../src/archive/urls.ts';
import { selfCheck } from '../../src/self-check/self-check.ts';
import { baseOf, reportOf } from '../self-check/support.ts';
import { withoutSpace as dense, firstDifference } from '../support/text.ts';
import { attribute, byTag, findAll, isEditorial, readPage, textOf, type Element } from './support.ts';

const keys = ['2012/citywide', '2018/citywide', '2020/government', '2023/general-office'] as const;

const rendered = (key: string): Element => {
  const { input, around } = baseOf(key);
  const { report } = reportOf(selfCheck(input, around));
  // A fragment has children as an element has.
  return parseFragment(renderSections(report.sections, new Map()).markup) as unknown as Element;
};

const documentOn = (key: string): Element => {
  const [found] = findAll(
    readPage(urls.document(key)),
    (element) => attribute(element, 'data-document') !== undefined,
  );
  if (!found) throw new Error(`the page of ${key} holds no document`);
  return found;
};

/** Every table as its rows of cells: words, and how far each is merged. */
const tablesIn = (element: Element): string[][] =>
  byTag(element, 'table').map((table) =>
    byTag(table, 'tr').map((row) =>
      byTag(row, 'th', 'td')
        .filter((cell) => !isEditorial(cell))
        .map(
          (cell) =>
            `${dense(textOf(cell, isEditorial))} ${attribute(cell, 'colspan') ?? 1}×${attribute(cell, 'rowspan') ?? 1}`,
        )
        .join(' | '),
    ),
  );

test.each(keys)('%s', (key) => {
  const [own, page] = [rendered(key), documentOn(key)];
  expect(firstDifference(dense(textOf(page, isEditorial)), dense(textOf(own, isEditorial)))).toBeUndefined();
  expect(tablesIn(own)).toEqual(tablesIn(page));
});

import { beforeAll, expect, test } from 'vitest';
import type { Reader } from '../support/reader.ts';
import { desktop } from '../support/screens.ts';
import { sectionsWith } from '../support/truth.ts';

const dialog = 'dialog[aria-label="检索"][open]';
const field = `${dialog} input`;

/** By keyboard. */
export function searching(reader: () => Reader): void {
  beforeAll(() => reader().resize(...desktop));

  test('/ opens the search, and nothing that is typed at once after it is lost', async () => {
    await reader().open('2018/citywide/2-1-4/');
    await reader().type('/渝快办');
    await expect.poll(() => reader().value(field)).toBe('渝快办');
    await expect.poll(() => reader().text(`${dialog} .search-excerpt mark`)).toBe('渝快办');
  });

  test('arrow keys go through suggestions and results, Enter opens one', async () => {
    await reader().open('2018/citywide/2-1-4/');
    await reader().press('Control+k');
    await reader().type('渝快');
    await expect.poll(() => reader().text(`${dialog} [role=option]`)).toContain('渝快办');
    await expect.poll(() => reader().text(`${dialog} a[data-search-result]`)).not.toBe('');
    await reader().press('ArrowDown', 'Enter');
    await expect.poll(() => reader().value(field)).toBe('渝快办');
    await expect.poll(() => reader().text(`${dialog} .search-excerpt mark`)).toBe('渝快办');
    await reader().press('ArrowDown');
    const found = await reader().run(
      () => document.activeElement?.matches('a[data-search-result]') && document.activeElement.outerHTML,
    );
    expect(found).toMatch(/href=/);
    await reader().press('Enter');
    await expect.poll(() => reader().address()).toMatch(/\?q=%E6%B8%9D%E5%BF%AB%E5%8A%9E#/);
    await expect.poll(() => reader().sees('.search-hits')).toBe(true);
  });

  test('Escape closes it and gives the focus back', async () => {
    await reader().open('glossary/');
    await reader().run(() => document.querySelector<HTMLElement>('.breadcrumb a, main a')?.focus());
    const before = await reader().run(() => document.activeElement?.outerHTML);
    await reader().press('/');
    await expect.poll(() => reader().sees(field)).toBe(true);
    await reader().press('Escape');
    await expect.poll(() => reader().text(dialog)).toBe('');
    expect(await reader().run(() => document.activeElement?.outerHTML)).toBe(before);
  });

  test('the search page counts exactly the sections that print the words', async () => {
    for (const query of ['渝快办', '政府信息公开申请', '〔2018〕', '%']) {
      await reader().open(`search/?q=${encodeURIComponent(query)}`);
      await expect
        .poll(() => reader().text('[data-search-count]'), { message: query })
        .toBe(String(sectionsWith(query)));
    }
  });
}

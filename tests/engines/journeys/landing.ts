import { beforeAll, expect, test } from 'vitest';
import type { Reader } from '../support/reader.ts';
import { desktop } from '../support/screens.ts';

const address = `/2018/citywide/3-1/?q=${encodeURIComponent('申请')}`;

export function landing(reader: () => Reader): void {
  beforeAll(() => reader().resize(...desktop));

  test('the words are marked, one of them as the one shown', async () => {
    await reader().open(address);
    await expect.poll(() => reader().text('.search-hits [role=status]')).toMatch(/^第1处，共\d+处$/);
    const hits = await reader().marked('search-hit');
    expect(hits.length).toBeGreaterThan(2);
    expect(hits).toEqual(hits.map(() => '申请'));
    expect(await reader().marked('search-hit-current')).toEqual(['申请']);
  });

  test('Back and Forward keep the marks and the place among them', async () => {
    await reader().click('.search-hits button', '下一处');
    await expect.poll(() => reader().text('.search-hits [role=status]')).toMatch(/^第2处/);
    await reader().open('about/');
    await reader().back();
    await expect.poll(() => reader().address()).toBe(address);
    await expect.poll(() => reader().text('.search-hits [role=status]')).toMatch(/^第2处/);
    expect((await reader().marked('search-hit')).length).toBeGreaterThan(2);
    await reader().forward();
    await expect.poll(() => reader().address()).toBe('/about/');
    await reader().back();
    await expect.poll(() => reader().text('.search-hits [role=status]')).toMatch(/^第2处/);
  });

  test('taken away, they are gone, and the address has them no more', async () => {
    await reader().click('.search-hits button', '取消标记');
    await expect.poll(() => reader().marked('search-hit')).toEqual([]);
    expect(await reader().address()).toBe('/2018/citywide/3-1/');
  });
}

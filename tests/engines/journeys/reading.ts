import { beforeAll, expect, test } from 'vitest';
import { pageKinds } from '../../browser/support/pages.ts';
import type { Reader } from '../support/reader.ts';
import { phone } from '../support/screens.ts';

const place = '.reading-bar p';
const sheet = '.contents-sheet[open]';

/** On a phone. */
export function reading(reader: () => Reader): void {
  beforeAll(() => reader().resize(...phone));

  test('the bar says where one is, in a section and in the whole document', async () => {
    await reader().open('2018/citywide/2-1-4/');
    await expect.poll(() => reader().text(place)).toBe('二（一）4');
    await reader().open('2018/citywide/#s2-1-4-p2');
    await expect.poll(() => reader().text(place)).toBe('二（一）4·第2段');
    expect(await reader().sees('.reading-bar')).toBe(true);
  });

  test('the contents open at the section one is in; Back and Escape close them, and one is where one was', async () => {
    await reader().open('2018/citywide/#s3-2-p2');
    await expect.poll(() => reader().text(place)).toBe('三（二）·第2段');
    const before = await reader().run(() => scrollY);
    for (const close of [() => reader().back(), () => reader().press('Escape')]) {
      await reader().click('.reading-bar a', '目录');
      await expect.poll(() => reader().sees(`${sheet} [aria-current]`)).toBe(true);
      expect(await reader().text(`${sheet} [aria-current]`)).toBe('（二）申请处理情况');
      expect(await reader().run(() => document.activeElement?.matches('[aria-current]'))).toBe(true);
      await close();
      await expect.poll(() => reader().text(sheet)).toBe('');
      expect(await reader().address()).toBe('/2018/citywide/#s3-2-p2');
      expect(Math.abs((await reader().run(() => scrollY)) - before)).toBeLessThan(2);
    }
  });

  test('an entry of the contents leads to its section, and from its end one reads on', async () => {
    await reader().open('2018/citywide/2-1-4/');
    await reader().click('.reading-bar a', '目录');
    await reader().click(`${sheet} a`, '三、');
    await expect.poll(() => reader().address()).toBe('/2018/citywide/3/');
    await reader().click('main a', '下一节');
    await expect.poll(() => reader().address()).toBe('/2018/citywide/3-1/');
    await reader().back();
    await expect.poll(() => reader().address()).toBe('/2018/citywide/3/');
  });

  test('at a cell one sees its row’s name and its column’s head', async () => {
    await reader().open('2020/government/3/#s3-t1-r22-c7');
    await expect.poll(() => reader().sees('#s3-t1-r22-c7')).toBe(true);
    await expect.poll(() => reader().text('.cell-names')).toContain('｜');
    const heads = await reader().run(() => {
      const cell = document.getElementById('s3-t1-r22-c7');
      const own = cell?.getBoundingClientRect() ?? new DOMRect();
      const isInWindow = ({ left, top, right, bottom }: DOMRect): boolean =>
        left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
      const heads = [...(cell?.closest('table')?.querySelectorAll('th') ?? [])].map((head) =>
        head.getBoundingClientRect(),
      );
      return {
        row: heads.some(
          (head) => isInWindow(head) && head.top <= own.top + 1 && head.bottom >= own.bottom - 1,
        ),
        column: heads.some(
          (head) => isInWindow(head) && head.left <= own.left + 1 && head.right >= own.right - 1,
        ),
      };
    });
    expect(heads).toEqual({ row: true, column: true });
  });

  test('no page of any kind scrolls sideways', async () => {
    const wide: string[] = [];
    for (const width of [phone[0], 768]) {
      await reader().resize(width, phone[1]);
      for (const [kind, address] of Object.entries(pageKinds)) {
        await reader().open(address);
        await expect.poll(() => reader().text('main'), { message: kind }).not.toBe('');
        const scroll = await reader().run(() => document.documentElement.scrollWidth);
        if (scroll > width) wide.push(`${kind}: ${scroll}`);
      }
    }
    expect(wide).toEqual([]);
  });
}

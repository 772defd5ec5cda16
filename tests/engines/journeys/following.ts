import { expect, test } from 'vitest';
import type { Reader } from '../support/reader.ts';
import { desktop, phone } from '../support/screens.ts';

const panel = '.note:popover-open';

export function following(reader: () => Reader): void {
  for (const [screen, size] of [
    ['a phone', phone],
    ['a desk', desktop],
  ] as const) {
    test(`on ${screen}, a figure opens what is known of it, and leads to the line it was printed on`, async () => {
      await reader().resize(size[0], size[1]);
      await reader().open('2018/citywide/3-1/');
      await reader().click('#s3-1-p1-q60 a.figure');
      await expect.poll(() => reader().text(panel)).toContain('区县政府受理申请5208件');
      expect(await reader().text(`${panel} mark`)).toBe('5208件');
      expect(await reader().address()).toBe('/2018/citywide/3-1/');
      await reader().click(`${panel} a`, '原文第173行');
      await expect.poll(() => reader().address()).toMatch(/^\/2018\/citywide\/source\/.*#L173$/);
      await expect.poll(() => reader().text(':target')).toContain('5208件');
      expect(
        await reader().run(() => document.querySelector(':target')?.getBoundingClientRect().top),
      ).toSatisfy((top: number) => top >= 0 && top < size[1]);
    });
  }

  test('Escape closes it and gives the focus back to the figure', async () => {
    await reader().open('2018/citywide/3-1/');
    await reader().run(() => document.querySelector<HTMLElement>('#s3-1-p1-q32 a.figure')?.focus());
    await reader().press('Enter');
    await expect.poll(() => reader().text(panel)).not.toBe('');
    await reader().press('Escape');
    await expect.poll(() => reader().text(panel)).toBe('');
    expect(await reader().run(() => document.activeElement?.parentElement?.id)).toBe('s3-1-p1-q32');
  });
}

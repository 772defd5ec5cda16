import { beforeAll, expect, test } from 'vitest';
import type { Reader } from '../support/reader.ts';
import { desktop } from '../support/screens.ts';

/** By keyboard. */
export function charts(reader: () => Reader): void {
  beforeAll(() => reader().resize(...desktop));

  test('a row is chosen, arrows say its points, Enter goes to where one is printed', async () => {
    await reader().open('trends/applications-new-received/');
    await reader().run(() =>
      document.querySelector<HTMLElement>('input[aria-label^="画出：重庆市，全市"]')?.focus(),
    );
    await reader().press('Space');
    await expect.poll(() => reader().text('#chosen.is-live')).not.toBe('');
    await reader().run(() => document.querySelector<HTMLElement>('#chosen canvas')?.focus());
    await reader().press('ArrowRight');
    await expect
      .poll(() => reader().text('#chosen .point-status'))
      .toContain('2018年，重庆市（全市）：7,896份');
    await reader().press('Enter');
    await expect.poll(() => reader().address()).toBe('/2018/citywide/3-1/#s3-1-p1-q13');
    await expect.poll(() => reader().text(':target')).toContain('7896份');
  });
}

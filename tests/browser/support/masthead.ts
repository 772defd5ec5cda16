import type { Page } from '@playwright/test';

/** Press a button of the masthead, in its menu where the window is narrow. */
export async function pressInMasthead(page: Page, name: '关怀版' | '深色'): Promise<void> {
  const summary = page.locator('.masthead summary');
  if (await summary.isVisible()) await summary.click();
  await page.getByRole('button', { name }).click();
}

import type { Page } from '@playwright/test';

/** Before a page comes, what stands at these paths is gone. */
export async function without(page: Page, paths: readonly string[]): Promise<void> {
  await page.addInitScript((gone) => {
    for (const path of gone) {
      const names = path.split('.');
      const last = names.pop() ?? '';
      const owner = names.reduce<unknown>((of, name) => Reflect.get(Object(of), name), globalThis);
      Reflect.deleteProperty(Object(owner), last);
    }
  }, paths);
}

import { expect, type Page } from '@playwright/test';
import type { Told } from '../../../src/door/protocol.ts';

/**
 * Before a page with a door comes.
 *
 * @returns waits until the door's thread has said that it needs no network any more for a text or a Word file. That nothing is
 * asked for just now says less: a thread may still be reading what came before it asks for the next.
 */
export async function watchDoor(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    globalThis.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        this.addEventListener('message', ({ data }: MessageEvent<Told>) => {
          if (data.tell === 'warm') document.documentElement.dataset['warm'] = '';
        });
      }
    };
  });
  return () => expect(page.locator('html[data-warm]')).toBeAttached({ timeout: 15_000 });
}

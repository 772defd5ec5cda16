import { expect, test } from 'vitest';
import { desktop } from '../support/screens.ts';
import type { Reader } from '../support/reader.ts';

/** What the pages are built on. Where an engine stops having one of these, its way round is to be looked at. */
export function features(reader: () => Reader): void {
  test('the engine has what the pages are built on', async () => {
    await reader().resize(...desktop);
    await reader().open('about/');
    const had = await reader().run(() => ({
      'light-dark()': CSS.supports('color', 'light-dark(red, blue)'),
      'text-autospace': CSS.supports('text-autospace', 'normal'),
      'content-visibility': CSS.supports('content-visibility', 'auto'),
      ':has()': CSS.supports('selector(:has(a))'),
      '::details-content': CSS.supports('selector(::details-content)'),
      popover: 'popover' in HTMLElement.prototype,
      dialog: 'showModal' in HTMLDialogElement.prototype,
      highlights: 'highlights' in CSS,
      adoptedStyleSheets: 'adoptedStyleSheets' in document,
      DecompressionStream: 'DecompressionStream' in window,
      'Intl.Segmenter': 'Segmenter' in Intl,
      checkVisibility: 'checkVisibility' in Element.prototype,
    }));
    expect(Object.entries(had).filter(([, isThere]) => !isThere)).toEqual([]);
  });

  test('dark is dark: the colours follow the choice, in what is drawn too', async () => {
    await reader().open('2018/citywide/2-1-4/');
    const [light, dark] = await reader().run(() => {
      const brightness = (theme: string): number => {
        document.documentElement.dataset['theme'] = theme;
        // Whatever notation a colour is told in, what a canvas paints of it is red, green and blue.
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) throw new Error('no canvas');
        pen.fillStyle = getComputedStyle(document.body).backgroundColor;
        pen.fillRect(0, 0, 1, 1);
        return Math.max(...pen.getImageData(0, 0, 1, 1).data.slice(0, 3));
      };
      return [brightness('light'), brightness('dark')];
    });
    expect(light).toBeGreaterThan(200);
    expect(dark).toBeLessThan(60);
  });
}

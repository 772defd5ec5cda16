/** Older browsers leave out of a style sheet what they do not know: what is left is a page that can be read, on a phone too. */
import type { Page } from '@playwright/test';
import { violationsOf } from './support/axe.ts';
import { asTakenBy, browsers } from './support/old-styles.ts';
import { without } from './support/missing.ts';
import { pageKinds } from './support/pages.ts';
import { anyWidth, expect, test } from './support/test.ts';

const { home, section, table, source, search } = pageKinds;

test.use({ viewport: { width: 390, height: 844 } });

/** Words drawn over others, and what is wider than the window. What keeps its place while the page scrolls may stand over it. */
const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    interface Drawn {
      node: Node;
      box: DOMRect;
      words: string;
    }
    /** What of its own box an element lets be seen. */
    const within = (element: Element | null): DOMRect | undefined => {
      if (!element) return new DOMRect(-1e6, -1e6, 2e6, 2e6);
      const around = within(element.parentElement);
      const { position, overflow } = getComputedStyle(element);
      if (!around || /fixed|sticky/.test(position)) return undefined;
      return overflow === 'visible' ? around : common(around, element.getBoundingClientRect());
    };
    const common = (a: DOMRect, b: DOMRect): DOMRect => {
      const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
      const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const range = document.createRange();
    const drawnIn = (node: Node): Drawn[] => {
      const words = node.textContent?.trim();
      const parent = node.parentElement;
      if (!words || !parent?.checkVisibility({ checkVisibilityCSS: true })) return [];
      if (parent.closest('svg, select, textarea')) return [];
      const shown = within(parent);
      range.selectNodeContents(node);
      return shown
        ? [...range.getClientRects()].map((box) => ({ node, box: common(shown, box), words }))
        : [];
    };
    const drawn: Drawn[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) drawn.push(...drawnIn(walker.currentNode));
    const visible = drawn
      .filter(({ box }) => box.width > 3 && box.height > 3)
      .sort((a, b) => a.box.top - b.box.top);
    const over = visible.flatMap((one, index) =>
      visible.slice(index + 1, index + 60).flatMap((other) => {
        const { width, height } = common(one.box, other.box);
        const least = 0.4 * Math.min(one.box.height, other.box.height);
        // A line that is cut off by an ellipsis is two.
        return one.node !== other.node && width > 3 && height > least
          ? [`“${one.words.slice(0, 12)}” and “${other.words.slice(0, 12)}” stand on each other`]
          : [];
      }),
    );
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...(scrollWidth > clientWidth + 1 ? [`${scrollWidth} pixels in a window of ${clientWidth}`] : []),
      ...over.slice(0, 5),
    ];
  });

for (const [browser, unknown] of Object.entries(browsers))
  test(
    `${browser}: words are there, have a contrast, and stand on no others`,
    anyWidth,
    async ({ page, expectProblem }) => {
      await page.route('**/*.css', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: asTakenBy(await response.text(), unknown) });
      });
      // None of these browsers runs our scripts (src/shell/can-run.ts).
      expectProblem(/This browser lacks something/);
      await without(page, ['Map.groupBy']);
      if ('colorScheme' in unknown) await page.emulateMedia({ colorScheme: unknown.colorScheme });
      for (const path of [home, section, table, source, search]) {
        await page.goto(path);
        expect.soft(await faultsOf(page), path).toEqual([]);
        // The colours of the others are the same.
        if (path === home || path === section)
          expect.soft(await violationsOf(page, { rules: ['color-contrast'] }), path).toEqual([]);
      }
    },
  );

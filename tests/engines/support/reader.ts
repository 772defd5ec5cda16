/** What a reader does and sees, in a browser that speaks one of the protocols. */
import { expect } from 'vitest';
import type { Engine } from './engine.ts';

/** Keys that are no character, by the names the DOM gives them. */
const keys: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: '\uE00D',
  Control: '\uE009',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

export interface Reader extends Engine {
  /** Press what is shown of these elements and has these words: in its text or its name. */
  click(selector: string, words?: string): Promise<void>;
  /** Press keys one after the other; `Control+c` is pressed together. */
  press(...names: string[]): Promise<void>;
  /** Type characters, key by key. */
  type(characters: string): Promise<void>;
  /** The text of what is shown of these elements, spaces left out; '' where nothing is. */
  text(selector: string): Promise<string>;
  /** Whether what is shown of these elements is in the window, whole and under nothing else. */
  sees(selector: string): Promise<boolean>;
  value(selector: string): Promise<string>;
  /** Path, query and fragment. */
  address(): Promise<string>;
  /** The characters that a highlight marks. */
  marked(name: string): Promise<string[]>;
}

export function readerOf(engine: Engine, site: string): Reader {
  const act = async (value: string, type: 'keyDown' | 'keyUp') =>
    engine.act([{ type: 'key', id: 'keyboard', actions: [{ type, value }] }]);
  return {
    ...engine,
    open: (path) => engine.open(new URL(path, site).href),
    click: async (selector, words = '') => {
      // Where it stands, once it stands still.
      let last = '';
      const place = async () => {
        const now = await engine.run(placeOf, selector, words);
        const isStill = now !== null && JSON.stringify(now) === last;
        last = JSON.stringify(now);
        return isStill;
      };
      await expect.poll(place, { message: `${selector} ${words}` }).toBe(true);
      const { x, y } = JSON.parse(last) as { x: number; y: number }; // as placeOf told it
      await engine.act([
        {
          type: 'pointer',
          id: 'hand',
          parameters: { pointerType: 'mouse' },
          actions: [
            { type: 'pointerMove', x, y },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ]);
    },
    press: async (...names) => {
      for (const name of names) {
        const chord = name.split('+').map((key) => keys[key] ?? key);
        for (const key of chord) await act(key, 'keyDown');
        for (const key of chord.toReversed()) await act(key, 'keyUp');
      }
    },
    type: async (characters) => {
      const actions = [...characters].flatMap((value) => [
        { type: 'keyDown' as const, value },
        { type: 'keyUp' as const, value },
      ]);
      await engine.act([{ type: 'key', id: 'keyboard', actions }]);
    },
    text: (selector) =>
      engine.run(
        (of) =>
          [...document.querySelectorAll(of)]
            .find((element) => element.checkVisibility())
            ?.textContent.replace(/\s+/g, '') ?? '',
        selector,
      ),
    sees: (selector) => engine.run(isSeen, selector),
    value: (selector) =>
      engine.run(
        (of) => document.querySelector<HTMLInputElement | HTMLTextAreaElement>(of)?.value ?? '',
        selector,
      ),
    address: () => engine.run(() => location.pathname + location.search + location.hash),
    marked: (name) =>
      engine.run(
        (of) => [...(CSS.highlights.get(of) ?? [])].map((range) => (range as Range).toString()),
        name,
      ),
  };
}

/** The middle of an element's first box, brought into the window; nothing where something else is over it. */
function placeOf(selector: string, words: string): { x: number; y: number } | null {
  const element = [...document.querySelectorAll(selector)].find(
    (one) => one.checkVisibility() && `${one.ariaLabel ?? ''} ${one.textContent}`.includes(words),
  );
  const middle = () => {
    const { left, top, width, height } = element?.getClientRects()[0] ?? new DOMRect();
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  };
  const isUncovered = () => {
    const { x, y } = middle();
    const top = document.elementFromPoint(x, y);
    return top !== null && (element?.contains(top) || top.contains(element ?? null));
  };
  if (!isUncovered()) element?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  return element && isUncovered() ? middle() : null;
}

function isSeen(selector: string): boolean {
  const element = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
  if (!element) return false;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const isWithin = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  return isWithin && over !== null && (element.contains(over) || over.contains(element));
}

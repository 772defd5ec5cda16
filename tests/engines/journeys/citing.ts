import { beforeAll, expect, test } from 'vitest';
import type { Reader } from '../support/reader.ts';
import { desktop } from '../support/screens.ts';
import { textOf } from '../support/truth.ts';

const citation = 'dialog[open] textarea';

/** Select from one place to another, as a pointer does that has been drawn over the words. */
const select = (reader: Reader, from: [id: string, at: number], to: [id: string, at: number]) =>
  reader.run(
    ([start, first], [end, last]) => {
      const [anchor, focus] = [document.getElementById(start), document.getElementById(end)];
      if (!anchor?.firstChild || !focus?.firstChild) throw new Error('no such place');
      anchor.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.setBaseAndExtent(anchor.firstChild, first, focus.firstChild, last);
    },
    from,
    to,
  );

/** What the next copy puts on the clipboard, once the page has had its say. */
async function copied(reader: Reader): Promise<string> {
  await reader.run(() => {
    addEventListener('copy', (event) =>
      Object.assign(window, { copied: event.clipboardData?.getData('text/plain') }),
    );
  });
  await reader.press('Control+c');
  await expect.poll(() => reader.run(() => String(Reflect.get(window, 'copied') ?? ''))).not.toBe('');
  return reader.run(() => String(Reflect.get(window, 'copied')));
}

export function citing(reader: () => Reader): void {
  beforeAll(() => reader().resize(...desktop));

  test('⋯ beside a heading opens the citation of its section', async () => {
    await reader().open('2018/citywide/2-1-4/');
    await reader().click('.heading-more');
    await reader().click('.note a', '引用');
    await expect
      .poll(() => reader().value(citation))
      .toMatch(/二（一）4\. http\S+\/2018\/citywide\/2-1-4\/\.$/);
    await reader().press('Escape');
    await expect.poll(() => reader().text('dialog[open]')).toBe('');
  });

  test('selected words are cited with an address; opened again, it marks exactly these', async () => {
    await reader().open('2018/citywide/');
    await select(reader(), ['s2-1-4-p2', 2], ['s2-1-4-p2', 12]);
    await reader().click('.passage-offer button', '引用');
    await expect.poll(() => reader().value(citation)).toMatch(/\?p=2-12\.\w{7}#s2-1-4-p2/);
    const [, path = ''] = /http:\/\/[^/]+(\S+#s2-1-4-p2)/.exec(await reader().value(citation)) ?? [];
    await reader().open('about/');
    await reader().open(path.slice(1));
    await expect.poll(() => reader().marked('passage')).toEqual(['企业信用信息公示系统']);
    await reader().open('about/');
    await reader().back();
    await expect.poll(() => reader().marked('passage')).toEqual(['企业信用信息公示系统']);
  });

  test('the control stays clear of the words when the page is scrolled under it', async () => {
    await reader().open('2018/citywide/');
    await select(reader(), ['s2-1-4-p2', 2], ['s2-1-4-p2', 12]);
    await expect.poll(() => reader().sees('.passage-offer button')).toBe(true);
    // It stands below them: scrolled down by little more than the space between, they come under it.
    await reader().run(() => scrollBy({ top: -45, behavior: 'instant' }));
    const isOver = () =>
      reader().run(() => {
        const control = document.querySelector('.passage-offer')?.getBoundingClientRect();
        return [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].some(
          (box) =>
            control &&
            control.left < box.right &&
            box.left < control.right &&
            control.top < box.bottom &&
            box.top < control.bottom,
        );
      });
    await expect.poll(isOver).toBe(false);
  });

  test('copied, a section is the characters of its source and no other', async () => {
    for (const locator of ['2-1-4', '3-1']) {
      await reader().open(`2018/citywide/${locator}/`);
      await reader().run(() => {
        const text = document.querySelector('.official');
        if (text) getSelection()?.selectAllChildren(text);
      });
      await expect.poll(() => reader().sees('.passage-offer button')).toBe(true);
      expect(await copied(reader())).toBe(textOf('2018/citywide', locator));
    }
  });
}

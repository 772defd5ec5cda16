/** Any run of characters: selected, linked to, cited, copied, landed on. */
import type { Page } from '@playwright/test';
import { passageUrl } from '../../src/archive/passage.ts';
import { passageOf, toPrintedText } from '../../src/passage/text.ts';
import { archive } from '../support/specimen.ts';
import { violationsOf } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const section = '2018/citywide/2-1-4/';
const offer = (page: Page) => page.getByRole('group', { name: '所选文字' });
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

/** Select from one place to another, by ids of blocks and places in their first text. */
const select = (page: Page, from: [id: string, at: number], to: [id: string, at: number]) =>
  page.evaluate(
    ([[start, first], [end, last]]) => {
      const [anchor, focus] = [document.getElementById(start), document.getElementById(end)];
      const [one, other] = [anchor?.firstChild, focus?.firstChild];
      if (!anchor || !one || !other) throw new Error('no such place');
      anchor.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.setBaseAndExtent(one, first, other, last);
    },
    [from, to] as const,
  );

/** The words that are marked. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('passage') ?? [])].map((range) => (range as Range).toString()).join(''),
  );

test('selected words have a link; it marks them, after reload and Back too, and has them in view', async ({
  page,
}) => {
  await page.goto('2018/citywide/');
  await select(page, ['s2-1-4-p2', 2], ['s2-1-4-p2', 12]);
  await expect(offer(page)).toBeInViewport();
  await offer(page).getByRole('button', { name: '复制链接' }).click();
  await expect(offer(page).getByRole('status')).toHaveText('已复制链接');
  const link = await copied(page);
  expect(link).toMatch(/\/2018\/citywide\/2-1-4\/\?p=2-12\.[a-z0-9]{7}#s2-1-4-p2$/);

  await page.goto(link);
  await expect.poll(() => marked(page)).toBe('企业信用信息公示系统');
  await page.reload();
  await expect.poll(() => marked(page)).toBe('企业信用信息公示系统');
  await page.goto('about/');
  await page.goBack();
  await expect.poll(() => marked(page)).toBe('企业信用信息公示系统');
  const isInView = () =>
    page.evaluate(() => {
      const box = [...(CSS.highlights.get('passage') ?? [])].map((range) =>
        (range as Range).getBoundingClientRect(),
      )[0];
      return box !== undefined && box.top > 0 && box.bottom < innerHeight;
    });
  await expect.poll(isInView).toBe(true);
});

/** Scroll until a block stands at the end of the window; afterwards whoever listened for the end of it has been told. */
const scrollToEnd = (page: Page, id: string) =>
  page.evaluate(
    (of) =>
      new Promise<void>((rested) => {
        const before = scrollY;
        // The page listens already, and is told first.
        addEventListener('scrollend', () => rested(), { once: true });
        document.getElementById(of)?.scrollIntoView({ block: 'end', behavior: 'instant' });
        if (scrollY === before) rested();
      }),
    id,
  );

test('the control covers neither what is selected nor the first line of a paragraph', async ({ page }) => {
  await page.goto('2018/citywide/');
  for (const id of ['s1-p1', 's2-1-1-p1', 's2-2-1-p1', 's3-1-p1', 's4-2-p1']) {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(offer(page)).toBeHidden();
    await select(page, [id, 0], [id, 4]);
    await expect(offer(page)).toBeVisible();
    await scrollToEnd(page, id);
    const covered = await page.evaluate(() => {
      const control = document.querySelector('.passage-offer')?.getBoundingClientRect();
      const lines = [...document.querySelectorAll('.official p')].map((p) => {
        const { left, top, right } = p.getBoundingClientRect();
        return { left, top, right, bottom: top + parseFloat(getComputedStyle(p).lineHeight) };
      });
      return [...lines, ...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].some(
        (box) =>
          control &&
          control.left < box.right &&
          box.left < control.right &&
          control.top < box.bottom &&
          box.top < control.bottom,
      );
    });
    expect(covered, id).toBe(false);
  }
});

test.describe('wherever one reads', () => {
  test.skip(({ isMobile }) => isMobile, 'the same on phones');

  test('on another place of the page, the address is no longer that of the passage', async ({ page }) => {
    await page.goto(`${section}?p=2-12.0000000#s2-1-4-p2`);
    // What is said of words that do not stand there is said once the code is there.
    await expect(page.locator('.passage-note')).toBeVisible();
    await page.evaluate(() => (location.hash = '#s2-1-4-p1'));
    await expect(page).toHaveURL(/2-1-4\/#s2-1-4-p1$/);
  });

  test('words over two sections are of the whole document, and cited with their address', async ({
    page,
  }) => {
    await page.goto('2018/citywide/');
    await select(page, ['s2-1-4-p2', 2], ['s3-1-p1', 5]);
    await offer(page).getByRole('button', { name: '引用' }).click();
    const citation = page.getByRole('textbox', { name: '引文' });
    await expect(citation).toHaveValue(
      /^企业信用[^]*\n——重庆市政府办公厅\. [^\n]*\. 二（一）4第2段至三（一）第1段\. http\S+\/2018\/citywide\/\?p=2-s3-1-p1\.5\.\w{7}#s2-1-4-p2\.$/,
    );
    for (const format of ['文字', 'BibTeX', 'RIS', 'CSL-JSON']) {
      await page.getByRole('radio', { name: format }).check();
      await expect(citation).toHaveValue(/\/2018\/citywide\/\?p=2-s3-1-p1\.5\.\w{7}#s2-1-4-p2/);
      await expect(citation).toHaveValue(/企业信用信息公示系统建设/);
    }
  });

  test('by keyboard: c goes to the control', async ({ page }) => {
    await page.goto(section);
    await select(page, ['s2-1-4-p2', 2], ['s2-1-4-p2', 12]);
    await expect(offer(page)).toBeVisible();
    await page.keyboard.press('c');
    await expect(offer(page).getByRole('button', { name: '复制链接' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(offer(page).getByRole('status')).toHaveText('已复制链接');
    expect(await violationsOf(page, { within: '.passage-offer' })).toEqual([]);
  });

  test('where browsers have no highlights, the words are marked all the same', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
    const { url, words } = addressIn('2018/citywide', 's2-1-4-p1', 38, 56);
    await page.goto(url);
    await expect(page.locator('mark.passage').first()).toBeVisible();
    expect((await page.locator('mark.passage').allTextContents()).join('')).toBe(words);
  });
});

test.describe('an address whose words were corrected since', () => {
  test.skip(({ isMobile }) => isMobile, 'the same on phones');
  const { text } = paragraph('2018/citywide', 's2-1-4-p1');
  const before = text.replace('323.3万户', '332.3万户');
  const change = {
    id: 's2-1-4-p1',
    before,
    after: text,
    since: '0.9.0',
    reason: '此前误读原文。',
    url: '/corrections/#change-1',
  };

  test.beforeEach(({ page }) =>
    page.route('**/2018/citywide/changes.json', (route) => route.fulfill({ json: [change] })),
  );

  test('tells what they were and what they are, marks these, and leads to the correction', async ({
    page,
  }) => {
    const at = before.indexOf('332.3万户');
    await page.goto(addressOf('2018/citywide', 's2-1-4-p1', before, at, at + 7));
    const note = page.locator('.passage-note');
    await expect(note).toContainText('原：332.3万户');
    await expect(note).toContainText('今：323.3万户');
    await expect(note).toContainText('版次 0.9.0 更正：此前误读原文。');
    await expect(note.getByRole('link', { name: '查看这条更正' })).toHaveAttribute('href', change.url);
    expect(await marked(page)).toBe('323.3万户');
    expect(await violationsOf(page, { within: '.passage-note' })).toEqual([]);
  });

  test('or says that nothing is known of them', async ({ page }) => {
    await page.goto(addressOf('2018/citywide', 's2-1-4-p1', '从来没有印过的一段文字。', 0, 8));
    await expect(page.locator('.passage-note')).toContainText('更正记录里没有说明');
  });

  test('or where in the document they are', async ({ page }) => {
    const other = paragraph('2018/citywide', 's3-1-p1').text;
    await page.goto(addressOf('2018/citywide', 's2-1-4-p1', other, 0, 20));
    await page.getByRole('link', { name: '同样的文字在本文件的另一处' }).click();
    await expect.poll(() => marked(page)).toBe(other.slice(0, 20));
  });
});

test.describe('copying', () => {
  test.skip(({ isMobile }) => isMobile, 'the same on phones');
  for (const { key } of archive.documents) {
    test(`${key}: whole, its characters and no other; in parts, wherever these begin and end, with their address`, async ({
      page,
    }) => {
      await page.addInitScript(() => localStorage.setItem('copy-source', 'told'));
      // Copies are ours from the moment at which these are asked for.
      const citations = page.waitForResponse('**/cite.json');
      await page.goto(`${key}/`);
      await citations;
      const sections = (await (await page.request.get('data/sections.json')).json()) as {
        document: string;
        text: string;
      }[];
      const { whole, wrong, made } = await page.evaluate(copyAll, 160);
      const [line = '', ...lines] = whole.split('\n').toReversed();
      expect(line).toMatch(/^——《/);
      expect(lines.toReversed().join('\n')).toBe(
        sections
          .filter(({ document }) => document === key)
          .map(({ text }) => text)
          .join('\n'),
      );
      expect(wrong).toEqual([]);
      expect(made).toBeGreaterThan(80);
    });
  }

  test('with the keys: of a page, what is printed; of what is ours, what the browser takes', async ({
    page,
  }) => {
    await page.goto(section);
    await page.keyboard.press('ControlOrMeta+a');
    await expect(offer(page)).toBeVisible();
    await page.keyboard.press('ControlOrMeta+c');
    const text = await copied(page);
    expect(text.startsWith('4．全面推行“双随机、一公开”监管。出台《市场监管')).toBe(true);
    expect(text.split('\n')).toHaveLength(2);
    expect(text).not.toMatch(/引用|96–98/);

    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('.site-name') as Node),
    );
    await page.keyboard.press('ControlOrMeta+c');
    expect(await copied(page)).toBe('重庆政府信息公开年报档案');
  });

  test('with 出处 switched on every copy carries it; that is said once, and can be undone there', async ({
    page,
  }) => {
    await page.goto(section);
    await page.locator('.heading-more').first().click();
    await page.getByRole('link', { name: '引用', exact: true }).click();
    await page.getByRole('checkbox', { name: /附上出处/ }).check();
    await page.keyboard.press('Escape');
    const copy = async () => {
      await select(page, ['s2-1-4-p2', 2], ['s2-1-4-p2', 12]);
      await expect(offer(page)).toBeVisible();
      await page.keyboard.press('ControlOrMeta+c');
      return copied(page);
    };
    const withSource =
      /^企业信用信息公示系统\n——《重庆市2018年政府信息公开工作年度报告》二（一）4第2段 http\S+\?p=2-12\.\w{7}#s2-1-4-p2$/;
    expect(await copy()).toMatch(withSource);
    await expect(page.locator('.passage-told')).toContainText('已附上出处和网址');
    await page.getByRole('button', { name: '知道了' }).click();
    await page.reload();
    // Until the citations have come, a copy says title and address.
    await expect.poll(copy).toMatch(withSource);
    await expect(page.locator('.passage-told')).toHaveCount(0);

    await page.evaluate(() => localStorage.setItem('copy-source', 'on'));
    await copy();
    await page.getByRole('button', { name: '以后不附' }).click();
    expect(await copy()).toBe('企业信用信息公示系统');
  });
});

test.describe('without JavaScript', () => {
  test.skip(({ isMobile }) => isMobile, 'the same on phones');
  test.use({ javaScriptEnabled: false });

  test('the address leads to the block', async ({ page }) => {
    await page.goto(addressIn('2018/citywide', 's2-1-4-p2', 2, 12).url);
    await expect(page.locator('#s2-1-4-p2:target')).toBeInViewport();
  });
});

function paragraph(key: string, id: string): { text: string } {
  const block = archive.documents
    .find((document) => document.key === key)
    ?.sections.flatMap(({ blocks }) => blocks)
    .find((candidate) => candidate.id === id);
  if (block?.type !== 'paragraph') throw new Error(`${key} has no paragraph ${id}`);
  return block;
}

function addressOf(key: string, id: string, text: string, start: number, end: number): string {
  const passage = passageOf(toPrintedText([{ id, text }]), [{ block: 0, start, end }]);
  if (!passage) throw new Error('nothing is printed there');
  return passageUrl(`${key}/`, passage);
}

function addressIn(key: string, id: string, start: number, end: number): { url: string; words: string } {
  const { text } = paragraph(key, id);
  return { url: addressOf(key, id, text, start, end), words: text.slice(start, end) };
}

/**
 * In the page: copy all of it; then selections from any node to any other, ours included, with characters of two units and
 * no-break spaces among them. Each copy is held against the page itself, and its address too.
 */
function copyAll(count: number): { whole: string; wrong: string[]; made: number } {
  const selection = getSelection();
  const text = document.querySelector('.official');
  if (!selection || !text) throw new Error('no text to select');
  const copy = (): string => {
    const clipboardData = new DataTransfer();
    document.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  };
  const bare = (words: string) => words.replace(/\s/gu, '');
  const printed = (node: DocumentFragment | Element): string => {
    const own = node.cloneNode(true) as typeof node; // a copy of its kind
    for (const ours of own.querySelectorAll('[data-editorial]')) ours.remove();
    return bare(own.textContent ?? '');
  };
  selection.selectAllChildren(document.body);
  const whole = copy();

  const walker = document.createTreeWalker(text, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes)
    if (node instanceof Text && !node.parentElement?.closest('[data-editorial]'))
      node.data = node.data.replace('公开', '𠮷\u00a0开');
  const blocks = [...text.querySelectorAll(':is(h1, h2, h3, h4, h5, p, th, td)[id]')].filter(
    (block) => !block.closest('[data-editorial]') && !block.id.startsWith('reading'),
  );
  let state = 7;
  const roll = (end: number) => (state = (state * 48271) % 2147483647) % Math.max(1, end);
  const wrong: string[] = [];
  let made = 0;
  for (let run = 0; run < count; run += 1) {
    const one = nodes[roll(nodes.length)] as Node;
    const other = run % 3 ? (nodes[Math.min(nodes.length - 1, nodes.indexOf(one) + roll(40))] as Node) : one;
    const length = (node: Node) => (node instanceof Text ? node.length : node.childNodes.length);
    selection.setBaseAndExtent(one, roll(length(one) + 1), other, roll(length(other) + 1));
    if (selection.isCollapsed) continue;
    const range = selection.getRangeAt(0);
    // Half a character of two units is copied whole: the page's own words are taken so too.
    for (const [container, at, set] of [
      [range.startContainer, range.startOffset, (to: number) => range.setStart(range.startContainer, to - 1)],
      [range.endContainer, range.endOffset, (to: number) => range.setEnd(range.endContainer, to + 1)],
    ] as const)
      if (
        container instanceof Text &&
        at > 0 &&
        (container.data.codePointAt(at - 1) ?? 0) > 0xffff &&
        at < container.length
      )
        set(at);
    const expected = printed(range.cloneContents());
    const common = range.commonAncestorContainer;
    const isOurs = (common instanceof Element ? common : common.parentElement)?.closest('[data-editorial]');
    if (!expected || isOurs) continue;
    made += 1;
    const [line = '', ...lines] = copy().split('\n').toReversed();
    const words = bare(lines.join(''));
    const address = /\?p=(\d+)-(?:(s[\w-]+)\.)?(\d+)\.\w{7}#(s[\w-]+)$/.exec(line);
    const [, from, id, to, fragment = ''] = address ?? [];
    const [first, last] = [fragment, id ?? fragment].map((name) =>
      blocks.findIndex((block) => block.id === name),
    );
    const named = blocks
      .slice(first, (last ?? 0) + 1)
      .map((block, index, all) => {
        const characters = [...printed(block)];
        return characters
          .slice(index === 0 ? Number(from) : 0, index === all.length - 1 ? Number(to) : undefined)
          .join('');
      })
      .join('');
    const inOrder = bare(lines.toReversed().join(''));
    if (inOrder !== expected || named !== expected || words.length !== expected.length)
      wrong.push(`${expected.slice(0, 30)} | ${inOrder.slice(0, 30)} | ${named.slice(0, 30)} | ${line}`);
  }
  return { whole, wrong, made };
}

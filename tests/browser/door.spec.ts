/** The door of 引文核验: whatever a person drops is read in the browser, or said in one sentence; nothing leaves it. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { toReportText } from '../../scripts/lib/report-text.ts';
import { readOriginal } from '../../scripts/originals/read-original.ts';
import { bytesOf, docx, p } from '../originals/made-files.ts';
import { firstFree, madePdf, stream, words } from '../support/made-pdf.ts';
import { servePolicy } from './support/policy.ts';
import { anyWidth, expect, test } from './support/test.ts';

const door = './verify/';
/** A file takes what it takes: the page itself gives it twenty seconds (src/door/reader.ts). */
const patiently = expect.configure({ timeout: 20_000 });

interface Made {
  name: string;
  bytes: Uint8Array;
}
const original = (name: string): Made => ({
  name,
  bytes: new Uint8Array(readFileSync(`tests/fixtures/originals/${name}`)),
});
/** Chinese fonts that are not in the file: its characters are known by maps that are not in it either. */
const fontless: Made = {
  name: 'fontless.pdf',
  bytes: madePdf({
    pages: [words(50, 700, '重庆市公开', { font: 'gbk' }) + words(50, 660, '公开重庆市', { font: 'ucs2' })],
  }),
};

/** What the thread of the door told the page, from its beginning. */
async function listen(page: Page): Promise<(tell: string) => Promise<Record<string, unknown>[]>> {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    const Native = Worker;
    Object.assign(globalThis, {
      heard,
      Worker: class extends Native {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          this.addEventListener('message', ({ data }) => heard.push(data));
        }
      },
    });
  });
  return (tell) =>
    page.evaluate((kind) => {
      const { heard = [] } = globalThis as unknown as { heard?: Record<string, unknown>[] }; // put there above
      return heard.filter((told) => told['tell'] === kind);
    }, tell);
}

async function drop(page: Page, { name, bytes }: Made): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([called, packed]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0))], called));
      return transfer;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer });
}

test('a file is read in the browser as the command reads it', anyWidth, async ({ page }) => {
  test.slow(); // eight files are read, twice each
  const settled = await servePolicy(page, '**/*');
  const told = await listen(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(door);
  const files = [
    original('18-2021-general-office.docx'),
    original('26-2019-district.html'),
    original('19-2019-government.txt'),
    original('19-2019-government.doc'),
    original('20-2021-town.ofd'),
    { name: 'a.md', bytes: bytesOf('# 标题\n\n正文。\n') },
    original('53-2021-district.pdf'),
    fontless,
  ];
  for (const [index, file] of files.entries()) {
    if (file.name === '53-2021-district.pdf')
      expect(
        asked.filter((path) => /\/pdf-|\.bcmap$/.test(path)),
        'the reader of PDF comes with a PDF',
      ).toEqual([]);
    await drop(page, file);
    await patiently.poll(async () => (await told('read')).length, file.name).toBe(index + 1);
    const { text } = await toReportText(file.bytes, file.name, readOriginal);
    expect((await told('read')).at(-1)?.['read'], file.name).toMatchObject({ text });
  }
  expect(asked.filter((path) => path.endsWith('.bcmap')).length).toBeGreaterThan(0);
  await settled();
});

test('what cannot be read is said in one sentence, and the next file is read', anyWidth, async ({ page }) => {
  test.slow(); // seventeen files are dropped, some of them made to be dear
  const told = await listen(page);
  await page.goto(door);
  const said = page.locator('[data-door]').getByRole('alert');
  const whole = docx(p('甲'.repeat(2000)));
  const hostile: [Made, RegExp][] = [
    [{ name: 'cut.docx', bytes: whole.slice(0, 700) }, /损坏或者不完整/],
    [{ name: 'bomb.docx', bytes: patched(whole, 26, 600) }, /太大/],
    [{ name: 'deep.html', bytes: bytesOf('<div>'.repeat(100_000)) }, /太大/],
    [{ name: 'noise.txt', bytes: Uint8Array.of(0x80, 0xff, 0, 1) }, /不是文字/],
    [{ name: 'scan.pdf', bytes: madePdf({ pages: ['q 1 0 0 1 0 0 cm Q'] }) }, /只有图片/],
    [{ name: 'cut.pdf', bytes: madePdf({ pages: [words(50, 700, '甲')] }).slice(0, 900) }, /损坏或者不完整/],
    [{ name: 'bomb.pdf', bytes: madePdf({ pages: [' '.repeat(51_000_000)], packed: true }) }, /时间太长/],
    [{ name: 'locked.docx', bytes: patched(whole, 8, 1) }, /设了密码/],
  ];
  for (const [index, [file, sentence]] of hostile.entries()) {
    await drop(page, file);
    await patiently(said, file.name).toHaveText(sentence);
    await expect(said, file.name).toHaveText(/^[^。]+。$/);
    await drop(page, { name: 'good.docx', bytes: whole });
    // A file that comes while one is read takes its place: this one is waited for.
    await patiently.poll(async () => (await told('read')).length, file.name).toBe(index + 1);
    await expect(said).toHaveText('');
  }

  const huge = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(31_000_000)], 'huge.docx'));
    return transfer;
  });
  await page.dispatchEvent('main', 'drop', { dataTransfer: huge });
  await patiently(said).toHaveText(/太大/);
});

/** A zip that says something else of every part: 8 is the place of its flags, of which the first is for a password; 26 of the upper half of its size. */
function patched(zip: Uint8Array, place: 8 | 26, says: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + place, says, true);
  return bytes;
}

/** A few hundred bytes that ask for years of work. */
function endless(): Made {
  const depth = 14;
  const objects = Array.from({ length: depth }, (_, level) =>
    stream(
      level === depth - 1 ? words(10, 10, '多') : '/next Do '.repeat(10),
      `/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</Font<</mapped 3 0 R>>/XObject<</next ${firstFree + level + 1} 0 R>>>>`,
    ),
  );
  const resources = `/XObject<</next ${firstFree} 0 R>>`;
  return { name: 'endless.pdf', bytes: madePdf({ pages: ['/next Do'], objects, resources }) };
}

test('one that takes too long is stopped, by the clock or by hand', anyWidth, async ({ page }) => {
  const told = await listen(page);
  await page.clock.install();
  await page.goto(door);
  const form = page.locator('[data-door]');
  await drop(page, endless());
  await patiently.poll(async () => (await told('reading')).length).toBe(1);
  await expect(form.getByRole('status').first()).toHaveText('正在读《endless.pdf》……');
  await page.clock.fastForward(20_000);
  await expect(form.getByRole('alert')).toHaveText(/时间太长，已经停下.*。$/);
  await drop(page, endless());
  await form.getByRole('button', { name: '停止' }).click();
  await expect(form.getByRole('status').first()).toHaveText('已停止。');
  await drop(page, { name: 'good.docx', bytes: docx(p('甲')) });
  await patiently.poll(async () => (await told('read')).length).toBe(1);
  await expect(form.getByRole('alert')).toHaveText('');
});

test(
  'a file that cannot be read takes the place of the one before all the same',
  anyWidth,
  async ({ page }) => {
    const released = Promise.withResolvers<undefined>();
    await page.route('**/verify/library.json', (route) => released.promise.then(() => route.fallback()));
    await page.goto(door);
    const form = page.locator('[data-door]');
    await drop(page, { name: 'good.docx', bytes: docx(p('甲'.repeat(2000))) });
    await patiently(form.getByRole('status').first()).toHaveText('正在核对引文……');
    const verifying = Promise.race(page.workers().map((thread) => thread.waitForEvent('close')));
    await drop(page, { name: 'noise.txt', bytes: Uint8Array.of(0x80, 0xff, 0, 1) });
    await patiently(form.getByRole('alert')).toHaveText(/不是文字/);
    await verifying;
    released.resolve(undefined);
    await expect(page.getByRole('heading', { name: '核验结果' })).toHaveCount(0);
    await expect(form.getByRole('alert')).toHaveText(/不是文字/);
    await page.unrouteAll({ behavior: 'wait' });
  },
);

test('without a network all is read but PDF, and that is said', anyWidth, async ({ page, expectProblem }) => {
  test.slow(); // six files, and the reader of PDF comes late
  expectProblem(/^failed: .*\/pdf-/);
  expectProblem(/ERR_INTERNET_DISCONNECTED/);
  const told = await listen(page);
  await page.goto(door);
  await patiently.poll(async () => (await told('warm')).length, 'once it is idle').toBeGreaterThan(0);
  await page.context().setOffline(true);
  const files = ['18-2021-general-office.docx', '26-2019-district.html', '19-2019-government.txt'];
  for (const [index, name] of files.entries()) {
    await drop(page, original(name));
    await patiently.poll(async () => (await told('read')).length, name).toBe(index + 1);
  }
  await drop(page, fontless);
  await patiently(page.locator('[data-door]').getByRole('alert')).toHaveText(/没有下载下来；请连上网再试/);
  await drop(page, original('20-2021-town.docx'));
  await patiently.poll(async () => (await told('read')).length, 'after PDF').toBe(files.length + 1);
  await page.context().setOffline(false);
  await drop(page, fontless);
  await patiently.poll(async () => (await told('read')).length).toBe(files.length + 2);
});

test(
  'the first self-check, of Word and of what is pasted, takes at most 250 kB of scripts',
  anyWidth,
  async ({ page }) => {
    const told = await listen(page);
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (/\.js$/.test(new URL(request.url()).pathname)) scripts.add(request.url());
    });
    await page.goto('./self-check/');
    await drop(page, original('20-2021-town.docx'));
    await patiently.poll(async () => (await told('checked')).length).toBe(1);
    const text = new TextDecoder().decode(original('19-2019-government.txt').bytes);
    await page.locator('[data-door] textarea').fill(text);
    await page.locator('[data-door] [type=submit]').click();
    await patiently.poll(async () => (await told('checked')).length).toBe(2);
    const sizes = await Promise.all(
      [...scripts].map(async (url) => gzipSync(await (await page.request.get(url)).body()).length),
    );
    expect(sizes.length).toBeGreaterThan(5);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  },
);

test('a file is chosen with the keyboard, and who listens hears how it goes', async ({ page }) => {
  await page.goto(door);
  const field = page.getByLabel('选择文件');
  await page.locator('[data-door] textarea').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/\.docx.*不会传到任何地方。/);
  await field.setInputFiles({
    name: 'a.png',
    mimeType: 'image/png',
    buffer: Buffer.from('\x89PNG', 'latin1'),
  });
  await expect(page.locator('[data-door]').getByRole('alert')).toHaveText(/^这是一张图片.*。$/);
  await page.locator('[data-door] textarea').press('Control+Enter');
  await expect(page.locator('[data-door]').getByRole('alert')).toHaveText('请先粘贴文字，或者选择一个文件。');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

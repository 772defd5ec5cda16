/**
 * Another city’s archive, as the README’s recipe says, from its seeds to its pages: a report whose text was made from a PDF, and
 * one that prints a change which no number can have. One build serves them all.
 */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../src/disk/files-in.ts';
import { sha256Of } from '../src/disk/sha256.ts';
import { furnitureKinds } from '../src/schema/seed-notes.ts';
import { storeEncoding } from '../src/search/store.ts';
import { runCommand, type Ended } from './support/command.ts';
import { codeFor } from './support/recipes.ts';
import { furniture, pdf, publishedAt, text, words, writeReportFromPdf } from './support/report-from-pdf.ts';
import { root } from './support/root.ts';
import { attribute, byTag, findAll, openSite, textOf, type BuiltSite, type Element } from './support/site.ts';
import { countDifference, withoutSpace } from './support/text.ts';

const folder = mkdtempSync(join(tmpdir(), 'other-city-'));
const seeds = join(folder, 'seeds');
const site = join(folder, 'site');
const cache = join(folder, 'cache');
const read = (file: string): string => readFileSync(join(site, file), 'utf8');
let built: Ended;
let opened: BuiltSite | undefined;
const pages = (): BuiltSite => (opened ??= openSite(site));

beforeAll(() => {
  writeReportFromPdf(seeds);
  const planted = join(root, 'tests/fixtures/planted-change');
  for (const name of ['dongshan-2012.txt', 'dongshan-2012.yml'])
    cpSync(join(planted, name), join(seeds, name));
  appendFileSync(join(seeds, 'bodies.yml'), readFileSync(join(planted, 'bodies.yml')));
  writeFileSync(join(seeds, 'archive.yml'), codeFor("make another city's archive", 'archive.yml'));
  built = runCommand('build', ['--seeds', seeds, '--out', site], cache);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the recipe', () => {
  test('builds it: its content beside its seeds, its site where it was asked for', () => {
    expect(built.status, built.error).toBe(0);
    expect(existsSync(join(folder, 'content/2023/office/index.mdx'))).toBe(true);
    expect(existsSync(join(site, '2023/office/index.html'))).toBe(true);
  });

  test('no word of Chongqing', () => {
    const files = filesIn(site).filter((file) => /\.(?:html|json|xml)$/.test(file));
    expect(files.length).toBeGreaterThan(50);
    // The glossary may explain a platform of any city; no page of its own names one.
    const naming = files.filter(
      (file) => /重庆|chongqing/.test(read(file)) && !`/${file}`.includes('/glossary/'),
    );
    expect(naming).toEqual([]);
  });
});

describe('the report whose text was made from a PDF', () => {
  const key = '2023/office';
  const sha256 = sha256Of(pdf);
  const source = (): Element => pages().readPage(`/${key}/source/`);
  const linksTo = (page: Element, url: string): Element[] =>
    byTag(page, 'a').filter((link) => attribute(link, 'href') === url);
  const lineOf = (page: Element, number: number): Element => {
    const [line] = findAll(page, (element) => attribute(element, 'id') === `L${number}`);
    if (!line) throw new Error(`the source page has no line ${number}`);
    return line;
  };

  test('the PDF is on the site, byte for byte, and among the checksums and in the edition', () => {
    expect(pages().readFile(`/${key}/original.pdf`).equals(pdf)).toBe(true);
    const sums = pages().readFile('/SHA256SUMS').toString().split('\n');
    expect(sums).toContain(`${sha256}  ${key}/original.pdf`);
    expect(pages().readJson('/data/edition.json')).toMatchObject({ originals: [{ file: 'a.pdf', sha256 }] });
  });

  test('the document, its sections and its source lead to it; the source says what it is', () => {
    for (const page of [`/${key}/`, `/${key}/3/`, `/${key}/source/`])
      expect(
        linksTo(pages().readPage(page), `/${key}/original.pdf`)
          .map((link) => textOf(link))
          .join(),
        page,
      ).toContain('原件');
    const said = findAll(source(), (element) => attribute(element, 'class') === 'hash-line original');
    expect(said.map((element) => withoutSpace(textOf(element)))).toEqual([
      `原文文本提取自原件：a.pdf（PDF，1kB）·SHA-256${sha256}`,
    ]);
  });

  test('its source and its sections lead to where its issuer published it, and say when it was seen there', () => {
    for (const page of [`/${key}/source/`, `/${key}/3/`]) {
      const links = byTag(pages().readPage(page), 'a').filter((link) => attribute(link, 'data-originalurl'));
      const said = links.map((link) =>
        ['href', 'data-originalurl', 'data-versiondate', 'data-versionurl'].map((name) =>
          attribute(link, name),
        ),
      );
      const [first, second] = publishedAt;
      expect(said, page).toEqual([
        [first?.url, first?.url, first?.seen, first?.copy],
        [first?.copy, first?.url, first?.seen, undefined],
        [second?.url, second?.url, second?.seen, undefined],
      ]);
      expect(new Set(links.map((link) => attribute(link, 'rel')))).toEqual(
        new Set(['external noopener noreferrer']),
      );
    }
  });

  test('the source page shows every line as it is, and says of furniture what it is', () => {
    const printed = text.replace(/\n$/, '').split('\n');
    const page = source();
    expect(
      printed.map((_, index) =>
        byTag(lineOf(page, index + 1), 'code')
          .map((code) => textOf(code))
          .join(),
      ),
    ).toEqual(printed);
    for (const { line, text: printedWords, kind } of furniture) {
      const [mark, ...more] = findAll(
        lineOf(page, line),
        (element) => attribute(element, 'data-furniture') !== undefined,
      );
      expect(more).toEqual([]);
      expect(mark && [attribute(mark, 'data-furniture'), textOf(mark)]).toEqual([kind, printedWords]);
      const alone = printed[line - 1]?.trim() === printedWords;
      expect((attribute(lineOf(page, line), 'class') ?? '').split(' ').includes('furniture')).toBe(alone);
      const said = byTag(lineOf(page, line), 'small').map((element) => withoutSpace(textOf(element)));
      expect(said).toEqual([
        `${alone ? '' : `其中“${withoutSpace(printedWords)}”`}非正文：${furnitureKinds[kind]}`,
      ]);
    }
    expect(findAll(page, (element) => attribute(element, 'data-furniture') !== undefined)).toHaveLength(
      furniture.length,
    );
  });

  test('and at its top how much there is of each kind, and why it is nowhere else', () => {
    const [note] = findAll(source(), (element) => attribute(element, 'class') === 'furniture-note');
    expect(note && withoutSpace(textOf(note))).toBe(
      '下面标出的7行：页码2行；书眉、页脚1行；换页重印的表头2行；网页的导航与按钮2行。' +
        '这些字印在页面上，但不是报告正文，因此只在此处列出。',
    );
    for (const link of note ? byTag(note, 'a') : [])
      expect(lineOf(source(), Number(attribute(link, 'href')?.replace('#L', '')))).toBeDefined();
  });

  test('nowhere else: not in the text, the data or the index, not among the corrections', () => {
    // Repeated heads have the words of those that count: what is printed once more is seen by counting.
    const published = withoutSpace(pages().readFile(`/${key}/text.txt`).toString());
    expect(countDifference(withoutSpace(words), published)).toEqual({});
    const own = furniture.filter(({ kind }) => kind !== 'repeated-head').map((one) => one.text);
    expect(own.length).toBeGreaterThan(3);
    const files = [
      ...pages().pageUrls,
      '/data/sections.json',
      '/data/quantities.csv',
      `/${key}/compare.json`,
    ];
    const having = files.filter((file) => {
      const said = file.endsWith('/') ? textOf(pages().readPage(file)) : pages().readFile(file).toString();
      return own.some((mark) => said.includes(mark));
    });
    expect(having).toEqual([`/${key}/source/`]);
    const texts = filesIn(join(site, 'pagefind'))
      .filter((name) => /texts\/\d+\.pf_text$/.test(name))
      // Behind the file's own name, a line of it.
      .map((name) => gunzipSync(readFileSync(join(site, 'pagefind', name))))
      .map((bytes) => bytes.subarray(bytes.indexOf('\n') + 1).toString(storeEncoding));
    expect(texts.some((said) => said.includes('依法依规深化主动公开'))).toBe(true);
    expect(texts.filter((said) => own.some((mark) => said.includes(mark)))).toEqual([]);
  });
});

/** The words of a page. */
const wordsOf = (html: string): string =>
  html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>|\s/g, '');

describe('9件，同比下降59.3%: no whole number of the year before has this change', () => {
  test('it is built, the difference being accepted beside the seed', () => {
    expect(built.status, built.error).toBe(0);
  });

  test('/checks/ tells of it: year, body and matter in the title, the printed sentence below', () => {
    const words = wordsOf(read('checks/index.html'));
    expect(words).toContain('2012年东山区：本年新收政府信息公开申请，没有哪个上年数字能得出所印的下降59.3%');
    expect(words).toContain('原文印作下降59.3%，算得最接近的是下降59.1%，相差0.2个百分点。');
    expect(read('checks/index.html')).toMatch(/<mark[^>]*>9件<\/mark>，同比下降<mark[^>]*>59\.3%<\/mark>/);
  });

  test('it tells nothing of the year before; the change beside it does', () => {
    const rows = read('data/implied.csv').trim().split('\r\n').slice(1);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(
      '2012/dongshan,2011,dongshan,area,2008,applications.receivingPoints,,total,10,10,20,12,',
    );
    expect(read('data/observations.csv')).not.toContain(',2011,');
  });

  test('unless it is accepted, the check fails and names it', () => {
    const notes = join(seeds, 'dongshan-2012.yml');
    writeFileSync(notes, readFileSync(notes, 'utf8').replace(/accepted:[\s\S]*/, ''));
    expect(runCommand('ingest', ['--seeds', seeds], cache).status).toBe(0);
    const { status, out, error } = runCommand('check', ['--seeds', seeds], cache);
    expect(status).toBe(1);
    expect(out + error).toContain('2012-dongshan.change.applications-new-received');
  });
});

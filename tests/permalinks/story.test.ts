/**
 * The whole of it, on a small archive built for the purpose: an edition goes out; a section is numbered anew, a paragraph
 * taken out, a word changed; the build objects until each is accounted for; then every old address answers, under a
 * sub-path too.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBuiltSite } from '../../scripts/permalinks/built-site.ts';
import { fragmentOf, latest, pageOf } from '../../src/archive/permalinks.ts';
import { registrySchema } from '../../src/schema/permalinks.ts';
import { readAtom } from './atom.ts';
import { sampleSite, type SampleSite } from './sample-site.ts';

const key = '2023/general-office';
const folder = `content/${key}`;
let sample: SampleSite;
/** What the command line said at each step. */
const said: Record<'fresh' | 'published' | 'broken' | 'accounted', { status: number | null; said: string }> =
  {
    fresh: { status: null, said: '' },
    published: { status: null, said: '' },
    broken: { status: null, said: '' },
    accounted: { status: null, said: '' },
  };

beforeAll(() => {
  sample = sampleSite(key, '003_4ffaf3414a688a66');
  sample.build();
  said.fresh = sample.permalinks('--check');
  must(sample.permalinks());
  must(sample.permalinks('--publish', '--date', '2026-11-21'));
  sample.git('init', '--quiet');
  sample.git('add', 'content', 'seeds');
  sample.git('commit', '--quiet', '--message', 'first edition');
  said.published = sample.permalinks('--publish');

  renumber('1-5', '1-6');
  takeOut(`${folder}/6.mdx`, 's6-p2');
  sample.edit(`${folder}/1-2.mdx`, '全面贯彻落实', '贯彻落实');
  sample.build();
  said.broken = sample.permalinks('--check');

  const base = `/${key}/`;
  must(sample.permalinks('--retire', `${base}1-5/`, '--to', `${base}1-6/`, '--reason', '编号更正'));
  must(sample.permalinks('--retire', `${base}6/#s6-p2`, '--reason', '误录，原件没有这一段'));
  must(sample.permalinks('--log', '--reason', '提取时多出“全面”二字'));
  must(sample.permalinks());
  sample.build({ BASE_PATH: '/archive/' });
  said.accounted = sample.permalinks('--check');
}, 240_000);

afterAll(() => sample?.end());

test('a site without a registry does not pass: every address is named as new', () => {
  expect(said.fresh.status).toBe(1);
  expect(said.fresh.said).toContain('expected: an entry in content/permalinks.json');
  expect(said.fresh.said).toContain('to do:    npm run permalinks');
});

test('an edition is published once', () => {
  expect(said.published.status).toBe(1);
  expect(said.published.said).toContain('is published already: raise the version in package.json');
});

describe('the build stops, and names', () => {
  test('the page and the ids that vanished', () => {
    expect(said.broken.status).toBe(1);
    expect(said.broken.said).toContain(
      `/${key}/1-5/\n  expected: the address, which is registered as active`,
    );
    expect(said.broken.said).toContain(`--retire '/${key}/6/#s6-p2' --reason`);
  });

  test('the paragraph whose words changed', () => {
    expect(said.broken.said).toMatch(
      new RegExp(`/${key}/1-2/#s1-2-p1\n  expected: the words it was registered with`),
    );
  });

  test('the section that is new', () => {
    expect(said.broken.said).toContain(`/${key}/1-6/\n  expected: an entry in content/permalinks.json`);
  });
});

describe('once all is accounted for', () => {
  const page = (path: string): string => sample.read(`dist/${path}index.html`);

  test('the build passes', () => {
    expect(said.accounted).toEqual({ status: 0, said: expect.stringContaining('published with') });
  });

  test('every address ever registered answers, built for a sub-path', () => {
    const { entries } = registrySchema.parse(JSON.parse(sample.read('dist/permalinks.json')));
    const pages = readBuiltSite(sample.dist);
    const known = [...latest(entries).values()];
    expect(known.filter(({ state }) => state === 'moved').length).toBeGreaterThan(2);
    const silent = known.filter(({ url }) => {
      const id = fragmentOf(url);
      const built = pages.get(pageOf(url));
      return !built || (id !== undefined && !built.ids.includes(id));
    });
    expect(silent).toEqual([]);
    expect(known.every(({ url }) => existsSync(join(sample.dist, pageOf(url), 'index.html')))).toBe(true);
  });

  test('the moved page says why, since when and where to, with the base', () => {
    const html = page(`${key}/1-5/`);
    expect(html).toContain('这一页已移到别处');
    expect(html).toContain('编号更正');
    expect(html).toMatch(/自版次\s*<code>0\.1\.0\+[0-9a-f]{8}<\/code>/);
    expect(html).toContain(`href="/archive/${key}/1-6/"`);
    expect(html).toContain(`href="/archive/${key}/1-6/#s1-6-p1"`);
  });

  test('the page a paragraph was taken from says so, and so does the whole document', () => {
    for (const path of [`${key}/6/`, `${key}/`]) {
      expect(page(path)).toMatch(/<p id="s6-p2"[^>]*>[^§]*已不再提供：误录，原件没有这一段/);
    }
  });

  test('the corrections page tells of the change, word by word, and of the addresses that went', () => {
    const html = page('corrections/');
    expect(html).toMatch(/id="change-1"/);
    expect(html).toContain('<del>全面</del>');
    expect(html).toContain('提取时多出“全面”二字');
    expect(html).toContain('误录，原件没有这一段');
    expect(html).toContain('<del>[bookmark: _GoBack]</del>');
  });

  test('its links and those of a page that stands in have the base', () => {
    for (const path of ['corrections/', `${key}/1-5/`]) {
      const links = [...page(path).matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, link]) => link ?? '');
      expect(links.length).toBeGreaterThan(10);
      expect(links.filter((link) => !link.startsWith('/archive/'))).toEqual([]);
    }
  });

  test('the feeds have what the published edition has, with its day', () => {
    const { entries, updated } = readAtom(sample.read('dist/feed.xml'));
    expect(entries.map(({ href }) => href)).toEqual([`/archive/${key}/`]);
    expect(updated).toBe('2026-11-21T00:00:00+08:00');
    const corrections = readAtom(sample.read('dist/corrections/feed.xml'));
    expect(corrections.entries.map(({ href }) => href)).toEqual([
      '/archive/corrections/#artefact-2023-general-office-L10',
    ]);
  });
});

/** As if an ingest had numbered a section otherwise. */
function renumber(from: string, to: string): void {
  const text = sample.read(`${folder}/${from}.mdx`);
  sample.write(
    `${folder}/${to}.mdx`,
    text.replace(`locator: ${from}`, `locator: ${to}`).replaceAll(`"s${from}`, `"s${to}`),
  );
  sample.remove(`${folder}/${from}.mdx`);
  const index = sample.read(`${folder}/index.mdx`);
  sample.write(
    `${folder}/index.mdx`,
    index.replaceAll(`section: ${from},`, `section: ${to},`).replaceAll(`at: s${from}-`, `at: s${to}-`),
  );
}

function takeOut(file: string, id: string): void {
  const text = sample.read(file);
  const without = text.replace(new RegExp(`<Paragraph id="${id}".*?</Paragraph>`, 's'), '');
  if (without === text) throw new Error(`${file} has no paragraph ${id}`);
  sample.write(file, without);
}

function must({ status, said: words }: { status: number | null; said: string }): void {
  if (status !== 0) throw new Error(words);
}

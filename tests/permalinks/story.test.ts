/**
 * The whole of it, on a small archive built for the purpose: an edition goes out; a section is numbered anew, a paragraph
 * taken out, a word changed; the build objects until each is accounted for; then every old address answers, under a
 * sub-path too.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRegistry } from '../../src/disk/read-registry.ts';
import { sha256Of } from '../../src/disk/sha256.ts';
import { filesIn } from '../../src/disk/files-in.ts';
import { hold, openSite } from '../../scripts/guards/hold.ts';
import { links } from '../../scripts/guards/links.ts';
import { readBuiltSite } from '../../scripts/permalinks/built-site.ts';
import { fragmentOf, latest, pageOf } from '../../src/archive/permalinks/registry.ts';
import type { EditionChanges } from '../../src/schema/edition-record.ts';
import { readAtom } from './atom.ts';
import { sampleSite, type SampleSite } from './sample-site.ts';

const key = '2023/general-office';
const folder = `content/${key}`;
let sample: SampleSite;
/** What the command line said at each step. */
type Step = 'fresh' | 'published' | 'broken' | 'accounted' | 'refused' | 'second' | 'without';
const said = new Map<Step, { status: number | null; said: string }>();
const saidAt = (step: Step) => said.get(step) ?? { status: null, said: '' };
/** What lay in the content before and after an edition was refused. */
const contents: string[] = [];
/** The registry's own pages, as the first edition published them and before the second. */
const siteParts: string[] = [];

beforeAll(() => {
  sample = sampleSite(key, '003_4ffaf3414a688a66');
  sample.build();
  said.set('fresh', sample.permalinks('--check'));
  must(sample.permalinks('--publish', '--date', '2026-11-21'));
  siteParts.push(sample.read('content/permalinks.json'));
  sample.git('init', '--quiet');
  sample.git('add', 'content', 'seeds');
  sample.git('commit', '--quiet', '--message', 'first edition');
  said.set('published', sample.permalinks('--publish'));

  renumber('1-5', '1-6');
  takeOut(`${folder}/6.mdx`, 's6-p2');
  sample.edit(`${folder}/1-2.mdx`, '全面贯彻落实', '贯彻落实');
  // The words are what they were: only whose work they count is read otherwise.
  sample.edit(`${folder}/index.mdx`, 'scope: area, section: 1-1,', 'scope: system, section: 1-1,');
  sample.build();
  said.set('broken', sample.permalinks('--check'));

  const base = `/${key}/`;
  must(sample.permalinks('--retire', `${base}1-5/`, '--to', `${base}1-6/`, '--reason', '编号更正'));
  const ours = ['--kind', 'ours', '--reason'];
  must(sample.permalinks('--retire', `${base}6/#s6-p2`, ...ours, '误录，原件没有这一段'));
  must(sample.permalinks('--log', '--under', `${base}1-2/`, ...ours, '提取时多出“全面”二字'));
  sample.edit('package.json', '"version": "0.1.0"', '"version": "0.2.0"');
  sample.build({ BASE_PATH: '/archive/' });
  said.set('accounted', sample.permalinks('--check'));
  siteParts.push(sample.read('content/permalinks.json'));
  contents.push(everyFile('content'));
  said.set('refused', sample.permalinks('--publish', '--date', '2027-01-31'));
  contents.push(everyFile('content'));
}, 240_000);

afterAll(() => sample?.end());

test('a site of which nothing is published is all drafts, and fits', () => {
  expect(saidAt('fresh')).toEqual({
    status: 0,
    said: expect.stringMatching(/none published yet; \d+ drafts/),
  });
});

test('an edition is published once', () => {
  expect(saidAt('published').status).toBe(1);
  expect(saidAt('published').said).toContain('is published already: raise the version in package.json');
});

describe('the build stops, and names', () => {
  test('the page and the ids that vanished', () => {
    expect(saidAt('broken').status).toBe(1);
    expect(saidAt('broken').said).toContain(`/${key}/1-5/\n  expected: the address, which is published`);
    expect(saidAt('broken').said).toContain(`--retire '/${key}/6/#s6-p2' --reason`);
  });

  test('the paragraph whose words changed', () => {
    expect(saidAt('broken').said).toMatch(
      new RegExp(`/${key}/1-2/#s1-2-p1\n  expected: the words it was published with`),
    );
  });

  test('not the section that is new', () => {
    expect(saidAt('broken').said).not.toContain(`/${key}/1-6/\n`);
  });
});

describe('once all is accounted for', () => {
  /** As it is read: where a name may be broken is not heard. */
  const page = (path: string): string => sample.read(`dist/${path}index.html`).replaceAll('<wbr>', '');

  test('the build passes', () => {
    expect(saidAt('accounted')).toEqual({ status: 0, said: expect.stringContaining('published with') });
  });

  test('under a sub-path too, every address in data leads somewhere: no guard stops the build', () => {
    const [verdict] = hold(openSite(sample.dist), [links]);
    // Search index, checksums and what hosts read are made by later steps of a build.
    const inData = verdict?.findings.filter(({ file }) => file.endsWith('.json'));
    expect(inData).toEqual([]);
    expect(existsSync(join(sample.dist, key, 'figures.json'))).toBe(true);
  });

  test('retirements wait in the part of the document, the site’s own part is as it was', () => {
    const part = JSON.parse(sample.read(`${folder}/permalinks.json`));
    expect(part.entries.length).toBeGreaterThan(part.published[0].entries);
    expect(siteParts[1]).toBe(siteParts[0]);
    expect(saidAt('accounted').said).toMatch(/\d+ retired with the next edition; \d+ drafts/);
  });

  test('the site publishes the part', () => {
    expect(sample.read(`dist/${key}/permalinks.json`)).toBe(sample.read(`${folder}/permalinks.json`));
  });

  test('every address ever published answers, built for a sub-path', () => {
    const { entries } = readRegistry(join(sample.root, 'content'));
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
    expect(html).toMatch(/自版次\s*<code>0\.2\.0\+[0-9a-f]{8}<\/code>/);
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

describe('with one value read otherwise and no word why', () => {
  test('the edition is refused: place, line, what it was, what it is, what to do', () => {
    const { status, said: words } = saidAt('refused');
    expect(status).toBe(1);
    expect(words).toMatch(
      new RegExp(
        `/${key}/1-1/#s1-1-\\S+  \\S+ .*seeds/003_4ffaf3414a688a66\\.txt, line \\d+\n  field:    scope\n`,
      ),
    );
    expect(words).toContain('expected: “area”, as 0.1.0 published it, or a reason\n  found:    “system”');
    expect(words).toContain('--log --kind ours|reading|issuer --reason');
    expect(words).toContain('1 changes since 0.1.0 have no reason: nothing was published');
  });

  test('and nothing is written', () => {
    expect(contents[1]).toBe(contents[0]);
  });
});

describe('the second edition', () => {
  beforeAll(() => {
    must(sample.permalinks('--log', '--kind', 'reading', '--reason', '统计的是本系统的工作'));
    must(sample.permalinks('--publish', '--date', '2027-01-31'));
    sample.build();
    said.set('second', sample.permalinks('--check'));
  }, 120_000);

  test('publishes what was new, moved and changed: nothing is a draft any more', () => {
    expect(saidAt('second')).toEqual({
      status: 0,
      said: expect.stringMatching(/^permalinks: \d+ addresses, published with 0\.2\.0\+[0-9a-f]{8}\n$/),
    });
  });

  test('gives the changed paragraph and the new section its name, and says so on the pages', () => {
    const { published, entries } = JSON.parse(sample.read(`${folder}/permalinks.json`));
    expect(published).toHaveLength(2);
    const added = entries.slice(published[0].entries).map(({ url }: { url: string }) => url);
    for (const path of ['1-2/#s1-2-p1', '1-6/', '1-6/#s1-6', '1-5/'])
      expect(added).toContain(`/${key}/${path}`);
    expect(sample.read(`dist/${key}/1-5/index.html`)).toMatch(
      /<code>0\.2\.0\+[0-9a-f]{8}<\/code>（2027-01-31）/,
    );
  });

  test('tells of every change, with its kind and reason, and of no other', () => {
    const changes = JSON.parse(sample.read('dist/data/changes.json')) as EditionChanges[];
    expect(changes.map(({ edition, since }) => [edition.slice(0, 5), since?.slice(0, 5)])).toEqual([
      ['0.1.0', undefined],
      ['0.2.0', '0.1.0'],
    ]);
    expect(changes[0]?.changes).toEqual([]);
    const told = changes[1]?.changes.map(({ url, field, kind, reason }) => [url, field, kind, reason]);
    expect(told?.toSorted()).toEqual([
      [expect.stringContaining(`/${key}/1-1/#s1-1-`), 'scope', 'reading', '统计的是本系统的工作'],
      [`/${key}/1-2/#s1-2-p1`, 'text', 'ours', '提取时多出“全面”二字'],
      [`/${key}/6/#s6-p2`, 'text', 'ours', '误录，原件没有这一段'],
    ]);
    const words = changes[1]?.changes.find(({ field, new: now }) => field === 'text' && now !== null);
    expect(words?.characters).toEqual([{ at: expect.any(Number), old: '全面', new: '' }]);
  });

  test('has a page that says so, and a manifest with the hash of every seed', () => {
    const html = sample.read('dist/corrections/0.2.0/index.html');
    for (const reason of ['统计的是本系统的工作', '提取时多出“全面”二字', '误录，原件没有这一段'])
      expect(html).toContain(reason);
    const manifest: unknown = JSON.parse(sample.read('dist/data/editions/0.2.0.json'));
    expect(manifest).toMatchObject({
      version: '0.2.0',
      date: '2027-01-31',
      changes: { ours: 2, reading: 1, issuer: 0 },
      seeds: [
        { file: '003_4ffaf3414a688a66.txt', sha256: sha256Of(sample.read('seeds/003_4ffaf3414a688a66.txt')) },
        { file: '003_4ffaf3414a688a66.yml' },
        { file: 'archive.yml' },
        { file: 'bodies.yml' },
      ],
    });
  });

  test('whose record is edited afterwards is found out', () => {
    const name = 'content/editions/0.2.0.json';
    const text = sample.read(name);
    sample.write(name, text.replace('提取时多出“全面”二字', '原文如此'));
    const { status, said: words } = sample.permalinks('--check');
    sample.write(name, text);
    expect(status).toBe(1);
    expect(words).toContain(`${name}\n  expected: the file with the SHA-256`);
  });

  test('a document that is gone leaves its part, and every address of it is missed', () => {
    for (const file of readdirSync(join(sample.root, folder)))
      if (file !== 'permalinks.json') sample.remove(`${folder}/${file}`);
    said.set('without', sample.permalinks('--check'));
    expect(saidAt('without').status).toBe(1);
    expect(saidAt('without').said).toMatch(
      new RegExp(`/${key}/0/#s0\n  expected: the address, which is published\n  found: +nothing that has it`),
    );
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

/** Every file of a folder, with its text. */
function everyFile(below: string): string {
  return filesIn(join(sample.root, below))
    .map((path) => `${path}\n${sample.read(`${below}/${path}`)}`)
    .join('');
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

import { describe, expect, test } from 'vitest';
import { parseLines } from '../../src/schema/locator.ts';
import { archive, documents } from '../support/specimen.ts';
import {
  attribute,
  byId,
  byTag,
  findAll,
  isEditorial,
  pageUrls,
  readJson,
  readPage,
  textOf,
  type Element,
} from './support.ts';

// What every page tells its reader, whatever it shows.

const meta = (page: Element, name: string): string | undefined => {
  const element = byTag(page, 'meta').find((candidate) => attribute(candidate, 'name') === name);
  return element && attribute(element, 'content');
};

describe('every page', () => {
  /** The pages of which a claim is not true. */
  const pagesWithout = (holds: (page: Element, url: string) => boolean): string[] =>
    pageUrls.filter((url) => !holds(readPage(url), url));

  test('is Chinese', () => {
    expect(pagesWithout((page) => attribute(page, 'lang') === 'zh-CN')).toEqual([]);
  });

  test('has one first-level heading with words', () => {
    const ofOne = (page: Element): string => {
      const [heading, ...others] = byTag(page, 'h1');
      return heading && others.length === 0 ? textOf(heading).trim() : '';
    };
    expect(pagesWithout((page) => ofOne(page) !== '')).toEqual([]);
  });

  test('has one main part', () => {
    expect(pagesWithout((page) => byTag(page, 'main').length === 1)).toEqual([]);
  });

  test('has a description', () => {
    expect(pagesWithout((page) => (meta(page, 'description')?.length ?? 0) > 10)).toEqual([]);
  });

  test('leaves out no level of heading', () => {
    const isStepwise = (page: Element): boolean => {
      const levels = byTag(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName[1]));
      return levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1);
    };
    expect(pagesWithout((page) => isStepwise(byTag(page, 'main')[0] ?? page))).toEqual([]);
  });

  test('says that it is an unofficial transcription', () => {
    expect(pagesWithout((page) => textOf(page).includes('非官方转录'))).toEqual([]);
  });

  test('leads to what may be done with it', () => {
    const leads = (page: Element): boolean =>
      byTag(page, 'a').some((element) => attribute(element, 'href') === '/about/#reuse');
    expect(pagesWithout(leads)).toEqual([]);
  });

  test('has what a report of a mistake needs: its title, its address, the edition', () => {
    const { version, hash } = readJson<{ version: string; hash: string }>('/data/edition.json');
    const isComplete = (page: Element): boolean => {
      const report = textOf(byId(page, 'report') ?? page);
      const title = textOf(byTag(page, 'title')[0] ?? page).split(' · ')[0] ?? '';
      const address = /^位置：(\/.*)$/m.exec(report)?.[1];
      return (
        report.includes(`标题：${title}`) && address !== undefined && report.includes(`${version}（${hash}）`)
      );
    };
    expect(pagesWithout(isComplete)).toEqual([]);
  });

  test('asks nothing of another host', () => {
    const asked = (page: Element): (string | undefined)[] => [
      ...byTag(page, 'script', 'img', 'iframe', 'source', 'video').map((element) =>
        attribute(element, 'src'),
      ),
      ...byTag(page, 'link')
        .filter((element) => /stylesheet|icon|preload|manifest/.test(attribute(element, 'rel') ?? ''))
        .map((element) => attribute(element, 'href')),
    ];
    expect(
      pagesWithout((page) => !asked(page).some((address) => /^(?:https?:)?\/\//.test(address ?? ''))),
    ).toEqual([]);
  });

  test('and a claim that does not hold names the pages', () => {
    expect(pagesWithout((_, url) => url !== '/about/')).toEqual(['/about/']);
  });
});

test('no two pages have the same title', () => {
  const titles = pageUrls.map((url) => textOf(byTag(readPage(url), 'title')[0] ?? readPage(url)).trim());
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('design §3: the pages of a reader’s way are there', () => {
  for (const url of [
    '/',
    '/2012/',
    '/2018/',
    '/2020/',
    '/2023/',
    '/search/',
    '/trends/',
    '/about/',
    '/data/',
    '/404.html',
  ]) {
    expect(pageUrls).toContain(url);
  }
});

test('a year is never a report: its page leads to every document of that year', () => {
  for (const { key, year } of archive.documents) {
    expect(byTag(readPage(`/${year}/`), 'a').map((link) => attribute(link, 'href'))).toContain(`/${key}/`);
  }
});

describe.each(archive.documents)('$key', (document) => {
  test('the whole document says where it comes from', () => {
    const page = readPage(`/${document.key}/`);
    expect(textOf(page)).toContain(document.source.file);
    expect(textOf(page)).toContain(document.source.sha256);
    expect(byTag(page, 'a').map((link) => attribute(link, 'href'))).toContain(`/${document.key}/source.txt`);
  });

  test.each(document.sections)(
    '$locator says its file, lines and hash, and leads to the source',
    (section) => {
      const page = readPage(`/${document.key}/${section.locator}/`);
      const { start } = parseLines(section.lines);
      const links = byTag(page, 'a').map((link) => attribute(link, 'href'));
      expect(textOf(page)).toContain(document.source.file);
      expect(textOf(page)).toContain(document.source.sha256);
      expect(textOf(page)).toMatch(new RegExp(`第\\s*${start}(?:–\\d+)?\\s*行`));
      expect(links).toContain(`/${document.key}/source.txt`);
      expect(links).toContain(`/${document.key}/source/#L${start}`);
    },
  );

  test.each(document.sections)(
    '$locator leads to its neighbours, the section above and its subsections',
    (section) => {
      const page = readPage(`/${document.key}/${section.locator}/`);
      const links = byTag(page, 'a').map((link) => attribute(link, 'href'));
      const at = document.sections.indexOf(section);
      const near = [document.sections[at - 1], document.sections[at + 1]].flatMap((other) =>
        other ? [other.locator] : [],
      );
      const below = document.sections
        .filter(({ parent }) => parent === section.locator)
        .map(({ locator }) => locator);
      for (const locator of [...near, ...below]) expect(links).toContain(`/${document.key}/${locator}/`);
      expect(links).toContain(
        section.parent === null ? `/${document.key}/` : `/${document.key}/${section.parent}/`,
      );
    },
  );

  test('a heading stands as printed, with its marker and closing 。, and its title is the page’s', () => {
    for (const { locator, heading, title } of document.sections) {
      const page = readPage(`/${document.key}/${locator}/`);
      const [h1] = byTag(page, 'h1');
      if (heading && h1) {
        expect(textOf(h1, isEditorial).replace(/\s/gu, '')).toBe(heading.text.replace(/\s/gu, ''));
        expect(attribute(h1, 'id')).toBe(`s${locator}`);
      }
      expect(textOf(byTag(page, 'title')[0] ?? page)).toContain(title.trim());
    }
  });
});

describe('tables', () => {
  const tables = documents.flatMap(({ key }) =>
    byTag(readPage(`/${key}/`), 'table').map((table) => ({ key, id: attribute(table, 'id') ?? '', table })),
  );

  test('each report of a form has three, the notice one a subgroup and one of its heads', () => {
    expect(Object.groupBy(tables, ({ key }) => key)).toMatchObject({
      '2020/government': [{ id: 's2-t1' }, { id: 's3-t1' }, { id: 's4-t1' }],
      '2023/general-office': [{ id: 's2-t1' }, { id: 's3-t1' }, { id: 's4-t1' }],
    });
    expect(tables.filter(({ key }) => key === '2020/yufubanfa-89')).toHaveLength(1 + 23);
  });

  test.each(tables)(
    '$key $id: a caption of ours, heads with a scope, every cell with an address',
    ({ table }) => {
      const [caption] = byTag(table, 'caption');
      expect(caption && textOf(caption).trim()).not.toBe('');
      expect(caption && isEditorial(caption)).toBe(true);
      for (const head of byTag(table, 'th'))
        expect(['col', 'colgroup', 'row', 'rowgroup']).toContain(attribute(head, 'scope'));
      const ours = new Set(findAll(table, isEditorial).flatMap((element) => byTag(element, 'th', 'td')));
      const printed = byTag(table, 'th', 'td').filter((cell) => !ours.has(cell));
      for (const cell of printed)
        expect(attribute(cell, 'id')).toMatch(/^s[\w-]+-t\d+-(?:r\d+-[cl]\d+|h\d+-\d+)$/);
    },
  );

  test.each(tables)('$key $id: rows are equally wide, spans counted', ({ table }) => {
    const taken = new Set<string>();
    const rows = byTag(table, 'tr');
    const widths = rows.map((row, index) => {
      let column = 0;
      for (const cell of row.childNodes.filter((node): node is Element => 'tagName' in node)) {
        while (taken.has(`${index} ${column}`)) column++;
        const [across, down] = ['colspan', 'rowspan'].map((name) => Number(attribute(cell, name) ?? 1));
        for (let y = 0; y < (down ?? 1); y++) {
          for (let x = 0; x < (across ?? 1); x++) taken.add(`${index + y} ${column + x}`);
        }
      }
      return [...taken].filter((place) => place.startsWith(`${index} `)).length;
    });
    expect(new Set(widths).size).toBe(1);
    expect(taken.size).toBe((widths[0] ?? 0) * rows.length);
  });

  test('a merged label keeps its id at its first row and leftmost column', () => {
    const ids = new Set(
      tables
        .filter(({ key }) => key === '2020/government')
        .flatMap(({ table }) => byTag(table, 'th').map((head) => attribute(head, 'id'))),
    );
    for (const id of [
      's3-t1-r3-l1',
      's3-t1-r3-l2',
      's3-t1-r5-l2',
      's3-t1-r5-l3',
      's3-t1-r22-l2',
      's3-t1-r23-l1',
    ]) {
      expect(ids).toContain(id);
    }
    for (const id of ['s3-t1-r4-l1', 's3-t1-r6-l2', 's3-t1-r1-l2']) expect(ids).not.toContain(id);
  });

  test('a cell that is a reading of ours says so beside it', () => {
    const page = readPage('/2020/yufubanfa-89/');
    for (const cell of [
      'sannex-1-3-t1-r3-c2',
      'sannex-2-2-t1-r3-c2',
      'sannex-5-6-t1-r2-c3',
      'sannex-6-1-t1-r2-c3',
    ]) {
      const [td] = findAll(page, (element) => attribute(element, 'id') === cell);
      const mark = td && findAll(td, isEditorial)[0];
      expect(mark && attribute(mark, 'href')).toBe(`#reading-${cell}`);
      const [note] = findAll(page, (element) => attribute(element, 'id') === `reading-${cell}`);
      expect(note && textOf(note).length).toBeGreaterThan(20);
    }
  });
});

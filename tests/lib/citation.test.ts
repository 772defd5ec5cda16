/** Citations: the strings are those written by eye in `tests/specimen/gold/citation`; the records are read by Citation.js. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { citedNumbering, formats, placeWords } from '../../src/lib/citation.ts';
import { formatDate, type Reference } from '../../src/lib/citation/reference.ts';
import { toBibtex, toCslJson, toRis } from '../../src/lib/citation/records.ts';
import { toGbt7714, toPlainText } from '../../src/lib/citation/text.ts';
import { archive, documentOf, readGold } from '../support/specimen.ts';
import { cite, idsOf } from './citation-support.ts';

const fixture = (name: string) => readGold(`citation/${name}`);

describe.each(archive.documents.map((document) => [document.key, document] as const))(
  '%s',
  (key, document) => {
    const entries = fixture(`${key.replace('/', '-')}.txt`)
      .split('# ')
      .filter(Boolean)
      .map((entry) => entry.trim().split('\n') as [id: string, standard: string, words: string]);

    test('the fixtures cite a section, a paragraph, and a table where the document has one', () => {
      const ids = entries.map(([id]) => id);
      const hasTable = document.sections.some(({ blocks }) => blocks.some(({ type }) => type === 'table'));
      expect(ids.filter((id) => placeWords(id) === '')).toHaveLength(1);
      expect(ids.filter((id) => /-p\d+$/.test(id))).not.toHaveLength(0);
      expect(ids.some((id) => /-t\d+$/.test(id))).toBe(hasTable);
      expect(idsOf(document)).toEqual(expect.arrayContaining(ids));
    });

    test.each(entries)('%s, after GB/T 7714—2025 and in words', (id, standard, words) => {
      expect(toGbt7714(cite(document, id))).toBe(standard);
      expect(toPlainText(cite(document, id))).toBe(words);
    });
  },
);

test('a whole document is cited without a place', () => {
  expect(toGbt7714(cite(documentOf('2018/citywide')))).toBe(
    '重庆市政府办公厅. 重庆市2018年政府信息公开工作年度报告[R/OL]. 转录本V0.1.0+0a1b2c3d. https://archive.example/2018/citywide/.',
  );
});

test('what is unknown is left out: no report has a date of issue, a page built without a reader no day of reading', () => {
  const { accessed: _read, ...built } = cite(documentOf('2020/yufubanfa-89'), 's1');
  expect(toGbt7714(built)).toContain('. 一（2020-07-13）. https');
  for (const document of archive.documents.filter(({ kind }) => kind === 'report')) {
    const { accessed: _day, ...reference } = cite(document);
    for (const { write } of formats)
      expect(write(reference)).not.toMatch(/(?:issued|accessed|date =|year|DA {2}-|PY {2}-|Y2)/);
  }
});

test('records are as in the fixtures', () => {
  expect(toBibtex(cite(documentOf('2018/citywide'), 's2-1-4-p2'))).toBe(fixture('2018-citywide.bib'));
  const ris = toRis(cite(documentOf('2020/yufubanfa-89'), 'sannex-1-2-t1'));
  expect(ris).toBe(fixture('2020-yufubanfa-89.ris').replaceAll('\n', '\r\n'));
});

const readers: readonly (readonly [string, (reference: Reference) => string])[] = [
  ['BibTeX', toBibtex],
  ['RIS', toRis],
  ['CSL-JSON', toCslJson],
];

test.each(readers)('Citation.js reads back every section, as %s', (format, write) => {
  const references = archive.documents.flatMap((document) => [
    cite(document),
    ...document.sections.map(({ locator }) => cite(document, `s${locator}`)),
  ]);
  expect(references.length).toBeGreaterThan(120);
  const records = new Cite(
    format === 'CSL-JSON'
      ? JSON.stringify(references.flatMap((reference) => JSON.parse(write(reference)) as unknown[]))
      : references.map(write).join(''),
    { generateGraph: false },
  ).data;
  expect(
    records.map(({ id, type, title, author, URL, issued, accessed, version, edition, note }) => ({
      id,
      type,
      title,
      author: author?.map(({ literal, family }) => literal ?? family),
      URL,
      issued: formatDate(issued),
      accessed: formatDate(accessed),
      edition: version ?? edition,
      noted: note?.includes('非官方转录'),
    })),
  ).toEqual(
    references.map(({ id, type, title, author, URL, issued, accessed, version }) => ({
      id,
      type,
      title,
      author: author.map(({ literal }) => literal),
      URL,
      issued: formatDate(issued),
      // Citation.js reads the day of reading of a web page from M1 only, Zotero from Y2.
      accessed: format === 'RIS' && type === 'webpage' ? undefined : formatDate(accessed),
      edition: version,
      noted: true,
    })),
  );
});

test('a title cannot break out of a BibTeX field', () => {
  const reference = { ...cite(documentOf('2018/citywide')), title: String.raw`10%_#&$ {甲} \乙 ~丙^` };
  expect(new Cite(toBibtex(reference), { generateGraph: false }).data).toHaveLength(1);
  expect(toBibtex(reference)).toContain(
    String.raw`  title = {10\%\_\#\&\$ \char123 甲\char125  \char92 乙 \char126 丙\char94 },`,
  );
});

test('ids of references are unique over the archive', () => {
  const ids = archive.documents.flatMap((document) => idsOf(document).map((id) => cite(document, id).id));
  expect(ids.length).toBeGreaterThan(1000);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  [['二、', '（一）', '4．'], '二（一）4'],
  [['二、', '（二）', '4．', '（1）'], '二（二）4（1）'],
])('%j is numbered %s', (markers, numbering) => {
  expect(citedNumbering(markers.map((marker) => ({ locator: '2', marker })))).toBe(numbering);
});

test.each([
  ['s2-1-4', ''],
  ['s2-1-4-p2', '第2段'],
  ['s3-t1', '表1'],
  ['s3-t1-r3-c7', '表1第3行第7列'],
  ['s3-t1-r3-l1', '表1第3行行首第1格'],
  ['s3-t1-h1-2', '表1表头第1行第2格'],
  ['s2-1-4-p1-q43', '第1段第44字起'],
  ['send-p2', '第2段'],
  ['sannex-1-2-t1-r2-c1-q18', '表1第2行第1列第19字起'],
])('%s is said as “%s”', (id, words) => {
  expect(placeWords(id)).toBe(words);
});

import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/disk/sha256.ts';
import {
  documents,
  printedCharacters,
  readRecords,
  readSeedBytes,
  readSeedText,
  root,
  seeds,
} from '../support/specimen.ts';
import { countDifference, withoutSpace } from '../support/text.ts';
import { attribute, byId, byTag, isEditorial, readFile, readJson, readPage, textOf } from './support.ts';

// Design §5: what other programs rely on, field by field.

interface SectionRecord {
  document: string;
  locator: string;
  title: string;
  marker: string;
  depth: number;
  url: string;
  parent: string | null;
  topic: string | null;
  source: { file: string; start: number; end: number };
  text: string;
}

const sections = readJson<SectionRecord[]>('/data/sections.json');
const topics = ['overview', 'proactive', 'applications', 'remedies', 'problems', 'other'];

describe('documents.json', () => {
  const records = readJson<Record<string, unknown>[]>('/data/documents.json');
  const hashOf = (file: string): string => sha256Of(readSeedBytes(file));

  test('has the five documents, each with what is printed and no more', () => {
    const report = (
      key: string,
      title: string,
      body: string,
      issuer: string,
      scope: string,
      form: string,
      source: string,
    ) => ({
      key,
      url: `/${key}/`,
      kind: 'report',
      year: Number(key.slice(0, 4)),
      title,
      body,
      issuer,
      scope,
      form,
      source,
      sha256: hashOf(source),
    });
    expect(records).toEqual([
      report(
        '2012/citywide',
        '重庆市2012年政府信息公开工作年度报告',
        'chongqing',
        '重庆市人民政府办公厅',
        'unstated',
        '2008',
        '004_8ae8e19b61b79a1d.txt',
      ),
      report(
        '2018/citywide',
        '重庆市2018年政府信息公开工作年度报告',
        'chongqing',
        '重庆市政府办公厅',
        'area',
        '2014',
        '001_28fd1e6a404a9f40.txt',
      ),
      report(
        '2020/government',
        '重庆市人民政府机关2020年政府信息公开工作年度报告',
        'general-office',
        '重庆市人民政府机关',
        'organ',
        '2019',
        '000_2573da693e8ea528.txt',
      ),
      {
        key: '2020/yufubanfa-89',
        url: '/2020/yufubanfa-89/',
        kind: 'notice',
        year: 2020,
        title: '重庆市人民政府办公厅关于印发贯彻落实国务院办公厅2020年政务公开工作要点任务分工的通知',
        body: 'general-office',
        issuer: '重庆市人民政府办公厅',
        number: '渝府办发〔2020〕89号',
        date: '2020-07-13',
        source: '002_850591f1f82e753d.txt',
        sha256: hashOf('002_850591f1f82e753d.txt'),
      },
      report(
        '2023/general-office',
        '重庆市人民政府办公厅2023年政府信息公开工作年度报告',
        'general-office',
        '重庆市人民政府办公厅',
        'organ',
        '2021',
        '003_4ffaf3414a688a66.txt',
      ),
    ]);
  });
});

describe('sections.json', () => {
  test('has the promised fields, in the promised order', () => {
    const fields = [
      'document',
      'locator',
      'title',
      'marker',
      'depth',
      'url',
      'parent',
      'topic',
      'source',
      'text',
    ];
    for (const section of sections) {
      expect(Object.keys(section)).toEqual(fields);
      expect(Object.keys(section.source)).toEqual(['file', 'start', 'end']);
      expect(section.url).toBe(`/${section.document}/${section.locator}/`);
    }
  });

  describe.each(documents)('$key', ({ key, file }) => {
    const own = sections.filter(({ document }) => document === key);

    test('every printed heading at its level with its exact title, and no other', () => {
      const expected = readRecords(`headings/${key.replace('/', '-')}.tsv`);
      expect(own.map(({ locator, marker, title }) => ({ locator, marker, title }))).toEqual(
        expected.map(({ locator, marker, title }) => ({ locator, marker, title })),
      );
      for (const { locator, depth, parent } of own) {
        expect(depth).toBe(locator.split('-').length);
        expect(parent).toBe(locator.includes('-') ? locator.replace(/-\d+$/, '') : null);
      }
    });

    test('a text begins with its heading as printed, with marker and 。', () => {
      for (const { locator = '', marker, title, closing } of readRecords(
        `headings/${key.replace('/', '-')}.tsv`,
      )) {
        const text = own.find((section) => section.locator === locator)?.text ?? '';
        expect(withoutSpace(text).startsWith(withoutSpace(`${marker}${title}${closing}`)), locator).toBe(
          true,
        );
      }
    });

    test('every printed line lies in exactly one range, in this seed', () => {
      for (const { source } of own) expect(source.file).toBe(file);
      const wrong = readSeedText(file)
        .split('\n')
        .flatMap((line, index) => {
          const holding = own.filter(({ source }) => index + 1 >= source.start && index + 1 <= source.end);
          return line.trim() === '' || holding.length === 1 ? [] : [index + 1];
        });
      expect(wrong).toEqual([]);
    });

    test('the texts hold the same characters as the seed', () => {
      const text = withoutSpace(own.map((section) => section.text).join(''));
      expect(countDifference(printedCharacters(file), text)).toEqual({});
    });

    test('a text stands on the lines of its range', () => {
      const lines = readSeedText(file).split('\n');
      for (const { locator, text, source } of own) {
        const printed = lines
          .slice(source.start - 1, source.end)
          .join('')
          .replace('[bookmark: _GoBack]', '');
        expect(countDifference(withoutSpace(printed), withoutSpace(text)), locator).toEqual({});
      }
    });

    test('a text is what the section’s page shows as its own', () => {
      for (const { locator, text } of own) {
        const page = readPage(`/${key}/${locator}/`);
        const holder = byTag(page, 'section').find((part) => byId(part, `s${locator}`));
        expect(holder && withoutSpace(textOf(holder, isEditorial)), locator).toBe(withoutSpace(text));
      }
    });

    test('and the section’s text.txt begins with it', () => {
      for (const { locator, text } of own) {
        expect(readFile(`/${key}/${locator}/text.txt`).toString('utf8').startsWith(text), locator).toBe(true);
      }
    });

    test('wraps are joined without a space, lines have no white space at their ends', () => {
      for (const { text, locator } of own) {
        for (const line of text.split('\n'))
          expect(line.replace(/\t/g, ''), locator).toBe(line.replace(/\t/g, '').trim());
        expect(text).not.toMatch(/\n\n/);
      }
    });
  });

  const textOfSection = (document: string, locator: string): string =>
    sections.find((section) => section.document === document && section.locator === locator)?.text ?? '';

  test('a run-in heading and the words after it stand on one line', () => {
    expect(textOfSection('2018/citywide', '1-1')).toMatch(
      /^（一）加强组织领导，强化统筹谋划。市委、市政府高度重视/,
    );
    expect(textOfSection('2018/citywide', '1-3')).toMatch(/^（三）聚焦公开重点，强化主动公开。\n一是创新/);
    expect(textOfSection('2012/citywide', '3-1')).toMatch(/^（一）申请情况\n重庆市政府共收到/);
  });

  test('table rows are lines, cells are divided by tabs, a merged cell is printed once, at its first row', () => {
    const lines = textOfSection('2020/government', '3').split('\n');
    expect(lines).toContain('一、本年新收政府信息公开申请数量\t360\t17\t0\t1\t0\t0\t378');
    expect(lines).toContain('三、本年度办理结果\t（一）予以公开\t207\t9\t0\t1\t0\t0\t217');
    expect(lines).toContain('（三）不予公开\t1.属于国家秘密\t2\t0\t0\t0\t0\t0\t2');
    expect(lines).toContain('2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0');
    expect(lines.filter((line) => line.includes('三、本年度办理结果'))).toHaveLength(1);
  });

  test('subsections are not included', () => {
    expect(textOfSection('2018/citywide', '2-2')).toBe('（二）围绕重点领域加大主动公开力度。');
    expect(textOfSection('2020/yufubanfa-89', 'annex-1')).toBe(
      '一、围绕贯彻落实党的十九届四中全会精神加强用权公开',
    );
  });

  test('a sentence torn by a page break is one', () => {
    expect(textOfSection('2020/government', '1-3')).toContain(
      '公众知情权。2020年，市政府机关共收到政府信息公开申请378件',
    );
    expect(textOfSection('2012/citywide', '3-2')).toContain('“信息不存在”占1件；');
  });

  test('topics: null for title, end, annex and notices, else those of the vocabulary, subsections like their part', () => {
    for (const { document, locator, topic, parent } of sections) {
      if (document === '2020/yufubanfa-89' || /^(?:0|end|annex)/.test(locator)) expect(topic).toBeNull();
      else expect(topics).toContain(topic);
      const above = sections.find((section) => section.document === document && section.locator === parent);
      if (above && !(document === '2018/citywide' && /^3-[34]$/.test(locator)))
        expect(topic).toBe(above.topic);
    }
    const topicOf = (document: string, locator: string) =>
      sections.find((section) => section.document === document && section.locator === locator)?.topic;
    for (const document of ['2020/government', '2023/general-office']) {
      expect(['1', '2', '3', '4', '5', '6'].map((part) => topicOf(document, part))).toEqual(topics);
    }
    expect(topicOf('2018/citywide', '3-4')).toBe('remedies');
    expect(topicOf('2018/citywide', '3-3')).toBe('other');
    expect(topicOf('2012/citywide', '4')).toBe('other');
  });
});

describe('tasks.csv', () => {
  const bytes = readFile('/data/tasks.csv');

  test('begins with a byte order mark, so that Excel and WPS read Chinese', () => {
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('has every task of the notice, read from the seed by eye', () => {
    expect(parseCsv(bytes, { bom: true, columns: true })).toEqual(readRecords('tasks.tsv'));
  });

  test('its addresses are there, on the cell that prints the task', () => {
    for (const { url = '', text = '' } of readRecords('tasks.tsv')) {
      const [path = '', id = ''] = url.split('#');
      const cell = byId(readPage(path), id);
      expect(cell && withoutSpace(textOf(cell, isEditorial)), url).toMatch(
        new RegExp(`${RegExp.escape(withoutSpace(text))}$`),
      );
      expect(cell && attribute(cell, 'id')).toBe(id);
    }
  });
});

describe('edition.json', () => {
  const edition = readJson<{
    version: string;
    hash: string;
    seeds: { file: string; sha256: string }[];
    counts: Record<string, number>;
  }>('/data/edition.json');

  test('names every seed with its SHA-256', () => {
    expect(edition.seeds).toEqual(
      [...seeds.keys()].map((file) => ({
        file,
        sha256: sha256Of(readSeedBytes(file)),
      })),
    );
  });

  test('counts what is published', () => {
    expect(edition.hash).toMatch(/^[0-9a-f]{6,16}$/);
    expect(edition.version).toBe(
      (JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }).version,
    );
    expect(edition.counts).toMatchObject({ documents: 5, sections: sections.length });
  });
});

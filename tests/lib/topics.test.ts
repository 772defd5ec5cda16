/** Topics across the reports. */
import { describe, expect, test } from 'vitest';
import { findDocument, type Archive, type ArchiveDocument } from '../../src/archive/archive.ts';
import {
  comparisonUrl,
  figuresOn,
  isSameScope,
  numberingOf,
  openingOf,
  partsOn,
  subpartsOf,
  toTopic,
  withSubparts,
} from '../../src/lib/topics.ts';
import { topicIds } from '../../src/schema/vocabulary.ts';
import { archive } from '../support/specimen.ts';

const report = (key: string): ArchiveDocument => findDocument(archive, key);
const locators = (key: string, topic: Parameters<typeof partsOn>[1]) =>
  partsOn(report(key), topic).map(({ locator }) => locator);

describe('the parts of a topic', () => {
  test('a part is outermost: its subsections stand below it', () => {
    expect(locators('2020/government', 'problems')).toEqual(['5']);
    expect(locators('2012/citywide', 'applications')).toEqual(['3']);
  });

  test('a subsection with a topic of its own is a part of that topic, and not of the one above it', () => {
    expect(locators('2018/citywide', 'remedies')).toEqual(['3-4']);
    expect(locators('2018/citywide', 'other')).toEqual(['3-3']);
    const [applications] = partsOn(report('2018/citywide'), 'applications');
    if (!applications) throw new Error('2018 has a part on applications');
    expect(subpartsOf(report('2018/citywide'), applications).map(({ locator }) => locator)).toEqual([
      '3-1',
      '3-2',
    ]);
    expect(withSubparts(report('2018/citywide'), applications).map(({ locator }) => locator)).toEqual([
      '3',
      '3-1',
      '3-2',
    ]);
  });

  test('every section that has a topic is reached from exactly one part of it', () => {
    for (const document of archive.documents) {
      const reached = topicIds.flatMap((topic) =>
        partsOn(document, topic).flatMap((part) => withSubparts(document, part)),
      );
      const wanted = document.sections.filter(({ topic }) => topic !== null);
      expect(reached.map(({ locator }) => locator).toSorted()).toEqual(
        wanted.map(({ locator }) => locator).toSorted(),
      );
    }
  });

  test.each([
    ['2018/citywide', '3-4', '三、（四）'],
    ['2018/citywide', '2-2-4-2', '二、（二）4．（2）'],
    ['2020/yufubanfa-89', 'annex-6-5', '附件六、（五）'],
    ['2020/government', '0', '前言'],
  ])('%s %s is numbered %s', (key, locator, numbering) => {
    expect(numberingOf(report(key), locator)).toBe(numbering);
  });
});

describe('a topic over the years', () => {
  test('newest first, with the years of which the archive holds no report; notices are left out', () => {
    const told = toTopic(archive, 'remedies').map((entry) =>
      entry.type === 'gap' ? `${entry.from}–${entry.to}` : entry.document.key,
    );
    expect(told).toEqual([
      '2023/general-office',
      '2021–2022',
      '2020/government',
      '2019–2019',
      '2018/citywide',
      '2013–2017',
      '2012/citywide',
    ]);
  });

  test('a report without the topic is there without parts', () => {
    const silent: Archive = {
      ...archive,
      documents: archive.documents.map((document) => ({
        ...document,
        sections: document.sections.filter(({ topic }) => topic !== 'other'),
      })),
    };
    const entries = toTopic(silent, 'other').filter((entry) => entry.type === 'report');
    expect(entries).toHaveLength(4);
    expect(entries.every(({ parts }) => parts.length === 0)).toBe(true);
  });

  test('figures are those the report prints in its sections on the topic', () => {
    expect(figuresOn(report('2018/citywide'), 'remedies')).toEqual([
      { label: '行政复议', value: '468 件', url: expect.stringContaining('/2018/citywide/3-4/#s3-4-p1') },
      { label: '行政诉讼', value: '398 件', url: expect.stringContaining('/2018/citywide/3-4/#s3-4-p1') },
      { label: '有效举报投诉', value: '193 件', url: expect.stringContaining('/2018/citywide/3-4/#s3-4-p1') },
    ]);
    expect(figuresOn(report('2020/government'), 'problems')).toEqual([]);
  });

  test('opening words are those of the first paragraph, of a subsection where the part has none itself', () => {
    const [problems] = partsOn(report('2020/government'), 'problems');
    if (!problems) throw new Error('2020 has a part on problems');
    expect(openingOf(report('2020/government'), problems, 11)).toBe('2020年政府信息公开……');
  });
});

describe('what may be compared', () => {
  test('two reports that say, and say the same, whose work they report on', () => {
    expect(isSameScope(report('2020/government'), report('2023/general-office'))).toBe(true);
    expect(isSameScope(report('2012/citywide'), report('2018/citywide'))).toBe(false);
    expect(isSameScope(report('2012/citywide'), report('2012/citywide'))).toBe(false); // mixed: nobody knows
  });

  test('a page compares the two reports of the office, and no others', () => {
    const reports = archive.documents.filter(({ kind }) => kind === 'report');
    const found = reports.flatMap((a) => reports.flatMap((b) => comparisonUrl(archive, a, b) ?? []));
    expect(new Set(found)).toEqual(new Set(['/compare/2020-government/2023-general-office/']));
  });
});

/** Where else a reader of a section finds its topic: few reports, whatever the archive holds. */
import { expect, test } from 'vitest';
import type { Archive, ArchiveDocument, ArchiveSection } from '../../src/archive/archive.ts';
import { comparisonUrl, relatedOn } from '../../src/lib/topics.ts';
import type { Body } from '../../src/schema/body.ts';

const toBody = (id: string, kind: Body['kind'], parent?: string): Body => ({
  id,
  kind,
  ...(parent === undefined ? {} : { parent }),
  names: [{ name: `${id}的名称` }],
  short: id,
});
const city = toBody('city', 'government');
const districts = Array.from({ length: 9 }, (_, index) => toBody(`district-${index}`, 'district', 'city'));
const offices = Array.from({ length: 3 }, (_, index) => toBody(`office-${index}`, 'department', 'city'));

/** A report; of sections only topic and place are read. */
const report = (
  reporter: Body,
  year: number,
  topic: 'applications' | 'other' = 'applications',
): ArchiveDocument =>
  ({
    key: `${year}/${reporter.id}`,
    kind: 'report',
    year,
    body: reporter.id,
    reporter,
    scope: 'organ',
    form: '2021',
    sections: [{ locator: '3', parent: null, topic } as ArchiveSection],
  }) as unknown as ArchiveDocument;

const bodies = [city, ...offices, ...districts];
const archive: Archive = {
  about: {} as Archive['about'], // not read
  bodies,
  documents: [2021, 2022, 2023].flatMap((year) =>
    bodies.map((body) => report(body, year, body.id === 'office-2' ? 'other' : 'applications')),
  ),
};
const related = (key: string) => {
  const document = archive.documents.find((one) => one.key === key);
  if (!document) throw new Error(`there is no ${key}`);
  const { reports, more } = relatedOn(archive, document, 'applications');
  return { reports: reports.map((one) => one.key), more };
};

test('the neighbouring years, the parent, and the like of the year where they are few', () => {
  expect(related('2022/office-0')).toEqual({
    reports: ['2023/office-0', '2022/city', '2022/office-1', '2021/office-0'],
    more: [],
  });
});

test('many of a kind are counted', () => {
  expect(related('2022/district-4')).toEqual({
    reports: ['2023/district-4', '2022/city', '2021/district-4'],
    more: [{ label: '同级机关', count: 8 }],
  });
  expect(related('2023/city')).toEqual({
    reports: ['2022/city'],
    more: [{ label: '下级机关', count: 11 }],
  });
});

test('a comparison is offered of consecutive reports of one body only', () => {
  const of = (key: string) => archive.documents.find((one) => one.key === key);
  const url = (a: string, b: string) => {
    const [one, other] = [of(a), of(b)];
    return one && other && comparisonUrl(archive, one, other);
  };
  expect(url('2022/city', '2021/city')).toBe('/compare/2021-city/2022-city/');
  expect(url('2023/city', '2021/city')).toBeUndefined();
  expect(url('2022/office-0', '2022/office-1')).toBeUndefined();
});

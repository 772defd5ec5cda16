import { describe, expect, test } from 'vitest';
import type { Archive, ArchiveDocument } from '../../src/archive/archive.ts';
import { leadBodies, leadsInFull } from '../../src/lib/lead-bodies.ts';
import type { Body, BodyKind } from '../../src/schema/body.ts';

const body = (id: string, kind: BodyKind, parent?: string): Body => ({
  id,
  kind,
  ...(parent === undefined ? {} : { parent }),
  names: [{ name: `${id}的名称` }],
  short: id,
});
const city = body('city', 'government');
const office = body('office', 'general-office', 'city');
const departments = Array.from({ length: 8 }, (_, index) =>
  body(`department-${index}`, 'department', 'city'),
);
const districtOffice = body('district-office', 'general-office', 'department-0');

/** An archive in which these bodies have a report. */
const archive = (bodies: Body[], reporting = bodies): Pick<Archive, 'bodies' | 'documents'> => ({
  bodies,
  // Only kind and body are read.
  documents: reporting.map(({ id }) => ({ kind: 'report', body: id }) as ArchiveDocument),
});
const ids = (bodies: readonly Body[]): string[] => bodies.map(({ id }) => id);

describe('the bodies that are drawn unasked', () => {
  test('all that report, where they are few', () => {
    const few = [city, office, ...departments.slice(0, 4)];
    expect(ids(leadBodies(archive(few)))).toEqual(ids(few));
    expect(ids(leadBodies(archive([city, ...departments], departments.slice(0, 2))))).toEqual([
      'department-0',
      'department-1',
    ]);
  });

  test('of many the outermost and their general offices, in the order of the list', () => {
    expect(ids(leadBodies(archive([...departments, office, districtOffice, city])))).toEqual([
      'office',
      'city',
    ]);
  });

  test('never more than six, and the first that report where none of the outermost does', () => {
    expect(ids(leadBodies(archive([city, ...departments], departments)))).toEqual(
      ids(departments).slice(0, 6),
    );
    const cities = Array.from({ length: 9 }, (_, index) => body(`city-${index}`, 'government'));
    expect(leadBodies(archive(cities))).toHaveLength(6);
  });
});

test('a page that shows everything shows two of them where their reports are many', () => {
  const few = [city, office, ...departments.slice(0, 2)];
  expect(ids(leadsInFull(archive(few)))).toEqual(ids(few));
  const years = Array.from({ length: 11 }, () => few).flat();
  expect(ids(leadsInFull(archive(few, years)))).toEqual(['city', 'office']);
});

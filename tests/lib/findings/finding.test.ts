import { expect, test } from 'vitest';
import { findingsOf, topOf, type Finding, type FindingKind } from '../../../src/lib/findings/findings.ts';
import { toParts } from '../../../src/lib/findings/parts.ts';
import { toPoints } from '../../../src/lib/series.ts';
import { findDocument } from '../../../src/archive/archive.ts';
import { archive as specimen } from '../../support/specimen.ts';
import { archive as several } from '../../support/made-up.ts';

const finding = (id: string, kind: FindingKind, weight: number): Finding => ({
  id,
  kind,
  body: 'bureau',
  scope: 'organ',
  years: [2022],
  sentence: [id],
  detail: [],
  weight,
});

test('the weightiest come first, but no kind takes more than two places', () => {
  const all = [
    finding('a', 'rate', 0.9),
    finding('b', 'rate', 0.8),
    finding('c', 'rate', 0.7),
    finding('d', 'received', 0.1),
    finding('e', 'ledger', 0.95),
  ];
  expect(topOf(all, 4).map(({ id }) => id)).toEqual(['e', 'a', 'b', 'd']);
});

test('findings stand at the part of the page that shows them; what is too much or has no part is left', () => {
  const { parts, left } = toParts(
    [finding('a', 'stayed', 1), finding('b', 'outcomes', 0.9), finding('c', 'rate', 0.8)],
    1,
  );
  expect([...parts].map(([part, own]) => [part, own.map(({ id }) => id)])).toEqual([['outcomes', ['a']]]);
  expect(left.map(({ id }) => id)).toEqual(['b', 'c']);
});

test.each([
  ['specimen', specimen],
  ['made-up', several],
] as const)(
  '%s: ids occur once, years are in order, every link goes to a page of the archive',
  (_, archive) => {
    const found = findingsOf({ archive, points: toPoints(archive) }, archive.bodies);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    for (const { years, sentence, detail, weight } of found) {
      expect(years).toEqual(years.toSorted((a, b) => a - b));
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(weight).toBeLessThanOrEqual(1);
      for (const part of [...sentence, ...detail]) {
        if (typeof part === 'string') continue;
        const key = /^\/(\d{4}\/[^/]+)\//.exec(part.url)?.[1];
        if (key === undefined) expect(part.url).toMatch(/^\/(?:indicators|trends)\//);
        else expect(findDocument(archive, key).key).toBe(key);
      }
    }
  },
);

test('nothing is said of a body by another body’s numbers', () => {
  const points = toPoints(several);
  for (const { body, sentence } of findingsOf({ archive: several, points }, several.bodies)) {
    const keys = sentence.flatMap((part) =>
      typeof part === 'string' ? [] : (/^\/(\d{4}\/[^/]+)\//.exec(part.url)?.[1] ?? []),
    );
    for (const key of keys) expect(findDocument(several, key).body).toBe(body);
  }
});

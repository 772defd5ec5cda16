/** On the page of its measure, every observation has one place, and every document's anchor stands once. */
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { documentAnchor, observationAnchor } from '../../src/archive/urls.ts';
import { toPoints, type AnyPoint } from '../../src/lib/series.ts';
import { anchorsOf } from '../../src/lib/series/anchors.ts';
import { matrixOf } from '../../src/lib/series/matrix.ts';
import { drawnIn, figuresOf, type IsLead } from '../../src/lib/series/measure-figures.ts';
import { measureIds, type MeasureId } from '../../src/schema/vocabulary.ts';
import { archive as madeUp } from '../support/made-up.ts';
import { archive as specimen, documentOf, withDocument } from '../support/specimen.ts';

/** Every id of a measure's page, with what is read where it stands. */
function idsOf(
  archive: Archive,
  points: readonly AnyPoint[],
  measure: MeasureId,
  isLead: IsLead,
): [id: string, words: string][] {
  const figures = figuresOf(points, measure, { years: [2012, 2023] }, isLead);
  const matrix = matrixOf(archive, points, measure, drawnIn(points, measure, isLead));
  const rows = matrix.kinds.flatMap((kind) => kind.rows);
  const anchors = anchorsOf(figures, matrix);
  const given = [
    ...figures.flatMap((figure, index) =>
      figure.rows.map((entry) => ({ entry, ids: anchors.figures[index]?.(entry) })),
    ),
    ...rows.flatMap(({ cells }) =>
      [...cells.values()].flat().map((entry) => ({ entry, ids: anchors.matrix(entry) })),
    ),
  ];
  return [
    ...given.flatMap(({ entry, ids }) => [
      ...(ids?.document ? [[ids.document, entry.document] as [string, string]] : []),
      ...(ids?.cells ?? []).flatMap((id, at): [string, string][] =>
        id === undefined ? [] : [[id, entry.cells[at]?.text ?? '']],
      ),
    ]),
    ...rows.flatMap(({ parts }) =>
      [...parts.values()].flat().map(({ anchor, text }): [string, string] => [anchor, text]),
    ),
  ];
}

const printedTwice = withDocument('2023/general-office', (document) => ({
  ...document,
  observations: document.observations.flatMap((one) =>
    one.member === 'total' ? [one, { ...one, at: `${one.at}-again`, printedIn: 'prose' as const }] : [one],
  ),
}));

describe.each([
  ['few bodies, all drawn', specimen, () => true],
  ['many bodies, one of them drawn', madeUp, ({ body }) => body === 'dongshan'],
  ['many bodies, none of them drawn', madeUp, () => false],
  ['figures that are printed twice', printedTwice, () => true],
  ['figures that are printed twice, in a report that is not drawn', printedTwice, () => false],
] satisfies [string, Archive, IsLead][])('%s', (_, archive, isLead) => {
  const points = toPoints(archive);
  test.each(measureIds)('%s', (measure) => {
    const ids = idsOf(archive, points, measure, isLead);
    expect(
      ids.map(([id]) => id).filter((id, index, all) => all.indexOf(id) !== index),
      'ids that occur twice',
    ).toEqual([]);
    const wordsOf = new Map(ids);
    for (const { key, observations } of archive.documents) {
      for (const { at, value, ...one } of observations) {
        if (one.measure !== measure) continue;
        const words = wordsOf.get(observationAnchor(key, at));
        expect(words, `${key} ${at}`).toContain((value ?? 0).toLocaleString('zh-CN'));
        expect(wordsOf.has(documentAnchor(key)), key).toBe(true);
      }
    }
  });
});

test('a figure that stands in two series has its id in its own', () => {
  const lent = documentOf('2018/citywide').observations.find(({ standsIn }) => standsIn);
  expect(lent).toBeDefined();
  const points = toPoints(specimen);
  const measure = lent?.measure ?? 'applications.newReceived';
  const figures = figuresOf(points, measure, { years: [2012, 2023] });
  const anchors = anchorsOf(figures, matrixOf(specimen, points, measure));
  const id = observationAnchor('2018/citywide', lent?.at ?? '');
  const holders = figures.flatMap(({ rows }, index) =>
    rows.filter((row) => anchors.figures[index]?.(row).cells.includes(id)),
  );
  expect(holders.map(({ borrowed, label }) => [borrowed, label])).toEqual([[false, '市政府办公厅']]);
});

/** What a chart draws stands where nothing else stands, from the narrowest page to the widest. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ChartPoint, Figure } from '../../src/lib/series/chart.ts';
import { placeWords, WIDE } from '../../src/lib/series/labels.ts';
import { gutters, layoutOf } from '../../src/lib/series/layout.ts';
import { sceneOf, type Shape, type TextShape } from '../../src/lib/series/scene.ts';
import { boxOf, overlap, type TextBox } from '../../src/lib/series/text-box.ts';
import { root } from '../support/root.ts';
import { figures } from './chart-support.ts';

/** Widths of a chart: of pages of 320 to 1280 pixels, without their margins. */
const widths = [288, 328, 358, 382, 420, 517, 518, 560, 640, 720, 768, 832];

const isText = (shape: Shape): shape is TextShape => shape.type === 'text';
const isShownAt = (plot: number) => (text: TextShape) => text.from <= plot;

interface Seen {
  texts: { text: string; role: TextShape['role']; box: TextBox }[];
  marks: { x: number; y: number }[];
  left: number;
  right: number;
}

function seenAt(width: number, { model }: Figure): Seen {
  const layout = layoutOf(model);
  const { left, right } = layout.gutter;
  const plot = width - left - right;
  const shapes = sceneOf(model, layout);
  return {
    texts: shapes
      .filter(isText)
      .filter(isShownAt(plot))
      .map(({ x, dx, y, text, anchor, role }) => ({
        text,
        role,
        box: boxOf(x * plot + dx, y, text, anchor),
      })),
    marks: shapes.flatMap((shape) => (shape.type === 'mark' ? [{ x: shape.x * plot, y: shape.y }] : [])),
    left,
    right: plot + right,
  };
}

const charts = figures.filter(({ model }) => model.panels.length > 0);

test('there is something to look at', () => {
  expect(charts.length).toBeGreaterThan(100);
  expect(new Set(charts.map(({ model }) => model.x.kind))).toEqual(new Set(['years', 'values']));
});

describe.each(widths)('on a chart of %d pixels', (width) => {
  const seen = charts.map((figure) => ({ title: figure.model.title, ...seenAt(width, figure) }));

  test('no words meet others', () => {
    const met = seen.flatMap(({ title, texts }) =>
      texts.flatMap((one, index) =>
        texts
          .slice(index + 1)
          .flatMap((other) => (overlap(one.box, other.box) ? [`${title}: ${one.text} × ${other.text}`] : [])),
      ),
    );
    expect(met).toEqual([]);
  });

  test('no value is covered by a mark', () => {
    const covered = seen.flatMap(({ title, texts, marks }) =>
      texts
        .filter(({ role }) => role === 'value')
        .flatMap(({ text, box }) =>
          marks.some(({ x, y }) => overlap(box, { x1: x - 5, x2: x + 5, y1: y - 5, y2: y + 5 }))
            ? [`${title}: ${text}`]
            : [],
        ),
    );
    expect(covered).toEqual([]);
  });

  test('no words leave the picture', () => {
    const outside = seen.flatMap(({ title, texts, left, right }) =>
      texts
        .filter(({ box }) => box.x1 < -left - 1 || box.x2 > right + 1)
        .map(({ text }) => `${title}: ${text}`),
    );
    expect(outside).toEqual([]);
  });
});

test('words that meet are found', () => {
  expect(overlap(boxOf(0, 12, '100', 'start'), boxOf(10, 14, '93 件', 'start'))).toBe(true);
  expect(overlap(boxOf(0, 12, '100', 'start'), boxOf(0, 30, '93 件', 'start'))).toBe(false);
});

test('a narrow page has at least the last value of every line that is not crowded out, a wide one has all of few', () => {
  const [office] = figures.filter(({ model }) => model.id === 'applications-new-received-years');
  const words = (width: number) =>
    office
      ? seenAt(width, office)
          .texts.filter(({ role }) => role === 'value')
          .map(({ text }) => text)
      : [];
  expect(words(288)).toEqual(expect.arrayContaining(['653 件']));
  expect(words(832).toSorted()).toEqual(['378 件', '554 件', '653 件', '7,896 份', '93 件'].toSorted());
});

test('words stand on the side to which the line of their point does not go', () => {
  const point = { words: '1,234 件' } as ChartPoint; // of a point, placing reads its words
  const at = { x: 0.5, y: 100, point };
  const bounds = { left: 60, right: 18, top: 0, bottom: 200 };
  const rising = { x1: 0.5, y1: 100, x2: 0.6, y2: 40 };
  const [free] = placeWords([at], [at], [], [], bounds);
  const [beside] = placeWords([at], [at], [rising], [], bounds);
  expect(free?.y).toBeLessThan(at.y);
  expect(beside?.y).toBeGreaterThan(at.y);
});

test('the style sheet leaves the room that the scene counts on', () => {
  const css = readFileSync(`${root}src/styles/trends.css`, 'utf8');
  const inCss = [...css.matchAll(/\.still\.([\w-]+) \{\s+padding-inline: (\d+)px (\d+)px;/g)].map(
    ([, name, left, right]) => ({ name, left: Number(left), right: Number(right) }),
  );
  expect(inCss).toEqual(gutters.filter(({ left }) => left > 0));
  const { left = 0, right = 0 } = gutters.find(({ name }) => name === 'years') ?? {};
  expect(css).toContain(`@container (max-width: ${WIDE + left + right - 1}px)`);
});

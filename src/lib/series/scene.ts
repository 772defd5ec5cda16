/** Everything a chart draws, and where. The page's picture, the live chart and the pictures that are saved share it. */
import type { ChartModel, ChartPoint, Look, Panel } from './chart.ts';
import { PLOT_WIDTHS, placeBreaks } from './break-labels.ts';
import { placeWords, textBoxAt, WIDE, type PlacedText, type Wish } from './labels.ts';
import { BESIDE, layoutOf, rowY, type Layout } from './layout.ts';
import { overlap } from './text-box.ts';

export { layoutOf, type Layout } from './layout.ts';

/** `x` are fractions of the plot, so that a picture stretches and its letters do not; `y` and `dx` are pixels. */
export type Shape =
  | {
      type: 'line';
      role: 'grid' | 'zero' | 'break' | 'join' | 'bar' | 'range';
      x1: number;
      y1: number;
      x2: number;
      y2: number;
      tone: number;
      dash: readonly number[];
    }
  | TextShape
  | { type: 'mark'; x: number; y: number; look: Look; point: ChartPoint };

export interface TextShape extends PlacedText {
  type: 'text';
  role: 'label' | 'tick' | 'value' | 'note';
}
type Line = Extract<Shape, { type: 'line' }>;

/** How thick a bar is, and how much paper shows through it: the mark at its end is what is read. */
export const BAR = 10;
export const BAR_OPACITY = 0.3;

/** Up to so many lines in a panel, any point may have its words; of more, the last of each. */
const MOST_WORDED_LINES = 3;
const MOST_WORDED_YEARS = 9;

/** Everything to be drawn, back to front. */
export function sceneOf(model: ChartModel, layout: Layout = layoutOf(model)): Shape[] {
  return [
    ...frame(model, layout),
    ...model.panels.flatMap((panel, index) =>
      model.x.kind === 'values' && panel.axis.kind === 'rows'
        ? barShapes(panel, layout, index)
        : panelShapes(panel, layout, index),
    ),
  ];
}

const line = (
  role: Line['role'],
  from: { x: number; y: number },
  to: { x: number; y: number },
  more: Partial<Line> = {},
): Line => ({
  type: 'line',
  role,
  x1: from.x,
  y1: from.y,
  x2: to.x,
  y2: to.y,
  tone: 0,
  dash: [],
  ...more,
});

const words = (
  role: TextShape['role'],
  x: number,
  y: number,
  text: string,
  more: Partial<TextShape> = {},
): TextShape => ({
  type: 'text',
  role,
  x,
  dx: 0,
  y,
  text,
  anchor: 'start',
  from: 0,
  ...more,
});

function frame(model: ChartModel, layout: Layout): Shape[] {
  const { xOf, top, bottom, gutter } = layout;
  if (model.x.kind === 'values') return [];
  return [
    ...model.x.ticks.map(({ at }) => line('grid', { x: xOf(at), y: top }, { x: xOf(at), y: bottom })),
    ...yearLabels(model, layout),
    ...placeBreaks(model.breaks, xOf, gutter).flatMap(({ at, short, level, dx, anchor }): Shape[] => {
      const [x, y] = [xOf(at), 12 + 15 * level];
      return [
        line('break', { x, y: y - 9 }, { x, y: bottom }, { dash: [3, 3] }),
        words('note', x, y, short, { dx, anchor }),
      ];
    }),
  ];
}

/** The last year, the first, then those between that have room, on a narrow page or on a wide one. */
function yearLabels({ x: { ticks } }: ChartModel, { xOf, bottom }: Layout): TextShape[] {
  const placed: TextShape[] = [];
  const [last, first, ...others] = [...ticks.slice(-1), ...ticks.slice(0, -1)];
  for (const from of [0, WIDE]) {
    for (const tick of [last, first, ...others.toReversed()]) {
      if (!tick || placed.some(({ text }) => text === tick.label)) continue;
      const label = words('tick', xOf(tick.at), bottom + 17, tick.label, { anchor: 'middle', from });
      const isFree = PLOT_WIDTHS.filter((width) => width >= from).every((width) =>
        placed.every((other) => !overlap(widened(textBoxAt(label, width)), textBoxAt(other, width))),
      );
      if (isFree) placed.push(label);
    }
  }
  return placed;
}

const widened = <Box extends { x1: number; x2: number }>(box: Box): Box => ({
  ...box,
  x1: box.x1 - 4,
  x2: box.x2 + 4,
});

function panelShapes(panel: Panel, layout: Layout, index: number): Shape[] {
  const { boxes, xOf, gutter } = layout;
  const box = boxes[index];
  if (!box) return [];
  const level = (role: 'grid' | 'zero', y: number) => line(role, { x: 0, y }, { x: 1, y });
  const title = panel.label ? [words('label', 0, box.top + 16, panel.label, { dx: -gutter.left })] : [];
  const axis =
    panel.axis.kind === 'values'
      ? panel.axis.ticks.map(({ at, label }) =>
          words('tick', 0, box.yOf(at) + 4, label, { dx: -8, anchor: 'end' }),
        )
      : panel.axis.rows.map((label, row) => words('tick', 0, box.yOf(row) + 14, label, { dx: -gutter.left }));
  const levels =
    panel.axis.kind === 'values'
      ? panel.axis.ticks.map(({ at }) => level(at === 0 ? 'zero' : 'grid', box.yOf(at)))
      : panel.axis.rows.map((_, row) => level('grid', box.yOf(row + laneOf(panel))));
  const marks = panel.series.flatMap((series) =>
    series.points.map((point) => ({ x: xOf(point.x), y: box.yOf(point.y), look: series, point })),
  );
  const bounds = { left: gutter.left - 2, right: gutter.right, top: box.top, bottom: box.top + box.height };
  const joins = panel.series.flatMap((series) => joinShapes(series, layout, index));
  const values =
    panel.axis.kind === 'values'
      ? placeWords(wishesOf(panel, marks), marks, joins, [...title, ...axis], bounds)
      : [];
  return [
    ...levels,
    ...joins,
    ...panel.series.flatMap((series) => rangeShapes(series, layout, index)),
    ...title,
    ...axis,
    ...marks.map((mark): Shape => ({ type: 'mark', ...mark })),
    ...values.map((value): Shape => ({ type: 'text', role: 'value', ...value })),
  ];
}

/** Where in its row the one lane of a panel of rows lies: at the points of its series. */
const laneOf = ({ series }: Panel): number => (series[0]?.points[0]?.y ?? 0) % 1;

/** The last point of each line, its highest and first, then the others. */
function wishesOf(panel: Panel, marks: readonly (Wish & { look: Look })[]): Wish[] {
  const few =
    panel.series.length <= MOST_WORDED_LINES && new Set(marks.map(({ x }) => x)).size <= MOST_WORDED_YEARS;
  const ranked = panel.series.flatMap((series) => {
    const own = marks.filter(({ look }) => look === series);
    const highest = own.reduce<Wish | undefined>(
      (top, mark) => (top && top.point.y >= mark.point.y ? top : mark),
      undefined,
    );
    const [last, first] = [own.at(-1), own[0]];
    const order =
      panel.series.length > MOST_WORDED_LINES ? [last] : [last, highest, first, ...(few ? own : [])];
    return [...new Set(order)].flatMap((wish, rank) => (wish ? [{ wish, rank }] : []));
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ wish }) => wish);
}

function joinShapes(
  { points, joins, tone, dash }: Panel['series'][number],
  { boxes, xOf }: Layout,
  index: number,
): Line[] {
  const box = boxes[index];
  return joins.flatMap(([from, to]): Line[] => {
    const [a, b] = [points[from], points[to]];
    return a && b && box
      ? [line('join', { x: xOf(a.x), y: box.yOf(a.y) }, { x: xOf(b.x), y: box.yOf(b.y) }, { tone, dash })]
      : [];
  });
}

/** What lies between two whole numbers stands as an upright between them. */
function rangeShapes(
  { points, tone }: Panel['series'][number],
  { boxes, xOf }: Layout,
  index: number,
): Shape[] {
  const box = boxes[index];
  return points.flatMap(({ x, range }): Shape[] =>
    range && box
      ? [line('range', { x: xOf(x), y: box.yOf(range[0]) }, { x: xOf(x), y: box.yOf(range[1]) }, { tone })]
      : [],
  );
}

/** Rows compared: for each report a bar from 0, its mark at the end, and its words beside it. */
function barShapes(panel: Panel, { boxes, xOf, gutter }: Layout, index: number): Shape[] {
  const box = boxes[index];
  if (!box || panel.axis.kind !== 'rows') return [];
  const marks = panel.series.flatMap((series) => series.points.map((point) => ({ series, point })));
  const at = (point: ChartPoint) => ({ x: xOf(point.x), y: box.yOf(point.y) });
  const { rows, lanes } = panel.axis;
  return [
    ...rows.flatMap((label, row) => {
      const [first, last] = [box.yOf(rowY(row, 0, lanes)), box.yOf(rowY(row, lanes - 1, lanes))];
      return [
        words('value', 0, box.yOf(row) + 15, label, { dx: -gutter.left }),
        line('zero', { x: xOf(0), y: first - BAR }, { x: xOf(0), y: last + BAR }),
      ];
    }),
    ...marks.flatMap(({ series, point }): Shape[] => [
      line('bar', { x: xOf(0), y: box.yOf(point.y) }, at(point), { tone: series.tone }),
      { type: 'mark', ...at(point), look: series, point },
      words('value', xOf(point.x), box.yOf(point.y) + 4.5, point.words, { dx: BESIDE }),
    ]),
  ];
}

/** Outline of a mark around 0,0, as an SVG path; Chart.js draws the same shapes itself. */
export function markPath(mark: Look['mark'], r = 5): string {
  const paths = {
    circle: `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
    rect: `M${-r} ${-r}H${r}V${r}H${-r}Z`,
    triangle: `M0 ${-r - 1}L${r + 1} ${r}H${-r - 1}Z`,
    rectRot: `M0 ${-r - 1}L${r + 1} 0L0 ${r + 1}L${-r - 1} 0Z`,
    cross: `M${-r} 0H${r}M0 ${-r}V${r}`,
    crossRot: `M${-r} ${-r}L${r} ${r}M${r} ${-r}L${-r} ${r}`,
    star: `M${-r} 0H${r}M0 ${-r}V${r}M${-r} ${-r}L${r} ${r}M${r} ${-r}L${-r} ${r}`,
  };
  return paths[mark];
}

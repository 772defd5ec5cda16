/** Where everything of a chart stands. The page's picture, the live chart and the exported pictures share it. */
import type { ChartModel, ChartPoint, Look, Panel } from './chart.ts';

/** `x` are fractions of the width, so that a picture stretches and its letters do not; `y` and `dx` are pixels. */
export type Shape =
  | {
      type: 'line';
      role: 'grid' | 'zero' | 'break' | 'join';
      x1: number;
      y1: number;
      x2: number;
      y2: number;
      tone: number;
      dash: readonly number[];
    }
  | {
      type: 'text';
      role: 'label' | 'tick' | 'value' | 'note';
      x: number;
      dx: number;
      y: number;
      text: string;
      anchor: 'start' | 'middle' | 'end';
    }
  | { type: 'mark'; x: number; y: number; look: Look; point: ChartPoint };

interface Box {
  top: number;
  height: number;
  yOf: (value: number) => number;
}

export interface Layout {
  height: number;
  /** First and last pixel of the panels. */
  top: number;
  bottom: number;
  boxes: Box[];
  xOf: (value: number) => number;
}

const valuesHeight = 148;
const denseHeight = 104;
const labelRoom = 46;
const rowHeight = 48;
const tightRow = 38;
/** Over more years than this there is no room for the words of each point. */
const MOST_YEARS_WITH_WORDS = 9;
const MOST_POINTS_WITH_WORDS = 6;

/** Rows with words at their end need a line for them where label and words do not fit beside each other on a phone. */
function rowPitch(panel: Panel): number {
  if (panel.axis.kind !== 'rows') return 0;
  if (panel.label) return tightRow;
  const long = panel.axis.rows.some(({ label, text }) => label.length * 13 + text.length * 9 > 320);
  return long ? rowHeight + 16 : rowHeight;
}

export function layoutOf(model: ChartModel): Layout {
  const { x } = model;
  const [left, right] = x.kind === 'years' ? [0.09, 0.91] : [0.025, 0.94];
  const top = model.breaks.length > 2 ? 34 : model.breaks.length > 0 ? 20 : 4;
  let next = top;
  const boxes = model.panels.map((panel): Box => {
    const start = next;
    const pitch = rowPitch(panel);
    if (panel.axis.kind === 'values') {
      const { min, max } = panel.axis;
      const height = model.dense ? denseHeight : valuesHeight;
      const plot = height - labelRoom - 14;
      next += height;
      return { top: start, height, yOf: (value) => start + labelRoom + ((max - value) / (max - min)) * plot };
    }
    const head = panel.label ? 22 : 0;
    next += head + panel.axis.rows.length * pitch;
    return { top: start, height: next - start, yOf: (row) => start + head + row * pitch + pitch - 14 };
  });
  return {
    height: next + 26,
    top,
    bottom: next,
    boxes,
    xOf: (value) => left + ((value - x.min) / (x.max - x.min)) * (right - left),
  };
}

const clearOf = (x: number): { anchor: 'start' | 'middle' | 'end'; dx: number } =>
  x > 0.82 ? { anchor: 'end', dx: 8 } : x < 0.14 ? { anchor: 'start', dx: -8 } : { anchor: 'middle', dx: 0 };

/** Everything to be drawn, back to front. */
export function sceneOf(model: ChartModel, layout: Layout = layoutOf(model)): Shape[] {
  return [
    ...frame(model, layout),
    ...model.panels.flatMap((panel, index) => panelShapes(panel, layout, index, model.x.ticks.length)),
  ];
}

function frame(model: ChartModel, { xOf, top, bottom }: Layout): Shape[] {
  const upright = (role: 'grid' | 'break', x: number, dash: readonly number[]): Shape => ({
    type: 'line',
    role,
    x1: x,
    x2: x,
    y1: role === 'break' ? top - 14 : top,
    y2: bottom,
    tone: 0,
    dash,
  });
  return [
    ...model.x.ticks.flatMap(({ at, label }): Shape[] => {
      const x = xOf(at);
      const anchor = model.x.kind === 'years' ? 'middle' : clearOf(x).anchor;
      return [
        upright('grid', x, []),
        { type: 'text', role: 'tick', x, dx: 0, y: bottom + 17, text: label, anchor },
      ];
    }),
    ...model.breaks.flatMap(({ at, short }, index, breaks): Shape[] => {
      const x = xOf(at);
      // The words stand on the side that has room; of many breaks on two levels, by turns.
      const before = index < breaks.length - 1 ? x > 0.24 : x > 0.76;
      const level = breaks.length > 2 && index % 2 === 1 ? 1 : 0;
      return [
        upright('break', x, [3, 3]),
        {
          type: 'text',
          role: 'note',
          x,
          dx: before ? -4 : 4,
          y: 12 + 14 * level,
          text: short,
          anchor: before ? 'end' : 'start',
        },
      ];
    }),
  ];
}

function panelShapes(panel: Panel, { boxes, xOf }: Layout, index: number, years: number): Shape[] {
  const box = boxes[index];
  if (!box) return [];
  const level = (role: 'grid' | 'zero', y: number): Shape => ({
    type: 'line',
    role,
    x1: 0,
    x2: 1,
    y1: y,
    y2: y,
    tone: 0,
    dash: [],
  });
  const title: Shape[] = panel.label
    ? [{ type: 'text', role: 'label', x: 0, dx: 0, y: box.top + 16, text: panel.label, anchor: 'start' }]
    : [];
  const background: Shape[] =
    panel.axis.kind === 'values'
      ? panel.axis.ticks.flatMap(({ at, label }): Shape[] => [
          level(at === 0 ? 'zero' : 'grid', box.yOf(at)),
          { type: 'text', role: 'tick', x: 0, dx: 0, y: box.yOf(at) - 4, text: label, anchor: 'start' },
        ])
      : rowShapes(panel, box, level);
  const xs = panel.series.flatMap(({ points }) => [...new Set(points.map(({ x }) => x))]);
  // Words of two lines at one year would hide each other …
  const words = panel.axis.kind === 'values' && panel.series.length <= 3 && new Set(xs).size === xs.length;
  // … and so would those of many points of one line: then the last and the highest have theirs.
  const roomy = years <= MOST_YEARS_WITH_WORDS && xs.length <= MOST_POINTS_WITH_WORDS;
  return [
    ...title,
    ...background,
    ...panel.series.flatMap((series): Shape[] => [
      ...series.joins.flatMap(([from, to]): Shape[] => {
        const [a, b] = [series.points[from], series.points[to]];
        if (!a || !b) return [];
        return [
          {
            type: 'line',
            role: 'join',
            x1: xOf(a.x),
            y1: box.yOf(a.y),
            x2: xOf(b.x),
            y2: box.yOf(b.y),
            tone: series.tone,
            dash: series.dash,
          },
        ];
      }),
      ...series.points.flatMap((point): Shape[] => {
        const [x, y] = [xOf(point.x), box.yOf(point.y)];
        const absent = point.value === null;
        const text: Shape[] = absent
          ? [
              {
                type: 'text',
                role: 'tick',
                x,
                dx: x > 0.82 ? -10 : 10,
                y: y + 4,
                text: point.text,
                anchor: x > 0.82 ? 'end' : 'start',
              },
            ]
          : words && (roomy || isNotable(series.points, point, xOf))
            ? [{ type: 'text', role: 'value', x, ...clearOf(x), y: y - 10, text: point.text }]
            : [];
        return [{ type: 'mark', x, y, look: series, point }, ...text];
      }),
    ]),
  ];
}

/** The last point, and the highest where it is not near the last; the others say their value when pointed at. */
function isNotable(points: readonly ChartPoint[], point: ChartPoint, xOf: Layout['xOf']): boolean {
  const last = points.at(-1);
  const highest = points.reduce((a, b) => (b.y > a.y ? b : a), point);
  return point === last || (point === highest && xOf(last?.x ?? 0) - xOf(point.x) > 0.3);
}

function rowShapes(panel: Panel, box: Box, level: (role: 'grid', y: number) => Shape): Shape[] {
  if (panel.axis.kind !== 'rows') return [];
  const pitch = rowPitch(panel);
  return panel.axis.rows.flatMap(({ label, text }, row): Shape[] => {
    const y = box.yOf(row);
    const above = y - pitch + 14 + 16;
    return [
      level('grid', y),
      {
        type: 'text',
        role: panel.label ? 'tick' : 'value',
        x: 0,
        dx: 0,
        y: panel.label ? y - 12 : above,
        text: label,
        anchor: 'start',
      },
      ...(text
        ? [
            {
              type: 'text',
              role: 'tick',
              x: 1,
              dx: 0,
              y: pitch > rowHeight ? above + 16 : above,
              text,
              anchor: 'end',
            } as const,
          ]
        : []),
    ];
  });
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

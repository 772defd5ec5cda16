/** Where the panels of a chart stand. Heights are pixels; across, everything is a fraction of the plot. */
import type { ChartModel, Panel } from './chart.ts';
import { breakLevels } from './break-labels.ts';
import { textWidth } from './text-box.ts';

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
  /** Pixels beside the plot that do not stretch with it: for the numbers of the axis, and for words after bars. */
  gutter: Gutter;
}

export interface Gutter {
  /** As `trends.css` calls it. */
  name: 'years' | 'rows-s' | 'rows-m' | 'rows-l' | 'facts';
  left: number;
  right: number;
}

/** The same numbers stand in `trends.css`. */
export const gutters: readonly Gutter[] = [
  { name: 'years', left: 60, right: 18 },
  { name: 'rows-s', left: 8, right: 88 },
  { name: 'rows-m', left: 8, right: 128 },
  { name: 'rows-l', left: 8, right: 168 },
  { name: 'facts', left: 0, right: 0 },
];

const valuesHeight = 148;
const denseHeight = 112;
/** Room for the name of a panel and the words of its highest point. */
const labelRoom = 48;
const belowPlot = 14;
const rowHead = 20;
const laneHeight = 20;
const rowGap = 6;
const panelHead = 22;
const yearsHeight = 26;
/** From a mark to the words after it. */
export const BESIDE = 12;

const pitchOf = (lanes: number): number => rowHead + lanes * laneHeight + rowGap;

/** Where a lane of a row lies on an axis of rows: each report has a lane of its own, below the name of the row. */
export const rowY = (row: number, lane: number, lanes: number): number =>
  row + (rowHead + (lane + 0.5) * laneHeight) / pitchOf(lanes);

export function layoutOf(model: ChartModel): Layout {
  const { x, panels } = model;
  const gutter = gutterOf(model);
  const [left, right] = x.kind === 'years' ? [0.02, 0.98] : [0, 1];
  const xOf = (value: number): number => left + ((value - x.min) / (x.max - x.min || 1)) * (right - left);
  const top = 4 + breakLevels(model.breaks, xOf, gutter) * 15;
  let next = top;
  const boxes = panels.map((panel): Box => {
    const start = next;
    const height = heightOf(panel, model.dense);
    next += height;
    if (panel.axis.kind === 'rows') {
      const [first, pitch] = [start + (panel.label ? panelHead : 0), pitchOf(panel.axis.lanes)];
      return { top: start, height, yOf: (row) => first + row * pitch };
    }
    const { min, max } = panel.axis;
    const plot = height - labelRoom - belowPlot;
    return { top: start, height, yOf: (value) => start + labelRoom + ((max - value) / (max - min)) * plot };
  });
  return { height: next + (x.kind === 'years' ? yearsHeight : 4), top, bottom: next, boxes, xOf, gutter };
}

function heightOf({ axis, label }: Panel, dense: boolean): number {
  if (axis.kind === 'values') return dense ? denseHeight : valuesHeight;
  return (label ? panelHead : 0) + axis.rows.length * pitchOf(axis.lanes);
}

function gutterOf({ x, panels }: ChartModel): Gutter {
  if (x.kind === 'years') return named('years');
  const words = panels.flatMap(({ series }) => series.flatMap(({ points }) => points));
  const longest = Math.max(0, ...words.map((point) => (point.value === null ? 0 : textWidth(point.words))));
  const rooms = gutters.filter(({ name }) => name.startsWith('rows'));
  return rooms.find(({ right }) => right >= longest + BESIDE) ?? named('rows-l');
}

function named(name: Gutter['name']): Gutter {
  return gutters.find((gutter) => gutter.name === name) ?? { name, left: 0, right: 0 };
}

/** A chart model as Chart.js wants it: marks and lines are its own, everything behind them is painted from our scene. */
import type { ChartConfiguration, ChartDataset, Plugin, ScaleOptionsByType } from 'chart.js';
import type { ChartModel, ChartPoint } from '../lib/series/chart.ts';
import type { Gutter } from '../lib/series/layout.ts';
import { LETTER } from '../lib/series/text-box.ts';
import { BAR, BAR_OPACITY, layoutOf, sceneOf, type Layout, type Shape } from '../lib/series/scene.ts';
import { colorsOf, type Colors } from './colors.ts';

/** A mark on the canvas: which dataset, which entry of it, and the point it stands for. */
export interface Spot {
  datasetIndex: number;
  index: number;
  point: ChartPoint;
}

type XY = { x: number; y: number };
export interface Prepared {
  config: ChartConfiguration<'line', XY[]>;
  spots: Spot[];
  height: number;
}

export function prepare(model: ChartModel, host: Element): Prepared {
  const layout = layoutOf(model);
  const colors = () => colorsOf(host);
  const spots: Spot[] = [];
  const datasets = model.panels.flatMap((panel, panelIndex) =>
    panel.series.map((series) => ({ series, panelIndex })),
  );
  const data = datasets.map(({ series, panelIndex }, datasetIndex): ChartDataset<'line', XY[]> => {
    const entries: (ChartPoint | null)[] = series.points.flatMap((point, index) => {
      const joined = series.joins.some(([, to]) => to === index);
      return index === 0 || joined ? [point] : [null, point]; // a gap is a hole in the data: no line crosses it
    });
    entries.forEach((point, index) => point && spots.push({ datasetIndex, index, point }));
    const tone = () => colors().tone(series.tone);
    return {
      label: series.label,
      data: entries.map((point) => (point ? { x: point.x, y: point.y } : { x: Number.NaN, y: Number.NaN })),
      yAxisID: `y${panelIndex}`,
      showLine: series.joins.length > 0,
      spanGaps: false,
      clip: false,
      pointStyle: series.mark,
      pointRadius: 6,
      pointHoverRadius: 9,
      pointHitRadius: 14,
      pointBorderWidth: 2,
      pointHoverBorderWidth: 3,
      borderWidth: 2,
      borderDash: [...series.dash],
      borderColor: tone,
      pointBorderColor: tone,
      pointHoverBorderColor: tone,
      pointBackgroundColor: ({ dataIndex }) => (entries[dataIndex]?.hollow ? colors().paper : tone()),
      pointHoverBackgroundColor: ({ dataIndex }) => (entries[dataIndex]?.hollow ? colors().paper : tone()),
    };
  });
  const spotAt = (datasetIndex: number, index: number) =>
    spots.find((spot) => spot.datasetIndex === datasetIndex && spot.index === index)?.point;
  return {
    spots,
    height: layout.height,
    config: {
      type: 'line',
      data: { datasets: data },
      options: {
        animation: false,
        maintainAspectRatio: false,
        events: ['mousemove', 'mouseout', 'touchstart'],
        interaction: { mode: 'nearest', intersect: true },
        layout: {
          autoPadding: false,
          padding: {
            left: layout.gutter.left,
            right: layout.gutter.right,
            top: layout.top,
            bottom: layout.height - layout.bottom,
          },
        },
        scales: scalesOf(layout),
        plugins: {
          tooltip: {
            displayColors: false,
            callbacks: {
              title: ([item]) => (item ? (spotAt(item.datasetIndex, item.dataIndex)?.name ?? '') : ''),
              label: (item) => spotAt(item.datasetIndex, item.dataIndex)?.text ?? '',
            },
          },
        },
      },
      plugins: [background(model, layout, colors)],
    },
  };
}

/** One hidden axis a panel, stacked; each is stretched so that its values fall where the scene has them. */
function scalesOf({ boxes, xOf }: Layout): Record<string, Partial<ScaleOptionsByType<'linear'>>> {
  const bare = {
    type: 'linear',
    ticks: { display: false, maxTicksLimit: 2 },
    grid: { display: false },
    border: { display: false },
    title: { display: false },
  } as const;
  const line = (a: number, b: number, at: number) => (at - a) / (b - a);
  const x = { ...bare, min: line(xOf(0), xOf(1), 0), max: line(xOf(0), xOf(1), 1), afterFit: flat('height') };
  const entries = boxes.map(({ top, height, yOf }, index) => {
    const [above, below] = [line(yOf(0), yOf(1), top), line(yOf(0), yOf(1), top + height)];
    return [
      `y${index}`,
      {
        ...bare,
        position: 'left',
        stack: 'panels',
        stackWeight: height,
        weight: boxes.length - index,
        min: Math.min(above, below),
        max: Math.max(above, below),
        reverse: above < below,
        afterFit: flat('width'),
      },
    ] as const;
  });
  // Chart.js wants whole option objects here; the rest are its defaults.
  return Object.fromEntries([['x', x], ...entries]) as unknown as Record<
    string,
    Partial<ScaleOptionsByType<'linear'>>
  >;
}

const flat = (side: 'width' | 'height') => (scale: { width: number; height: number }) => {
  scale[side] = 0;
};

/** Grid, labels, breaks and values, painted behind the marks. */
function background(model: ChartModel, layout: Layout, colors: () => Colors): Plugin<'line'> {
  const shapes = sceneOf(model, layout);
  return {
    id: 'scene',
    beforeDatasetsDraw: ({ ctx, width }) => paint(ctx, shapes, { ...layout.gutter, width }, colors()),
  };
}

function paint(
  ctx: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  { left, right, width }: Pick<Gutter, 'left' | 'right'> & { width: number },
  colors: Colors,
): void {
  const plot = width - left - right;
  const at = (x: number) => left + x * plot;
  ctx.save();
  for (const shape of shapes) {
    if (shape.type === 'line' && shape.role !== 'join') {
      const { color, thick, alpha } = strokeOf(shape, colors);
      [ctx.strokeStyle, ctx.lineWidth, ctx.globalAlpha] = [color, thick, alpha];
      ctx.setLineDash([...shape.dash]);
      ctx.beginPath();
      ctx.moveTo(at(shape.x1), shape.y1);
      ctx.lineTo(at(shape.x2), shape.y2);
      ctx.stroke();
      ctx.globalAlpha = 1;
    } else if (shape.type === 'text' && plot >= shape.from) {
      ctx.font = `${shape.role === 'label' ? '600 ' : ''}${LETTER}px ${colors.font}`;
      ctx.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      // A rim of paper keeps words legible where a line passes behind them.
      [ctx.strokeStyle, ctx.lineWidth, ctx.lineJoin] = [colors.paper, 3, 'round'];
      ctx.setLineDash([]);
      ctx.strokeText(shape.text, at(shape.x) + shape.dx, shape.y);
      ctx.fillStyle = shape.role === 'tick' || shape.role === 'note' ? colors.grey : colors.ink;
      ctx.fillText(shape.text, at(shape.x) + shape.dx, shape.y);
    }
  }
  ctx.restore();
}

function strokeOf(
  { role, tone }: Extract<Shape, { type: 'line' }>,
  colors: Colors,
): { color: string; thick: number; alpha: number } {
  if (role === 'bar') return { color: colors.tone(tone), thick: BAR, alpha: BAR_OPACITY };
  if (role === 'range') return { color: colors.tone(tone), thick: 2, alpha: 1 };
  return { color: role === 'grid' ? colors.rule : colors.grey, thick: 1, alpha: 1 };
}

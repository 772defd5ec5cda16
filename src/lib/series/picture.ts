/** A chart as a picture that travels: what it shows, whose, from where, in which state and at which address stand in it. */
import { palette, tones } from '../palette.ts';
import { tight, type ChartModel, type ChartPoint, type LegendKey } from './chart.ts';
import { BAR, BAR_OPACITY, layoutOf, markPath, sceneOf, type Layout, type Shape } from './scene.ts';
import { LETTER, wrap, type Anchor } from './text-box.ts';

export type Stroke = { type: 'path'; x: number; y: number; d: string; tone: number; hollow: boolean };
export interface DrawnLine {
  type: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  color: string;
  width: number;
  opacity: number;
  dash: readonly number[];
}
export interface DrawnText {
  type: 'text';
  x: number;
  y: number;
  text: string;
  size: number;
  bold: boolean;
  color: string;
  anchor: Anchor;
}
export type Drawn = DrawnLine | DrawnText | Stroke;

export interface Picture {
  width: number;
  height: number;
  shapes: Drawn[];
}

const { paper, ink, ink2: grey, rule } = palette;
const toneOf = (tone: number): string => tones[(tone - 1) % tones.length] ?? ink;

const margin = 32;

export function pictureOf(model: ChartModel, address: string, width = 880): Picture {
  const shapes: Drawn[] = [];
  const inner = width - 2 * margin;
  let y = margin;
  const write = (text: string, size: number, { bold = false, color = grey } = {}) => {
    for (const line of wrap(text, inner, size)) {
      y += size * 1.5;
      shapes.push({ type: 'text', x: margin, y, text: line, size, bold, color, anchor: 'start' });
    }
  };
  write(model.title, 22, { bold: true, color: ink });
  if (model.lead) write(model.lead, 15, { color: ink });
  write(model.scope, 14);
  y += 14;
  for (const fact of model.facts) {
    write(tight(fact.text), 34, { bold: true, color: ink });
    write(factWords(fact), 14);
  }
  if (model.panels.length > 0) {
    const layout = layoutOf(model);
    shapes.push(...sceneOf(model, layout).flatMap((shape) => place(shape, layout, inner, y)));
    y += layout.height + 8;
  }
  for (const key of model.legend) {
    y += 22;
    shapes.push(...drawKey(key, margin, y - 5));
    shapes.push({
      type: 'text',
      x: margin + 44,
      y,
      text: key.label,
      size: 14,
      bold: false,
      color: ink,
      anchor: 'start',
    });
  }
  y += 6;
  for (const line of footOf(model, address)) write(line, 13);
  return { width, height: Math.ceil(y + margin), shapes };
}

/** The plot alone, for paper: title, legend and notes stand in the page beside it. */
export function plotOf(model: ChartModel, width = 700): Picture & { left: number } {
  const layout = layoutOf(model);
  const inner = width - 2 * margin;
  return {
    left: margin,
    width: inner,
    height: layout.height,
    shapes: sceneOf(model, layout).flatMap((shape) => place(shape, layout, inner, 0)),
  };
}

/** Whose number it is, of which year, and what must be known of it. */
export const factWords = ({ name, note }: ChartPoint): string => `${name}${note && `（${note}）`}`;

/** What goes with the picture wherever it goes. */
export function footOf(
  { breaks, notes, definition, sources, edition }: ChartModel,
  address: string,
): string[] {
  return [
    ...breaks.map(({ label }) => `┆ ${label}`),
    ...notes,
    ...(definition ? [`定义：${definition}`] : []),
    `来源：${sources.join('；')}。`,
    `地址：${address}${edition && `　版次：${edition}`}`,
    '非官方转录；以发布机关公布的原件为准。',
  ];
}

function drawKey({ line, hollow, ...look }: LegendKey, x: number, y: number): Drawn[] {
  const stroke: Stroke = { type: 'path', x: x + 17, y, d: markPath(look.mark), tone: look.tone, hollow };
  const [from, to] = [x, x + 34];
  return line
    ? [
        {
          type: 'line',
          x1: from,
          x2: to,
          y1: y,
          y2: y,
          color: toneOf(look.tone),
          width: 2,
          opacity: 1,
          dash: look.dash,
        },
        stroke,
      ]
    : [stroke];
}

function place(shape: Shape, { gutter }: Layout, inner: number, top: number): Drawn[] {
  const plot = inner - gutter.left - gutter.right;
  const at = (x: number) => margin + gutter.left + x * plot;
  if (shape.type === 'mark') {
    const { x, y, look, point } = shape;
    return [
      { type: 'path', x: at(x), y: top + y, d: markPath(look.mark), tone: look.tone, hollow: point.hollow },
    ];
  }
  if (shape.type === 'text') {
    if (shape.from > plot) return [];
    const { role, x, dx, y, text, anchor } = shape;
    const color = role === 'label' || role === 'value' ? ink : grey;
    return [
      { type: 'text', x: at(x) + dx, y: top + y, text, size: LETTER, bold: role === 'label', color, anchor },
    ];
  }
  const { x1, x2, y1, y2, dash } = shape;
  return [{ type: 'line', x1: at(x1), x2: at(x2), y1: top + y1, y2: top + y2, ...strokeOf(shape), dash }];
}

function strokeOf({
  role,
  tone,
}: Extract<Shape, { type: 'line' }>): Pick<DrawnLine, 'color' | 'width' | 'opacity'> {
  const look: Readonly<Record<typeof role, Pick<DrawnLine, 'color' | 'width' | 'opacity'>>> = {
    grid: { color: rule, width: 1, opacity: 1 },
    zero: { color: grey, width: 1, opacity: 1 },
    break: { color: grey, width: 1, opacity: 1 },
    join: { color: toneOf(tone), width: 2, opacity: 1 },
    range: { color: toneOf(tone), width: 2, opacity: 1 },
    bar: { color: toneOf(tone), width: BAR, opacity: BAR_OPACITY },
  };
  return look[role];
}

export const strokeColors = ({
  tone,
  hollow,
}: Pick<Stroke, 'tone' | 'hollow'>): { fill: string; line: string } => ({
  fill: hollow ? paper : toneOf(tone),
  line: toneOf(tone),
});

export const fonts = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

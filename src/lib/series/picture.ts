/** A chart as a picture that travels: title, scope, legend, source and address stand inside it. */
import { palette, tones } from '../palette.ts';
import type { ChartModel, Look } from './chart.ts';
import { layoutOf, markPath, sceneOf, type Shape } from './scene.ts';

export type Stroke = { type: 'path'; x: number; y: number; d: string; tone: number; hollow: boolean };
export type Drawn =
  | {
      type: 'line';
      x1: number;
      y1: number;
      x2: number;
      y2: number;
      color: string;
      width: number;
      dash: readonly number[];
    }
  | {
      type: 'text';
      x: number;
      y: number;
      text: string;
      size: number;
      bold: boolean;
      color: string;
      anchor: 'start' | 'middle' | 'end';
    }
  | Stroke;

export interface Picture {
  width: number;
  height: number;
  shapes: Drawn[];
}

const { paper, ink, ink2: grey, rule } = palette;
const toneOf = (tone: number): string => tones[(tone - 1) % tones.length] ?? ink;

const margin = 32;

/** Lines of at most `width` pixels; Han characters are as wide as they are high, others about half. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const letter of text) {
    const wide = letter > '\u2e7f' ? size : size * 0.6;
    if (used + wide > width && line) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += letter;
    used += wide;
  }
  return line ? [...lines, line] : lines;
}

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
  write(model.scope, 14);
  y += 14;
  const layout = layoutOf(model);
  for (const shape of sceneOf(model, layout)) shapes.push(...place(shape, inner, y));
  y += layout.height + 8;
  for (const { label, ...look } of model.legend) {
    y += 22;
    shapes.push(stroke(look, margin + 8, y - 5, false));
    shapes.push({
      type: 'text',
      x: margin + 24,
      y,
      text: label,
      size: 14,
      bold: false,
      color: ink,
      anchor: 'start',
    });
  }
  y += 6;
  for (const { label } of model.breaks) write(`┆ ${label}`, 13);
  for (const note of model.notes) write(note, 13);
  write(`来源：${model.sources.join('；')}。`, 13);
  write(`地址：${address}`, 13);
  write('非官方转录；以发布机关公布的原件为准。', 13);
  return { width, height: Math.ceil(y + margin), shapes };
}

const stroke = ({ mark, tone }: Look, x: number, y: number, hollow: boolean): Stroke => ({
  type: 'path',
  x,
  y,
  d: markPath(mark),
  tone,
  hollow,
});

function place(shape: Shape, width: number, top: number): Drawn[] {
  const at = (x: number) => margin + x * width;
  if (shape.type === 'mark') return [stroke(shape.look, at(shape.x), top + shape.y, shape.point.hollow)];
  if (shape.type === 'text') {
    const strong = shape.role === 'label' || shape.role === 'value';
    return [
      {
        type: 'text',
        x: at(shape.x) + shape.dx,
        y: top + shape.y,
        text: shape.text,
        size: 12.5,
        bold: shape.role === 'label',
        color: strong ? ink : grey,
        anchor: shape.anchor,
      },
    ];
  }
  const color = shape.role === 'join' ? toneOf(shape.tone) : shape.role === 'grid' ? rule : grey;
  const width2 = shape.role === 'join' ? 2 : 1;
  return [
    {
      type: 'line',
      x1: at(shape.x1),
      x2: at(shape.x2),
      y1: top + shape.y1,
      y2: top + shape.y2,
      color,
      width: width2,
      dash: shape.dash,
    },
  ];
}

export const strokeColors = ({ tone, hollow }: Stroke): { fill: string; line: string } => ({
  fill: hollow ? paper : toneOf(tone),
  line: toneOf(tone),
});

export const fonts = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The picture as an SVG file that stands alone. */
export function toSvg({ width, height, shapes }: Picture, title: string): string {
  const body = shapes.map((shape) => {
    if (shape.type === 'line') {
      const dash = shape.dash.length > 0 ? ` stroke-dasharray="${shape.dash.join(' ')}"` : '';
      return `<line x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}" stroke="${shape.color}" stroke-width="${shape.width}"${dash}/>`;
    }
    if (shape.type === 'path') {
      const { fill, line } = strokeColors(shape);
      return `<path transform="translate(${shape.x} ${shape.y})" d="${shape.d}" fill="${fill}" stroke="${line}" stroke-width="2"/>`;
    }
    return `<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}" font-weight="${shape.bold ? 700 : 400}" fill="${shape.color}" text-anchor="${shape.anchor}">${escape(shape.text)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escape(fonts)}">`,
    `<title>${escape(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    ...body,
    '</svg>',
  ].join('\n');
}

/** A picture as an SVG file that stands alone: no style sheet, no script, no font of its own, light on any background. */
import { palette } from '../palette.ts';
import type { ChartModel } from './chart.ts';
import { fonts, footOf, strokeColors, type Drawn, type Picture } from './picture.ts';

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const px = (value: number): number => Number(value.toFixed(2));

/** The shapes of a picture, as elements of SVG. */
export const toElements = ({ shapes }: Pick<Picture, 'shapes'>): string => shapes.map(draw).join('\n');

/** The title names the picture, the description says all its words to who cannot see it. */
export function toSvg({ width, height, shapes }: Picture, model: ChartModel, address: string): string {
  const described = [
    model.lead,
    model.scope,
    ...model.facts.map(spoken),
    ...pointsOf(model),
    ...footOf(model, address),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escape(fonts)}" role="img" aria-labelledby="title description" xml:lang="zh-CN">`,
    `<title id="title">${escape(model.title)}</title>`,
    `<desc id="description">${escape(described.filter(Boolean).join('\n'))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    toElements({ shapes }),
    '</svg>',
    '',
  ].join('\n');
}

const spoken = ({ name, text, note }: ChartModel['facts'][number]): string =>
  `${name}：${text}${note && `（${note}）`}`;

const pointsOf = ({ panels }: ChartModel): string[] =>
  panels.flatMap(({ series }) => series.flatMap(({ points }) => points.map(spoken)));

function draw(shape: Drawn): string {
  if (shape.type === 'line') {
    const { x1, y1, x2, y2, color, width, opacity, dash } = shape;
    const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
    const through = opacity < 1 ? ` stroke-opacity="${opacity}"` : '';
    return `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${color}" stroke-width="${width}"${dashes}${through}/>`;
  }
  if (shape.type === 'path') {
    const { fill, line } = strokeColors(shape);
    return `<path transform="translate(${px(shape.x)} ${px(shape.y)})" d="${shape.d}" fill="${fill}" stroke="${line}" stroke-width="2"/>`;
  }
  const { x, y, text, size, bold, color, anchor } = shape;
  return `<text x="${px(x)}" y="${px(y)}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${color}" text-anchor="${anchor}" paint-order="stroke" stroke="${palette.paper}" stroke-width="3" stroke-linejoin="round">${escape(text)}</text>`;
}

/** Export: the picture with its source inside, as SVG or PNG. */
import { palette } from '../lib/palette.ts';
import type { ChartModel } from '../lib/series/chart.ts';
import { fonts, pictureOf, strokeColors, type Picture } from '../lib/series/picture.ts';
import { toSvg } from '../lib/series/svg.ts';
import { save } from '../shell/save.ts';

const addressOf = ({ id }: ChartModel): string => `${location.origin}${location.pathname}#${id}`;

export async function download(model: ChartModel, kind: 'png' | 'svg'): Promise<void> {
  const address = addressOf(model);
  const picture = pictureOf(model, address);
  const name = `${model.id}.${kind}`;
  if (kind === 'svg') save(toSvg(picture, model, address), name, 'image/svg+xml');
  else save(await toPng(picture), name);
}

async function toPng({ width, height, shapes }: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const scale = 2; // legible in print
  [canvas.width, canvas.height] = [width * scale, height * scale];
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('this browser draws no canvas');
  ctx.scale(scale, scale);
  ctx.fillStyle = palette.paper;
  ctx.fillRect(0, 0, width, height);
  for (const shape of shapes) {
    if (shape.type === 'text') {
      ctx.fillStyle = shape.color;
      ctx.font = `${shape.bold ? 700 : 400} ${shape.size}px ${fonts}`;
      ctx.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      [ctx.strokeStyle, ctx.lineWidth, ctx.lineJoin] = [palette.paper, 3, 'round'];
      ctx.setLineDash([]);
      ctx.strokeText(shape.text, shape.x, shape.y);
      ctx.fillText(shape.text, shape.x, shape.y);
    } else if (shape.type === 'line') {
      ctx.strokeStyle = shape.color;
      ctx.lineWidth = shape.width;
      ctx.globalAlpha = shape.opacity;
      ctx.setLineDash([...shape.dash]);
      ctx.beginPath();
      ctx.moveTo(shape.x1, shape.y1);
      ctx.lineTo(shape.x2, shape.y2);
      ctx.stroke();
      ctx.globalAlpha = 1;
    } else {
      const { fill, line } = strokeColors(shape);
      const path = new Path2D(shape.d);
      ctx.save();
      ctx.translate(shape.x, shape.y);
      ctx.setLineDash([]);
      [ctx.fillStyle, ctx.strokeStyle, ctx.lineWidth] = [fill, line, 2];
      ctx.fill(path);
      ctx.stroke(path);
      ctx.restore();
    }
  }
  return new Promise((done, fail) =>
    canvas.toBlob(
      (blob) => (blob ? done(blob) : fail(new Error('the picture could not be written'))),
      'image/png',
    ),
  );
}

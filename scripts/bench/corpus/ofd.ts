/** A report as an OFD document (GB/T 33190): characters and rules at their places on pages, and nothing about structure. */
import { widthOf, wrap } from '../layouts.ts';
import { columnWidths } from './docx.ts';
import type { Grid, GridCell } from './grid.ts';
import { wordsOf, type Block, type Made } from './made.ts';
import { markerOf } from './markers.ts';
import { declaration, element, escaped } from './xml.ts';
import { zipOf } from './zip.ts';

interface Manner {
  /** `DeltaX` spelt out, or with its runs of equal steps counted (`g 26 5.64`). */
  steps: 'plain' | 'counted';
  /** A text object for each line, or for each run of Chinese or other characters. */
  objects: 'lines' | 'runs';
  /** A cell's frame as one closed path, or as four rules. */
  frames: 'closed' | 'rules';
  /** The text object's boundary is the whole page, and its characters are placed within. */
  wholePage: boolean;
}

function ofdManner(turn: number): Manner {
  return {
    steps: turn % 2 === 0 ? 'counted' : 'plain',
    objects: turn % 3 === 1 ? 'runs' : 'lines',
    frames: turn % 3 === 2 ? 'closed' : 'rules',
    wholePage: turn % 4 === 3,
  };
}

/** Millimetres. */
const page = { width: 210, height: 297, left: 28, top: 37, right: 182, bottom: 262, mark: 272 };
const sizes = { title: 7.76, text: 5.64, cell: 3.5 };
const pitch = { title: 12, text: 9.8, cell: 4.2 };
/** Between a cell's frame and its words. */
const padding = 0.9;

interface Placed {
  text: string;
  x: number;
  /** Of the line's upper edge. */
  y: number;
  size: number;
}
interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Page {
  texts: Placed[];
  frames: Frame[];
}

export function toOfd(made: Made, turn: number): Uint8Array {
  const pages = layOut(made);
  const manner = ofdManner(turn);
  let last = 10;
  const next = (): number => ++last;
  const contents = pages.map((one, at) => [
    `Doc_0/Pages/Page_${at}/Content.xml`,
    contentOf(one, manner, next),
  ]);
  const pageIds = pages.map(() => next());
  return zipOf({
    'OFD.xml': root(made),
    'Doc_0/Document.xml': documentOf(pageIds, next()),
    'Doc_0/PublicRes.xml': resources,
    ...Object.fromEntries(contents),
  });
}

const xmlns = { 'xmlns:ofd': 'http://www.ofdspec.org/2016' };
const box = element('ofd:PhysicalBox', {}, `0 0 ${page.width} ${page.height}`);

const root = ({ name, facts }: Made): string =>
  `${declaration}${element(
    'ofd:OFD',
    { ...xmlns, DocType: 'OFD', Version: '1.0' },
    element(
      'ofd:DocBody',
      {},
      element(
        'ofd:DocInfo',
        {},
        element('ofd:DocID', {}, name),
        element('ofd:Author', {}, escaped(facts.issuer)),
        element('ofd:CreationDate', {}, `${facts.year + 1}-01-20`),
      ),
      element('ofd:DocRoot', {}, 'Doc_0/Document.xml'),
    ),
  )}`;

const documentOf = (pageIds: readonly number[], last: number): string =>
  `${declaration}${element(
    'ofd:Document',
    xmlns,
    element(
      'ofd:CommonData',
      {},
      element('ofd:MaxUnitID', {}, String(last)),
      element('ofd:PageArea', {}, box),
      element('ofd:PublicRes', {}, 'PublicRes.xml'),
    ),
    element(
      'ofd:Pages',
      {},
      ...pageIds.map((id, at) => element('ofd:Page', { ID: id, BaseLoc: `Pages/Page_${at}/Content.xml` })),
    ),
  )}`;

const resources = `${declaration}${element(
  'ofd:Res',
  { ...xmlns, BaseLoc: 'Res' },
  element('ofd:Fonts', {}, element('ofd:Font', { ID: 1, FontName: '仿宋', FamilyName: '仿宋' })),
)}`;

/** Put a report on pages. Afterwards every page has its mark, and no line stands below the text's area. */
function layOut({ title, blocks }: Made): Page[] {
  const pages: Page[] = [];
  let y = page.bottom;
  const room = (height: number): Page => {
    const open = pages.at(-1);
    if (open && y + height <= page.bottom) return open;
    const fresh: Page = { texts: [], frames: [] };
    pages.push(fresh);
    y = page.top;
    return fresh;
  };
  const line = (text: string, x: number, kind: 'title' | 'text'): void => {
    room(pitch[kind]).texts.push({ text, x, y, size: sizes[kind] });
    y += pitch[kind];
  };
  for (const words of title.flatMap((one) => wrap(one, 19)))
    line(words, centred(words, sizes.title), 'title');
  y += pitch.text;
  for (const block of blocks) {
    if (block.type === 'table') {
      const { rows, heights } = measured(block.grid);
      const places = heights.map((height) => {
        const on = room(height);
        y += height;
        return { on, y: y - height };
      });
      drawCells(rows, heights, places);
      y += pitch.text / 2;
    } else for (const { text, x } of linesOf(block)) line(text, x, 'text');
  }
  pages.forEach((one, at) => {
    const mark = `- ${at + 1} -`;
    one.texts.push({ text: mark, x: centred(mark, sizes.text), y: page.mark, size: sizes.text });
  });
  return pages;
}

const lengthOf = (text: string): number => [...text].reduce((sum, one) => sum + widthOf(one), 0);

function centred(text: string, size: number): number {
  return (page.left + page.right - lengthOf(text) * size) / 2;
}

/** The lines of a paragraph: the first one begins two characters in. */
function linesOf(block: Exclude<Block, { type: 'table' }>): { text: string; x: number }[] {
  if (block.type === 'signature')
    return block.lines.map((text) => ({ text, x: page.right - (lengthOf(text) + 2) * sizes.text }));
  const words = block.type === 'heading' ? markerOf(block, '．') + wordsOf(block) : block.text;
  const width = Math.floor((page.right - page.left) / sizes.text);
  return wrap(`　　${words}`, width).map((text, index) =>
    index === 0 ? { text: text.slice(2), x: page.left + 2 * sizes.text } : { text, x: page.left },
  );
}

interface MeasuredCell extends GridCell {
  lines: string[];
  x: number;
  width: number;
}

/** Cells with their lines and places from left to right, and the height each row needs. */
function measured(grid: Grid): { rows: MeasuredCell[][]; heights: number[] } {
  const widths = columnWidths(grid, page.right - page.left);
  const sum = (from: number, to: number): number =>
    widths.slice(from, to).reduce((total, width) => total + width, 0);
  const rows = grid.rows.map((cells) =>
    cells.map((cell): MeasuredCell => {
      const width = sum(cell.column, cell.column + cell.columns);
      const characters = Math.max(1, Math.floor((width - 2 * padding) / sizes.cell));
      const lines = cell.text === '' ? [] : wrap(cell.text, characters);
      return { ...cell, lines, x: page.left + sum(0, cell.column), width };
    }),
  );
  const heights = rows.map((cells) => {
    const most = Math.max(
      1,
      ...cells.filter(({ rows: span }) => span === 1).map(({ lines }) => lines.length),
    );
    return most * pitch.cell + 2 * padding;
  });
  return { rows, heights };
}

/** A cell merged over a page's end has a frame on both pages; its words stand in the taller part. */
function drawCells(
  rows: readonly MeasuredCell[][],
  heights: readonly number[],
  places: readonly { on: Page; y: number }[],
): void {
  rows.forEach((cells, row) => {
    for (const cell of cells) {
      const parts = new Map<Page, Frame>();
      for (let at = row; at < row + cell.rows; at++) {
        const place = places[at];
        if (!place) continue;
        const part = parts.get(place.on) ?? { x: cell.x, y: place.y, width: cell.width, height: 0 };
        parts.set(place.on, { ...part, height: part.height + (heights[at] ?? 0) });
      }
      for (const [on, frame] of parts) on.frames.push(frame);
      const [tallest] = [...parts].toSorted(([, a], [, b]) => b.height - a.height);
      if (tallest) tallest[0].texts.push(...wordsIn(cell, tallest[1]));
    }
  });
}

function wordsIn({ lines, kind }: MeasuredCell, frame: Frame): Placed[] {
  const top = frame.y + (frame.height - lines.length * pitch.cell) / 2;
  return lines.map((text, index) => ({
    text,
    x: kind === 'label' ? frame.x + padding : frame.x + (frame.width - lengthOf(text) * sizes.cell) / 2,
    y: top + index * pitch.cell,
    size: sizes.cell,
  }));
}

function contentOf({ texts, frames }: Page, manner: Manner, next: () => number): string {
  const objects = [
    ...frames.flatMap((frame) => pathsOf(frame, manner)).map((path) => pathObject(path, next())),
    ...texts.flatMap((text) => piecesOf(text, manner)).map((text) => textObject(text, manner, next())),
  ];
  return `${declaration}${element(
    'ofd:Page',
    xmlns,
    element('ofd:Area', {}, box),
    element('ofd:Content', {}, element('ofd:Layer', { ID: next(), Type: 'Body' }, ...objects)),
  )}`;
}

const millimetres = (value: number): string => String(Math.round(value * 1000) / 1000);

interface Path extends Frame {
  data: string;
}

function pathsOf(frame: Frame, { frames }: Manner): Path[] {
  const { x, y, width, height } = frame;
  const [w, h] = [millimetres(width), millimetres(height)];
  if (frames === 'closed') return [{ ...frame, data: `M 0 0 L ${w} 0 L ${w} ${h} L 0 ${h} C` }];
  const across = { width, height: 0.25, data: `M 0 0 L ${w} 0` };
  const down = { width: 0.25, height, data: `M 0 0 L 0 ${h}` };
  return [
    { ...across, x, y },
    { ...across, x, y: y + height },
    { ...down, x, y },
    { ...down, x: x + width, y },
  ];
}

const boundaryOf = ({ x, y, width, height }: Frame): string =>
  [x, y, width, height].map(millimetres).join(' ');

const pathObject = (path: Path, id: number): string =>
  element(
    'ofd:PathObject',
    { ID: id, Boundary: boundaryOf(path), LineWidth: '0.25' },
    element('ofd:StrokeColor', { Value: '0 0 0' }),
    element('ofd:AbbreviatedData', {}, path.data),
  );

/** A line, or the runs of wide and narrow characters in it. */
function piecesOf(text: Placed, { objects }: Manner): Placed[] {
  if (objects === 'lines') return [text];
  let x = text.x;
  return (text.text.match(/[\u0000-\u00FF]+|[^\u0000-\u00FF]+/g) ?? []).map((piece) => {
    const placed = { ...text, text: piece, x };
    x += lengthOf(piece) * text.size;
    return placed;
  });
}

function textObject({ text, x, y, size }: Placed, manner: Manner, id: number): string {
  const tight: Frame = { x, y, width: lengthOf(text) * size, height: size * 1.2 };
  const boundary = manner.wholePage ? { x: 0, y: 0, width: page.width, height: page.height } : tight;
  const steps = [...text].slice(0, -1).map((character) => millimetres(widthOf(character) * size));
  return element(
    'ofd:TextObject',
    { ID: id, Boundary: boundaryOf(boundary), Font: 1, Size: millimetres(size) },
    element('ofd:FillColor', { Value: '0 0 0' }),
    element(
      'ofd:TextCode',
      {
        X: millimetres(x - boundary.x),
        Y: millimetres(y - boundary.y + size * 0.88),
        DeltaX: steps.length === 0 ? undefined : stepsOf(steps, manner),
      },
      escaped(text),
    ),
  );
}

function stepsOf(steps: readonly string[], manner: Manner): string {
  if (manner.steps === 'plain') return steps.join(' ');
  const runs: { step: string; count: number }[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.step === step) last.count++;
    else runs.push({ step, count: 1 });
  }
  return runs.map(({ step, count }) => (count > 1 ? `g ${count} ${step}` : step)).join(' ');
}

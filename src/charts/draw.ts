/** Draw the chosen rows of a matrix: a figure like those of the build, alive from the start. */
import type { ChartModel, LegendKey } from '../lib/series/chart.ts';
import { chosenChart } from '../lib/series/chosen.ts';
import { markPath } from '../lib/series/scene.ts';
import { enliven } from './live.ts';
import { readRow } from './matrix.ts';

let drawn: AbortController | undefined;

/** Replaces what was drawn before; nothing is left where no row is chosen. */
export async function draw(matrix: HTMLElement, chosen: readonly HTMLTableRowElement[]): Promise<void> {
  const place = matrix.querySelector<HTMLElement>('[data-drawn]');
  if (!place) return;
  drawn?.abort();
  drawn = new AbortController();
  if (chosen.length === 0) return place.replaceChildren();
  const { title = '', unit = '', breaks = '[]', apart } = matrix.dataset;
  const { model } = chosenChart(
    // Written by Matrix.astro from the same type.
    {
      title: `${title}：所选机关`,
      unit,
      breaks: JSON.parse(breaks) as ChartModel['breaks'],
      apart: apart !== undefined,
    },
    chosen.map((row) => readRow(row, unit)),
  );
  const figure = figureOf(model);
  place.replaceChildren(figure);
  await enliven(figure, drawn.signal);
}

function figureOf(model: ChartModel): HTMLElement {
  const figure = html('figure', 'chart');
  figure.id = model.id;
  figure.dataset['chart'] = JSON.stringify(model);
  const caption = html('figcaption');
  caption.append(html('strong', '', model.title), html('span', 'chart-scope', model.scope));
  const legend = html('ul', 'legend');
  legend.setAttribute('aria-label', '图例');
  legend.append(
    ...model.legend.map((key) => {
      const item = html('li');
      item.append(drawKey(key), key.label);
      return item;
    }),
  );
  const notes = html('ul');
  notes.append(
    ...[...model.breaks.map(({ label }) => `┆ ${label}`), ...model.notes].map((note) => html('li', '', note)),
  );
  const explained = html('div', 'chart-notes');
  explained.append(html('p', '', '说明'), notes);
  const status = html('p', 'point-status');
  status.setAttribute('aria-live', 'polite');
  figure.append(
    caption,
    html('div', 'plot'),
    legend,
    status,
    html('div', 'export'),
    ...(notes.children.length > 0 ? [explained] : []),
  );
  return figure;
}

/** As Key.astro draws it. */
function drawKey({ tone, mark, dash, line, hollow }: LegendKey): SVGElement {
  const width = line ? 34 : 14;
  const key = svg('svg', {
    width: `${width}`,
    height: '14',
    'aria-hidden': 'true',
    class: `key tone-${tone}`,
  });
  if (line) {
    const stroke = svg('line', { x1: '0', x2: `${width}`, y1: '7', y2: '7' });
    if (dash.length > 0) stroke.setAttribute('stroke-dasharray', dash.join(' '));
    key.append(stroke);
  }
  const at = svg('svg', { x: `${width / 2}`, y: '7' });
  at.append(svg('path', { class: hollow ? 'hollow' : 'filled', d: markPath(mark) }));
  key.append(at);
  return key;
}

function html(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

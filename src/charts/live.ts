/** One chart alive: pointer, touch and keyboard move over its points; every point leads to where it is printed. */
import type { Chart as LiveChart } from 'chart.js';
import type { ChartModel } from '../lib/series/chart.ts';
import { prepare, type Spot } from './config.ts';

/** What a figure offers to programs once its chart lives. */
export interface ChartFigure extends HTMLElement {
  liveChart?: LiveChart<'line', { x: number; y: number }[]>;
}

/**
 * Replace the picture of a figure by a live chart. Model and places are read from the figure itself. The chart ends with
 * the signal.
 */
export async function enliven(
  figure: ChartFigure,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const plot = figure.querySelector<HTMLElement>('.plot');
  const status = figure.querySelector<HTMLElement>('.point-status');
  if (!plot || !status || !figure.dataset['chart']) return;
  const model = JSON.parse(figure.dataset['chart']) as ChartModel; // written by Figure.astro from this type
  const { Chart } = await import('./chart-js.ts');
  if (signal.aborted) return;
  const { config, spots, height } = prepare(model, figure);

  const stage = element('div', 'stage');
  const canvas = element('canvas', 'live');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-roledescription', '图表');
  canvas.setAttribute(
    'aria-label',
    `${model.title}。${spots.length}个数据点，用方向键逐点查看，回车打开原文位置。`,
  );
  stage.append(canvas);
  stage.style.height = `${height}px`; // through the object model: no style attribute in the page
  plot.append(stage);
  // The picture goes: whoever had come to one of its points is now on the chart.
  const isAtPicture = plot.querySelector('.still')?.contains(document.activeElement);
  figure.classList.add('is-live');
  if (isAtPicture) canvas.focus();
  // Should the code not arrive, the canvas is printed as it is.
  if (!plot.querySelector('.still'))
    void import('./paper.ts').then(({ standForPaper }) => standForPaper(plot, model)).catch(() => undefined);
  const chart = new Chart(canvas, config);
  figure.liveChart = chart;

  let current = -1;
  const select = (index: number) => {
    current = (index + spots.length) % spots.length;
    const spot = spots[current];
    if (!spot) return;
    chart.setActiveElements([spot]);
    chart.tooltip?.setActiveElements([spot], positionOf(chart, spot));
    chart.update('none');
    tell(status, spot);
  };

  canvas.addEventListener('keydown', (event) => {
    const target = {
      ArrowRight: current + 1,
      ArrowDown: current + 1,
      ArrowLeft: Math.max(current, 0) - 1,
      ArrowUp: Math.max(current, 0) - 1,
      Home: 0,
      End: -1,
    }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      select(target);
    }
    if (event.key === 'Enter' && spots[current]) location.assign(spots[current]?.point.place ?? '');
  });
  canvas.addEventListener('click', (event) => {
    const [hit] = chart.getElementsAtEventForMode(event, 'nearest', { intersect: true }, false);
    const index = spots.findIndex(
      (spot) => spot.datasetIndex === hit?.datasetIndex && spot.index === hit.index,
    );
    if (index < 0) return;
    // A finger covers the point and knows no hover: it selects, and the links stand below the chart.
    if (event instanceof PointerEvent && event.pointerType === 'mouse')
      location.assign(spots[index]?.point.place ?? '');
    else select(index);
  });
  const repaint = () => chart.update('none');
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', repaint, { signal });
  }
  // The reader's own choice of colours stands on the root element.
  const theme = new MutationObserver(repaint);
  theme.observe(document.documentElement, { attributes: true });
  signal.addEventListener('abort', () => {
    theme.disconnect();
    chart.destroy();
  });
  figure
    .querySelector('.export')
    ?.append(...(['png', 'svg'] as const).map((kind) => exportButton(model, kind)));
}

function positionOf(chart: LiveChart<'line', { x: number; y: number }[]>, { datasetIndex, index }: Spot) {
  const { x = 0, y = 0 } = chart.getDatasetMeta(datasetIndex).data[index] ?? {};
  return { x, y };
}

/** Say a point and offer the way to it; the element is a live region. */
function tell(status: HTMLElement, { point }: Spot): void {
  const words = `${point.name}：${point.text}${point.note && `（${point.note}）`}　`;
  const links = [
    link(point.place, '原文位置'),
    ...(point.source ? ['　', link(point.source, `原文第${point.lines}行`)] : []),
  ];
  status.replaceChildren(words, ...links);
}

function exportButton(model: ChartModel, kind: 'png' | 'svg'): HTMLElement {
  const button = element('button', 'export-button');
  button.type = 'button';
  button.textContent = `导出 ${kind.toUpperCase()}`;
  button.addEventListener('click', () => {
    // Should the code not arrive, the page has the picture at an address of its own.
    void import('./download.ts').then(({ download }) => download(model, kind)).catch(() => undefined);
  });
  return button;
}

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = element('a', '');
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}

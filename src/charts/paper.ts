/** A chart that was drawn on canvas, as it shall be printed: sharp, in the colours of paper, whatever the screen has. */
import type { ChartModel } from '../lib/series/chart.ts';
import { plotOf } from '../lib/series/picture.ts';
import { toElements } from '../lib/series/svg.ts';
import { html, Html } from '../shell/html.ts';
import { addHtml } from '../shell/trusted.ts';

/** Stands in the plot from now on, seen on paper only, like the picture of a chart that the build drew. */
export function standForPaper(plot: HTMLElement, model: ChartModel): void {
  const { left, width, height, shapes } = plotOf(model);
  const drawn = new Html(toElements({ shapes })); // their words are escaped there
  addHtml(
    plot,
    'afterbegin',
    html`<svg class="still" viewBox="${left} 0 ${width} ${height}" width="100%" aria-hidden="true">
      ${drawn}
    </svg>`,
  );
}

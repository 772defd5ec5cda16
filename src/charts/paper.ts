/** A chart that was drawn on canvas, as it shall be printed: sharp, in the colours of paper, whatever the screen has. */
import type { ChartModel } from '../lib/series/chart.ts';
import { plotOf } from '../lib/series/picture.ts';
import { toElements } from '../lib/series/svg.ts';

/** Stands in the plot from now on, seen on paper only, like the picture of a chart that the build drew. */
export function standForPaper(plot: HTMLElement, model: ChartModel): void {
  const { left, width, height, shapes } = plotOf(model);
  plot.insertAdjacentHTML(
    'afterbegin',
    `<svg class="still" viewBox="${left} 0 ${width} ${height}" width="100%" aria-hidden="true">${toElements({ shapes })}</svg>`,
  );
}

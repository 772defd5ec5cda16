/** Dots of the usage view, drawn by the module that draws the trends. */
import type { ChartFigure } from '../../charts/live.ts';
import { lookOf, titlesOf, type ChartModel, type ChartPoint, type Panel } from '../../lib/series/chart.ts';
import { niceTicks } from '../../lib/series/scale.ts';
import { rateOf, type UsageRow } from '../usage.ts';
import { element } from '../view.ts';
import type { LabelOf } from './usage.ts';

interface Shown {
  rows: UsageRow[];
  words: string[];
  addressOf: (row: UsageRow, term: number) => string;
  rateText: (row: UsageRow, term: number) => string;
  labelOf: LabelOf;
}

/** The charts of `/trends/`, in the order in which they are read. */
import { measureOf, TOTAL, type MeasureId } from '../../schema/vocabulary.ts';
import type { ArchiveDocument } from '../../archive/archive.ts';
import { classesOf, formatPercent, ratesOf, type Rate } from '../indicators.ts';
import { seriesLabel, toSeries, type AnyPoint } from '../series.ts';
import { formIds, forms, type FormFamily, type FormId } from '../../schema/vocabulary.ts';
import { shortName } from '../labels.ts';
import { urls } from '../../archive/urls.ts';
import type { Figure } from './chart.ts';
import { toEntries, type Entry } from './entries.ts';
import { splitCharts, wholeChart } from './measure-figures.ts';
import { rowsChart } from './rows-chart.ts';
import { timeChart, type TimeLine } from './time-chart.ts';

export interface Data {
  points: readonly AnyPoint[];
  documents: readonly ArchiveDocument[];
  years: readonly number[];
}

const wholesOf = (points: readonly AnyPoint[], measure: MeasureId) =>
  toSeries(points, measure).filter(({ part }) => part === TOTAL);

/** The wholes of one measure by body and scope. */
export const byScope = ({ points, years }: Data, measure: MeasureId, title?: string): Figure =>
  wholeChart(wholesOf(points, measure), measure, { years }, title);

/** The members of one dimension of a measure. */
export const bySplit = ({ points, years }: Data, measure: MeasureId, dimension: string): Figure[] =>
  splitCharts(toSeries(points, measure), measure, dimension, { years });

/** Several measures, a panel for each measure, body and scope: their scales differ, and none is joined to another. */
export function sideBySide(
  { points, years }: Data,
  measures: readonly MeasureId[],
  id: string,
  title: string,
): Figure {
  const lines = measures.flatMap((measure) =>
    wholesOf(points, measure).map((series): TimeLine => {
      const whose = seriesLabel(series);
      const { label } = measureOf(measure);
      return { panel: `${label}：${whose}`, lane: label, label: whose, series };
    }),
  );
  const units = [...new Set(measures.map((measure) => measureOf(measure).unit))].join('、');
  return timeChart({ id, title, unit: units, years }, lines);
}

/** Results of several measures, row by row, in the reports that print them. */
export function byResult(
  { points }: Data,
  measures: readonly MeasureId[],
  id: string,
  title: string,
): Figure {
  const lines = measures.map((measure) => ({
    label: measureOf(measure).label.replace(/^.*：/, ''),
    entries: wholesOf(points, measure).flatMap((series) =>
      toEntries(series).filter(({ state }) => state === 'reported'),
    ),
  }));
  return rowsChart({ id, title, unit: '件' }, lines);
}

/** Outcomes of the year's applications as shares of all, in the reports whose forms have the same classes. */
export const outcomeShares = (data: Data): Figure =>
  sharesChart(data, formsOf('statutory'), 'outcome-shares', '办理结果占比（2019年版、2021年版格式）');

/** Answers of the earlier reports as shares of all answers; a chart for each report, whose classes differ. */
export const answerShares = (data: Data): Figure[] =>
  data.documents
    .filter(({ form, kind }) => form && formsOf('narrative').includes(form) && kind === 'report')
    .map((document) =>
      sharesChart(
        { ...data, documents: [document] },
        formsOf('narrative'),
        `answer-shares-${document.key.replace('/', '-')}`,
        `${shortName(document)}：答复类别占比（2019年以前的统计）`,
      ),
    )
    .filter(({ rows }) => rows.length > 0);

const formsOf = (family: FormFamily): FormId[] => formIds.filter((form) => forms[form].family === family);

function sharesChart(data: Data, of: readonly FormId[], id: string, title: string): Figure {
  const documents = data.documents.filter(({ form }) => form !== undefined && of.includes(form));
  const lines = classesOf(of)
    .map((one) => ({
      label: one.label,
      entries: ratesOf(one, data.points, documents).flatMap((rate) => shareEntry(rate)),
    }))
    .filter(({ entries }) => entries.length > 0);
  return rowsChart({ id, title, unit: '%' }, lines);
}

/** A computed share as an entry: it leads to the cells of its numerator. Where none can be computed there is none. */
function shareEntry(rate: Rate): Entry[] {
  if (rate.kind !== 'computed') return [];
  const { numerator, denominator, percent, document, year, title, form, body, reporter, scope } = rate;
  const cells = [...numerator.cells.filter(({ text }) => !text.startsWith('0 ')), ...denominator.cells];
  return [
    {
      document,
      year,
      title,
      body,
      reporter,
      scope,
      form: forms[form].label,
      value: Number(percent.toFixed(1)),
      text: formatPercent(percent),
      state: 'reported',
      note: `${numerator.value.toLocaleString('zh-CN')} ÷ ${denominator.value.toLocaleString('zh-CN')}`,
      borrowed: false,
      place: numerator.cells[0]?.place ?? urls.document(document),
      cells,
    },
  ];
}

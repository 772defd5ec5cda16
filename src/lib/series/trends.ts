/** The charts of `/trends/`, in the order in which they are read. */
import { measureOf, TOTAL, type MeasureId } from '../../schema/vocabulary.ts';
import type { ArchiveDocument } from '../../archive/archive.ts';
import { classesOf, formatPercent, ratesOf, type Rate } from '../indicators.ts';
import { seriesLabel, toSeries, type AnyPoint, type AnySeries } from '../series.ts';
import { formIds, forms, type FormFamily, type FormId } from '../../schema/vocabulary.ts';
import { shortName } from '../labels.ts';
import { urls } from '../../archive/urls.ts';
import { lookOf, type Figure } from './chart.ts';
import { toEntries, type Entry } from './entries.ts';
import { MOST_MARKS_IN_A_ROW, splitCharts, wholeChart, type IsLead } from './measure-figures.ts';
import { rowsChart } from './rows-chart.ts';
import { linesChart, timeChart, type TimeLine } from './time-chart.ts';
import type { Line } from './time-model.ts';

export interface Data {
  points: readonly AnyPoint[];
  /** The documents of the bodies that are drawn unasked. */
  documents: readonly ArchiveDocument[];
  years: readonly number[];
  /** Whether a series is of one of these bodies. */
  isLead: IsLead;
}

const seriesOf = ({ points, isLead }: Data, measure: MeasureId): AnySeries[] =>
  toSeries(points, measure).filter(isLead);

const wholesOf = (data: Data, measure: MeasureId): AnySeries[] =>
  seriesOf(data, measure).filter(({ part }) => part === TOTAL);

/** The wholes of one measure by body and scope. */
export const byScope = (data: Data, measure: MeasureId, title?: string): Figure =>
  wholeChart(wholesOf(data, measure), measure, data, title);

/** The members of one dimension of a measure. */
export const bySplit = (data: Data, measure: MeasureId, dimension: string): Figure[] =>
  splitCharts(seriesOf(data, measure), measure, dimension, data);

/** Several measures, a panel for each measure, body and scope: their scales differ, and none is joined to another. */
export function sideBySide(data: Data, measures: readonly MeasureId[], id: string, title: string): Figure {
  const lines = measures.flatMap((measure) =>
    wholesOf(data, measure).map((series): TimeLine => {
      const whose = seriesLabel(series);
      const { label } = measureOf(measure);
      return { panel: `${label}：${whose}`, lane: label, label: whose, series };
    }),
  );
  const units = [...new Set(measures.map((measure) => measureOf(measure).unit))].join('、');
  return timeChart({ id, title, unit: units, years: data.years }, lines);
}

/** A part of a whole, in every report that prints it. */
interface Part {
  label: string;
  entries: Entry[];
}

/** A chart of parts for all bodies together where the reports are few, else one for each body and scope. */
function partsCharts(
  { id, title, unit, years }: { id: string; title: string; unit: string; years: readonly number[] },
  lines: readonly Part[],
): Figure[] {
  const reports = new Set(lines.flatMap(({ entries }) => entries.map(({ document }) => document)));
  if (reports.size <= MOST_MARKS_IN_A_ROW) return [rowsChart({ id, title, unit }, lines)];
  const whoseOf = ({ body, scope }: Entry): string => `${body} ${scope}`;
  const whose = new Map(lines.flatMap(({ entries }) => entries.map((entry) => [whoseOf(entry), entry])));
  return [...whose].map(([key, { body, reporter, scope }], index) => {
    const own = lines
      .map(({ label, entries }) => ({ label, entries: entries.filter((entry) => whoseOf(entry) === key) }))
      .filter(({ entries }) => entries.length > 0);
    const about = {
      // The first keeps the address that the chart of all had.
      id: index === 0 ? id : `${id}-${body}-${index + 1}`,
      title: `${title}：${reporter}（${scope}）`,
      unit,
    };
    const documents = new Set(own.flatMap(({ entries }) => entries.map(({ document }) => document)));
    if (documents.size <= MOST_MARKS_IN_A_ROW) return rowsChart(about, own);
    return linesChart(
      { ...about, years },
      own.map((line): Line => ({ ...line, panel: '', lane: '' })),
      (_, at) => lookOf(at),
    );
  });
}

/** Results of several measures, in the reports that print them. */
export function byResult(data: Data, measures: readonly MeasureId[], id: string, title: string): Figure[] {
  const lines = measures.map((measure) => ({
    label: measureOf(measure).label.replace(/^.*：/, ''),
    entries: wholesOf(data, measure).flatMap((series) =>
      toEntries(series).filter(({ state }) => state === 'reported'),
    ),
  }));
  return partsCharts({ id, title, unit: '件', years: data.years }, lines);
}

/** Outcomes of the year's applications as shares of all, in the reports whose forms have the same classes. */
export const outcomeShares = (data: Data): Figure[] =>
  sharesCharts(data, formsOf('statutory'), 'outcome-shares', '办理结果占比（2019年版、2021年版格式）');

/** Answers of the earlier reports as shares of all answers; where they are few a chart for each, as their classes differ. */
export const answerShares = (data: Data): Figure[] => {
  const earlier = data.documents.filter(
    ({ form, kind }) => form && formsOf('narrative').includes(form) && kind === 'report',
  );
  if (earlier.length > MOST_MARKS_IN_A_ROW)
    return formsOf('narrative').flatMap((form) =>
      sharesCharts(data, [form], `answer-shares-${form}`, `答复类别占比（${forms[form].label}）`),
    );
  return earlier
    .flatMap((document) =>
      sharesCharts(
        { ...data, documents: [document] },
        formsOf('narrative'),
        `answer-shares-${document.key.replace('/', '-')}`,
        `${shortName(document)}：答复类别占比（2019年以前的统计）`,
      ),
    )
    .filter(({ rows }) => rows.length > 0);
};

const formsOf = (family: FormFamily): FormId[] => formIds.filter((form) => forms[form].family === family);

function sharesCharts(data: Data, of: readonly FormId[], id: string, title: string): Figure[] {
  const documents = data.documents.filter(({ form }) => form !== undefined && of.includes(form));
  const lines = classesOf(of)
    .map((one) => ({
      label: one.label,
      entries: ratesOf(one, data.points, documents).flatMap((rate) => shareEntry(rate)),
    }))
    .filter(({ entries }) => entries.length > 0);
  return partsCharts({ id, title, unit: '%', years: data.years }, lines);
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

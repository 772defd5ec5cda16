/** How requests ended: the classes of the last two reports that compare, each class as squares of a hundred. */
import { forms, type FormFamily, type FormId, type MeasureId } from '../../schema/vocabulary.ts';
import { urls } from '../../archive/urls.ts';
import type { ArchiveDocument } from '../../archive/archive.ts';
import { exactIn, whose, type Exact, type Told } from '../findings/told.ts';
import { plainLabel } from '../findings/words.ts';
import { toSquares } from './squares.ts';
import { shareOf, SMALLEST_WHOLE } from '../shares.ts';

/** A class in one report. */
export interface OutcomeCell {
  count: number;
  squares: number;
  /** In per cent of all; undefined where they are too few. */
  share: number | undefined;
  /** The printed rows that carry it, the largest first; the first row of the class where all are 0. */
  rows: readonly { label: string; point: Exact }[];
}

export interface OutcomePicture {
  id: string;
  whose: string;
  reports: readonly { year: number; document: string; total: Exact; sum: number; all: number }[];
  /** One cell a report, undefined where its form has no such class; `url` is where all years of the class are. */
  classes: readonly { id: string; label: string; url: string; cells: readonly (OutcomeCell | undefined)[] }[];
}

interface Report {
  document: ArchiveDocument;
  form: FormId;
  total: Exact;
  counts: ReadonlyMap<string, Exact[]>;
}

/** Of reports under the law of 2019 the last two, of those before the last one: their classes are another's each time. */
const MOST: Readonly<Record<FormFamily, number>> = { statutory: 2, narrative: 1 };

export function outcomePictures(told: Told, family: FormFamily): OutcomePicture[] {
  const complete = told.reports.flatMap((document) => readReport(told, document, family));
  const reports = complete.slice(-MOST[family]);
  const [last] = reports.slice(-1);
  if (!last) return [];
  const cells = reports.map(cellsOf);
  const classes = forms[last.form].outcomes.classes.map(({ id, label, measures }) => ({
    id,
    label,
    url: placeOf(id, measures),
    cells: cells.map((of) => of.get(id)),
  }));
  return [
    {
      id: family === 'statutory' ? 'outcome-shares' : `answer-shares-${last.document.key.replace('/', '-')}`,
      whose: whose(told, last.total),
      reports: reports.map(({ document, total, counts }) => ({
        year: document.year,
        document: document.key,
        total,
        sum: sumOf([...counts.values()].flat()),
        all: squaresOf(total),
      })),
      classes,
    },
  ];
}

/** The measure, or of a class of several the indicator that is its share. */
const placeOf = (id: string, [measure, ...others]: readonly MeasureId[]): string =>
  measure !== undefined && others.length === 0 ? urls.measure(measure) : urls.indicator(`${id}-share`);

/** A report that prints its total and every row of every class. */
function readReport(told: Told, document: ArchiveDocument, family: FormFamily): Report[] {
  const { form, key } = document;
  if (form === undefined || forms[form].family !== family) return [];
  const { classes, total } = forms[form].outcomes;
  const whole = exactIn(told, key, total);
  if (!whole || whole.value === 0) return [];
  const counts = new Map(classes.map(({ id, measures }) => [id, rowsOf(told, key, measures)]));
  const isWhole = classes.every(({ id, measures }) => counts.get(id)?.length === measures.length);
  return isWhole ? [{ document, form, total: whole, counts }] : [];
}

const rowsOf = (told: Told, key: string, measures: readonly MeasureId[]): Exact[] =>
  measures.flatMap((measure) => exactIn(told, key, measure) ?? []);

const sumOf = (rows: readonly Exact[]): number => rows.reduce((sum, { value }) => sum + value, 0);

/** A hundred; of fewer requests than make a share, a square each. */
const squaresOf = ({ value }: Exact): number => (value < SMALLEST_WHOLE ? value : 100);

function cellsOf({ form, counts, total }: Report): Map<string, OutcomeCell> {
  const { classes } = forms[form].outcomes;
  const sums = classes.map(({ id }) => sumOf(counts.get(id) ?? []));
  const squares = toSquares(sums, squaresOf(total));
  return new Map(
    classes.map(({ id }, index): [string, OutcomeCell] => {
      const count = sums[index] ?? 0;
      const rows = (counts.get(id) ?? []).toSorted((a, b) => b.value - a.value);
      const carrying = rows.filter(({ value }) => value > 0);
      return [
        id,
        {
          count,
          squares: squares[index] ?? 0,
          share: shareOf(count, total.value),
          rows: (carrying.length > 0 ? carrying : rows.slice(0, 1)).map((point) => ({
            label: plainLabel(point.measure),
            point,
          })),
        },
      ];
    }),
  );
}

/** Classes of each family's forms that disclose something. */
export const disclosing: Readonly<Record<FormFamily, readonly string[]>> = {
  statutory: ['granted', 'partially-granted'],
  narrative: ['answers.granted', 'answers.partiallyGranted'],
};

/** A report's squares in two: of requests that were answered with information, and of all others. */
export interface DisclosedSquares {
  year: number;
  told: number;
  others: number;
  /** Of the first, in per cent; undefined where the requests are too few. */
  share: number | undefined;
}

export function disclosedSquares({ reports, classes }: OutcomePicture): DisclosedSquares[] {
  const open = classes.filter(({ id }) => disclosing.statutory.includes(id));
  return reports.map(({ year, total, all }, index) => {
    const told = open.reduce((sum, { cells }) => sum + (cells[index]?.count ?? 0), 0);
    const [toldSquares = 0, others = 0] = toSquares([told, total.value - told], all);
    return { year, told: toldSquares, others, share: shareOf(told, total.value) };
  });
}

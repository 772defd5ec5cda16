/** Cases of reconsideration and litigation by result, in the last two reports whose form prints the table of them. */
import { measureOf, type MeasureId } from '../../schema/vocabulary.ts';
import { exactIn, whose, type Exact, type Told } from '../findings/told.ts';

const results = ['upheld', 'corrected', 'otherResult', 'pending'] as const;
export type Result = (typeof results)[number];

export interface CaseBlock {
  year: number;
  total: Exact;
  /** Results that occurred, in the order of the table, each with the squares it takes. */
  results: readonly { result: Result; label: string; point: Exact }[];
}

export interface CasePicture {
  whose: string;
  /** Cases that one square stands for. */
  perSquare: number;
  rows: readonly { anchor: string; label: string; measure: MeasureId; blocks: readonly CaseBlock[] }[];
}

const kinds = [
  { id: 'reconsideration', label: '行政复议', anchor: 'reconsideration-results' },
  { id: 'litigation.direct', label: '行政诉讼：未经复议直接起诉', anchor: 'litigation-direct-results' },
  {
    id: 'litigation.afterReconsideration',
    label: '行政诉讼：复议后起诉',
    anchor: 'litigation-after-results',
  },
] as const;

/** Squares that a row has room for. */
const MOST_SQUARES = 100;

export function casePicture(told: Told): CasePicture | undefined {
  const rows = kinds.map(({ id, label, anchor }) => ({
    anchor,
    label,
    measure: `${id}.total` as const,
    blocks: told.reports.flatMap((report) => blockOf(told, report.key, report.year, id)).slice(-2),
  }));
  const shown = rows.filter(({ blocks }) => blocks.length > 0);
  if (shown.length === 0) return undefined;
  const most = Math.max(...shown.flatMap(({ blocks }) => blocks.map(({ total }) => total.value)));
  return { whose: whose(told), perSquare: Math.max(1, Math.ceil(most / MOST_SQUARES)), rows: shown };
}

/** Only where total and every result are printed and agree: squares of another sum would be ours. */
function blockOf(told: Told, document: string, year: number, id: (typeof kinds)[number]['id']): CaseBlock[] {
  const total = exactIn(told, document, `${id}.total`);
  const printed = results.flatMap((result) => {
    const measure = `${id}.${result}` as const;
    const point = exactIn(told, document, measure);
    return point ? [{ result, label: measureOf(measure).label.replace(/^.*：/, ''), point }] : [];
  });
  const sum = printed.reduce((all, { point }) => all + point.value, 0);
  if (!total || printed.length < results.length || sum !== total.value) return [];
  return [{ year, total, results: printed.filter(({ point }) => point.value > 0) }];
}

/** A report's key figures, each beside what it was before. */
import type { MeasureId } from '../../schema/vocabulary.ts';
import { measureOf } from '../../schema/vocabulary.ts';
import { scopeLabel } from '../../schema/body.ts';
import type { Observation } from '../../schema/observation.ts';
import type { Archive, ArchiveDocument } from '../../archive/archive.ts';
import { urls } from '../../archive/urls.ts';
import { wholeOf } from '../../archive/values.ts';
import { formatValue } from '../figures.ts';
import { shortName } from '../labels.ts';
import { whyNone, yearBefore, type ToldByChange, type WhyNone, type YearBefore } from './year-before.ts';
import { signed, thousands } from '../number-words.ts';

/** In the order in which they are asked for: what came in, what was answered, what was made, what was disputed. */
const asked: readonly MeasureId[] = [
  'applications.newReceived',
  'outcomes.totalProcessed',
  'applications.answered',
  'applications.carriedForward',
  'proactive.items',
  'regulations.issued',
  'regulations.created',
  'normativeDocuments.issued',
  'normativeDocuments.created',
  'reconsideration.total',
  'litigation.total',
  'litigation.direct.total',
  'litigation.afterReconsideration.total',
];

/** The two kinds of litigation are told where their sum is not printed. */
const partsOf: ReadonlyMap<MeasureId, MeasureId> = new Map([
  ['litigation.direct.total', 'litigation.total'],
  ['litigation.afterReconsideration.total', 'litigation.total'],
]);

export interface KeyFigureRow {
  measure: MeasureId;
  label: string;
  /** Whose work it counts, where that is not what the report counts. */
  scope: string;
  value: string;
  url: string;
  before: BeforeCell;
}

export type BeforeCell =
  | {
      type: 'value';
      year: number;
      value: string;
      url: string;
      /** What there is to say of it: 由同比推算, which report prints it; empty for the body's report of the year. */
      note: string;
      /** `+275`, `−2`; empty unless both are exact and of consecutive years. */
      difference: string;
      implied: boolean;
    }
  | { type: 'none'; words: string };

export interface KeyFigures {
  rows: readonly KeyFigureRow[];
  /** The year all values before are of; undefined where they are of several, or there are none. */
  year: number | undefined;
}

export function keyFiguresOf(
  archive: Pick<Archive, 'documents'>,
  told: readonly ToldByChange[],
  document: ArchiveDocument,
): KeyFigures {
  const { form, reporter } = document;
  if (form === undefined) return { rows: [], year: undefined };
  const printed = asked.flatMap((measure) => ownWholeOf(document, measure) ?? []);
  const measures = new Set(printed.map(({ measure }) => measure));
  const figures = printed
    .filter(({ measure }) => !measures.has(partsOf.get(measure) ?? measure) || !partsOf.has(measure))
    .map((observation) => ({
      observation,
      before: yearBefore(archive, told, { document, form, observation }),
    }));
  const years = new Set(figures.flatMap(({ before }) => (before.type === 'none' ? [] : [before.year])));
  const year = years.size === 1 ? [...years][0] : undefined;
  const rows = figures.map(({ observation, before }): KeyFigureRow => ({
    measure: observation.measure,
    label: measureOf(observation.measure).label,
    scope: observation.scope === document.scope ? '' : scopeLabel(observation.scope, reporter),
    value: formatValue(observation),
    url: urls.place(document.key, observation.section, observation.at),
    before:
      before.type === 'none'
        ? { type: 'none', words: whyNoneBeside(before.reason, year, document.year) }
        : toCell(before, observation, document),
  }));
  return { rows, year };
}

/** The whole of the report's own scope; where it prints only one of another, that one. */
function ownWholeOf(document: ArchiveDocument, measure: MeasureId): Observation | undefined {
  const { body, scope, observations } = document;
  const own = observations.filter((one) => one.body === body && one.scope === scope && one.value !== null);
  const found = wholeOf({ observations: own }, measure) ?? wholeOf(document, measure);
  return found?.value === null ? undefined : found;
}

/** Below the head of an earlier year than the one before, the reason is why that year has no number. */
const whyNoneBeside = (reason: WhyNone, head: number | undefined, year: number): string =>
  head !== undefined && head < year - 1 && (reason === 'not-held' || reason === 'silent')
    ? `${head}年的报告没有可以相比的数字`
    : whyNone[reason];

function toCell(
  before: Exclude<YearBefore, { type: 'none' }>,
  now: Observation,
  document: ArchiveDocument,
): BeforeCell {
  switch (before.type) {
    case 'implied': {
      const { lower, upper, change, url } = before.told;
      return {
        type: 'value',
        year: before.year,
        value: rangeOf(lower, upper, now),
        url,
        note: `由同比${change < 0 ? '下降' : '增长'}${Math.abs(change)}%推算`,
        difference: '',
        implied: true,
      };
    }
    case 'printed': {
      const { observation, difference, document: from } = before;
      return {
        type: 'value',
        year: before.year,
        value: formatValue(observation),
        url: urls.place(from.key, observation.section, observation.at),
        note: from.body === document.body ? '' : `${shortName(from)}印出`,
        difference: difference === undefined ? '' : signed(difference),
        implied: false,
      };
    }
  }
}

/** In the unit of the number that is said to have changed. */
function rangeOf(lower: number, upper: number | null, now: Observation): string {
  const words = formatValue({ ...now, value: lower, qualifier: upper === null ? 'at-least' : '' });
  return upper === null || upper === lower
    ? words
    : `${thousands(lower)}—${formatValue({ ...now, value: upper, qualifier: '' })}`;
}

/** What is to be said of values that are not of the year before; nothing of those that are. */
export const gapLabel = (before: number, year: number): string =>
  before === year - 1
    ? ''
    : `${before}年是此前最近一个可以并列的年份，与${year}年不相邻，两年之间的增减不是同比。`;

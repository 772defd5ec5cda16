/**
 * What a figure was before, in the archive's own words: the year before as a report printed it, or as a printed change tells
 * it; else the latest earlier year that a report prints. Of one body, one scope, and forms that compare, or nothing.
 */
import {
  areComparable,
  isNeverComparable,
  TOTAL,
  type FormId,
  type MeasureId,
  type ScopeId,
} from '../../schema/vocabulary.ts';
import type { Observation } from '../../schema/observation.ts';
import { reportsOf, type Archive, type ArchiveDocument } from '../../archive/archive.ts';
import { preferTable } from '../../archive/values.ts';

/** Last year's number as a printed change tells it: the whole numbers from `lower` to `upper`. */
export interface ToldByChange {
  document: string;
  /** The year told of. */
  year: number;
  body: string;
  scope: ScopeId;
  measure: MeasureId;
  lower: number;
  upper: number | null;
  /** In per cent, declines negative. */
  change: number;
  /** 同比分别下降28.9%、59.1% */
  printed: string;
  /** Place of the printed change. */
  url: string;
}

export type YearBefore =
  | {
      type: 'printed';
      year: number;
      /** What a report prints for the year, and which does: mostly the body's own, sometimes one that counts for it. */
      observation: Observation;
      document: ArchiveDocument;
      /** Only of two exact numbers of consecutive years. */
      difference?: number;
    }
  | { type: 'implied'; year: number; told: ToldByChange }
  | { type: 'none'; reason: WhyNone };

/** Why nothing stands beside a figure. */
export const whyNone = {
  'not-held': '上年报告未收',
  silent: '上年报告没有这一数字',
  form: '与上年的格式不同，不可比',
  scope: '上年印出的口径不同',
  unstated: '口径未写明，不与别的数字并列',
  never: '各年统计的不是同一件事，不可比',
} as const;
export type WhyNone = keyof typeof whyNone;

/** The whole that a report prints of a measure, and whose work it counts. */
export interface Figure {
  document: ArchiveDocument;
  form: FormId;
  observation: Observation;
}

export function yearBefore(
  archive: Pick<Archive, 'documents'>,
  told: readonly ToldByChange[],
  { document, form, observation }: Figure,
): YearBefore {
  const { measure, body, scope } = observation;
  if (scope === 'unstated') return { type: 'none', reason: 'unstated' };
  if (isNeverComparable(measure)) return { type: 'none', reason: 'never' };
  const earlier = wholesOf(archive, measure, body).filter((one) => one.document.year < document.year);
  const comparable = earlier.filter(
    (one) => one.scope === scope && areComparable(measure, form, one.form) && one.observation.value !== null,
  );
  const latest = comparable.at(-1);
  const year = document.year - 1;
  if (latest?.document.year === year) return printed(latest, differenceOf(latest.observation, observation));
  const implied = told.find(
    (one) =>
      one.document === document.key &&
      one.year === year &&
      one.measure === measure &&
      one.body === body &&
      one.scope === scope,
  );
  if (implied) return { type: 'implied', year, told: implied };
  if (latest) return printed(latest);
  const lastYear = earlier.filter((one) => one.document.year === year && one.observation.value !== null);
  if (lastYear.length > 0)
    return { type: 'none', reason: lastYear.every((one) => one.scope !== scope) ? 'scope' : 'form' };
  return { type: 'none', reason: isHeld(archive, body, year) ? 'silent' : 'not-held' };
}

const printed = ({ document, observation }: Whole, difference?: number): YearBefore => ({
  type: 'printed',
  year: document.year,
  observation,
  document,
  ...(difference === undefined ? {} : { difference }),
});

/** Exact numbers only: 余 and 约 leave open by how much they differ. */
function differenceOf(before: Observation, now: Observation): number | undefined {
  if (before.value === null || now.value === null || before.qualifier !== '' || now.qualifier !== '')
    return undefined;
  return Number((now.value - before.value).toFixed(6));
}

/** Something that stands as a body's whole: its own, or a part of another's report that counts its work. */
interface Whole extends Figure {
  scope: ScopeId;
}

const made = new WeakMap<readonly ArchiveDocument[], ReadonlyMap<string, readonly Whole[]>>();

/** In the order of the archive; of several printings in one report the one in its table. Made once an archive. */
function wholesOf(
  { documents }: Pick<Archive, 'documents'>,
  measure: MeasureId,
  body: string,
): readonly Whole[] {
  const known =
    made.get(documents) ??
    Map.groupBy(documents.flatMap(wholesIn), (one) => `${one.observation.measure} ${one.body}`);
  made.set(documents, known);
  return known.get(`${measure} ${body}`) ?? [];
}

function wholesIn(document: ArchiveDocument): (Whole & { body: string })[] {
  const { form } = document;
  if (form === undefined) return [];
  const wholes = document.observations.flatMap((observation) => {
    const { member, standsIn, body, scope } = observation;
    return [
      ...(member === TOTAL ? [{ document, form, observation, body, scope }] : []),
      ...(standsIn ? [{ document, form, observation, ...standsIn }] : []),
    ];
  });
  const byFigure = Map.groupBy(wholes, (one) => `${one.observation.measure} ${one.body} ${one.scope}`);
  return [...byFigure.values()].flatMap((printings) => {
    const chosen = preferTable(printings.map(({ observation }) => observation));
    return printings.find(({ observation }) => observation === chosen) ?? [];
  });
}

const isHeld = (archive: Pick<Archive, 'documents'>, body: string, year: number): boolean =>
  reportsOf(archive, body).some((report) => report.year === year);

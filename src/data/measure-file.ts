/**
 * One measure as files of its own, for who embeds or reads nothing else: what it counts, in what unit, whose work, what must
 * be known, of which edition and from which address stand inside, in every row of the table too.
 */
import { z } from 'astro/zod';
import type { Archive } from '../archive/archive.ts';
import type { Edition } from '../archive/edition.ts';
import { urls } from '../archive/urls.ts';
import type { Implied } from '../lib/implied.ts';
import { caveatsOf, ownCaveatsOf } from '../lib/measure-words.ts';
import {
  isBorrowed,
  partLabel,
  seriesLabel,
  toSeries,
  type AnyPoint,
  type AnySeries,
} from '../lib/series.ts';
import { splitPart } from '../lib/series/points.ts';
import { stateText } from '../lib/series/entries.ts';
import { scopeLabel } from '../schema/body.ts';
import {
  formIds,
  measureIds,
  measureOf,
  memberLabel,
  scopeIds,
  stateIds,
  topicIds,
  TOTAL,
  type MeasureId,
} from '../schema/vocabulary.ts';
import { toCsv } from './csv.ts';
import { rowsOfDocument } from './observations.ts';
import { observationRowSchema, type ObservationRow } from './record-schemas.ts';

export interface MeasureSources {
  archive: Archive;
  points: readonly AnyPoint[];
  /** What printed changes tell of other years. */
  implied: readonly Implied[];
  edition: Edition;
  /** An address as the site gives it to the world. */
  absolute: (url: string) => string;
}

/** Columns beside those of `observations.csv`. */
const beside = [
  'kind',
  'label',
  'member_label',
  'body_name',
  'scope_label',
  'lower',
  'upper',
  'printed_change',
  'definition',
  'caveats',
  'edition',
  'page',
] as const;
export const measureColumns: readonly string[] = [...Object.keys(observationRowSchema.shape), ...beside];

const editionOf = ({ version, hash }: Pick<Edition, 'version' | 'hash'>): string => `${version}+${hash}`;

/** Whether any report prints it: of what is not printed there are no files. */
export const isPrinted = (points: readonly AnyPoint[]): boolean => points.some(({ at }) => at !== null);

/**
 * The table: every printed value; of the bodies that print one, also the reports that do not; and what printed changes tell,
 * marked `implied`, with a range and no value, so that nothing that adds up values counts them.
 */
export function measureCsv(measure: MeasureId, sources: MeasureSources): string {
  const { archive, implied, edition, absolute } = sources;
  const bodies = new Map(archive.bodies.map((body) => [body.id, body]));
  const rows = rowsByMeasure(archive).get(measure) ?? [];
  const printing = new Set(rows.filter(isPrintedRow).map(({ body }) => body));
  const { label, definition } = measureOf(measure);
  const constant = {
    label,
    definition,
    // Every row has them: what scope and state say themselves is left to their columns.
    caveats: ownCaveatsOf(measure).join(''),
    edition: editionOf(edition),
    page: absolute(urls.measure(measure)),
  };
  const named = ({
    body,
    scope,
    dimension,
    member,
  }: Pick<ObservationRow, 'body' | 'scope' | 'dimension' | 'member'>) => ({
    member_label: memberLabel(dimension, member),
    body_name: bodies.get(body)?.short ?? body,
    scope_label: scopeLabel(scope, bodies.get(body) ?? {}),
  });
  const records = [
    ...rows
      .filter((row) => isPrintedRow(row) || printing.has(row.body))
      .map((row) => ({ ...row, ...named(row), kind: isPrintedRow(row) ? 'printed' : 'silent', ...constant })),
    ...implied
      .filter((one) => one.measure === measure)
      .map(({ document, year, body, scope, form, lower, upper, change, printed, url }) => {
        const whole = { dimension: '', member: TOTAL } as const;
        return {
          document,
          year,
          body,
          scope,
          form,
          measure,
          ...whole,
          ...named({ body, scope, ...whole }),
          unit: measureOf(measure).unit,
          url,
          kind: 'implied',
          lower,
          upper,
          printed_change: change,
          quote: printed,
          ...constant,
        };
      }),
  ];
  return toCsv(records, measureColumns);
}

const isPrintedRow = ({ section }: ObservationRow): boolean => section !== '';

const grouped = new WeakMap<Archive, ReadonlyMap<MeasureId, readonly ObservationRow[]>>();

/** The rows of the archive by measure; grouped once a build. */
function rowsByMeasure(archive: Archive): ReadonlyMap<MeasureId, readonly ObservationRow[]> {
  const known =
    grouped.get(archive) ?? Map.groupBy(archive.documents.flatMap(rowsOfDocument), ({ measure }) => measure);
  grouped.set(archive, known);
  return known;
}

const pointSchema = z.strictObject({
  year: z.int(),
  document: z.string(),
  state: z.enum(stateIds),
  /** Null unless the state is `reported`. */
  value: z.number().nullable(),
  /** As a reader sees it, with the unit as printed. */
  text: z.string(),
  qualifier: z.string(),
  /** It stands in this series although another body's report prints it. */
  borrowed: z.boolean(),
  /** Where it is printed, and its row on the page of the measure. */
  url: z.string(),
  row: z.string().nullable(),
});

const seriesSchema = z.strictObject({
  label: z.string(),
  body: z.string(),
  scope: z.enum(scopeIds),
  dimension: z.string(),
  member: z.string(),
  member_label: z.string(),
  /** Nothing but these points may be joined. */
  points: z.array(pointSchema),
});

const impliedSchema = z.strictObject({
  year: z.int(),
  document: z.string(),
  body: z.string(),
  scope: z.enum(scopeIds),
  lower: z.int(),
  upper: z.int().nullable(),
  change: z.number(),
  printed: z.string(),
  url: z.string(),
});

/** `/trends/{measure}.json` */
export const measureFileSchema = z.strictObject({
  measure: z.enum(measureIds),
  label: z.string(),
  definition: z.string(),
  unit: z.string(),
  topic: z.enum(topicIds),
  article: z.string().nullable(),
  comparable: z.union([z.literal('never'), z.array(z.array(z.enum(formIds)))]),
  caveats: z.array(z.string()),
  edition: z.string(),
  page: z.string(),
  files: z.strictObject({ csv: z.string(), json: z.string(), svg: z.string() }),
  series: z.array(seriesSchema),
  /** Computed from printed changes, printed nowhere. */
  implied: z.array(impliedSchema),
});
export type MeasureFile = z.output<typeof measureFileSchema>;

export function measureJson(
  measure: MeasureId,
  { points, implied, edition, absolute }: MeasureSources,
): MeasureFile {
  const { label, definition, unit, topic, article = null, comparable } = measureOf(measure);
  const file = (extension: 'csv' | 'json' | 'svg') => absolute(urls.measureFile(measure, extension));
  return {
    measure,
    label,
    definition,
    unit,
    topic,
    article,
    comparable: comparable === 'never' ? comparable : comparable.map((group) => [...group]),
    caveats: caveatsOf(measure),
    edition: editionOf(edition),
    page: absolute(urls.measure(measure)),
    files: { csv: file('csv'), json: file('json'), svg: file('svg') },
    series: toSeries(points, measure)
      .filter(({ points: own }) => isPrinted(own))
      .map((series) => seriesOf(series, absolute)),
    implied: implied
      .filter((one) => one.measure === measure)
      .map(({ year, document, body, scope, lower, upper, change, printed, url }) => ({
        year,
        document,
        body,
        scope,
        lower,
        upper,
        change,
        printed,
        url: absolute(url),
      })),
  };
}

function seriesOf(series: AnySeries, absolute: MeasureSources['absolute']): MeasureFile['series'][number] {
  const { measure, body, scope, part, points } = series;
  return {
    label: seriesLabel(series),
    body,
    scope,
    ...splitPart(part),
    member_label: partLabel(part),
    points: points.map((point) => ({
      year: point.year,
      document: point.document,
      state: point.state,
      value: point.value,
      text: stateText(point),
      qualifier: point.qualifier,
      borrowed: isBorrowed(series, point),
      url: absolute(point.place),
      row: point.at === null ? null : absolute(urls.observation(measure, point.document, point.at)),
    })),
  };
}

/** What a chart may show of a measure: every value as printed, and every silence, each with its own state. */
import { parseLines } from '../../schema/locator.ts';
import { observationSchema, type Observation } from '../../schema/observation.ts';
import {
  borrowedMembers,
  isDimensionId,
  measureIds,
  measureOf,
  readingOf,
  TOTAL,
  type DimensionId,
  type FormId,
  type MeasureId,
  type QualifierId,
  type ScopeId,
  type StateId,
  type Unit,
} from '../../schema/vocabulary.ts';
import type { Archive, ArchiveDocument } from '../archive.ts';
import { urls } from '../urls.ts';

/** What a value is part of: the whole, or one member of one dimension. */
export type PartId = typeof TOTAL | `${DimensionId}.${string}`;

/** One value of one document, or its absence. Absence is a state, never a 0. */
export interface AnyPoint {
  readonly measure: MeasureId;
  /** Its own scope, also where it stands in the series of another one. */
  readonly scope: ScopeId;
  readonly form: FormId;
  readonly part: PartId;
  readonly year: number;
  readonly document: string;
  readonly title: string;
  readonly state: StateId;
  readonly value: number | null;
  readonly unit: Unit;
  readonly qualifier: QualifierId;
  /** Address of the printed cell or sentence; of the document, where nothing is printed. */
  readonly place: string;
  /** Address of the line in the source, and the lines; null where nothing is printed. */
  readonly source: string | null;
  readonly lines: string;
  readonly quote: string;
  readonly printedIn: Observation['printedIn'] | null;
}

export const partOf = (dimension: string, member: string): PartId =>
  isDimensionId(dimension) ? `${dimension}.${member}` : TOTAL;

/** The dimension and member of a part; both as observations write them. */
export function splitPart(part: PartId): { dimension: DimensionId | ''; member: string } {
  const [dimension = '', member = TOTAL] = part.split('.');
  return isDimensionId(dimension) ? { dimension, member } : { dimension: '', member: TOTAL };
}

/** The other scope in whose series the vocabulary lets a part stand, if any. */
export function lentTo({
  measure,
  scope,
  part,
}: Pick<AnyPoint, 'measure' | 'scope' | 'part'>): ScopeId | undefined {
  return borrowedMembers.find(
    (one) => one.measure === measure && one.scope === scope && part === `${one.dimension}.${one.member}`,
  )?.standsIn;
}

/**
 * Every point of the archive, parsed at this door: afterwards each value has a scope, a form and a place, and each
 * report also says of every whole it does not print why there is no number.
 */
export function toPoints(archive: Archive): AnyPoint[] {
  return archive.documents.flatMap((document) => {
    const { form, observations } = document;
    if (form === undefined) return [];
    const read = observations.map((observation) => observationSchema.parse(observation));
    return [
      ...read.map((observation) => printed(document, form, observation)),
      ...silences(document, form, read),
    ];
  });
}

function printed(document: ArchiveDocument, form: FormId, observation: Observation): AnyPoint {
  const { measure, scope, dimension, member, state, value, unit, qualifier, lines, quote, printedIn } =
    observation;
  const common = { measure, scope, form, part: partOf(dimension, member), state, value, unit, qualifier };
  return {
    ...common,
    year: document.year,
    document: document.key,
    title: document.title,
    place: urls.place(document.key, observation.section, observation.at),
    source: urls.sourceLine(document.key, parseLines(lines).start),
    lines,
    quote,
    printedIn,
  };
}

function silences(document: ArchiveDocument, form: FormId, read: readonly Observation[]): AnyPoint[] {
  const { scope } = document;
  if (document.kind !== 'report' || scope === undefined) return [];
  const wholes = new Set(read.filter(({ dimension }) => dimension === '').map(({ measure }) => measure));
  return measureIds
    .filter((measure) => measureOf(measure).whole !== false && !wholes.has(measure))
    .map((measure) => ({
      measure,
      scope,
      form,
      part: TOTAL,
      year: document.year,
      document: document.key,
      title: document.title,
      state: readingOf(measure, form) ? 'not-reported' : 'not-applicable',
      value: null,
      unit: measureOf(measure).unit,
      qualifier: '',
      place: urls.document(document.key),
      source: null,
      lines: '',
      quote: '',
      printedIn: null,
    }));
}

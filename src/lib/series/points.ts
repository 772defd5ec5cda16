/** What a chart may show of a measure: every value as printed, and every silence, each with its own state. */
import { parseLines } from '../../schema/locator.ts';
import type { StandsIn } from '../../schema/annotation.ts';
import { shortIn, type Body } from '../../schema/body.ts';
import type { Observation } from '../../schema/observation.ts';
import {
  isDimensionId,
  measureOf,
  TOTAL,
  type DimensionId,
  type FormId,
  type MeasureId,
  type PeriodId,
  type QualifierId,
  type ScopeId,
  type StateId,
  type Unit,
} from '../../schema/vocabulary.ts';
import type { Archive, ArchiveDocument } from '../../archive/archive.ts';
import { urls } from '../../archive/urls.ts';
import { resolutionAt, silencesOf, type Silence } from '../../archive/values.ts';

/** What a value is part of: the whole, or one member of one dimension. */
export type PartId = typeof TOTAL | `${DimensionId}.${string}`;

/** One value of one document, or its absence. Absence is a state, never a 0. */
export interface AnyPoint {
  readonly measure: MeasureId;
  /** Its own body and scope, also where it stands in the series of another one. */
  readonly body: string;
  readonly scope: ScopeId;
  readonly standsIn: StandsIn | undefined;
  /** What a list calls its body in that year, and what the body's area is called. */
  readonly reporter: string;
  readonly area: string | undefined;
  /** The body in whose series it also stands, where the archive lists it. */
  readonly borrower?: Body | undefined;
  readonly form: FormId;
  readonly part: PartId;
  readonly year: number;
  readonly document: string;
  readonly title: string;
  readonly state: StateId;
  readonly value: number | null;
  readonly unit: Unit;
  /** The counting word as printed, where it is another one. */
  readonly printedUnit?: string | undefined;
  /** What time the value speaks of, where that is not its measure's; why that or its scope is not what one would take it to be. */
  readonly period?: PeriodId | undefined;
  readonly reason?: string | undefined;
  readonly qualifier: QualifierId;
  /** The unit of the last printed digit; null where there is no value. */
  readonly resolution: number | null;
  /** Address of the printed cell or sentence; of the document, where nothing is printed. */
  readonly place: string;
  /** Id of that cell or sentence; null where nothing is printed. */
  readonly at: string | null;
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

/**
 * Every point of the archive: each value has a body, a scope, a form and a place, and each report also says of every
 * whole it does not print why there is no number.
 */
export function toPoints({
  documents,
  bodies = [],
}: Pick<Archive, 'documents'> & Partial<Pick<Archive, 'bodies'>>): AnyPoint[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  return documents.flatMap((document) => {
    const { form, scope } = document;
    if (form === undefined) return [];
    return [
      ...document.observations.map((observation) => printed(document, form, observation, byId)),
      ...(scope === undefined ? [] : silencesOf(document).map((one) => silent(document, form, scope, one))),
    ];
  });
}

const aboutDocument = ({ key, year, title, issuer, reporter }: ArchiveDocument) => ({
  year,
  document: key,
  title,
  reporter: shortIn(reporter, year, issuer),
  area: reporter.area,
});

function printed(
  document: ArchiveDocument,
  form: FormId,
  observation: Observation,
  bodies: ReadonlyMap<string, Body>,
): AnyPoint {
  const { measure, body, scope, standsIn, dimension, member, state, value, unit, qualifier } = observation;
  const { lines, quote, printedIn, printedUnit, reason, period } = observation;
  return {
    ...aboutDocument(document),
    measure,
    body,
    scope,
    standsIn,
    borrower: standsIn && bodies.get(standsIn.body),
    form,
    part: partOf(dimension, member),
    state,
    value,
    unit,
    printedUnit,
    period,
    reason,
    qualifier,
    resolution: resolutionAt(document, observation),
    place: urls.place(document.key, observation.section, observation.at),
    at: observation.at,
    source: urls.sourceLine(document.key, parseLines(lines).start, observation.at),
    lines,
    quote,
    printedIn,
  };
}

function silent(
  document: ArchiveDocument,
  form: FormId,
  scope: ScopeId,
  { measure, state }: Silence,
): AnyPoint {
  return {
    ...aboutDocument(document),
    measure,
    body: document.body,
    scope,
    standsIn: undefined,
    form,
    part: TOTAL,
    state,
    value: null,
    unit: measureOf(measure).unit,
    qualifier: '',
    resolution: null,
    place: urls.document(document.key),
    at: null,
    source: null,
    lines: '',
    quote: '',
    printedIn: null,
  };
}

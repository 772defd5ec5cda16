/**
 * What the archive hands to a self-check: which bodies it knows and which reports it holds, and of one body and year the numbers
 * the next year is held against, and what people registered about its prose. Files of `/self-check/`.
 */
import type { Relation, StandsIn } from '../schema/annotation.ts';
import type { Body } from '../schema/body.ts';
import type { Observation } from '../schema/observation.ts';
import { TOTAL, type FormId, type ScopeId } from '../schema/vocabulary.ts';

/** `/self-check/archive.json` */
export interface HeldList {
  /** The place the archive is of, and what the archive is called. */
  place: string;
  name: string;
  bodies: readonly Body[];
  /** By id of the body. */
  held: Readonly<Record<string, HeldOfBody>>;
}

export interface HeldOfBody {
  /** Of which a report is held, the earliest first. */
  years: readonly number[];
  /** Whose work they count where there are several a year; empty where each year has one. */
  scopes: readonly ScopeId[];
}

/** A printed figure, as far as a draft is held against it. */
export type HeldFigure = Pick<
  Observation,
  | 'measure'
  | 'dimension'
  | 'member'
  | 'value'
  | 'unit'
  | 'qualifier'
  | 'state'
  | 'body'
  | 'scope'
  | 'section'
  | 'quote'
  | 'at'
  | 'printedIn'
> & {
  /** Number and counting word as printed in prose. */
  printed?: string;
  counter?: string;
  /** Which printing of the quote, and which number of it, where there are several. */
  occurrence?: number;
  nth?: number;
  absent?: true;
  period?: Observation['period'];
  standsIn?: StandsIn;
};

/** One report of `/self-check/reports/{body}/{year}.json`. */
export interface HeldReport {
  key: string;
  title: string;
  year: number;
  body: string;
  issuer: string;
  scope: ScopeId;
  form: FormId;
  figures: readonly HeldFigure[];
  relations: readonly Relation[];
}

/** All a self-check knows of the archive. */
export interface Around {
  list: HeldList;
  /** The body's reports of the year before. */
  before: readonly HeldReport[];
  /** The body's reports of the draft's own year: the very report, or another scope's. */
  same: readonly HeldReport[];
}

/** An archive that holds nothing. */
export const nothingHeld: HeldList = { place: '', name: '', bodies: [], held: {} };

/** A report as its file has it: what most figures share is left out of each. */
export interface PackedReport extends Omit<HeldReport, 'figures'> {
  figures: readonly Partial<HeldFigure>[];
}

const sharedBy = ({ body, scope }: Pick<HeldReport, 'body' | 'scope'>) =>
  ({
    dimension: '',
    member: TOTAL,
    qualifier: '',
    state: 'reported',
    printedIn: 'table',
    body,
    scope,
  }) as const;

export function packed(report: HeldReport): PackedReport {
  const shared: Readonly<Record<string, unknown>> = sharedBy(report);
  return {
    ...report,
    figures: report.figures.map((figure) =>
      // A part of what it was.
      Object.fromEntries(Object.entries(figure).filter(([name, value]) => shared[name] !== value)),
    ),
  };
}

export const unpacked = (report: PackedReport): HeldReport => ({
  ...report,
  // With what they share they are whole again.
  figures: report.figures.map((figure) => ({ ...sharedBy(report), ...figure }) as HeldFigure),
});

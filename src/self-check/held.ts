/**
 * What the archive hands to a self-check: which bodies it knows and which reports it holds, and of one body and year the numbers
 * the next year is held against, and what people registered about its prose. Files of `/self-check/`.
 */
import type { Relation, StandsIn } from '../schema/annotation.ts';
import type { Body } from '../schema/body.ts';
import type { Observation } from '../schema/observation.ts';
import type { FormId, ScopeId } from '../schema/vocabulary.ts';

/** `/self-check/archive.json` */
export interface HeldList {
  /** The place the archive is of, and what the archive is called. */
  place: string;
  name: string;
  bodies: readonly Body[];
  /** By id of the body: the years of which a report is held, the earliest first. */
  held: Readonly<Record<string, readonly number[]>>;
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

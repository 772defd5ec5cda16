import type { ArchiveDocument } from '../../src/archive/archive.ts';
import { urls } from '../../src/archive/urls.ts';
import type { Operand } from '../../src/schema/annotation.ts';
import type { CheckOperand } from '../../src/schema/check.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { intervalOf, type Interval } from '../../src/schema/quantity.ts';
import {
  isDimensionId,
  measureOf,
  memberLabel,
  states,
  TOTAL,
  type MeasureId,
} from '../../src/schema/vocabulary.ts';
import { findQuantity } from '../../src/archive/places.ts';

/** A number that stands in an equation: as published, as an interval, and in words. */
export interface EquationFigure {
  operand: Omit<CheckOperand, 'role'>;
  /** The numbers it may stand for; absent where there is none. */
  interval: Interval | undefined;
  /** In Chinese: `本年新收政府信息公开申请（自然人）`. */
  label: string;
  /** Why there is no number, in Chinese. */
  why: string;
  /** The counting word as printed, where one is. */
  counter: string;
}

/** What an equation asks for: a measure, or one member of it. */
export interface Wanted {
  measure: MeasureId;
  dimension?: string | undefined;
  member?: string | undefined;
}

export function labelOf({ measure, dimension = '', member = TOTAL }: Wanted): string {
  const { label } = measureOf(measure);
  return isDimensionId(dimension) ? `${label}（${memberLabel(dimension, member)}）` : label;
}

export function toFigure(document: ArchiveDocument, observation: Observation): EquationFigure {
  const { value, unit, quote, section, at, qualifier, state } = observation;
  return {
    operand: { value, unit, quote, url: urls.place(document.key, section, at) },
    interval: value === null ? undefined : intervalOf(value, qualifier),
    label: labelOf(observation),
    why: value === null ? states[state].description : '',
    counter: findQuantity(document, at)?.unit ?? '',
  };
}

/** Stands for a figure that the document does not print; its address is the document's. */
export function toMissing(document: ArchiveDocument, wanted: Wanted): EquationFigure {
  return {
    operand: {
      value: null,
      unit: measureOf(wanted.measure).unit,
      quote: '',
      url: urls.document(document.key),
    },
    interval: undefined,
    label: labelOf(wanted),
    why: '原文没有印出这一数字。',
    counter: '',
  };
}

const isWanted = (observation: Observation, { measure, dimension = '', member = TOTAL }: Wanted): boolean =>
  observation.measure === measure && observation.dimension === dimension && observation.member === member;

/** A cell of the standard tables, by what it counts. */
export function cellOf(document: ArchiveDocument, wanted: Wanted): EquationFigure {
  const cell = findCell(document, wanted);
  return cell ? toFigure(document, cell) : toMissing(document, wanted);
}

export function findCell(document: ArchiveDocument, wanted: Wanted): Observation | undefined {
  return document.observations.find(
    (observation) => observation.printedIn === 'table' && isWanted(observation, wanted),
  );
}

/** The observations an operand of a declared relation may mean: one, unless the declaration is stale or too wide. */
export function candidatesFor(document: ArchiveDocument, operand: Operand): Observation[] {
  const found = document.observations.filter(
    (observation) =>
      isWanted(observation, operand) &&
      (operand.scope === undefined || operand.scope === observation.scope) &&
      (operand.printedIn === undefined || operand.printedIn === observation.printedIn) &&
      (operand.quote === undefined || operand.quote === observation.quote.replace(/\s/gu, '')),
  );
  return operand.occurrence === undefined ? found : found.slice(operand.occurrence - 1, operand.occurrence);
}

/** The one observation an operand means. */
export function resolve(document: ArchiveDocument, operand: Operand): EquationFigure {
  const candidates = candidatesFor(document, operand);
  const [only] = candidates;
  if (candidates.length === 1 && only) return toFigure(document, only);
  const missing = toMissing(document, operand);
  return candidates.length === 0
    ? missing
    : { ...missing, why: '原文不止一处印有这一数字，没有说明指的是哪一处。' };
}

import type { ArchiveDocument } from '../../src/archive/archive.ts';
import { urls } from '../../src/archive/urls.ts';
import { isWords, type RelationFigure, type Words } from '../../src/schema/annotation.ts';
import type { CheckOperand } from '../../src/schema/check.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { intervalOf, type Interval } from '../../src/schema/quantity.ts';
import { isDimensionId, measureOf, memberLabel, states, TOTAL } from '../../src/schema/vocabulary.ts';
import {
  candidatesFor,
  isWanted,
  placeOfWords,
  quantityOfWords,
  type Wanted,
} from '../../src/archive/operands.ts';
import { findQuantity } from '../../src/archive/places.ts';
import { resolutionAt } from '../../src/archive/values.ts';
import { subjectSlug } from './ids.ts';

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
  /** The number as printed; of 近 and 约 the lowest it may stand for. Absent where there is none. */
  base: number | undefined;
  /** Printed in 万 or 亿 without 余 or 约: it may have been rounded, and its interval says so. */
  rounded: boolean;
}

export function labelOf({ measure, dimension = '', member = TOTAL }: Wanted): string {
  const { label } = measureOf(measure);
  return isDimensionId(dimension) ? `${label}（${memberLabel(dimension, member)}）` : label;
}

export function toFigure(document: ArchiveDocument, observation: Observation): EquationFigure {
  const { value, unit, quote, section, at, qualifier, state } = observation;
  // A percentage is rounded to its decimals, which the rules about percentages know.
  const resolution = unit === '%' ? 1 : (resolutionAt(document, observation) ?? 1);
  const interval = value === null ? undefined : intervalOf(value, qualifier, resolution);
  return {
    operand: { value, unit, quote, url: urls.place(document.key, section, at) },
    interval,
    base: qualifier === 'about' ? interval?.min : (value ?? undefined),
    rounded: interval !== undefined && qualifier === '' && resolution > 1,
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
    base: undefined,
    rounded: false,
  };
}

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

/** The one observation, or the number of the prose, that stands in a relation. */
export function resolve(document: ArchiveDocument, figure: RelationFigure): EquationFigure {
  if (isWords(figure)) return wordsFigure(document, figure);
  const candidates = candidatesFor(document, figure);
  const [only] = candidates;
  if (candidates.length === 1 && only) return toFigure(document, only);
  const missing = toMissing(document, figure);
  return candidates.length === 0
    ? missing
    : { ...missing, why: '原文不止一处印有这一数字，没有说明指的是哪一处。' };
}

/** Words of the prose with the number in them; a passage without one has its words and its place. */
function wordsFigure(document: ArchiveDocument, words: Words): EquationFigure {
  const place = placeOfWords(document, words);
  const quantity = quantityOfWords(document, words)?.quantity;
  const interval = quantity && intervalOf(quantity.value, quantity.qualifier);
  const url = place
    ? urls.place(document.key, place.locator, quantity?.id ?? place.id)
    : urls.document(document.key);
  return {
    operand: {
      value: quantity?.value ?? null,
      unit: quantity?.unit ?? '',
      quote: place ? words.printed : '',
      url,
    },
    interval,
    base: interval?.min,
    rounded: false,
    label: `“${words.printed}”`,
    why: quantity ? '' : '原文没有印出数字。',
    counter: quantity?.unit ?? '',
  };
}

/** What a figure of a relation is called in the id of a check: its measure, or the paragraph of its words. */
export const slugOf = (document: ArchiveDocument, figure: RelationFigure): string =>
  isWords(figure) ? (placeOfWords(document, figure)?.id ?? 'words') : subjectSlug(figure);

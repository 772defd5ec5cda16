/** What an indicator adds up: measures, parts of them, or a form's classes of outcomes, each with its sign. */
import {
  forms,
  measureOf,
  memberLabel,
  TOTAL,
  type FormId,
  type MeasureId,
} from '../../schema/vocabulary.ts';
import { splitPart, type PartId } from '../series/points.ts';

export interface Term {
  sign: 1 | -1;
  /** What a formula calls it: `部分公开`. */
  label: string;
  /** The whole, or one member. */
  part: PartId;
  /** The measures that together are it; undefined where the form has no such class. */
  measures: (form: FormId) => readonly MeasureId[] | undefined;
}

/** One side of a quotient. */
export type Side = readonly Term[];

interface Named {
  /** Where the label of the measure says more than a formula needs. */
  label?: string;
  part?: PartId;
}

export function the(
  measure: MeasureId,
  { label = measureOf(measure).label, part = TOTAL }: Named = {},
): Term {
  return { sign: 1, label, part, measures: () => [measure] };
}

/** A class of outcomes: what it adds up is the form's to say. */
export function theClass(id: string, { part = TOTAL }: Pick<Named, 'part'> = {}): Term {
  const found = Object.values(forms)
    .flatMap(({ outcomes }) => outcomes.classes)
    .find((one) => one.id === id);
  if (!found) throw new Error(`no form has a class of outcomes ${id}`);
  return {
    sign: 1,
    label: found.label,
    part,
    measures: (form) => forms[form].outcomes.classes.find((one) => one.id === id)?.measures,
  };
}

/** All outcomes of the year's applications, in the words of the form. */
export const allOutcomes = ({ label = '办理结果总计', part = TOTAL }: Named = {}): Term => ({
  sign: 1,
  label,
  part,
  measures: (form) => [forms[form].outcomes.total],
});

export const minus = (term: Term): Term => ({ ...term, sign: -1 });

/** `自然人`; empty for a whole. */
function partWords(part: PartId): string {
  const { dimension, member } = splitPart(part);
  return part === TOTAL ? '' : memberLabel(dimension, member);
}

/** `本年新收（自然人）` */
export const termText = ({ label, part }: Pick<Term, 'label' | 'part'>): string =>
  part === TOTAL ? label : `${label}（${partWords(part)}）`;

/** `予以公开＋部分公开`, `办理结果总计−不予处理−其他处理` */
export const sideText = (side: Side, textOf: (term: Term) => string = termText): string =>
  side.map((term, index) => `${term.sign < 0 ? '−' : index === 0 ? '' : '＋'}${textOf(term)}`).join('');

/** `（予以公开＋部分公开）÷办理结果总计`; where all of it is of one member, that is said once. */
export function quotientText(numerator: Side, denominator: Side): string {
  const [part = TOTAL, ...others] = new Set([...numerator, ...denominator].map((term) => term.part));
  const isShared = others.length === 0 && part !== TOTAL;
  const textOf = isShared ? ({ label }: Term) => label : termText;
  const bracketed = (side: Side): string =>
    side.length > 1 ? `（${sideText(side, textOf)}）` : sideText(side, textOf);
  return `${bracketed(numerator)}÷${bracketed(denominator)}${isShared ? `（只计${partWords(part)}）` : ''}`;
}

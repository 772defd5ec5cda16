/** Key figures of a document, as printed, each with the place it is printed at. */
import type { DocumentData } from '../schema/document.ts';
import type { Observation } from '../schema/observation.ts';
import { measures, states, type MeasureId } from '../schema/vocabulary.ts';
import { urls } from '../archive/urls.ts';
import { wholeOf } from '../archive/values.ts';
import { thousands } from './number-words.ts';

/** In the order in which a reader asks for them. */
export const keyMeasures: readonly MeasureId[] = [
  'applications.newReceived',
  'outcomes.totalProcessed',
  'applications.answered',
  'proactive.items',
  'reconsideration.total',
  'litigation.total',
];

export interface KeyFigure {
  label: string;
  value: string;
  url: string;
}

/** The wholes a document prints of the key measures; a figure printed twice is shown once, from its table. */
export function keyFigures(document: DocumentData): KeyFigure[] {
  return keyMeasures.flatMap((measure) => {
    const chosen = wholeOf(document, measure);
    if (chosen === undefined) return [];
    const url = urls.place(document.key, chosen.section, chosen.at);
    return [{ label: measures[measure].label, value: formatValue(chosen), url }];
  });
}

/** What must be known of a value to write it out. */
export type PrintedValue = Pick<Observation, 'value' | 'qualifier' | 'printedUnit'> & { unit: string };

/**
 * `7,896 份`, `1,059,500 条以上`; what is not reported says so. The counting word is the printed one; thousands are divided:
 * these numbers are ours to set.
 */
export function formatValue(printed: PrintedValue): string {
  if (printed.value === null) return states['not-reported'].label;
  const { unit, printedUnit = unit } = printed;
  return withQualifier(
    printed,
    `${thousands(printed.value)}${printedUnit === '%' ? '%' : ` ${printedUnit}`}`,
  );
}

/** The same where the unit stands at the head of a column: `653`, `1,059,500以上`; a counting word of its own stays, `7,896 份`. */
export function formatNumber(printed: PrintedValue): string {
  if (printed.value === null) return states['not-reported'].label;
  if (printed.printedUnit !== undefined) return formatValue(printed);
  return withQualifier(printed, thousands(printed.value));
}

function withQualifier({ qualifier }: Pick<Observation, 'qualifier'>, words: string): string {
  if (qualifier === 'at-least') return `${words}以上`;
  if (qualifier === 'about') return `约 ${words}`;
  return words;
}

/** The values of a document: what it prints, in printed order, and what it is silent about. */
import { blockOfId, offsetOfId } from '../schema/ids.ts';
import type { Observation } from '../schema/observation.ts';
import { measureIds, measureOf, silenceOf, subjectsOf, TOTAL, type MeasureId } from '../schema/vocabulary.ts';
import type { ArchiveDocument } from './archive.ts';
import { resolutionOf } from '../schema/quantity.ts';
import { findQuantity, placesOf } from './places.ts';

/** Of several printings of one figure, the one in a table: the form says what it counts. */
export function preferTable<T extends { readonly printedIn: Observation['printedIn'] | null }>(
  found: readonly T[],
): T | undefined {
  return found.find(({ printedIn }) => printedIn === 'table') ?? found[0];
}

/** The unit of an observation's last printed digit; null where it has no value. */
export function resolutionAt(
  document: ArchiveDocument,
  { at, value, quote, printedIn }: Observation,
): number | null {
  if (value === null) return null;
  // Words of absence are a count of nothing.
  const words = findQuantity(document, at)?.printed ?? (printedIn === 'table' ? quote : '');
  return resolutionOf(words, value);
}

/** The whole a document prints of a measure, for its own body and scope or, where it prints only that, another. */
export function wholeOf(
  { observations }: Pick<ArchiveDocument, 'observations'>,
  measure: MeasureId,
): Observation | undefined {
  return preferTable(observations.filter((one) => one.measure === measure && one.member === TOTAL));
}

/** A whole that a report does not print, and what its silence is. */
export interface Silence {
  measure: MeasureId;
  state: ReturnType<typeof silenceOf>;
}

/**
 * Every whole a report does not print; none for a notice. A whole that it prints for another scope than its own (the
 * office's report on the whole city) is printed: no second row denies it.
 */
export function silencesOf({ kind, form, scope, observations }: ArchiveDocument): Silence[] {
  if (kind !== 'report' || form === undefined || scope === undefined) return [];
  const printed = subjectsOf(observations);
  const wholes = new Set(observations.filter(({ member }) => member === TOTAL).map(({ measure }) => measure));
  return measureIds
    .filter((measure) => measureOf(measure).whole !== false && !wholes.has(measure))
    .map((measure) => ({ measure, state: silenceOf(measure, form, printed) }));
}

/** Observations as their words follow each other in print; of those that begin together, the shorter words first. */
export function inPrintedOrder(document: ArchiveDocument): Observation[] {
  const places = new Map(
    placesOf(document).map(({ id, text }, ordinal) => [id, { ordinal, text: dense(text) }]),
  );
  const orderOf = ({ at, quote }: Observation): [place: number, offset: number, length: number] => {
    const place = places.get(blockOfId(at));
    if (!place)
      throw new Error(`“${quote}” stands at ${at}, but no section has a paragraph or cell of that id`);
    return [place.ordinal, offsetOfId(at) ?? place.text.indexOf(dense(quote)), quote.length];
  };
  return document.observations
    .map((observation) => ({ observation, order: orderOf(observation) }))
    .toSorted((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2])
    .map(({ observation }) => observation);
}

const dense = (text: string): string => text.replace(/\s/gu, '');

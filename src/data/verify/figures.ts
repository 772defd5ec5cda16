/**
 * Every number a document prints, with what names it: `/verify/figures/{key}.json`. Observations have their measure; a number
 * of the prose has the words it stands in.
 */
import type { ArchiveDocument } from '../../archive/archive.ts';
import { isCell, placesOf } from '../../archive/places.ts';
import { urls } from '../../archive/urls.ts';
import { resolutionAt } from '../../archive/values.ts';
import { blockOfId, offsetOfId } from '../../schema/ids.ts';
import type { Observation } from '../../schema/observation.ts';
import { resolutionOf, type Qualifier } from '../../schema/quantity.ts';
import {
  isDimensionId,
  measureOf,
  memberLabel,
  TOTAL,
  type MeasureId,
  type ScopeId,
  type StateId,
} from '../../schema/vocabulary.ts';

/** Words of a document in which numbers stand. */
interface FigureText {
  text: string;
  /** The heading they stand under. */
  heading: string;
}

export interface Figure {
  url: string;
  /** In base units; null where the state is not `reported`. */
  value: number | null;
  /** The measure's unit, else the printed one; and the printed one where it is another. */
  unit: string;
  printedUnit: string;
  qualifier: Qualifier;
  resolution: number;
  state: StateId;
  /** The number as printed; the words where they say that there was none. */
  printed: string;
  /** Empty for a number that is no observation. */
  measure: MeasureId | '';
  member: string;
  /** What the vocabulary calls it, its part after a stop. */
  label: string;
  /** Whose work it counts; of a number that is no observation the document's. */
  body: string;
  scope: ScopeId | null;
  standsIn: { body: string; scope: ScopeId } | null;
  /** Index of its words in `texts`, and its place in them in UTF-16 units, empty for words of
   * absence; −1 for a cell of a form's table. */
  text: number;
  start: number;
  end: number;
}

export interface FiguresFile {
  document: string;
  texts: readonly FigureText[];
  figures: readonly Figure[];
}

/** In printed order, observations before what is none. */
export function toFigures(document: ArchiveDocument): FiguresFile {
  const headings = new Map(document.sections.map(({ locator, title }) => [locator, title]));
  const absent = new Set(document.observations.map(({ at }) => blockOfId(at)));
  const printing = placesOf(document).filter(
    (place) => !isFormCell(place) && (place.quantities.length > 0 || absent.has(place.id)),
  );
  const index = new Map(printing.map(({ id }, at) => [id, at]));
  const observed = document.observations.map((one) => ofObservation(document, one, printing, index));
  const taken = new Set(document.observations.map(({ at }) => at));
  const rest = printing.flatMap((place, at): Figure[] =>
    place.quantities
      .filter(({ id }) => !taken.has(id))
      .map(({ id, value, unit, qualifier, printed }) => ({
        url: urls.place(document.key, place.section, id),
        value,
        unit,
        printedUnit: unit,
        qualifier,
        resolution: resolutionOf(printed, value),
        state: 'reported',
        printed,
        measure: '',
        member: TOTAL,
        label: '',
        body: document.body,
        scope: document.scope ?? null,
        standsIn: null,
        text: at,
        ...placeOf(place.text, offsetOfId(id) ?? 0, printed),
      })),
  );
  return {
    document: document.key,
    texts: printing.map(({ text, section }) => ({ text, heading: headings.get(section) ?? '' })),
    figures: [...observed, ...rest],
  };
}

type Place = ReturnType<typeof placesOf>[number];

const isFormCell = (place: Place): boolean => isCell(place) && place.kind !== 'task';

function ofObservation(
  document: ArchiveDocument,
  one: Observation,
  printing: readonly Place[],
  index: ReadonlyMap<string, number>,
): Figure {
  const block = blockOfId(one.at);
  const text = one.printedIn === 'table' ? -1 : (index.get(block) ?? -1);
  const place = text < 0 ? undefined : printing[text];
  const quantity = place?.quantities.find(({ id }) => id === one.at);
  const { label, unit } = measureOf(one.measure);
  const isPart = isDimensionId(one.dimension);
  const words = quantity?.printed ?? one.quote;
  const start = quantity ? placeOf(place?.text ?? '', offsetOfId(one.at) ?? 0, quantity.printed) : undefined;
  return {
    url: urls.place(document.key, one.section, one.at),
    value: one.value,
    unit,
    printedUnit: quantity?.unit ?? one.printedUnit ?? unit,
    qualifier: one.qualifier,
    resolution: resolutionAt(document, one) ?? 1,
    state: one.state,
    printed: words,
    measure: one.measure,
    member: one.member,
    label: isPart
      ? `${label}：${memberLabel(isDimensionId(one.dimension) ? one.dimension : '', one.member)}`
      : label,
    body: one.body,
    scope: one.scope,
    standsIn: one.standsIn ?? null,
    text,
    ...(start ?? { start: 0, end: 0 }),
  };
}

/** Ids count characters without white space; a text is read in UTF-16 units. */
function placeOf(text: string, offset: number, printed: string): { start: number; end: number } {
  let at = 0;
  let start = 0;
  for (const character of text) {
    if (!/\s/u.test(character)) {
      if (at === offset) break;
      at += 1;
    }
    start += character.length;
  }
  return { start, end: start + printed.length };
}

import type { Annotation } from '../../src/schema/annotation.ts';
import { excerpt } from '../../src/schema/excerpt.ts';
import { blockOfId, offsetOfId } from '../../src/schema/ids.ts';
import { formatLines } from '../../src/schema/locator.ts';
import type { Observation } from '../../src/schema/observation.ts';
import type { Correction, SeedNotes } from '../../src/schema/seed-notes.ts';
import {
  measures,
  periodOf,
  TOTAL,
  type FormId,
  type ScopeId,
  type Unit,
} from '../../src/schema/vocabulary.ts';
import { paragraphsIn, type AddressedCell, type AddressedSection } from './address.ts';
import { correctedText } from './corrected.ts';
import { fold } from './fold.ts';
import { findWords, linesOf } from './printed.ts';
import { Problem, attempt, placeOf } from './problem.ts';
import { readQuantity } from './quantities.ts';
import { recognise } from './recognisers.ts';

type Paragraph = ReturnType<typeof paragraphsIn>[number];

/** What every figure of a report has from its report. */
interface Report {
  file: string;
  body: string;
  scope: ScopeId;
  form: FormId;
  year: number;
  corrections: readonly Correction[];
}

/**
 * Every figure of a report that the vocabulary has a measure for: the cells of its standard tables, the figures
 * annotated beside the seed, and the standard phrases of the forms that nobody needed to annotate.
 *
 * In the order in which they are printed. What is wrong with an annotation is handed to `report`, and the others are read.
 */
export function toObservations(
  sections: readonly AddressedSection[],
  notes: SeedNotes,
  file: string,
  report: (problem: Problem) => void,
): Observation[] {
  const { scope, form, body, corrections, key } = notes;
  if (!scope || !form) return [];
  const of: Report = { file, body, scope, form, year: Number(key.slice(0, 4)), corrections };
  const paragraphs = paragraphsIn(sections);
  const cells = sections.flatMap(({ locator, blocks }) =>
    blocks
      .flatMap((block) => (block.type === 'table' ? block.rows : []))
      .flatMap((row) => row.cells)
      .filter(({ kind }) => kind === 'value')
      .flatMap((cell) => attempt(() => readCell(cell, locator, of), report) ?? []),
  );
  const annotated = notes.observations.flatMap(
    (annotation) => attempt(() => readAnnotation(annotation, paragraphs, of), report) ?? [],
  );
  // An annotation wins over a standard phrase that reads the same printed number.
  const recognised = recogniseAll(paragraphs, of).filter(
    (found) =>
      !annotated.some(
        ({ at, measure }) => at === found.at && (offsetOfId(at) !== undefined || measure === found.measure),
      ),
  );
  const order = new Map(paragraphs.map(({ id }, index) => [id, index]));
  const rank = ({ at }: Observation): number => order.get(blockOfId(at)) ?? -1;
  const offset = ({ at }: Observation): number => offsetOfId(at) ?? -1;
  const prose = [...annotated, ...recognised].toSorted(
    (a, b) => rank(a) - rank(b) || offset(a) - offset(b) || compare(a.measure, b.measure),
  );
  return [...prose, ...cells];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a cell prints nothing, or a stroke in place of a number. */
export const isBlankCell = (words: string): boolean => /^[-－–—―/]*$/.test(fold(words).trim());

/** A cell with a number is `reported`, one with - / — or nothing is `not-reported`. 0 is a number. */
function readCell(
  { id: at, value: shape, printed }: AddressedCell,
  section: string,
  { body, scope, corrections, file }: Report,
): Observation {
  const words = fold(correctedText(printed, corrections));
  if (!shape) throw new Error(`the cell ${at} counts nothing`);
  const common = {
    measure: shape.measure,
    dimension: shape.member ? 'applicant' : '',
    member: shape.member ?? TOTAL,
    unit: measures[shape.measure].unit,
    body,
    scope,
    section,
    lines: formatLines(linesOf(printed, 0, Math.max(1, printed.text.length))),
    quote: printed.text,
    at,
    printedIn: 'table' as const,
  };
  if (isBlankCell(words)) {
    return { ...common, value: null, qualifier: '', state: 'not-reported' };
  }
  const quantity = readQuantity(words);
  if (!quantity) {
    throw new Problem({
      place: placeOf(file, linesOf(printed).start),
      expected: `a number in the cell ${at}`,
      found: excerpt(printed.text),
      todo: 'compare with the printed table; declare a correction if it is a misprint',
      defect: { kind: 'cell', at, printed: printed.text },
    });
  }
  const value = Number((quantity.value * (shape.factor ?? 1)).toPrecision(15));
  const printedUnit = printedUnitOf(quantity, common.unit);
  return { ...common, ...printedUnit, value, qualifier: quantity.qualifier, state: 'reported' };
}

function readAnnotation(
  annotation: Annotation,
  paragraphs: readonly Paragraph[],
  report: Report,
): Observation {
  const { quote, occurrence, dimension = '', member = TOTAL, scope = report.scope } = annotation;
  const { paragraph, start, end } = findQuote(quote, occurrence, paragraphs, report.file);
  return toObservation({ ...annotation, dimension, member }, paragraph, { start, end }, { ...report, scope });
}

interface AnnotatedFigure extends Pick<Annotation, 'nth' | 'standsIn' | 'period' | 'reason'> {
  measure: Observation['measure'];
  dimension: string;
  member: string;
  absent?: boolean | undefined;
}

function toObservation(
  figure: AnnotatedFigure,
  { id, section, printed, quantities }: Paragraph,
  { start, end }: { start: number; end: number },
  { body, scope, file }: Report,
): Observation {
  const common = {
    measure: figure.measure,
    dimension: figure.dimension,
    member: figure.member,
    unit: measures[figure.measure].unit,
    body,
    scope,
    ...(figure.period && figure.period !== periodOf(figure.measure) ? { period: figure.period } : {}),
    ...(figure.reason ? { reason: figure.reason } : {}),
    ...(figure.standsIn ? { standsIn: figure.standsIn } : {}),
    section,
    lines: formatLines(linesOf(printed, start, end)),
    quote: printed.text.slice(start, end),
    state: 'reported' as const,
    printedIn: 'prose' as const,
  };
  if (figure.absent) return { ...common, value: 0, qualifier: '', at: id };
  const inQuote = quantities.filter(
    (quantity) => quantity.end > start && quantity.start < end && quantity.end <= end,
  );
  const quantity = inQuote[(figure.nth ?? 1) - 1];
  if (!quantity || (figure.nth === undefined && inQuote.length > 1)) {
    throw new Problem({
      place: placeOf(file, linesOf(printed, start, end).start),
      expected: figure.nth
        ? `at least ${figure.nth} numbers in the quote of ${figure.measure}`
        : `one number in the quote of ${figure.measure}`,
      found: `${inQuote.length}: ${inQuote.map((found) => found.printed).join(', ') || 'none'} in ${excerpt(common.quote)}`,
      todo: 'shorten the quote, or say with `nth` which of its numbers is meant',
    });
  }
  return {
    ...common,
    ...printedUnitOf(quantity, common.unit),
    value: quantity.value,
    qualifier: quantity.qualifier,
    at: quantity.id,
  };
}

/** The counting word as printed, where it is not the measure's own: a reader sees what the report says. */
const printedUnitOf = ({ unit: printed }: { unit: string }, unit: Unit): { printedUnit?: string } =>
  printed === '' || printed === unit ? {} : { printedUnit: printed };

/** The place of a quote, white space aside. It must be the only one, or the annotation says which it means. */
function findQuote(
  quote: string,
  occurrence: number | undefined,
  paragraphs: readonly Paragraph[],
  file: string,
): { paragraph: Paragraph; start: number; end: number } {
  const places = paragraphs.flatMap((paragraph) =>
    findWords(paragraph.printed.text, quote).map(([start, end]) => ({ paragraph, start, end })),
  );
  const place = places[(occurrence ?? 1) - 1];
  if (!place || (occurrence === undefined && places.length > 1)) {
    throw new Problem({
      place: placeOf(file.replace(/\.txt$/, '.yml')),
      expected: `the quote ${excerpt(quote)} printed ${occurrence === undefined ? 'exactly once' : `at least ${occurrence} times`}`,
      found: `${places.length} times`,
      todo:
        places.length > 1
          ? 'lengthen the quote, or say with `occurrence` which is meant'
          : 'the annotation is stale: quote the words as they are printed',
    });
  }
  return place;
}

function recogniseAll(paragraphs: readonly Paragraph[], report: Report): Observation[] {
  return paragraphs.flatMap((paragraph) =>
    recognise(paragraph.printed.text, report.form, report.year).map((found) =>
      toObservation(found, paragraph, found, report),
    ),
  );
}

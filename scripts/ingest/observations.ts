import type { Annotation } from '../../src/schema/annotation.ts';
import { formatLines } from '../../src/schema/locator.ts';
import type { Observation } from '../../src/schema/observation.ts';
import type { Correction, SeedNotes } from '../../src/schema/seed-notes.ts';
import { measures, TOTAL, type FormId, type ScopeId } from '../../src/schema/vocabulary.ts';
import { correctedText, quantitiesIn } from './corrected.ts';
import { fold } from './fold.ts';
import type { FormTable, TableCell } from './form-tables.ts';
import { quantityId } from './inline.ts';
import type { Section } from './outline.ts';
import { findWords, linesOf, type Printed } from './printed.ts';
import { Problem, excerpt, placeOf } from './problem.ts';
import { readQuantity } from './quantities.ts';
import { recognise } from './recognisers.ts';

/** A paragraph with its address. */
interface Paragraph {
  id: string;
  section: string;
  printed: Printed;
}

/**
 * Every figure of a report that the vocabulary has a measure for: the cells of its standard tables, the figures
 * annotated beside the seed, and the standard phrases of the forms that nobody needed to annotate.
 *
 * In the order in which they are printed.
 */
export function toObservations(sections: readonly Section[], notes: SeedNotes, file: string): Observation[] {
  const scope = notes.scope;
  const form = notes.form;
  if (!scope || !form) return [];
  const paragraphs = toParagraphs(sections);
  const cells = sections.flatMap((section) =>
    section.blocks
      .filter((block) => block.type === 'table')
      .flatMap((block, index) =>
        readCells(
          block.table,
          section.locator,
          `s${section.locator}-t${index + 1}`,
          scope,
          notes.corrections,
          file,
        ),
      ),
  );
  const annotated = notes.observations.map((annotation) =>
    readAnnotation(annotation, paragraphs, scope, notes.corrections, file),
  );
  const recognised = recogniseAll(paragraphs, form, scope, notes.corrections, file).filter(
    (found) =>
      !annotated.some(
        (known) => known.at === found.at && (isQuantity(found.at) || known.measure === found.measure),
      ),
  );
  const order = new Map(paragraphs.map(({ id }, index) => [id, index]));
  const rank = (observation: Observation): number => order.get(observation.at.replace(/-q\d+$/, '')) ?? -1;
  const prose = [...annotated, ...recognised].toSorted(
    (a, b) => rank(a) - rank(b) || offsetOf(a.at) - offsetOf(b.at) || compare(a.measure, b.measure),
  );
  return [...prose, ...cells];
}

/** An annotation wins over a standard phrase that reads the same printed number. */
function isQuantity(at: string): boolean {
  return /-q\d+$/.test(at);
}

function offsetOf(at: string): number {
  return Number(/-q(\d+)$/.exec(at)?.[1] ?? -1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toParagraphs(sections: readonly Section[]): Paragraph[] {
  return sections.flatMap((section) =>
    section.blocks
      .filter((block) => block.type === 'paragraph')
      .map((block, index) => ({
        id: `s${section.locator}-p${index + 1}`,
        section: section.locator,
        printed: block.printed,
      })),
  );
}

function readCells(
  table: FormTable,
  section: string,
  id: string,
  scope: ScopeId,
  corrections: readonly Correction[],
  file: string,
): Observation[] {
  const rows = table.rows.filter((row) => row.type === 'values');
  return rows.flatMap((row, index) =>
    row.cells
      .filter((cell) => cell.kind === 'value')
      .map((cell) =>
        readCell(cell, section, `${id}-r${index + 1}-c${cell.column}`, scope, corrections, file),
      ),
  );
}

/** A cell with a number is `reported`, one with - / — or nothing is `not-reported`. 0 is a number. */
function readCell(
  cell: TableCell,
  section: string,
  at: string,
  scope: ScopeId,
  corrections: readonly Correction[],
  file: string,
): Observation {
  const { value: shape, printed } = cell;
  const words = fold(correctedText(printed, corrections));
  if (!shape) throw new Error(`the cell ${at} counts nothing`);
  const common = {
    measure: shape.measure,
    dimension: shape.member ? 'applicant' : '',
    member: shape.member ?? TOTAL,
    unit: measures[shape.measure].unit,
    scope,
    section,
    lines: formatLines(linesOf(printed, 0, Math.max(1, printed.text.length))),
    quote: printed.text,
    at,
    printedIn: 'table' as const,
  };
  if (/^[-－–—―/]*$/.test(words)) {
    return { ...common, value: null, qualifier: '', state: 'not-reported' };
  }
  const quantity = readQuantity(words);
  if (!quantity) {
    throw new Problem({
      place: placeOf(file, linesOf(printed).start),
      expected: `a number in the cell ${at}`,
      found: excerpt(printed.text),
      todo: 'compare with the printed table; declare a correction if it is a misprint',
    });
  }
  const value = Number((quantity.value * (shape.factor ?? 1)).toPrecision(15));
  return { ...common, value, qualifier: quantity.qualifier, state: 'reported' };
}

function readAnnotation(
  annotation: Annotation,
  paragraphs: readonly Paragraph[],
  documentScope: ScopeId,
  corrections: readonly Correction[],
  file: string,
): Observation {
  const { paragraph, start, end } = findQuote(annotation.quote, annotation.occurrence, paragraphs, file);
  return toObservation(
    { dimension: '', member: TOTAL, ...withoutUndefined(annotation) },
    paragraph,
    start,
    end,
    annotation.scope ?? documentScope,
    corrections,
    file,
  );
}

interface Figure {
  measure: Observation['measure'];
  dimension: string;
  member: string;
  nth?: number | undefined;
  absent?: boolean | undefined;
}

function toObservation(
  figure: Figure,
  paragraph: Paragraph,
  start: number,
  end: number,
  scope: ScopeId,
  corrections: readonly Correction[],
  file: string,
): Observation {
  const { printed, section } = paragraph;
  const common = {
    measure: figure.measure,
    dimension: figure.dimension,
    member: figure.member,
    unit: measures[figure.measure].unit,
    scope,
    section,
    lines: formatLines(linesOf(printed, start, end)),
    quote: printed.text.slice(start, end),
    state: 'reported' as const,
    printedIn: 'prose' as const,
  };
  if (figure.absent) return { ...common, value: 0, qualifier: '', at: paragraph.id };
  const inQuote = quantitiesIn(printed, corrections).filter(
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
    value: quantity.value,
    qualifier: quantity.qualifier,
    at: quantityId(paragraph.id, printed.text, quantity.start),
  };
}

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

function recogniseAll(
  paragraphs: readonly Paragraph[],
  form: FormId,
  scope: ScopeId,
  corrections: readonly Correction[],
  file: string,
): Observation[] {
  return paragraphs.flatMap((paragraph) =>
    recognise(paragraph.printed.text, form).map((found) =>
      toObservation(
        { measure: found.measure, dimension: found.dimension, member: found.member, absent: found.absent },
        paragraph,
        found.start,
        found.start + found.quote.length,
        scope,
        corrections,
        file,
      ),
    ),
  );
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // fromEntries forgets the keys; only undefined values are dropped.
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

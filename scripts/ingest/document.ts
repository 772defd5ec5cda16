import { excerpt } from '../../src/schema/excerpt.ts';
import type { FormTableShape } from '../../src/schema/forms/tables.ts';
import { formIds, forms } from '../../src/schema/vocabulary.ts';
import type { SeedNotes } from '../../src/schema/seed-notes.ts';
import { fold } from './fold.ts';
import { isWhole, readFormTable, type FormTable, type TableReading } from './form-tables.ts';
import { toLayout, type Layout } from './layout.ts';
import { isBlank, removeArtefacts, removeFurniture, toLines, verifyCorrections, type Line } from './lines.ts';
import { missingSections, strayHeadings, toOutline, type Block, type Section } from './outline.ts';
import { toParagraphs } from './paragraphs.ts';
import { joinLines, linesOf, type Printed } from './printed.ts';
import { Problem, attempt, placeOf } from './problem.ts';
import { yearIn } from './year.ts';
import { lettersOf } from './table-tokens.ts';
import { findTaskTable, readTaskTable } from './task-table.ts';

/** A seed read into structure: everything it prints, each word once, with the line it is printed on. */
export interface StructuredDocument {
  title: Printed;
  year: number;
  sections: readonly Section[];
  /** What may have been misunderstood, for the maintainer to look at. */
  remarks: readonly string[];
}

/** Takes what has to be mended, so that one run names all of it. */
type Report = (problem: Problem) => void;

/** Words that official titles end in; the title of a document is its first lines up to one of them. */
const genres = /(?:报告|年报|通知|通报|公告|通告|意见|方案|办法|规定|决定|要点)$/;
const longestTitle = 6;

/**
 * From a seed's text to its sections. Pure: the same text and notes give the same document; undefined where so much has
 * to be mended that nothing more can be said.
 */
export function readDocument(
  text: string,
  notes: SeedNotes,
  file: string,
  report: Report,
): StructuredDocument | undefined {
  const printedLines = toLines(text);
  verifyCorrections(printedLines, notes.corrections, file, report);
  const whole = attempt(() => removeArtefacts(printedLines, notes.artefacts, file), report);
  const lines = removeFurniture(whole ?? printedLines, notes.furniture, file, report);
  unnamedCharacters(lines, file).forEach(report);
  const split = attempt(() => splitTitle(lines, file), report);
  if (!split) return undefined;
  const { title, rest } = split;
  const year = attempt(() => yearOf(title, notes, file), report);
  const remarks: string[] = [];
  const blocks = toBlocks(rest, notes, file, report, (words) => void remarks.push(words));
  const form = notes.form && forms[notes.form];
  const sections = toOutline(title, blocks, file, { form, headings: notes.headings, unordered: report });
  const strays = strayHeadings(sections, { form, file, placed: notes.headings });
  if (notes.kind === 'report') {
    const accepted = notes.missingSections.map(({ locator }) => locator);
    // A stray artefact may hide a heading: that it is stale is said already.
    if (whole) missingSections(sections, { form, accepted, file }).forEach(report);
    accepted
      .filter((locator) => sections.some((section) => section.locator === locator))
      .forEach((locator) => report(staleAcceptance(`no section ${locator}`, 'missingSections', file)));
    strays.problems.forEach(report);
  }
  if (notes.kind === 'report') remarks.push(...brokenOff(sections, file));
  headingsNotFound(notes, sections, file).forEach(report);
  return {
    title,
    year: year ?? Number(notes.key.slice(0, 4)),
    sections,
    remarks: [...remarks, ...strays.remarks],
  };
}

/** A character that the file shows and does not name (a font without a Unicode map) is no text. */
function unnamedCharacters(lines: readonly Line[], file: string): Problem[] {
  const affected = lines.filter(({ text }) => text.includes('\uFFFD'));
  const [first] = affected;
  if (!first) return [];
  return [
    new Problem({
      place: placeOf(file, first.number),
      expected: 'characters',
      found: `${excerpt(first.text.trim())}, and ${affected.length - 1} more lines with characters the file does not name`,
      todo: 'the font has no Unicode map: ask for the Word file, or have the pages recognised (OCR) and compared',
      defect: { kind: 'unnamed-characters', lines: affected.length },
    }),
  ];
}

function splitTitle(lines: readonly Line[], file: string): { title: Printed; rest: readonly Line[] } {
  const printed = lines.filter((line) => !isBlank(line));
  for (let count = 1; count <= longestTitle; count++) {
    const title = joinLines(printed.slice(0, count));
    const last = printed[count - 1];
    if (last && genres.test(fold(title.text)) && !/[，。；：！？]/.test(title.text))
      return { title, rest: lines.filter((line) => line.number > last.number) };
  }
  throw new Problem({
    place: placeOf(file, printed[0]?.number),
    expected: `a title in the first ${longestTitle} printed lines, ending in 报告, 通知 or another word for a kind of document`,
    found: excerpt(joinLines(printed.slice(0, 3)).text),
    todo: 'make sure the text begins with its title; declare what stands before it under `furniture:`, or under `artefacts:` if it was never printed',
    defect: { kind: 'title' },
  });
}

/** The year a report is about stands in its title; the key says the same year. */
function yearOf(title: Printed, notes: SeedNotes, file: string): number {
  const year = Number(notes.key.slice(0, 4));
  if (yearIn(title.text) !== year && !fold(title.text).replace(/\s/gu, '').includes(`${year}年`)) {
    throw new Problem({
      place: placeOf(file, title.pieces[0]?.line),
      expected: `${year}年 in the title, as in the key ${notes.key}`,
      found: excerpt(title.text),
      todo: 'correct `key:` in the .yml',
      defect: { kind: 'year' },
    });
  }
  return year;
}

function brokenOff(sections: readonly Section[], file: string): string[] {
  const end = brokenEnd(sections);
  if (!end) return [];
  const { printed, isHeading } = end;
  const words = isHeading ? `the heading ${excerpt(printed.text)}` : excerpt(printed.text.slice(-12));
  return [`${placeOf(file, linesOf(printed).end)} the text ends with ${words}: was it cut off?`];
}

/**
 * The last words of a text that stops in the middle of a sentence, or with a heading: it was cut off. A signature or date ends
 * without a stop.
 */
export function brokenEnd(
  sections: readonly Section[],
): { printed: Printed; isHeading: boolean } | undefined {
  const last = sections.at(-1);
  const block = last?.blocks.at(-1);
  if (last?.heading && !block && last.locator !== '0') return { printed: last.heading, isHeading: true };
  if (!last || last.locator === 'end' || block?.type !== 'paragraph') return undefined;
  const { printed } = block;
  if (/[。！？；”’）)》…]$/.test(printed.text.trim())) return undefined;
  // A signature without a date: the title says whose it is, in its first words.
  const title = lettersOf(sections[0]?.heading?.text ?? '');
  const words = lettersOf(printed.text);
  return words.length >= 5 && title.startsWith(words) ? undefined : { printed, isHeading: false };
}

/** A heading placed beside the seed that is none of the document's any more. */
function headingsNotFound({ headings }: SeedNotes, sections: readonly Section[], file: string): Problem[] {
  const lines = new Set(sections.flatMap(({ heading }) => (heading ? [linesOf(heading).start] : [])));
  return headings
    .filter(({ line }) => !lines.has(line))
    .map(
      ({ line, locator }) =>
        new Problem({
          place: placeOf(file, line),
          expected: `the heading of ${locator}, as placed in the .yml`,
          found: 'no paragraph that begins on this line',
          todo: 'correct the line number, or delete the entry',
        }),
    );
}

/** Cut the standard tables out of the lines, then read the prose between them. */
function toBlocks(
  lines: readonly Line[],
  notes: SeedNotes,
  file: string,
  report: Report,
  remark: (words: string) => void,
): Block[] {
  const shapes = notes.form ? forms[notes.form].tables : [];
  const readings = shapes
    .filter(({ part }) => !notes.missingTables.includes(part))
    .flatMap((shape) => readTable(lines, shape, file) ?? attempt(() => missing(shape, file), report) ?? []);
  for (const { problems, remarks, ...reading } of readings) {
    problems.forEach(report);
    remarks.forEach(remark);
    unprintedRows(reading, notes, file).forEach(report);
  }
  otherForm(readings, shapes, notes, file).forEach(report);
  const tables = readings.map(({ table }) => table).toSorted((a, b) => a.lines.start - b.lines.start);
  const heads = findTaskTable(lines);
  const [reading] = notes.readings;
  if (heads === -1 && reading) {
    report(
      new Problem({
        place: placeOf(file, reading.lines[0]),
        expected: `the table of the cell ${reading.cell}, which a reading in the .yml fills`,
        found: 'no task table in this document',
        todo: 'correct `cell` of the reading, or delete it',
      }),
    );
  }
  const body = heads === -1 ? lines : lines.slice(0, heads);
  const inTable = (line: Line): boolean => tables.some((table) => covers(table, line));
  const prosaic = body.filter((line) => !inTable(line));
  for (const { number, text } of prosaic.filter(isLoneNumber)) {
    remark(
      `${placeOf(file, number)} ${text.trim()} stands alone on its line: a number of the sentence, or of the page?`,
    );
  }
  const layout: Layout = notes.layout ? { kind: notes.layout, width: 0 } : toLayout(prosaic);

  const blocks: Block[] = [];
  let prose: Line[] = [];
  const flush = (): void => {
    blocks.push(
      ...toParagraphs(prose, layout, notes.form && forms[notes.form]).map((printed) => ({
        type: 'paragraph' as const,
        printed,
      })),
    );
    prose = [];
  };
  for (const line of body) {
    const table = tables.find((candidate) => candidate.lines.start === line.number);
    if (table) {
      flush();
      blocks.push({ type: 'table', table });
    }
    if (!inTable(line)) prose.push(line);
  }
  flush();
  if (heads === -1) return blocks;
  const table = attempt(() => readTaskTable(lines.slice(heads), 'annex', notes.readings, file), report);
  return table ? [...blocks, { type: 'tasks', table }] : blocks;
}

/**
 * A standard table, by the form of the report; where that does not fit, by another form's: some offices went on with last
 * year's table.
 */
function readTable(lines: readonly Line[], shape: FormTableShape, file: string): TableReading | undefined {
  const own = readFormTable(lines, shape, file);
  if (own && isWhole(own)) return own;
  const others = formIds
    .flatMap((id) => forms[id].tables.map((other) => ({ id, other })))
    .filter(({ other }) => other.part === shape.part && other !== shape);
  for (const { id, other } of others) {
    const reading = readFormTable(lines, other, file);
    if (!reading || !isWhole(reading)) continue;
    const place = placeOf(file, reading.table.lines.start);
    return {
      ...reading,
      remarks: [
        ...reading.remarks,
        `${place} the table “${shape.caption}” has the rows of the form of ${id} and is read by it`,
      ],
    };
  }
  return own;
}

/** A few digits and nothing else. */
const isLoneNumber = ({ text }: Line): boolean => /^\d{1,3}$/.test(fold(text).trim());

/** Rows that the form has and the report does not print, but for those accepted beside the seed. */
function unprintedRows(
  { table, missingRows }: Pick<TableReading, 'table' | 'missingRows'>,
  notes: SeedNotes,
  file: string,
): Problem[] {
  const { part, caption } = table.shape;
  const accepted = notes.missingRows.filter((entry) => entry.table === part).map(({ row }) => row);
  const stale = accepted
    .filter((row) => !missingRows.some((missingRow) => missingRow.row === row))
    .map((row) =>
      staleAcceptance(`the row ${excerpt(row)} of the table “${caption}” missing`, 'missingRows', file),
    );
  const fresh = missingRows
    .filter(({ row }) => !accepted.includes(row))
    .map(
      ({ row, line }) =>
        new Problem({
          place: placeOf(file, line),
          expected: `the row ${excerpt(row)} of the table “${caption}” before this line`,
          found: 'no such label',
          todo: 'compare with the printed table: if the row was lost, extract the text again; if the report prints none, accept that',
          repair: `missingRows:\n  - { table: ${part}, row: "${row}", reason: 原文表格没有这一行 }`,
          defect: { kind: 'missing-row', part, row },
        }),
    );
  return [...fresh, ...stale];
}

const staleAcceptance = (what: string, entry: string, file: string): Problem =>
  new Problem({
    place: placeOf(file.replace(/\.txt$/, '.yml')),
    expected: `${what}, as accepted`,
    found: 'it is printed',
    todo: `delete the entry of \`${entry}:\``,
  });

/** One table of another form is an office's habit; two say that the form itself is another one. */
function otherForm(
  readings: readonly TableReading[],
  shapes: readonly FormTableShape[],
  { form }: SeedNotes,
  file: string,
): Problem[] {
  const foreign = readings.filter(({ table }) => !shapes.includes(table.shape));
  const [first] = foreign;
  if (foreign.length < 2 || !first) return [];
  const fitting = formIds.filter((id) =>
    foreign.every(({ table }) => forms[id].tables.includes(table.shape)),
  );
  return foreign.map(
    ({ table }) =>
      new Problem({
        place: placeOf(file, table.lines.start),
        expected: `the table “${table.shape.caption}” of the form of ${form}`,
        found: `that of the form of ${fitting.join(', ')}`,
        todo: 'correct `form:`',
        repair: `form: "${fitting[0] ?? ''}"`,
        defect: { kind: 'other-form', part: table.shape.part, forms: fitting },
      }),
  );
}

function missing(shape: FormTableShape, file: string): never {
  const heads = shape.rows
    .flatMap((row) => (row.type === 'head' ? row.cells.map(({ label }) => label) : []))
    .slice(0, 3);
  throw new Problem({
    place: placeOf(file),
    expected: `the table “${shape.caption}”, beginning with ${heads.map((head) => excerpt(head, 16)).join(', ')}`,
    found: 'no such heads',
    todo: `correct \`form:\`; if the report prints no such table, write \`missingTables: [${shape.part}]\` in the .yml`,
    defect: { kind: 'table', part: shape.part },
  });
}

function covers(table: FormTable, line: Line): boolean {
  return line.number >= table.lines.start && line.number <= table.lines.end;
}

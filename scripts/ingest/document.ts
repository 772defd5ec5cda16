import { excerpt } from '../../src/schema/excerpt.ts';
import type { FormTableShape } from '../../src/schema/forms/tables.ts';
import { forms } from '../../src/schema/vocabulary.ts';
import type { SeedNotes } from '../../src/schema/seed-notes.ts';
import { readFormTable, type FormTable } from './form-tables.ts';
import { toLayout } from './layout.ts';
import { isBlank, removeArtefacts, removeFurniture, toLines, verifyCorrections, type Line } from './lines.ts';
import { remarksOn, toOutline, type Block, type Section } from './outline.ts';
import { toParagraphs } from './paragraphs.ts';
import { joinLines, type Printed } from './printed.ts';
import { Problem, attempt, placeOf } from './problem.ts';
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
  const whole = attempt(() => removeArtefacts(printedLines, notes.artefacts, file), report) ?? printedLines;
  const lines = removeFurniture(whole, notes.furniture, file, report);
  const split = attempt(() => splitTitle(lines, file), report);
  if (!split) return undefined;
  const { title, rest } = split;
  const year = attempt(() => yearOf(title, notes, file), report);
  const blocks = toBlocks(rest, notes, file, report);
  const sections = blocks && attempt(() => toOutline(title, blocks, file), report);
  if (year === undefined || !sections) return undefined;
  return { title, year, sections, remarks: remarksOn(sections, file) };
}

function splitTitle(lines: readonly Line[], file: string): { title: Printed; rest: readonly Line[] } {
  const printed = lines.filter((line) => !isBlank(line));
  for (let count = 1; count <= longestTitle; count++) {
    const title = joinLines(printed.slice(0, count));
    const last = printed[count - 1];
    if (last && genres.test(title.text) && !/[，。；：！？]/.test(title.text))
      return { title, rest: lines.filter((line) => line.number > last.number) };
  }
  throw new Problem({
    place: placeOf(file, printed[0]?.number),
    expected: `a title in the first ${longestTitle} printed lines, ending in 报告, 通知 or another word for a kind of document`,
    found: excerpt(joinLines(printed.slice(0, 3)).text),
    todo: 'make sure the text begins with its title; declare what stands before it under `furniture:`, or under `artefacts:` if it was never printed',
  });
}

/** The year a report is about stands in its title; the key says the same year. */
function yearOf(title: Printed, notes: SeedNotes, file: string): number {
  const year = Number(notes.key.slice(0, 4));
  if (!title.text.includes(`${year}年`)) {
    throw new Problem({
      place: placeOf(file, title.pieces[0]?.line),
      expected: `${year}年 in the title, as in the key ${notes.key}`,
      found: excerpt(title.text),
      todo: 'correct `key:` in the .yml',
    });
  }
  return year;
}

/** Cut the standard tables out of the lines, then read the prose between them; undefined where a table cannot be read. */
function toBlocks(
  lines: readonly Line[],
  notes: SeedNotes,
  file: string,
  report: Report,
): Block[] | undefined {
  const shapes = notes.form ? forms[notes.form].tables : [];
  const wanted = shapes.filter(({ part }) => !notes.missingTables.includes(part));
  const tables = wanted
    .flatMap(
      (shape) => attempt(() => readFormTable(lines, shape, file) ?? missing(shape, file), report) ?? [],
    )
    .toSorted((a, b) => a.lines.start - b.lines.start);
  if (tables.length < wanted.length) return undefined;
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
  const layout = toLayout(body.filter((line) => !inTable(line)));

  const blocks: Block[] = [];
  let prose: Line[] = [];
  const flush = (): void => {
    blocks.push(...toParagraphs(prose, layout).map((printed) => ({ type: 'paragraph' as const, printed })));
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
  return table && [...blocks, { type: 'tasks', table }];
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
  });
}

function covers(table: FormTable, line: Line): boolean {
  return line.number >= table.lines.start && line.number <= table.lines.end;
}

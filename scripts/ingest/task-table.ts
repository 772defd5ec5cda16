import { excerpt } from '../../src/schema/excerpt.ts';
import { idOf } from '../../src/schema/ids.ts';
import type { Lines } from '../../src/schema/locator.ts';
import { taskTableHeads } from '../../src/schema/task-table.ts';
import type { CellReading } from '../../src/schema/seed-notes.ts';
import { fold } from './fold.ts';
import { isSpaced, widthOf } from './layout.ts';
import { isBlank, type Line } from './lines.ts';
import { readMarker } from './markers.ts';
import { joinLines, type Printed } from './printed.ts';
import { Problem, placeOf } from './problem.ts';

/** The task table annexed to a notice: 重点任务 (group, subgroup) · 贯彻举措 · 牵头单位 · 责任单位. */
export interface TaskTable {
  heads: readonly Printed[];
  groups: readonly TaskGroup[];
}

export interface TaskGroup {
  heading: Printed;
  subgroups: readonly { heading: Printed; tasks: readonly Task[] }[];
}

export interface Task {
  /** As printed, `1．`; empty where the task has no number. */
  marker: string;
  /** 贯彻举措 · 牵头单位 · 责任单位. A cell left blank has no lines. */
  cells: readonly [Printed, Printed, Printed];
  lines: Lines;
}

/** Widest line of the two columns of offices, in Chinese characters; a full one continues on the next line. */
const officeWidth = 5;

/** Where the table's heads stand: the line that prints them, one after the other. */
export function findTaskTable(lines: readonly Line[]): number {
  const heads = fold(taskTableHeads.join(''));
  return lines.findIndex((line) => fold(line.text.replace(/\s/g, '')) === heads);
}

/**
 * Rebuild the task table from its torn cells.
 *
 * `lines` begin with the line of the heads. A cell's lines come one after the other; where one cell ends and the next
 * begins is read from markers, from the end of sentences, from blank lines and from the width of the columns. Lines
 * that a page break displaced are put in their cells by `readings`. Afterwards every printed line is in exactly one
 * heading or cell, in a group, a subgroup and a task.
 */
export function readTaskTable(
  lines: readonly Line[],
  locator: string,
  readings: readonly CellReading[],
  file: string,
): TaskTable {
  const [headLine, ...rest] = lines;
  if (!headLine) throw new Error('a task table without a line');
  const assigned = new Set(readings.flatMap((reading) => reading.lines));
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  const reader: Reader = {
    file,
    lineOf: (number) => {
      const line = byNumber.get(number);
      if (line && !isBlank(line)) return line;
      throw new Problem({
        place: placeOf(file, number),
        expected: 'a printed line of the task table, as a reading in the .yml says',
        found: line ? 'a blank line' : 'no such line in the table',
        todo: 'correct `lines` of the reading',
      });
    },
    readings: new Map(readings.map((reading) => [reading.cell, reading])),
    used: new Set(),
  };
  const groups = splitAtMarkers(rest, 1).map((group) => readGroup(group, locator, assigned, reader));
  for (const [cell, reading] of reader.readings) {
    if (reader.used.has(cell)) continue;
    throw new Problem({
      place: placeOf(file, reading.lines[0]),
      expected: `the cell ${cell}, which a reading in the .yml fills`,
      found: 'no such cell',
      todo: 'correct `cell` of the reading, or delete it',
    });
  }
  verifyLinesUsedOnce(rest, groups, file);
  return { heads: readHeads(headLine), groups };
}

/** A reading could name a line that stands in a heading or another cell already. */
function verifyLinesUsedOnce(lines: readonly Line[], groups: readonly TaskGroup[], file: string): void {
  const printed = groups.flatMap((group) => [
    group.heading,
    ...group.subgroups.flatMap(({ heading, tasks }) => [heading, ...tasks.flatMap((task) => task.cells)]),
  ]);
  const uses = printed.flatMap(({ pieces }) => pieces.map((piece) => piece.line));
  for (const line of lines.filter((candidate) => !isBlank(candidate))) {
    const times = uses.filter((number) => number === line.number).length;
    if (times === 1) continue;
    throw new Problem({
      place: placeOf(file, line.number),
      expected: `the line ${excerpt(line.text.trim())} in one heading or cell of the task table`,
      found: times === 0 ? 'in none' : `in ${times}`,
      todo: 'correct `lines` of the readings in the .yml: each printed line belongs to one cell',
    });
  }
}

interface Reader {
  file: string;
  lineOf: (number: number) => Line;
  readings: ReadonlyMap<string, CellReading>;
  used: Set<string>;
}

/** The line of heads is cut by the heads' own letters: some are printed with spaces between them. */
function readHeads(line: Line): Printed[] {
  let offset = 0;
  return taskTableHeads.map((head) => {
    let text = '';
    while (fold(text) !== fold(head)) text += line.text[offset++]?.trim() ?? '';
    return { text, pieces: [{ line: line.number, offset: 0 }] };
  });
}

function readGroup(
  lines: readonly Line[],
  parent: string,
  assigned: ReadonlySet<number>,
  reader: Reader,
): TaskGroup {
  const spaced = isSpaced(lines);
  const [heading = [], ...subgroups] = splitAtMarkers(lines, 2);
  const printed = joinLines(heading);
  const locator = `${parent}-${readMarker(printed.text)?.ordinal ?? 0}`;
  return {
    heading: printed,
    subgroups: subgroups.map((subgroup) => readSubgroup(subgroup, locator, spaced, assigned, reader)),
  };
}

function readSubgroup(
  lines: readonly Line[],
  parent: string,
  spaced: boolean,
  assigned: ReadonlySet<number>,
  reader: Reader,
): TaskGroup['subgroups'][number] {
  // A subgroup's title closes with 。; what follows are its tasks.
  const stop = lines.findIndex((line) => line.text.trim().endsWith('。'));
  const heading = joinLines(lines.slice(0, stop + 1));
  const locator = `${parent}-${readMarker(heading.text)?.ordinal ?? 0}`;
  const own = lines.slice(stop + 1).filter((line) => !assigned.has(line.number));
  const rows = splitAtMarkers(trimBlanks(own), 3);
  const tasks = rows.map((row, index) => readTask(row, { locator, row: index + 1 }, spaced, reader));
  return { heading, tasks };
}

/** A task's row in the table of its subgroup, which is the only one there. */
interface At {
  locator: string;
  row: number;
}

const cellId = ({ locator, row }: At, column: number): string =>
  idOf({ kind: 'cell', locator, table: 1, row, column: column + 1 });

function readTask(lines: readonly Line[], at: At, spaced: boolean, reader: Reader): Task {
  const runs = spaced ? runsByWidth(lines) : runsByBlanks(lines);
  const cells = fillCells(runs, at, reader);
  const numbers = cells.flatMap((cell) => cell.pieces.map((piece) => piece.line));
  return {
    marker: readMarker(cells[0].text)?.text ?? '',
    cells,
    lines: { start: Math.min(...numbers), end: Math.max(...numbers) },
  };
}

/** Cells in printed order; readings add what a page break carried off, or say that a cell is blank. */
function fillCells(runs: readonly Line[][], at: At, reader: Reader): [Printed, Printed, Printed] {
  const merged = mergeTornText(runs);
  const columns: (readonly Line[])[] = [];
  for (const column of [0, 1, 2]) {
    const cell = cellId(at, column);
    const reading = reader.readings.get(cell);
    if (!reading) {
      columns.push(merged.shift() ?? []);
      continue;
    }
    reader.used.add(cell);
    const added = reading.lines.map(reader.lineOf);
    // A reading may continue a cell that began on the page before.
    const begun =
      added.length > 0 && merged[0] && continuesInto(merged[0], added) ? (merged.shift() ?? []) : [];
    columns.push([...begun, ...added]);
  }
  const [text = [], lead = [], responsible = []] = columns;
  const undecided = columns.findIndex(
    (column, index) => column.length === 0 && !reader.readings.has(cellId(at, index)),
  );
  if (undecided !== -1 || merged.length > 0) {
    throw new Problem({
      place: placeOf(reader.file, runs[0]?.[0]?.number),
      expected: '贯彻举措, 牵头单位 and 责任单位, three cells',
      found: `${runs.length} runs of lines: ${runs.map((run) => excerpt(joinLines(run).text, 12)).join(' · ')}`,
      todo: `the text alone does not decide this row: add \`readings\` for ${cellId(at, 1)} or ${cellId(at, 2)} to the .yml, with a reason`,
    });
  }
  return [joinLines(text), joinLines(lead), joinLines(responsible)];
}

/** A cell whose last printed line is full or ends in 、 goes on after the page break. */
function continuesInto(run: readonly Line[], added: readonly Line[]): boolean {
  const last = run.at(-1);
  const next = added[0];
  return last !== undefined && next !== undefined && next.number > last.number && isOpen(last);
}

function isOpen(line: Line): boolean {
  return widthOf(line.text.trim()) >= officeWidth || /[、，]$/.test(line.text);
}

/** The words of a task that a page break tore are in two runs: the first has no 。 at its end. */
function mergeTornText(runs: readonly Line[][]): Line[][] {
  const [text = [], ...others] = runs;
  if (joinLines(text).text.endsWith('。')) return [text, ...others];
  const rest = others.findIndex((run) => widthOf(run[0]?.text ?? '') > officeWidth + 1);
  if (rest === -1) return [text, ...others];
  return [[...text, ...(others[rest] ?? [])], ...others.filter((_, index) => index !== rest)];
}

/** Where single lines are not divided by blanks, a blank line divides cells. */
function runsByBlanks(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (isBlank(line)) open = false;
    else if (open) runs.at(-1)?.push(line);
    else {
      runs.push([line]);
      open = true;
    }
  }
  return runs;
}

/** Where every line is followed by a blank one, a cell of offices ends at a line that is not full. */
function runsByWidth(lines: readonly Line[]): Line[][] {
  const printed = lines.filter((line) => !isBlank(line));
  const offices = printed.findIndex((line, index) => {
    const before = printed[index - 1]?.text ?? '';
    return /。$/.test(before) && widthOf(line.text.trim()) <= officeWidth;
  });
  if (offices === -1) return [printed];
  const runs: Line[][] = [printed.slice(0, offices)];
  let open = false;
  for (const line of printed.slice(offices)) {
    if (open) runs.at(-1)?.push(line);
    else runs.push([line]);
    open = isOpen(line);
  }
  return runs;
}

/**
 * Cut before each line that carries the next number of this depth; what precedes the first cut is the first piece, if
 * it prints anything. A line that begins with another number ((七)（八）项 in a list of articles) is no cut.
 */
function splitAtMarkers(lines: readonly Line[], depth: number): Line[][] {
  const pieces: Line[][] = [[]];
  let next = 1;
  for (const line of lines) {
    const marker = readMarker(line.text.trim());
    if (marker?.depth === depth && marker.ordinal === next) {
      pieces.push([]);
      next++;
    }
    pieces.at(-1)?.push(line);
  }
  return pieces.filter((piece) => piece.some((line) => !isBlank(line)));
}

function trimBlanks(lines: readonly Line[]): Line[] {
  const first = lines.findIndex((line) => !isBlank(line));
  return first === -1 ? [] : lines.slice(first);
}

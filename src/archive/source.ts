/** A seed's lines with our reading of them: what a maintainer or a doubting reader lays side by side. */
import { sectionId } from '../schema/ids.ts';
import { parseLines, type Lines } from '../schema/locator.ts';
import { plainText, type ArchiveDocument } from './archive.ts';
import { furnitureKindIds, type Furniture, type FurnitureKind } from '../schema/seed-notes.ts';
import type { Block, TableBlock } from './body.ts';

/** A run of lines that one paragraph, heading or table row was read from; places are what stands there. */
export interface Run {
  lines: readonly SourceLine[];
  places: readonly SourcePlace[];
  /** The table that the lines are a row of. */
  table: TableBlock | undefined;
}

/** Runs beside each other: of prose, or all that one table was read from, however it was torn. */
export interface SourcePart {
  /** The table and its section; absent from prose. */
  table: { block: TableBlock; section: string } | undefined;
  runs: readonly Run[];
}

export interface SourceLine {
  number: number;
  /** The line as it stands in the seed, in pieces. */
  pieces: readonly Piece[];
}

/** Words of a line; where they are furniture they say of which kind. */
export interface Piece {
  text: string;
  furniture?: FurnitureKind;
}

export interface SourcePlace {
  id: string;
  section: string;
  text: string;
}

interface Unit extends Lines {
  places: SourcePlace[];
  table?: TableBlock;
}

/** Cut a seed's lines into runs, in order; blank lines belong to the run before them. */
export function toRuns(seedText: string, document: ArchiveDocument): Run[] {
  const texts = seedText.replace(/\n$/, '').split('\n');
  const units = toUnits(document);
  const furnitureOn = Map.groupBy(document.furniture, ({ line }) => line);
  const runs: {
    lines: SourceLine[];
    places: SourcePlace[];
    unit: Unit | undefined;
  }[] = [];
  const unitAt = new Map<number, Unit>();
  for (const unit of units.toReversed())
    for (let line = unit.start; line <= unit.end; line++) unitAt.set(line, unit);
  const shown = new Set<Unit | undefined>();
  texts.forEach((text, index) => {
    const number = index + 1;
    const unit = text.trim() === '' ? runs.at(-1)?.unit : unitAt.get(number);
    const run = runs.at(-1);
    const line = { number, pieces: (furnitureOn.get(number) ?? []).reduce(cutOut, [{ text }]) };
    if (run && run.unit === unit) run.lines.push(line);
    else {
      runs.push({ lines: [line], places: unit && !shown.has(unit) ? [...unit.places] : [], unit });
      shown.add(unit);
    }
  });
  // A row torn over lines may lie wholly between the lines of another (the upright label of table 三): it is listed where it begins.
  for (const unit of units.filter((one) => !shown.has(one))) {
    const run = runs.find(({ lines }) => (lines.at(-1)?.number ?? 0) >= unit.start);
    run?.places.push(...unit.places);
  }
  return runs.map(({ lines, places, unit }) => ({ lines, places, table: unit?.table }));
}

/**
 * Runs in their parts, in order. Lines of no place (furniture) between rows of one table belong to it; where the words of
 * another place stand between, the table's part ends, and its remaining rows are prose: a table is shown once.
 */
export function toParts(runs: readonly Run[]): SourcePart[] {
  const shown = new Set<TableBlock>();
  const parts: { block: TableBlock | undefined; runs: Run[] }[] = [];
  for (const run of runs) {
    const part = parts.at(-1);
    const block = run.table && (part?.block === run.table || !shown.has(run.table)) ? run.table : undefined;
    if (part && part.block === block) part.runs.push(run);
    else parts.push({ block, runs: [run] });
    if (block) shown.add(block);
  }
  return parts.map(({ block, runs: own }) => {
    const section = own.find(({ table }) => table === block)?.places[0]?.section;
    return { runs: own, table: block && section !== undefined ? { block, section } : undefined };
  });
}

/** The widest line that is shown on one line beside its reading: longer ones are paragraphs, and wrap. */
const widest = 68;

/** Widths go in steps: the style sheet has a rule for each, since a page has no styles of its own (content security policy). */
const step = 4;

/**
 * How wide the lines of a source are printed, in full-width characters: the widest that is a line and no paragraph, the next of
 * 20, 24 … 68.
 */
export function printedWidth(runs: readonly Run[]): number {
  const widths = runs.flatMap(({ lines }) => lines.map(({ pieces }) => widthOf(pieces)));
  return Math.ceil(Math.max(20, ...widths.filter((width) => width <= widest)) / step) * step;
}

/** Latin letters and figures are a little wider than half a character in most Chinese fonts. */
const widthOf = (pieces: readonly Piece[]): number =>
  [
    ...pieces
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  ].reduce((width, character) => width + (character < '\u2000' ? 0.6 : 1), 0);

/** The pieces of a line with one declared piece of furniture apart from the words around it: its first printing that is left. */
function cutOut(pieces: readonly Piece[], { text: words, kind }: Furniture): readonly Piece[] {
  const at = pieces.findIndex((piece) => piece.furniture === undefined && piece.text.includes(words));
  const text = pieces[at]?.text;
  if (text === undefined) return pieces;
  const start = text.indexOf(words);
  const around = [
    { text: text.slice(0, start) },
    { text: words, furniture: kind },
    { text: text.slice(start + words.length) },
  ];
  return pieces.toSpliced(at, 1, ...around.filter((piece) => piece.text !== ''));
}

export interface FurnitureCount {
  kind: FurnitureKind;
  /** On how many lines it stands, and the first of them. */
  lines: number;
  first: number;
}

/** How much furniture a document has, kind by kind, those it has. */
export function countFurniture({ furniture }: Pick<ArchiveDocument, 'furniture'>): FurnitureCount[] {
  return furnitureKindIds.flatMap((kind) => {
    const lines = new Set(furniture.filter((one) => one.kind === kind).map(({ line }) => line));
    return lines.size === 0 ? [] : [{ kind, lines: lines.size, first: Math.min(...lines) }];
  });
}

function toUnits(document: ArchiveDocument): Unit[] {
  return document.sections.flatMap((section): Unit[] => {
    const { locator } = section;
    const heading: Unit[] = section.heading
      ? [
          {
            ...parseLines(section.heading.lines),
            places: [{ id: sectionId(locator), section: locator, text: section.heading.text }],
          },
        ]
      : [];
    const units = section.blocks.flatMap((block) => toBlockUnits(block, locator));
    const [first] = units;
    // A run-in heading and the words after it share a line: they are one run.
    if (section.runIn && heading[0] && first) {
      const [head] = heading;
      return [
        { start: head.start, end: first.end, places: [...head.places, ...first.places] },
        ...units.slice(1),
      ];
    }
    return [...heading, ...units];
  });
}

function toBlockUnits(block: Block, section: string): Unit[] {
  if (block.type === 'paragraph') {
    return [{ ...block.lines, places: [{ id: block.id, section, text: block.text }] }];
  }
  return block.rows.flatMap((row) => {
    const printed = row.cells.flatMap((cell) => (cell.lines ? [{ cell, lines: cell.lines }] : []));
    if (printed.length === 0) return [];
    return [
      {
        start: Math.min(...printed.map(({ lines }) => lines.start)),
        end: Math.max(...printed.map(({ lines }) => lines.end)),
        places: printed.map(({ cell }) => ({ id: cell.id, section, text: cell.text })),
        table: block,
      },
    ];
  });
}

/** A document's plain text: its sections, each with its own text, a blank line between them. */
export function documentText(document: ArchiveDocument): string {
  return `${document.sections.map((section) => plainText(section)).join('\n\n')}\n`;
}

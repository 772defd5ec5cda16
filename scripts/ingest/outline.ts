import { excerpt } from '../../src/schema/excerpt.ts';
import { compareLocators, type Lines } from '../../src/schema/locator.ts';
import type { FormTable } from './form-tables.ts';
import { readMarker, type Marker } from './markers.ts';
import { linesOf, slicePrinted, type Printed } from './printed.ts';
import { Problem, placeOf } from './problem.ts';
import type { TaskGroup, TaskTable } from './task-table.ts';

/** What stands in a document after its title, in printed order. */
export type Block =
  | { type: 'paragraph'; printed: Printed }
  | { type: 'table'; table: FormTable }
  | { type: 'tasks'; table: TaskTable };

/** A numbered part of a document, or its preface (`0`), `end` or `annex`, with its own text only. */
export interface Section {
  locator: string;
  depth: number;
  parent: string | null;
  /** As printed before the title: `（一）`; empty where nothing is. */
  marker: string;
  /** Without marker and closing 。. */
  title: string;
  /** The heading as printed; absent for a preface without title and for `end`. */
  heading?: Printed;
  /** The words after the heading stand on its line. */
  runIn: boolean;
  blocks: SectionBlock[];
}

export type SectionBlock =
  | { type: 'paragraph'; printed: Printed }
  | { type: 'table'; table: FormTable }
  | { type: 'task-heads'; heads: readonly Printed[] }
  | { type: 'tasks'; tasks: TaskGroup['subgroups'][number]['tasks'] };

/** Longest first sentence that is still a heading; the longest in the samples has 30 characters. */
const longestHeading = 60;

const dateLine = /^\d{4}年\d{1,2}月\d{1,2}日$/;

/**
 * Sort blocks into sections by their printed numbering.
 *
 * Afterwards every block belongs to exactly one section, locators are unique, and a heading's ordinal follows its
 * elder sibling's. A marker that does not continue the numbering is left in its paragraph.
 */
export function toOutline(title: Printed, blocks: readonly Block[], file: string): Section[] {
  const sections: Section[] = [
    {
      locator: '0',
      depth: 1,
      parent: null,
      marker: '',
      title: title.text,
      heading: title,
      runIn: false,
      blocks: [],
    },
  ];
  const path: Marker[] = [];
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      const heading = readHeading(block.printed);
      if (heading && continues(path, heading)) {
        while ((path.at(-1)?.depth ?? 0) >= heading.marker.depth) path.pop();
        const parent = path.length === 0 ? null : locatorOf(path);
        path.push(heading.marker);
        sections.push({
          locator: locatorOf(path),
          depth: heading.marker.depth,
          parent,
          marker: heading.marker.text,
          title: heading.title,
          heading: heading.printed,
          runIn: heading.rest !== undefined && sharesLine(heading.printed, heading.rest),
          blocks: heading.rest ? [{ type: 'paragraph', printed: heading.rest }] : [],
        });
        continue;
      }
    }
    if (block.type === 'tasks') sections.push(...toAnnex(sections, block.table));
    else sections.at(-1)?.blocks.push(block);
  }
  const split = splitEnd(sections);
  verifyLocators(split, file);
  return split;
}

const sharesLine = (heading: Printed, rest: Printed): boolean => linesOf(heading).end === linesOf(rest).start;

function locatorOf(path: readonly Marker[]): string {
  return path.map((marker) => marker.ordinal).join('-');
}

interface Heading {
  marker: Marker;
  title: string;
  printed: Printed;
  /** Words that run on after the heading's 。 */
  rest?: Printed;
}

/** A marker and a first sentence short enough to be a title; or a marker and words without any 。. */
function readHeading(printed: Printed): Heading | undefined {
  const marker = readMarker(printed.text);
  if (!marker) return undefined;
  const stop = printed.text.indexOf('。');
  const end = stop === -1 ? printed.text.length : stop + 1;
  const title = printed.text.slice(marker.text.length, stop === -1 ? end : stop).trim();
  if (title === '' || [...title].length > longestHeading || /[；：！？]/.test(title)) return undefined;
  const rest = slicePrinted(printed, end);
  return {
    marker,
    title,
    printed: slicePrinted(printed, 0, end),
    ...(rest.text === '' ? {} : { rest }),
  };
}

/**
 * Is this the next number of its level, or the first of a deeper one? A part or subsection on a line of its own may leave
 * numbers out: its heading before was lost, and what follows must not hang below the wrong one.
 */
function continues(path: readonly Marker[], { marker, rest }: Heading): boolean {
  const elder = path.find((open) => open.depth === marker.depth)?.ordinal ?? 0;
  if (marker.ordinal === elder + 1) return true;
  return elder > 0 && marker.ordinal > elder && marker.depth <= 2 && rest === undefined;
}

/** Where the numbering does not go on as it should: for the maintainer's eyes. */
export function remarksOn(sections: readonly Section[], file: string): string[] {
  const gaps = sections.flatMap((section) => {
    const ordinal = Number(section.locator.split('-').at(-1));
    const siblings = sections.filter(
      ({ parent, depth }) => parent === section.parent && depth === section.depth,
    );
    const elder = siblings[siblings.indexOf(section) - 1];
    if (!section.heading || !elder || Number.isNaN(ordinal)) return [];
    const before = Number(elder.locator.split('-').at(-1));
    if (ordinal === before + 1 || Number.isNaN(before)) return [];
    return [
      `${placeOf(file, linesOf(section.heading).start)} ${excerpt(section.heading.text)} follows ${elder.locator}: is a heading missing before it?`,
    ];
  });
  const strays = sections.flatMap(({ locator, blocks }) =>
    blocks.flatMap((block) => {
      if (block.type !== 'paragraph' || locator === '0') return [];
      const heading = readHeading(block.printed);
      if (!heading || heading.marker.depth > 2 || heading.rest) return [];
      const place = placeOf(file, linesOf(block.printed).start);
      return [
        `${place} ${excerpt(block.printed.text)} looks like a heading but does not continue the numbering: left in ${locator} as a paragraph`,
      ];
    }),
  );
  return [...gaps, ...strays];
}

/**
 * What follows the last section and is not its text: the signature, the date and the notes under it. Found by a date
 * that stands alone on its line; the words before it, if they are no sentence, are the signature.
 */
function splitEnd(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => {
    const at = section.blocks.findIndex(
      (block) => block.type === 'paragraph' && dateLine.test(block.printed.text),
    );
    if (at === -1 || section.locator === '0') return [section];
    const signature = section.blocks[at - 1];
    const signed = signature?.type === 'paragraph' && /[^。！？：；]$/.test(signature.printed.text);
    const from = signed ? at - 1 : at;
    const end: Section = {
      locator: 'end',
      depth: 1,
      parent: null,
      marker: '',
      title: '',
      runIn: false,
      blocks: section.blocks.slice(from),
    };
    return [{ ...section, blocks: section.blocks.slice(0, from) }, end];
  });
}

/** The annex's title is the paragraph before its table; groups and subgroups of the table are its parts. */
function toAnnex(sections: readonly Section[], table: TaskTable): Section[] {
  const before = sections.at(-1)?.blocks.pop();
  const title = before?.type === 'paragraph' ? before.printed : undefined;
  const annex: Section = {
    locator: 'annex',
    depth: 1,
    parent: null,
    marker: '',
    title: title?.text ?? '',
    ...(title ? { heading: title } : {}),
    runIn: false,
    blocks: [{ type: 'task-heads', heads: table.heads }],
  };
  return [annex, ...table.groups.flatMap((group) => toParts(group))];
}

function toParts(group: TaskGroup): Section[] {
  const part = (printed: Printed, parent: string, depth: number): Section => {
    const marker = readMarker(printed.text);
    return {
      locator: `${parent}-${marker?.ordinal ?? 0}`,
      depth,
      parent,
      marker: marker?.text ?? '',
      title: printed.text
        .slice(marker?.text.length ?? 0)
        .replace(/。$/, '')
        .trim(),
      heading: printed,
      runIn: false,
      blocks: [],
    };
  };
  const outer = part(group.heading, 'annex', 2);
  const inner = group.subgroups.map((subgroup) => ({
    ...part(subgroup.heading, outer.locator, 3),
    blocks: [{ type: 'tasks' as const, tasks: subgroup.tasks }],
  }));
  return [outer, ...inner];
}

function verifyLocators(sections: readonly Section[], file: string): void {
  sections.forEach((section, index) => {
    const elder = sections[index - 1];
    if (elder && compareLocators(elder.locator, section.locator) >= 0) {
      throw new Problem({
        place: placeOf(file, section.heading ? linesOf(section.heading).start : undefined),
        expected: `a section after ${elder.locator}`,
        found: `${section.locator} ${excerpt(section.title)}`,
        todo: 'look for a table row or a list number that was taken for a heading',
      });
    }
  });
}

/** The lines of a section's own text, heading included. Undefined for one without any (a preface without words). */
export function linesOfSection(section: Section): Lines | undefined {
  const ranges = [
    ...(section.heading ? [linesOf(section.heading)] : []),
    ...section.blocks.flatMap((block): Lines[] => {
      if (block.type === 'paragraph') return [linesOf(block.printed)];
      if (block.type === 'table') return [block.table.lines];
      if (block.type === 'task-heads') return block.heads.map((head) => linesOf(head));
      return block.tasks.map((task) => task.lines);
    }),
  ];
  if (ranges.length === 0) return undefined;
  return {
    start: Math.min(...ranges.map((range) => range.start)),
    end: Math.max(...ranges.map((range) => range.end)),
  };
}

import { excerpt } from '../../src/schema/excerpt.ts';
import type { Form } from '../../src/schema/forms/form.ts';
import { compareLocators, type Lines } from '../../src/schema/locator.ts';
import type { PlacedHeading } from '../../src/schema/seed-notes.ts';
import type { FormTable } from './form-tables.ts';
import { foldLookAlikes } from './fold.ts';
import { readMarker, type Marker } from './markers.ts';
import { isPartHeading, partName, partOfTitle } from './parts.ts';
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

const dateLine = /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/;

/** What is known of a document's numbering beside its printed words. */
export interface Numbering {
  form?: Form | undefined;
  headings: readonly PlacedHeading[];
  /** Takes what is out of order; without it the first such section is thrown. */
  unordered?: (problem: Problem) => void;
}

const noNumbering: Numbering = { headings: [] };

const hasPartTitles = ({ form }: Numbering): boolean => (form?.partTitles.length ?? 0) > 0;
const lostPart: Marker = { depth: 1, ordinal: 1, text: '' };

/**
 * Sort blocks into sections by their printed numbering.
 *
 * Afterwards every block belongs to exactly one section, locators are unique, and a heading's ordinal follows its
 * elder sibling's. A marker that does not continue the numbering is left in its paragraph.
 */
export function toOutline(
  title: Printed,
  blocks: readonly Block[],
  file: string,
  numbering = noNumbering,
): Section[] {
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
  const placed = placeHeadings(blocks, numbering);
  const path: Marker[] = [];
  for (const [index, block] of blocks.entries()) {
    const heading =
      block.type === 'paragraph' ? (placed.get(index) ?? readHeading(block.printed)) : undefined;
    if (heading && (placed.has(index) || continues(path, heading))) {
      while ((path.at(-1)?.depth ?? 0) >= heading.marker.depth) path.pop();
      // Below a first part whose heading was lost: the later parts have their own numbers.
      if (path.length === 0 && heading.marker.depth === 2 && hasPartTitles(numbering)) path.push(lostPart);
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
    } else if (block.type === 'tasks') sections.push(...toAnnex(sections, block.table));
    else sections.at(-1)?.blocks.push(block);
  }
  const split = splitEnd(sections);
  verifyLocators(split, file, numbering.unordered);
  return split;
}

/**
 * The headings whose place is not told by their own numbers alone: those placed beside the seed; the parts of a form, known
 * by their titles whatever the style of their number; and a part numbered in another style than its neighbours, 2. between
 * 一、 and 三、.
 */
function placeHeadings(
  blocks: readonly Block[],
  { form, headings }: Numbering,
): ReadonlyMap<number, Heading> {
  const placed = new Map<number, Heading>();
  const parts: { index: number; ordinal: number }[] = [];
  const others: { index: number; heading: Heading }[] = [];
  const named = new Map(headings.map((entry) => [entry.line, entry.locator]));
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'paragraph') continue;
    const locator = named.get(linesOf(block.printed).start);
    const heading = locator === undefined ? readHeading(block.printed) : readPlaced(block.printed, locator);
    if (!heading) continue;
    const part = form && partOfTitle(heading.title, form);
    if (locator !== undefined || (part !== undefined && part === heading.marker.ordinal)) {
      const depth = locator === undefined ? 1 : heading.marker.depth;
      placed.set(index, { ...heading, marker: { ...heading.marker, depth } });
      if (depth === 1) parts.push({ index, ordinal: heading.marker.ordinal });
    } else if (heading.marker.depth === 1) parts.push({ index, ordinal: heading.marker.ordinal });
    else if (!heading.rest) others.push({ index, heading });
  }
  if (parts.length === 0)
    partsInDigits(others).forEach(({ index, heading }) => placed.set(index, toPart(heading)));
  for (const [at, { index, ordinal }] of parts.entries()) {
    const next = parts[at + 1];
    if (next?.ordinal !== ordinal + 2) continue;
    const between = others.filter((other) => other.index > index && other.index < next.index);
    const fitting = between.filter(
      ({ heading: { marker } }, position) =>
        marker.depth === 3 &&
        marker.ordinal === ordinal + 1 &&
        !between.slice(0, position).some((elder) => elder.heading.marker.ordinal === ordinal),
    );
    const [only] = fitting;
    if (!only || fitting.length > 1) continue;
    placed.set(only.index, toPart(only.heading));
  }
  return placed;
}

const toPart = (heading: Heading): Heading => ({ ...heading, marker: { ...heading.marker, depth: 1 } });

/**
 * The parts of a document that numbers them 1. 2. 3.: the first number stands before any other heading; a later one is a part
 * where it does not go on a list that began below the part before.
 */
function partsInDigits(
  headings: readonly { index: number; heading: Heading }[],
): { index: number; heading: Heading }[] {
  const parts: { index: number; heading: Heading }[] = [];
  let inner = 0;
  for (const one of headings) {
    const { depth, ordinal } = one.heading.marker;
    if (depth !== 3) {
      if (parts.length === 0) return [];
      if (depth === 2) inner = 0;
      continue;
    }
    if (ordinal === parts.length + 1 && (inner === 0 || inner + 1 !== ordinal)) {
      parts.push(one);
      inner = 0;
    } else inner = ordinal;
  }
  return parts.length >= 2 ? parts : [];
}

/** A heading whose locator is given: its number is what is printed, whatever that is; its title is the rest. */
function readPlaced(printed: Printed, locator: string): Heading {
  const path = locator.split('-').map(Number);
  const depth = Math.min(path.length, 4) as Marker['depth']; // a locator has one to four numbers
  const marker = { depth, ordinal: path.at(-1) ?? 0, text: readMarker(printed.text)?.text ?? '' };
  return cutHeading(printed, marker);
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
  const heading = cutHeading(printed, marker);
  const { title } = heading;
  if (title === '' || [...title].length > longestHeading || /[；：！？]/.test(title)) return undefined;
  return heading;
}

/** Marker and title end at the first 。; what follows it are the words after the heading. */
function cutHeading(printed: Printed, marker: Marker): Heading {
  const stop = printed.text.indexOf('。');
  const end = stop === -1 ? printed.text.length : stop + 1;
  const title = printed.text.slice(marker.text.length, stop === -1 ? end : stop).trim();
  const rest = slicePrinted(printed, end);
  return {
    marker,
    title,
    printed: slicePrinted(printed, 0, end),
    ...(rest.text === '' ? {} : { rest }),
  };
}

/**
 * Is this the next number of its level, or the first of a deeper one? A part on a line of its own and a subsection may leave
 * numbers out: a heading before was lost, and what follows must not hang below the wrong one. {@link missingSections} says so.
 */
function continues(path: readonly Marker[], { marker, rest }: Heading): boolean {
  const elder = path.find((open) => open.depth === marker.depth)?.ordinal ?? 0;
  if (marker.ordinal === elder + 1) return true;
  if (marker.depth === 2 && path.length > 0) return marker.ordinal > elder && marker.ordinal <= elder + 3;
  return elder > 0 && marker.ordinal > elder && marker.depth === 1 && rest === undefined;
}

/**
 * Parts and subsections that should be there and are not: a number left out between two siblings, a part that the form has.
 * Those accepted beside the seed are not named.
 */
export function missingSections(
  sections: readonly Section[],
  { form, accepted, file }: { form?: Form | undefined; accepted: readonly string[]; file: string },
): Problem[] {
  const known = new Set([...sections.map(({ locator }) => locator), ...accepted]);
  const found: { locator: string; line: number | undefined; before: string }[] = [];
  const add = (locator: string, next: Section | undefined): void => {
    if (known.has(locator)) return;
    known.add(locator);
    found.push({
      locator,
      line: next?.heading && linesOf(next.heading).start,
      before: next?.heading?.text ?? 'the end of the text',
    });
  };
  for (const section of sections) {
    const [, outer = '', last] = /^((?:\d+-)*)(\d+)$/.exec(section.locator) ?? [];
    if (last === undefined || section.locator === '0') continue;
    for (let ordinal = 1; ordinal < Number(last); ordinal++) add(`${outer}${ordinal}`, section);
  }
  form?.partTitles.forEach((_, index) => {
    const later = sections.find(({ locator, depth }) => depth === 1 && Number(locator) > index + 1);
    add(String(index + 1), later ?? sections.find(({ locator }) => locator === 'end'));
  });
  const lastLine = sections
    .map((section) => linesOfSection(section)?.end ?? 1)
    .reduce((a, b) => Math.max(a, b), 1);
  return found.map(({ locator, line, before }) => {
    const part = form && !locator.includes('-') ? partName(Number(locator), form) : `a section ${locator}`;
    return new Problem({
      place: placeOf(file, line ?? lastLine),
      expected: `${part} before ${excerpt(before)}`,
      found: 'no heading of that number',
      todo: 'look whether its heading was lost or bears another number, and place it; if the report prints none, accept that',
      repair: `missingSections:\n  - { locator: "${locator}", reason: 原文没有这一部分 }`,
      defect: { kind: 'missing-section', locator, before },
    });
  });
}

/** Where a paragraph looks like a heading and its number does not go on as it should. */
export function strayHeadings(
  sections: readonly Section[],
  { form, file, placed = [] }: { form?: Form | undefined; file: string; placed?: readonly PlacedHeading[] },
): {
  problems: Problem[];
  remarks: string[];
} {
  const remarks: string[] = [];
  const known = new Set(placed.map(({ line }) => line));
  // The heading of one part with the number of another: read by its number it would be that other part.
  const misnumbered = sections.flatMap(({ heading, title, locator, depth }): Problem[] => {
    if (!form || !heading || depth !== 1 || !/^\d+$/.test(locator) || locator === '0') return [];
    const part = partOfTitle(title, form);
    if (part === undefined || part === Number(locator) || known.has(linesOf(heading).start)) return [];
    return [unplacedPart(heading, part, form, file)];
  });
  const strays = sections.flatMap(({ locator, blocks }) =>
    blocks.flatMap((block): Problem[] => {
      if (block.type !== 'paragraph') return [];
      const { printed } = block;
      const line = linesOf(printed).start;
      const heading = readHeading(printed);
      const part =
        form && isPartHeading(printed.text, form) && partOfTitle(heading?.title ?? printed.text, form);
      if (part) return [unplacedPart(printed, part, form, file)];
      if (/^\d{1,3}$/.test(foldLookAlikes(printed.text).normalize('NFKC')))
        return [loneNumber(printed, file)];
      if (!heading || heading.rest) return [];
      if (heading.marker.depth === 1) return [strayPart(printed, file)];
      if (locator === '0') return [];
      if (heading.marker.depth > 2 && !(heading.marker.depth === 3 && heading.marker.ordinal > 1)) return [];
      remarks.push(
        `${placeOf(file, line)} ${excerpt(printed.text)} looks like a heading but does not continue the numbering: left in ${locator} as a paragraph`,
      );
      return [];
    }),
  );
  return { problems: [...misnumbered, ...strays], remarks };
}

function unplacedPart(printed: Printed, part: number, form: Form, file: string): Problem {
  const line = linesOf(printed).start;
  const number = readMarker(printed.text)?.text;
  return new Problem({
    place: placeOf(file, line),
    expected: `${partName(part, form)}, with its number`,
    found: excerpt(printed.text),
    todo: 'if the report prints it so, place the heading, with a reason',
    repair: placingOf(line, String(part), number),
    placing: { line, locator: String(part), reason: reasonOf(number) },
  });
}

function loneNumber(printed: Printed, file: string): Problem {
  const line = linesOf(printed).start;
  return new Problem({
    place: placeOf(file, line),
    expected: 'words of the text',
    found: `a number alone on its line, ${printed.text}`,
    todo: 'if it is the number of a page, declare it',
    repair: `furniture:\n  - { line: ${line}, text: "${printed.text}", kind: page-mark }`,
    defect: { kind: 'lone-number', printed: printed.text },
  });
}

function strayPart(printed: Printed, file: string): Problem {
  const line = linesOf(printed).start;
  return new Problem({
    place: placeOf(file, line),
    expected: 'the next number of the numbering, or a line of the text',
    found: `${excerpt(printed.text)}, which looks like a heading`,
    todo: 'if it is one whose number is misprinted, place it, with a reason',
    repair: placingOf(line, '?', readMarker(printed.text)?.text),
    defect: { kind: 'stray-heading', printed: printed.text },
  });
}

/** The entry that places a heading, as `headings:` of the notes has it. */
const placingOf = (line: number, locator: string, number: string | undefined): string =>
  `headings:\n  - { line: ${line}, locator: "${locator}", reason: ${reasonOf(number)} }`;

const reasonOf = (number: string | undefined): string =>
  number === undefined ? '原文未印序号' : `原文序号印作“${number}”`;

/**
 * What follows the last section and is not its text: the signature, the date and the notes under it. Found by a date
 * that stands alone on its line; the words before it, if they are no sentence, are the signature.
 */
function splitEnd(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => {
    const at = section.blocks.findIndex(
      (block) => block.type === 'paragraph' && dateLine.test(block.printed.text.normalize('NFKC')),
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

function verifyLocators(
  sections: readonly Section[],
  file: string,
  report: (problem: Problem) => void = raise,
): void {
  sections.forEach((section, index) => {
    const elder = sections[index - 1];
    if (elder && compareLocators(elder.locator, section.locator) >= 0) {
      report(
        new Problem({
          place: placeOf(file, section.heading ? linesOf(section.heading).start : undefined),
          expected: `a section after ${elder.locator}`,
          found: `${section.locator} ${excerpt(section.title)}`,
          todo: 'look for a table row or a list number that was taken for a heading',
          defect: { kind: 'section-order', locator: section.locator, after: elder.locator },
        }),
      );
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

function raise(problem: Problem): never {
  throw problem;
}

/** Printed characters as one run, whatever lines, cells and sections divide them. */
import { checkOf, type Passage } from '../archive/passage.ts';
import { sectionId } from '../schema/ids.ts';
import { fold } from './fold.ts';
import { withoutKinds } from './signs.ts';
import type { StoredSection } from './store.ts';

/** A heading, paragraph or cell in a run. */
interface RunBlock {
  id: string;
  /** Of the section in the list the run was made of. */
  section: number;
  /** Where in the run its first unit stands. */
  start: number;
  /** What divides it from the block before: nothing after a heading that runs in. */
  before: '' | '\t' | '\n';
}

export interface Run {
  /** As printed, white space left out. */
  printed: string;
  /** The same to be compared, unit for unit. */
  text: string;
  blocks: RunBlock[];
}

/** A text of any kind as runs compare it. */
export const comparable = (text: string): string => withoutKinds(fold(text));

const inRun = (text: string): string => text.replace(/\s+/g, '');

/** The words of a run-in heading at the beginning of a section's first line; '' where it has none. */
function runInHeading([, marker, title, , text, ids]: StoredSection): string {
  const closed = `${marker}${title}。`;
  return title && ids.split('\n', 1)[0] && text.startsWith(closed) ? closed : '';
}

/** The headings, paragraphs and cells of a section in printed order. */
function blocksOf(section: StoredSection): { id: string; words: string; before: RunBlock['before'] }[] {
  const [locator, , , , text, ids] = section;
  const heading = runInHeading(section);
  const rows = ids.split('\n').map((row) => row.split('\t'));
  const idAt = (row: number, column: number) =>
    [sectionId(locator), rows[row]?.[column]].filter(Boolean).join('-');
  return text.split('\n').flatMap((line, row) =>
    line.split('\t').flatMap((words, column) => {
      const before = column ? '\t' : '\n';
      const block = { id: idAt(row, column), words, before } as const;
      if (row || column || !heading) return [block];
      return [
        { ...block, id: sectionId(locator), words: heading },
        { ...block, words: words.slice(heading.length), before: '' },
      ];
    }),
  );
}

/** Whether the ids of its blocks are stored. */
export const hasIds = ([, , , , text, ids]: StoredSection): boolean =>
  ids.split('\n').length === text.split('\n').length;

/** The ids of a section's headings, paragraphs and cells; of an empty cell too. */
export const blockIdsOf = (section: StoredSection): string[] => blocksOf(section).map(({ id }) => id);

/** The run of some sections that stand one after the other. */
export function toRun(sections: StoredSection[]): Run {
  const blocks: RunBlock[] = [];
  let printed = '';
  sections.forEach((section, index) => {
    for (const { id, words, before } of blocksOf(section)) {
      const own = inRun(words);
      if (own) blocks.push({ id, section: index, start: printed.length, before });
      printed += own;
    }
  });
  return { printed, text: comparable(printed), blocks };
}

const characters = (text: string): number => [...text].length;

/** The block a unit of the run stands in. */
function blockAt({ blocks }: Run, unit: number): RunBlock | undefined {
  return blocks.findLast(({ start }) => start <= unit);
}

/** What stands from one unit of a run up to another. */
export interface Stretch {
  /** The first and the last section, of the list the run was made of. */
  sections: [first: number, last: number];
  passage: Passage;
  /** As printed, `\n` between lines and `\t` between cells. */
  words: string;
  characters: number;
}

export function stretchOf(run: Run, start: number, end: number): Stretch | undefined {
  const [first, last] = [blockAt(run, start), blockAt(run, end - 1)];
  if (!first || !last) return undefined;
  const printed = run.printed.slice(start, end);
  const words = run.blocks
    .filter((block) => block.start > start && block.start < end)
    .toReversed()
    .reduce(
      (text, block) => text.slice(0, block.start - start) + block.before + text.slice(block.start - start),
      printed,
    );
  return {
    sections: [first.section, last.section],
    passage: {
      from: { id: first.id, at: characters(run.printed.slice(first.start, start)) },
      to: { id: last.id, at: characters(run.printed.slice(last.start, end)) },
      check: checkOf(printed),
    },
    words,
    characters: characters(printed),
  };
}

/** Where in its block, in units, so many characters are passed. */
const unitsOf = (words: string, passed: number): number => [...words].slice(0, passed).join('').length;

/** The words a passage names in a run; undefined where others stand there now. */
export function wordsOf(run: Run, { from, to, check }: Passage): string | undefined {
  const [first, last] = [from, to].map(({ id }) => run.blocks.find((block) => block.id === id));
  if (!first || !last) return undefined;
  const start = first.start + unitsOf(run.printed.slice(first.start), from.at);
  const end = last.start + unitsOf(run.printed.slice(last.start), to.at);
  return checkOf(run.printed.slice(start, end)) === check ? stretchOf(run, start, end)?.words : undefined;
}

/** Where in a run a comparable text stands, the first few places. */
export function placesIn({ text }: Run, wanted: string, most: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && places.length < most; at = text.indexOf(wanted, at + 1))
    places.push(at);
  return places;
}

/** A part of a wanted text that stands in a run. */
export interface Part {
  /** In the run. */
  start: number;
  /** In the wanted text. */
  at: number;
  length: number;
}

/** So many neighbouring characters tell where a part may begin. */
const gram = 8;
/** A gram that stands in more places tells nothing. */
const mostPlaces = 12;

/** The parts of a text that a run prints, each as long as it goes, in the order of the text; none overlaps another. */
export function partsIn({ text }: Run, wanted: string): Part[] {
  const grams = new Map<string, number[]>();
  for (let start = 0; start + gram <= text.length; start += 1) {
    const key = text.slice(start, start + gram);
    const known = grams.get(key);
    if (!known) grams.set(key, [start]);
    else if (known.length < mostPlaces) known.push(start);
  }
  const lengthAt = (at: number, start: number) => {
    let length = gram;
    while (at + length < wanted.length && wanted[at + length] === text[start + length]) length += 1;
    return length;
  };
  const parts: Part[] = [];
  for (let at = 0; at + gram <= wanted.length;) {
    const found = (grams.get(wanted.slice(at, at + gram)) ?? [])
      .map((start) => ({ start, at, length: lengthAt(at, start) }))
      .reduce<Part | undefined>(
        (best, part) => (best && best.length >= part.length ? best : part),
        undefined,
      );
    if (found) parts.push(found);
    at += found?.length ?? 1;
  }
  return parts;
}

/** A seed read as far as it goes: its structure, its figures, and all that has to be mended. */
import { z } from 'astro/zod';
import { excerpt } from '../../src/schema/excerpt.ts';
import type { Observation } from '../../src/schema/observation.ts';
import type { SeedNotes } from '../../src/schema/seed-notes.ts';
import { forms, topicIds, type TopicId } from '../../src/schema/vocabulary.ts';
import { address, paragraphsIn, printedIn, type AddressedSection } from './address.ts';
import { misprintsIn } from './corrected.ts';
import { readDocument, type StructuredDocument } from './document.ts';
import { fold } from './fold.ts';
import { timesPrinted, toLines } from './lines.ts';
import { toObservations } from './observations.ts';
import { linesOf, type Printed } from './printed.ts';
import { Problem, placeOf } from './problem.ts';

/** A seed that has been decoded and whose notes have been parsed. */
export interface Seed {
  file: string;
  sha256: string;
  text: string;
  notes: SeedNotes;
}

/** A seed as far as it could be read, with all that has to be mended before it can be taken in. */
export interface Reading {
  problems: readonly Problem[];
  /** Undefined where not even its title was found. */
  structured: StructuredDocument | undefined;
  sections: readonly AddressedSection[];
  observations: readonly Observation[];
  date: string | undefined;
}

/** Read a seed as far as it goes. Never throws for what a seed can contain. */
export function readSeed(seed: Seed): Reading {
  const { file, text, notes } = seed;
  const problems: Problem[] = [...issuerProblems(seed)];
  const report = (problem: Problem): void => void problems.push(problem);
  const structured = readDocument(text, notes, file, report);
  if (!structured) return { problems, structured, sections: [], observations: [], date: undefined };
  const sections = address(structured.sections, notes);
  problems.push(...topicProblems(sections, notes, file), ...correctionProblems(sections, seed));
  const observations = toObservations(sections, notes, file, report);
  const date = readDate(sections, file, report);
  return { problems, structured, sections, observations, date };
}

function issuerProblems({ file, text, notes }: Seed): Problem[] {
  const words = (printed: string): string => fold(printed).replace(/\s/gu, '');
  if (words(text).includes(words(notes.issuer))) return [];
  return [
    new Problem({
      place: placeOf(file.replace(/\.txt$/, '.yml')),
      expected: 'an issuer as the document itself names it',
      found: `“${notes.issuer}”, which it does not print`,
      todo: 'write `issuer:` as printed in the title, the preface or the signature',
    }),
  ];
}

/** A correction that falls between two blocks or into a heading would be declared and never seen. */
function correctionProblems(
  sections: readonly AddressedSection[],
  { text, notes: { corrections }, file }: Seed,
): Problem[] {
  const lines = toLines(text);
  const shown = new Set(
    printedIn(sections).flatMap((printed) =>
      misprintsIn(printed, corrections).map(({ correction }) => correction),
    ),
  );
  return corrections
    .filter((correction) => !shown.has(correction) && timesPrinted(lines, correction) === 1)
    .map(
      ({ line }) =>
        new Problem({
          place: placeOf(file, line),
          expected: 'a correction within one paragraph or cell',
          found: 'none that could be placed',
          todo: 'a correction stands within one line of one paragraph or cell, not in a heading and not over another correction: shorten or divide it',
        }),
    );
}

/** The date under a signature, as ISO 8601. */
function readDate(
  sections: readonly AddressedSection[],
  file: string,
  report: (problem: Problem) => void,
): string | undefined {
  const end = sections.filter(({ locator }) => locator === 'end');
  for (const { printed } of paragraphsIn(end)) {
    const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(fold(printed.text).replace(/\s/gu, ''));
    if (!match) continue;
    const [, year = '', month = '', day = ''] = match;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (z.iso.date().safeParse(date).success) return date;
    report(noSuchDay(printed, file));
  }
  return undefined;
}

function noSuchDay(printed: Printed, file: string): Problem {
  return new Problem({
    place: placeOf(file, linesOf(printed).start),
    expected: 'a date of the calendar',
    found: excerpt(printed.text),
    todo: 'compare with the printed document; if it prints this, declare a correction',
    defect: { kind: 'date', printed: printed.text },
  });
}

/** Topics are mapped for sections that exist, and every part of a report has one. */
function topicProblems(sections: readonly AddressedSection[], notes: SeedNotes, file: string): Problem[] {
  const place = placeOf(file.replace(/\.txt$/, '.yml'));
  const locators = new Set(sections.map(({ locator }) => locator));
  const stray = Object.keys(notes.topics)
    .filter((locator) => !locators.has(locator))
    .map(
      (locator) =>
        new Problem({
          place,
          expected: `a section ${locator}, which \`topics:\` gives a topic`,
          found: 'no such section',
          todo: 'correct the locator, or delete the entry',
        }),
    );
  if (notes.kind !== 'report') return stray;
  const without = sections
    .filter(({ locator, depth }) => /^[1-9]/.test(locator) && depth === 1 && topicOf(locator, notes) === null)
    .map(
      ({ locator, title }) =>
        new Problem({
          place,
          expected: `a topic for the part ${locator} ${excerpt(title)}`,
          found: 'none',
          todo: `add "${locator}" under \`topics:\`, with one of ${topicIds.join(', ')}`,
        }),
    );
  return [...stray, ...without];
}

/** Parts of a form have the topics the form gives them; parts that the issuer named are mapped beside the seed. */
export function topicOf(locator: string, { kind, form, topics }: SeedNotes): TopicId | null {
  if (kind === 'notice' || !form || !/^[1-9]/.test(locator)) return null;
  const path = locator.split('-');
  const { parts } = forms[form];
  for (let length = path.length; length > 0; length--) {
    const topic = topics[path.slice(0, length).join('-')];
    if (topic) return topic;
  }
  return parts[Number(path[0]) - 1] ?? null;
}

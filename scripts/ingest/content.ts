import { z } from 'astro/zod';
import { documentSchema, sectionSchema, type DocumentData } from '../../src/schema/document.ts';
import { formatLines } from '../../src/schema/locator.ts';
import type { Correction, SeedNotes } from '../../src/schema/seed-notes.ts';
import { topicIds, type TopicId } from '../../src/schema/vocabulary.ts';
import { readDocument, type StructuredDocument } from './document.ts';
import { toBody, toMdx } from './mdx.ts';
import { toObservations } from './observations.ts';
import { linesOfSection, type Section } from './outline.ts';
import { linesOf, type Printed } from './printed.ts';
import { Problem, excerpt, placeOf } from './problem.ts';

/** A document's files, as they stand in `content/`: path → text. */
export type ContentFiles = ReadonlyMap<string, string>;

/** What a seed became, and what in it may have been misunderstood. */
export interface Content {
  files: ContentFiles;
  remarks: readonly string[];
}

/** A seed that has been decoded and whose notes have been parsed. */
export interface Seed {
  file: string;
  sha256: string;
  text: string;
  notes: SeedNotes;
}

/**
 * From a seed to the files of its document: `{key}/index.mdx` with metadata and metrics, `{key}/{locator}.mdx` with a
 * section's own text each. Deterministic, and checked against the schema that reads it back.
 */
export function toContent({ file, sha256, text, notes }: Seed): Content {
  if (!text.replace(/\s/gu, '').includes(notes.issuer)) {
    throw new Problem({
      place: placeOf(file.replace(/\.txt$/, '.yml')),
      expected: 'an issuer as the document itself names it',
      found: `“${notes.issuer}”, which it does not print`,
      todo: 'write `issuer:` as printed in the title, the preface or the signature',
    });
  }
  const structured = readDocument(text, notes, file);
  const files = new Map<string, string>();
  verifyTopics(structured, notes, file);
  const document = toDocumentData(structured, notes, { file, sha256, lines: countLines(text) });
  const figures = document.observations.filter(({ printedIn }) => printedIn === 'prose');
  files.set(`${notes.key}/index.mdx`, toMdx(document, []));
  for (const section of structured.sections) {
    const lines = linesOfSection(section);
    if (!lines) continue;
    const first = section.blocks[0];
    const runIn =
      section.heading !== undefined &&
      first?.type === 'paragraph' &&
      linesOf(first.printed).start === linesOf(section.heading).end;
    const data = sectionSchema.parse({
      document: notes.key,
      locator: section.locator,
      title: section.title,
      marker: section.marker,
      depth: section.depth,
      parent: section.parent,
      topic: topicOf(section, notes),
      ...(section.heading
        ? { heading: { text: section.heading.text, lines: formatLines(linesOf(section.heading)) } }
        : {}),
      runIn,
      lines: formatLines(lines),
    });
    const body = toBody(section, { corrections: notes.corrections, readings: notes.readings, figures });
    files.set(`${notes.key}/${section.locator}.mdx`, toMdx(data, body));
  }
  verifyCorrectionsShown(files, notes.corrections, file);
  return { files, remarks: structured.remarks };
}

/** A correction that falls between two blocks or into a heading would be declared and never seen. */
function verifyCorrectionsShown(files: ContentFiles, corrections: readonly Correction[], file: string): void {
  const shown = [...files.values()].join('').match(/<Correction /g)?.length ?? 0;
  if (shown === corrections.length) return;
  const place = corrections[0];
  throw new Problem({
    place: placeOf(file, place?.line),
    expected: `${corrections.length} corrections, each within one paragraph or cell`,
    found: `${shown} that could be placed`,
    todo: 'a correction stands within one line of one paragraph or cell, not in a heading and not over another correction: shorten or divide it',
  });
}

function toDocumentData(
  structured: StructuredDocument,
  notes: SeedNotes,
  source: DocumentData['source'],
): DocumentData {
  const paragraphsOf = (locator: string): string[] =>
    (structured.sections.find((section) => section.locator === locator)?.blocks ?? []).flatMap((block) =>
      block.type === 'paragraph' ? [block.printed.text] : [],
    );
  const number = paragraphsOf('0').find((text) => /^\S+〔\d{4}〕\d+号$/.test(text));
  const date = readDate(structured, source.file);
  return documentSchema.parse({
    key: notes.key,
    kind: notes.kind,
    year: structured.year,
    title: structured.title.text,
    issuer: notes.issuer,
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
    ...(notes.scope ? { scope: notes.scope } : {}),
    ...(notes.form ? { form: notes.form } : {}),
    source,
    artefacts: notes.artefacts,
    corrections: notes.corrections,
    readings: notes.readings,
    observations: toObservations(structured.sections, notes, source.file),
    relations: notes.relations,
    accepted: notes.accepted,
  });
}

/** A line feed ends a line; words after the last one are a line too. */
function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** The date under a signature, as ISO 8601. */
function readDate({ sections }: StructuredDocument, file: string): string | undefined {
  const end = sections.find(({ locator }) => locator === 'end');
  for (const block of end?.blocks ?? []) {
    const match =
      block.type === 'paragraph' ? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(block.printed.text) : null;
    if (!match || block.type !== 'paragraph') continue;
    const [, year = '', month = '', day = ''] = match;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (z.iso.date().safeParse(date).success) return date;
    throw noSuchDay(block.printed, file);
  }
  return undefined;
}

function noSuchDay(printed: Printed, file: string): Problem {
  return new Problem({
    place: placeOf(file, linesOf(printed).start),
    expected: 'a date of the calendar',
    found: excerpt(printed.text),
    todo: 'compare with the printed document; if it prints this, declare a correction',
  });
}

/** Topics are mapped for sections that exist, and every part of a narrative report has one. */
function verifyTopics({ sections }: StructuredDocument, notes: SeedNotes, file: string): void {
  const place = placeOf(file.replace(/\.txt$/, '.yml'));
  const stray = Object.keys(notes.topics).find(
    (locator) => !sections.some((section) => section.locator === locator),
  );
  if (stray !== undefined) {
    throw new Problem({
      place,
      expected: `a section ${stray}, which \`topics:\` gives a topic`,
      found: 'no such section',
      todo: 'correct the locator, or delete the entry',
    });
  }
  const without = sections.find(
    (section) => /^[1-9]/.test(section.locator) && topicOf(section, notes) === null,
  );
  if (notes.kind === 'report' && without) {
    throw new Problem({
      place,
      expected: `a topic for the part ${without.locator} ${excerpt(without.title)}`,
      found: 'none',
      todo: `add "${without.locator}" under \`topics:\`, with one of ${topicIds.join(', ')}`,
    });
  }
}

/** Parts of a form have their topics in the form's order; those of narrative reports are mapped beside the seed. */
function topicOf(section: Section, notes: SeedNotes): TopicId | null {
  if (notes.kind === 'notice' || !/^[1-9]/.test(section.locator)) return null;
  if (notes.form !== 'narrative') return topicIds[Number(section.locator.split('-')[0]) - 1] ?? null;
  const path = section.locator.split('-');
  for (let length = path.length; length > 0; length--) {
    const topic = notes.topics[path.slice(0, length).join('-')];
    if (topic) return topic;
  }
  return null;
}

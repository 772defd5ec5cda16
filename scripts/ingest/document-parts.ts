/** A document as its parts: what is known of it, and its sections with their elements. Files and archives are made of them. */
import type { RootContent } from 'mdast';
import {
  documentSchema,
  sectionSchema,
  type DocumentData,
  type SectionData,
} from '../../src/schema/document.ts';
import { formatLines } from '../../src/schema/locator.ts';
import type { Observation } from '../../src/schema/observation.ts';
import type { SeedNotes } from '../../src/schema/seed-notes.ts';
import type { AddressedSection } from './address.ts';
import { toBody } from './body.ts';
import type { StructuredDocument } from './document.ts';
import { linesOf } from './printed.ts';
import { Problems } from './problem.ts';
import { topicOf, type Reading, type Seed } from './reading.ts';

export interface DocumentParts {
  document: DocumentData;
  sections: readonly { data: SectionData; body: readonly RootContent[] }[];
}

/** The parts of a document as far as it was read. Throws where not even its title was. */
export function partsOf(
  seed: Seed,
  { structured, sections, observations, date, problems }: Reading,
): DocumentParts {
  if (!structured) throw new Problems(problems);
  const document = toDocumentData(seed, structured, { observations, date });
  const { corrections } = seed.notes;
  const figures = document.observations.filter(({ printedIn }) => printedIn === 'prose');
  return {
    document,
    sections: sections.map((section) => ({
      data: toSectionData(section, seed.notes),
      body: toBody(section, { corrections, figures }),
    })),
  };
}

function toSectionData(section: AddressedSection, notes: SeedNotes): SectionData {
  const { locator, title, marker, depth, parent, heading, runIn, lines } = section;
  return sectionSchema.parse({
    document: notes.key,
    locator,
    title,
    marker,
    depth,
    parent,
    topic: topicOf(locator, notes),
    ...(heading ? { heading: { text: heading.text, lines: formatLines(linesOf(heading)) } } : {}),
    runIn,
    lines: formatLines(lines),
  });
}

function toDocumentData(
  { file, sha256, text, notes }: Seed,
  { title, year, sections }: StructuredDocument,
  { observations, date }: { observations: readonly Observation[]; date: string | undefined },
): DocumentData {
  const preface = sections.find(({ locator }) => locator === '0')?.blocks ?? [];
  const number = preface
    .flatMap((block) => (block.type === 'paragraph' ? [block.printed.text] : []))
    .find((words) => /^\S+〔\d{4}〕\d+号$/.test(words));
  return documentSchema.parse({
    key: notes.key,
    kind: notes.kind,
    year,
    title: title.text,
    body: notes.body,
    issuer: notes.issuer,
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
    ...(notes.scope ? { scope: notes.scope } : {}),
    ...(notes.form ? { form: notes.form } : {}),
    source: {
      file,
      sha256,
      ...(notes.encoding === 'utf-8' ? {} : { encoding: notes.encoding }),
      lines: countLines(text),
    },
    ...(notes.original ? { original: notes.original } : {}),
    ...(notes.publishedAt ? { publishedAt: notes.publishedAt } : {}),
    furniture: notes.furniture,
    artefacts: notes.artefacts,
    corrections: notes.corrections,
    readings: notes.readings,
    observations,
    relations: notes.relations,
    accepted: notes.accepted,
  });
}

/** A line feed ends a line; words after the last one are a line too. */
function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

import { documentSchema, sectionSchema, type DocumentData } from '../../src/schema/document.ts';
import { formatLines } from '../../src/schema/locator.ts';
import type { SeedNotes } from '../../src/schema/seed-notes.ts';
import { topicIds, type TopicId } from '../../src/schema/vocabulary.ts';
import { readDocument, type StructuredDocument } from './document.ts';
import { toBody, toMdx } from './mdx.ts';
import { toObservations } from './observations.ts';
import { linesOfSection, type Section } from './outline.ts';
import { linesOf } from './printed.ts';
import { Problem, placeOf } from './problem.ts';

/** A document's files, as they stand in `content/`: path → text. */
export type ContentFiles = ReadonlyMap<string, string>;

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
export function toContent({ file, sha256, text, notes }: Seed): ContentFiles {
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
  const document = toDocumentData(structured, notes, file, sha256);
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
  return files;
}

function toDocumentData(
  structured: StructuredDocument,
  notes: SeedNotes,
  file: string,
  sha256: string,
): DocumentData {
  const paragraphsOf = (locator: string): string[] =>
    (structured.sections.find((section) => section.locator === locator)?.blocks ?? []).flatMap((block) =>
      block.type === 'paragraph' ? [block.printed.text] : [],
    );
  const number = paragraphsOf('0').find((text) => /^\S+〔\d{4}〕\d+号$/.test(text));
  const date = paragraphsOf('end')
    .map((text) => /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text))
    .find((match) => match !== null);
  const [, year = '', month = '', day = ''] = date ?? [];
  return documentSchema.parse({
    key: notes.key,
    kind: notes.kind,
    year: structured.year,
    title: structured.title.text,
    issuer: notes.issuer,
    ...(number ? { number } : {}),
    ...(date ? { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` } : {}),
    ...(notes.scope ? { scope: notes.scope } : {}),
    ...(notes.form ? { form: notes.form } : {}),
    source: { file, sha256, lines: structured.lines.length - 1 },
    artefacts: notes.artefacts,
    corrections: notes.corrections,
    readings: notes.readings,
    observations: toObservations(structured.sections, notes, file),
    relations: notes.relations,
    accepted: notes.accepted,
  });
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

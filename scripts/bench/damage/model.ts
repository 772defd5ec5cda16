/**
 * A report as it was meant, before any program extracted it: what a damaged text is held against. Taken from a reading of a
 * seed that is known to be right.
 */
import type { FormTableShape } from '../../../src/schema/forms/tables.ts';
import type { FormId } from '../../../src/schema/vocabulary.ts';
import type { StructuredDocument } from '../../ingest/document.ts';
import type { TableRow } from '../../ingest/form-tables.ts';

export interface Model {
  name: string;
  form: FormId;
  title: string;
  sections: readonly ModelSection[];
}

export interface ModelSection {
  locator: string;
  depth: number;
  /** Number and words of its heading; empty for the preface and the end. */
  marker: string;
  title: string;
  /** The heading closes with 。 and its words go on after it on the same line. */
  runIn: boolean;
  paragraphs: readonly string[];
  table?: ModelTable | undefined;
}

export interface ModelTable {
  shape: FormTableShape;
  rows: readonly ModelRow[];
}

export interface ModelRow {
  type: 'head' | 'values';
  /** Head cells, or labels from the outermost to the row's own. */
  words: readonly string[];
  values: readonly string[];
}

/** A paragraph longer than this is shortened at a sentence, so that a damaged document is read in a few milliseconds. */
const longestParagraph = 150;
const mostParagraphs = 2;

/** The model of a document; prose is cut to a few sentences a section. */
export function toModel(name: string, form: FormId, { title, sections }: StructuredDocument): Model {
  return {
    name,
    form,
    title: title.text.replace(/\s/gu, ''),
    sections: sections
      .filter(({ locator }) => locator !== 'annex' && !locator.startsWith('annex-'))
      .map((section): ModelSection => {
        const paragraphs = section.blocks.flatMap((block) =>
          block.type === 'paragraph' ? [shorten(block.printed.text)] : [],
        );
        const table = section.blocks.find((block) => block.type === 'table')?.table;
        return {
          locator: section.locator,
          depth: section.depth,
          marker: section.marker,
          title: section.locator === '0' ? '' : section.title.replace(/\s/gu, ''),
          runIn: section.runIn,
          paragraphs: (section.locator === 'end' ? paragraphs : paragraphs.slice(0, mostParagraphs)).filter(
            (text) => text !== '',
          ),
          table: table && { shape: table.shape, rows: table.rows.map(toRow) },
        };
      }),
  };
}

function toRow({ type, cells }: TableRow): ModelRow {
  const dense = (kinds: readonly string[]): string[] =>
    cells.filter(({ kind }) => kinds.includes(kind)).map(({ printed }) => printed.text.replace(/\s/gu, ''));
  return { type, words: dense(['head', 'label']), values: dense(['value']) };
}

function shorten(text: string): string {
  const words = text.replace(/\s/gu, '');
  if (words.length <= longestParagraph) return words;
  const stop = words.indexOf('。', 60);
  return stop === -1 || stop > longestParagraph * 2
    ? `${words.slice(0, longestParagraph)}。`
    : words.slice(0, stop + 1);
}

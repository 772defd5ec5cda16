/** Which state of the archive a reader has before them. */
import type { Archive } from './archive.ts';
import { numbersIn } from './numbers.ts';
import { placesOf } from './places.ts';

export interface Edition {
  version: string;
  /** First 8 digits of the SHA-256 over seeds and content. */
  hash: string;
  seeds: { file: string; sha256: string }[];
  /** The files that seeds were made from, where the archive has them. */
  originals: { file: string; sha256: string }[];
  counts: Record<
    'documents' | 'sections' | 'paragraphs' | 'tables' | 'quantities' | 'observations' | 'numbers',
    number
  >;
}

export function countsOf({ documents }: Pick<Archive, 'documents'>): Edition['counts'] {
  const sections = documents.flatMap((document) => document.sections);
  const blocks = sections.flatMap((section) => section.blocks);
  return {
    documents: documents.length,
    sections: sections.length,
    paragraphs: blocks.filter(({ type }) => type === 'paragraph').length,
    tables: blocks.filter(({ type }) => type === 'table').length,
    quantities: documents.flatMap(placesOf).flatMap(({ quantities }) => quantities).length,
    observations: documents.flatMap(({ observations }) => observations).length,
    numbers: documents.flatMap(numbersIn).length,
  };
}

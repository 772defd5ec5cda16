/** Citing: every document, section, paragraph, table and figure, in the formats people and programs use. */
import { toBibtex, toCslJson, toRis } from './citation/records.ts';
import type { Reference } from './citation/reference.ts';
import { toGbt7714, toPlainText } from './citation/text.ts';

export { citedNumbering, placeWords } from './citation/place.ts';
export {
  atPassage,
  atPlace,
  entryOfSection,
  toCslDate,
  toReference,
  type Cited,
  type Reference,
} from './citation/reference.ts';

const joined =
  (write: (reference: Reference) => string) =>
  (references: readonly Reference[]): string =>
    references.map(write).join('');

/** The formats, in the order in which they are offered. A format with an `extension` is also a file of many entries. */
export const formats = [
  { id: 'gbt7714', label: 'GB/T 7714—2025', write: toGbt7714 },
  { id: 'text', label: '文字', write: toPlainText },
  {
    id: 'bibtex',
    label: 'BibTeX',
    extension: 'bib',
    mime: 'application/x-bibtex',
    write: toBibtex,
    writeAll: joined(toBibtex),
  },
  {
    id: 'ris',
    label: 'RIS',
    extension: 'ris',
    mime: 'application/x-research-info-systems',
    write: toRis,
    writeAll: joined(toRis),
  },
  {
    id: 'csl',
    label: 'CSL-JSON',
    extension: 'json',
    mime: 'application/vnd.citationstyles.csl+json',
    write: (reference) => toCslJson(reference),
    writeAll: (references) => toCslJson(...references),
  },
] as const satisfies readonly Format[];

export interface Format {
  id: string;
  label: string;
  extension?: string;
  mime?: string;
  write: (reference: Reference) => string;
  writeAll?: (references: readonly Reference[]) => string;
}

export type CiteExtension = 'bib' | 'ris' | 'json';
export const citeExtensions = ['bib', 'ris', 'json'] as const satisfies readonly CiteExtension[];

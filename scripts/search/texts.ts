/** The texts of an archive as its search index takes them: each section with its words and the ids they stand under. */
import { documentsByKey, plainText, type Archive } from '../../src/archive/archive.ts';
import { urls } from '../../src/archive/urls.ts';
import type { ColumnHeads } from '../../src/search/store.ts';
import { shortName } from '../../src/lib/labels.ts';
import { toBlockIds } from './block-ids.ts';
import { toColumnHeads } from './column-heads.ts';

export interface SearchSection {
  document: string;
  locator: string;
  title: string;
  marker: string;
  url: string;
  topic: string | null;
  text: string;
  /** The ids of its lines and cells, see `toBlockIds`; without them a concordance leads to the section. */
  ids?: string;
  /** Of the columns of its tables. */
  heads?: ColumnHeads[];
}

export interface SearchDocument {
  key: string;
  url: string;
  kind: string;
  body: string;
  year: number;
  title: string;
  number?: string;
  short: string;
  scope: string;
  form: string;
}

/** Sections of one document stand together, documents in the order of the archive. */
export interface SearchTexts {
  documents: SearchDocument[];
  sections: SearchSection[];
}

export function toSearchTexts(archive: Archive): SearchTexts {
  const documents = [...documentsByKey(archive).values()];
  return {
    documents: documents.map((document) => {
      const { key, kind, body, year, title, number = '', scope = '', form = '' } = document;
      return {
        key,
        url: urls.document(key),
        kind,
        body,
        year,
        title,
        number,
        short: shortName(document),
        scope,
        form,
      };
    }),
    sections: documents.flatMap(({ key, sections }) =>
      sections.map((section) => ({
        document: key,
        locator: section.locator,
        title: section.title,
        marker: section.marker,
        url: urls.section(key, section.locator),
        topic: section.topic,
        text: plainText(section),
        ids: toBlockIds(section),
        heads: toColumnHeads(section),
      })),
    ),
  };
}

/** How records and states lie in files: one thing a line, so that a diff shows what is new. */
import {
  toDocumentFile,
  type DocumentState,
  type EditionRecord,
  type VocabularyState,
} from '../../schema/edition-record.ts';
import { formatList, formatObject } from '../permalinks/parts.ts';

/** Below the content folder. */
export const recordFile = (version: string): string => `editions/${version}.json`;
export const vocabularyFile = 'published.json';
export const stateFile = (document: string): string => `${document}/published.json`;
export const reasonsFile = 'reasons.yml';

/** Whether a path below the content folder tells of editions: neither made by ingest nor part of what an edition is. */
export const isEditionFile = (path: string): boolean =>
  path === reasonsFile ||
  /^(?:[^/]+\/[^/]+\/)?published\.json$/.test(path) ||
  /^editions\/[^/]+\.json$/.test(path);

const listed = (things: readonly unknown[]): string =>
  formatList(things.map((thing) => JSON.stringify(thing)));

export const formatVocabulary = ({ measures }: VocabularyState): string =>
  formatObject({ measures: listed(measures) });

export function formatDocument(state: DocumentState): string {
  const { document, file, facts, places, quantities, columns, values } = toDocumentFile(state);
  return formatObject({
    document: JSON.stringify(document),
    file: JSON.stringify(file),
    facts: JSON.stringify(facts),
    places: listed(places),
    quantities: listed(quantities),
    columns: JSON.stringify(columns),
    values: listed(values),
  });
}

export const formatRecord = (record: EditionRecord): string => {
  const { seeds, changes, ...rest } = record;
  return formatObject({
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, JSON.stringify(value)])),
    seeds: listed(seeds),
    changes: listed(changes),
  });
};

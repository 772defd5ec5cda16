/** All texts of an archive for the search of its package: see src/package/texts.ts. */
import type { Archive } from '../../src/archive/archive.ts';
import { toSearchTerms } from '../../src/lib/search-terms.ts';
import type { Opened } from '../../src/search/bundle.ts';
import { textFiles, type PackedSection } from '../../src/package/texts.ts';
import { toEntries } from '../search-index.ts';
import { toForms } from '../search/character-forms.ts';
import { toStoredSuggestions } from '../search/suggestions.ts';
import { toSearchTexts } from '../search/texts.ts';

/** Characters in one file. */
const mostInPart = 400_000;

/** The files, each with its content, to be handed over by a twin. */
export function textsOf(archive: Archive): Map<string, unknown> {
  const texts = toSearchTexts(archive);
  const documents = toEntries(texts);
  const parts: PackedSection[][] = [];
  let size = Infinity;
  for (const { locator, marker, title, url, text, topic, ids = '', heads = [] } of texts.sections) {
    size += text.length;
    if (size > mostInPart) {
      parts.push([]);
      size = text.length;
    }
    parts.at(-1)?.push([[locator, marker, title, url, text, ids, heads], topic ?? '']);
  }
  const opened: Opened = {
    catalogue: {
      wording: 'characters',
      documents,
      ids: '',
      prefix: '',
      texts: parts.map(({ length }) => ({ file: '', sections: length })),
      forms: textFiles.forms,
      suggestions: textFiles.suggestions,
    },
    files: starts(parts.map(({ length }) => length)),
    documents: starts(documents.map(({ sections }) => sections)),
  };
  return new Map<string, unknown>([
    [textFiles.opened, opened],
    [textFiles.forms, toForms(texts.sections.map(({ text }) => text))],
    [textFiles.suggestions, toStoredSuggestions(toSearchTerms(archive))],
    ...parts.map((part, index) => [textFiles.texts(index), part] as const),
  ]);
}

/** The number of the first of each. */
function starts(lengths: readonly number[]): number[] {
  let next = 0;
  return lengths.map((length) => (next += length) - length);
}

/** The search bundle of an archive: Pagefind's index, of a large archive our own too, and what our client reads. */
import type { SearchTerms } from '../../src/lib/search-terms.ts';
import { fewSections } from '../../src/search/leaf.ts';
import type {
  Catalogue,
  Characters,
  DocumentEntry,
  FileName,
  KeyIndex,
  PagefindIndex,
  StoredSection,
  Topics,
} from '../../src/search/store.ts';
import { toForms } from './character-forms.ts';
import { toFiles, type BundleFile, type Contents } from './files.ts';
import { toKeys } from './keys.ts';
import { toLeaves, writeLeaf } from './leaves.ts';
import { toPagefind } from './pagefind.ts';
import { toStoredSuggestions } from './suggestions.ts';
import type { SearchSection, SearchTexts } from './texts.ts';

export type IndexKind = (PagefindIndex | KeyIndex)['kind'];

/**
 * Past this many characters the texts are too much to fetch for one answer (a kilobyte a thousand characters), and an index
 * must know what is printed where.
 */
const fewCharacters = 100_000;

const charactersIn = (sections: SearchSection[]): number =>
  sections.reduce((sum, { text }) => sum + text.length, 0);

export const chooseIndex = (sections: SearchSection[]): IndexKind =>
  charactersIn(sections) > fewCharacters ? 'keys' : 'pagefind';

/**
 * Characters of text in one file. A small archive's texts fit in one file, which compresses best; of a large one an answer
 * must not fetch much more than the few sections it lists. Of a very large one files grow, lest there be too many of them.
 */
const charactersAFile = { few: 40_000, least: 1_500, mostFiles: 8_000 };

/** Sections whose texts are fetched together. */
function toTextGroups(sections: SearchSection[], most: number): StoredSection[][] {
  const groups: StoredSection[][] = [];
  let size = Infinity;
  for (const { locator, marker, title, url, text, ids = '', heads = [] } of sections) {
    size += text.length;
    if (size > most) {
      groups.push([]);
      size = text.length;
    }
    groups.at(-1)?.push([locator, marker ?? '', title, url, text, ids, heads]);
  }
  return groups;
}

/** The documents in the order of their sections, which stand together, each with its own. */
function inOrder({ documents, sections }: SearchTexts) {
  const order = sections
    .map(({ document }) => document)
    .filter((key, index, keys) => key !== keys[index - 1]);
  if (new Set(order).size !== order.length)
    throw new Error('sections.json: the sections of a document do not stand together');
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const sectionsOf = Map.groupBy(sections, ({ document }) => document);
  return [...new Set([...order, ...byKey.keys()])].flatMap((key) => {
    const document = byKey.get(key);
    return document ? [{ document, own: sectionsOf.get(key) ?? [] }] : [];
  });
}

const toEntry = ({ document, own }: ReturnType<typeof inOrder>[number]): DocumentEntry => {
  const { key, url, year, body, title, short, number, kind, scope, form } = document;
  return {
    key,
    url,
    year,
    body,
    title,
    number: number ?? '',
    short,
    kind,
    scope: scope ?? '',
    form: form ?? '',
    sections: own.length,
  };
};

/** Printed characters, white space left out, of the sections of each topic. */
function countByTopic(sections: SearchSection[]): Characters[number] {
  const sums: Characters[number] = {};
  for (const { topic, text } of sections) {
    sums[topic ?? ''] = (sums[topic ?? ''] ?? 0) + [...text.replace(/\s/g, '')].length;
  }
  return sums;
}

function toTopics(sections: SearchSection[]): Topics {
  const names = [...new Set(sections.map(({ topic }) => topic ?? ''))].toSorted();
  return { names, of: sections.map(({ topic }) => names.indexOf(topic ?? '')) };
}

const noTerms: SearchTerms = {
  headings: [],
  glossary: [],
  titles: [],
  numbers: [],
  measures: [],
  bodies: [],
};

/** What the search reads of an archive, however that is kept: files by name, texts of so many characters in one, and what they hold. */
export function toContents(
  archive: SearchTexts,
  most: number,
  terms = noTerms,
): { contents: Contents; listed: Pick<Catalogue, 'documents' | 'texts'> } {
  const { sections } = archive;
  const documents = inOrder(archive);
  const groups = toTextGroups(sections, most);
  const contents: Contents = new Map<FileName, unknown>([
    ...groups.map((group, number): [FileName, unknown] => [`texts/${number}`, group]),
    ['forms', toForms(sections.map(({ text }) => text))],
    ['suggestions', toStoredSuggestions(terms)],
    ['topics', toTopics(sections)],
    ['characters', documents.map(({ own }) => countByTopic(own))],
  ]);
  return {
    contents,
    listed: { documents: documents.map(toEntry), texts: groups.map(({ length }) => length) },
  };
}

/** Our own index: its leaves, and where each begins. */
function toKeyIndex(sections: SearchSection[]): { leaves: Contents; index: KeyIndex } {
  const texts = sections.map(({ text }) => text);
  const leaves = [...toLeaves(toKeys(texts, fewSections))];
  return {
    leaves: new Map(
      leaves.map(({ entries }, number): [FileName, Uint8Array] => [`leaves/${number}`, writeLeaf(entries)]),
    ),
    index: { kind: 'keys', firsts: leaves.map(({ first }) => first).join('\n') },
  };
}

/** Make every file of the bundle; of texts alone, without terms to offer. */
export async function toBundle(
  archive: SearchTexts,
  kind = chooseIndex(archive.sections),
  terms: SearchTerms = noTerms,
): Promise<BundleFile[]> {
  const { sections } = archive;
  const pagefind = await toPagefind(archive);
  if (kind === 'pagefind') {
    const { contents, listed } = toContents(archive, charactersAFile.few, terms);
    return [...pagefind.files, ...toFiles(contents, { index: pagefind.index, ...listed })];
  }
  const most = Math.max(charactersAFile.least, charactersIn(sections) / charactersAFile.mostFiles);
  const { contents, listed } = toContents(archive, most, terms);
  const { leaves, index } = toKeyIndex(sections);
  const all: Contents = new Map([...contents, ...leaves, ['pagefind', pagefind.index]]);
  return [...pagefind.files, ...toFiles(all, { index, ...listed })];
}

/** What a citation says, as a CSL-JSON item. All formats are written from it, at build time and in the browser. */
import { passageUrl, type Passage } from '../../archive/passage.ts';
import { locatorOfId, sectionId } from '../../schema/ids.ts';
import { placeWords } from './place.ts';

/** A CSL-JSON item, as far as this archive fills it in. What is unknown is left out: reports print no date of issue. */
export interface Reference {
  id: string;
  type: 'report' | 'webpage';
  title: string;
  /** 文号, where one is printed. */
  number?: string;
  author: { literal: string }[];
  issued?: CslDate;
  /** The day it was read: only a reader's browser knows it. */
  accessed?: CslDate;
  /** The section by its printed numbering and title; absent for a whole document. */
  section?: string;
  /** The place, short, where a page number would stand: `二（一）4第2段`. */
  page?: string;
  /** Edition of the archive, as in `/data/edition.json`: version, `+`, hash. */
  version: string;
  URL: string;
  /** The archive that the words were read in. */
  archive: string;
  language: 'zh-CN';
  /** That it is a transcription, and where its edition is described. */
  note: string;
  /** The words that are cited, of a passage. */
  annote?: string;
}

export interface CslDate {
  'date-parts': [[year: number, month: number, day: number]];
}

/** What a reference is made from; addresses are as they shall be printed. */
export interface Cited {
  document: {
    key: string;
    kind: 'report' | 'notice';
    title: string;
    issuer: string;
    number?: string | undefined;
    date?: string | undefined;
  };
  section?: { locator: string; numbering: string; label: string } | undefined;
  url: string;
  edition: { version: string; hash: string; url: string };
  archive: string;
  /** What ids of this archive begin with: `cq`. */
  prefix: string;
}

/** The reference of a document or of one of its sections. */
export function toReference({ document, section, url, edition, archive, prefix }: Cited): Reference {
  const version = `${edition.version}+${edition.hash}`;
  return {
    id: [prefix, document.key.replace('/', '-'), section?.locator]
      .filter((part) => part !== undefined)
      .join('-'),
    type: document.kind === 'report' ? 'report' : 'webpage',
    title: document.title,
    ...(document.number === undefined ? {} : { number: document.number }),
    author: [{ literal: document.issuer }],
    ...(document.date === undefined ? {} : { issued: toCslDate(document.date) }),
    ...(section === undefined ? {} : { section: section.label, page: section.numbering }),
    version,
    URL: url,
    archive,
    language: 'zh-CN',
    note: `${archive}，非官方转录，版次${version}，见 ${edition.url}`,
  };
}

/** The same reference, narrowed to a place of its section: `id` as on the page, `words` from `placeWords`. */
export function atPlace(reference: Reference, id: string, words: string): Reference {
  return {
    ...reference,
    id: reference.id + id.slice(sectionId(locatorOfId(id)).length),
    page: (reference.page ?? '') + words,
    URL: `${reference.URL}#${id}`,
  };
}

/**
 * The reference of a run of characters, from the entries of its document: of the section it begins in, with its place, its
 * words, and the address at which it is marked. Undefined where the document has no such section.
 */
export function atPassage(
  entries: readonly Reference[],
  passage: Passage,
  words: string,
): Reference | undefined {
  const { from, to, check } = passage;
  const [first, last] = [locatorOfId(from.id), locatorOfId(to.id)];
  const [own, closing, whole] = [entryOfSection(entries, first), entryOfSection(entries, last), entries[0]];
  if (!own || !closing || !whole) return undefined;
  const end = `至${first === last ? '' : (closing.page ?? '')}${nameWithin(to.id)}`;
  return {
    ...own,
    id: `${own.id}${from.id.slice(sectionId(first).length)}-${check}`,
    page: `${own.page ?? ''}${nameWithin(from.id)}${to.id === from.id ? '' : end}`,
    URL: passageUrl(whole.URL, passage),
    ...(words ? { annote: abridged(words) } : {}),
  };
}

/** A long passage is cited by its beginning and its end: its address has it whole. */
function abridged(words: string): string {
  const characters = [...words];
  if (characters.length <= 400) return words;
  return `${characters.slice(0, 200).join('')}……${characters.slice(-100).join('')}`;
}

const nameWithin = (id: string): string => placeWords(id) || '标题';

/** The entry of a section among those of its document. */
export function entryOfSection(entries: readonly Reference[], locator: string): Reference | undefined {
  const [whole] = entries;
  return whole && entries.find(({ id }) => id === `${whole.id}-${locator}`);
}

/** `2020-07-13` → date parts. */
export function toCslDate(date: string): CslDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { 'date-parts': [[year, month, day]] };
}

/** Date parts → `2020-07-13`, or with another separator. */
export function formatDate(date: CslDate | undefined, separator = '-'): string | undefined {
  return date?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join(separator);
}

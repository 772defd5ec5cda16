import { readPassage, toPassageQuery } from '../archive/passage.ts';
import { parseId } from '../schema/ids.ts';
import { locatorSource } from '../schema/locator-form.ts';
import { fold } from './fold.ts';
import { readNumbering, type Numbering } from './numbering.ts';
import { candidatesOf } from './rewritings.ts';
import { comparable } from './run.ts';

/** A place of the archive that a query names: a document, or a section of it, or a block or passage in that. */
export interface NamedPlace {
  document: string;
  /** `null`: the document as a whole. */
  locator: string | null;
  /** Ids of paragraphs, cells or quantities, of which the first that exists is meant; none for the section itself. */
  anchors: string[];
  /** The value of `p` in a passage's address. */
  passage?: string;
  /** The numbering as it was typed, to be named where there is no such section. */
  typed: string;
}

export interface Known {
  key: string;
  year: number;
  title: string;
  /** Its 文号, or ''. */
  number: string;
}

const addressForm = new RegExp(`^/?(?:(.*?)/)??(\\d{4}/[a-z0-9-]+)(?:/(${locatorSource}))?/?$`);

/** An address of this archive, whole or only its path: `/2018/citywide/2-2-4/`, `2018/citywide#s2-1-4-p2`. */
function readAddress(typed: string, documents: Known[], base: string): NamedPlace[] {
  const [beforeHash = '', hash = ''] = typed.replace(/^https?:\/\/[^/]*/, '').split('#');
  const [path = '', query = ''] = beforeHash.split('?');
  const match = addressForm.exec(path);
  const document = documents.find(({ key }) => key === match?.[2]);
  if (!match || !document) return [];
  // Only this site's base, or none, may stand before the document.
  const before = (match[1] ?? '').replace(/^\/|\/$/g, '');
  if (before && before !== base.replace(/^\/|\/$/g, '')) return [];
  const named = parseId(hash);
  const passage = readPassage(new URLSearchParams(query).get('p') ?? '', hash);
  const locator = named?.locator ?? match[3] ?? null;
  return [
    {
      document: document.key,
      locator,
      // A passage may begin in a heading.
      anchors: named && (passage || named.kind !== 'section') ? [hash] : [],
      ...(passage ? { passage: toPassageQuery(passage) } : {}),
      typed: locator ?? '',
    },
  ];
}

/** What stands between the words of a citation, and around an address in it. */
const between = /\.?[\s（）()[\]{}<>《》“”"，。；：、,]+|\.$/;

/** A citation is no longer; what is longer is a text that may mention documents. */
const longestCitation = 400;

/** Shorter words are found in too many titles to mean one; with a year or in title marks they may be shorter. */
const shortestTitle = 10;
const shortestNamed = 6;
/** Part of a title that more documents have is a word like others. */
const fewTitles = 3;
/** A numbering that more documents have is shown for the first of them. */
const mostPlaces = 12;

const names = new WeakMap<Known, string[]>();

/** Title and 文号 as they are compared. */
function namesOf(document: Known): string[] {
  const known = names.get(document) ?? [document.title, document.number].map(comparable);
  names.set(document, known);
  return known;
}

const toPlace = ({ key }: Known, numbering: Numbering, typed: string): NamedPlace => ({
  document: key,
  locator: numbering.locator,
  anchors: numbering.anchors,
  typed,
});

const wholeDocument = ({ key }: Known): NamedPlace => ({
  document: key,
  locator: null,
  anchors: [],
  typed: '',
});

/** The documents whose whole title or 文号 is in the text, the longest of those first; with what is typed after it. */
function readCitation(typed: string, documents: Known[]): NamedPlace[] {
  if (typed.length > longestCitation) return [];
  const texts = candidatesOf(fold(typed)).map(comparable);
  const cited = documents
    .flatMap((document) =>
      namesOf(document)
        .filter((name) => name.length >= shortestNamed && texts.some((text) => text.includes(name)))
        .map((name) => ({ document, name })),
    )
    .toSorted((a, b) => b.name.length - a.name.length);
  const best = cited.filter(({ name }) => name.length === cited[0]?.name.length);
  return best.slice(0, fewTitles).map(({ document }) => {
    const name = fold(document.title);
    const after = fold(typed).split(name)[1] ?? '';
    const words = after.split(/[\]】》，。：:\s]+|[.．](?!\d)/).filter(Boolean);
    const numbering = words.map((word) => ({ word, read: readNumbering(word) })).find(({ read }) => read);
    return numbering?.read ? toPlace(document, numbering.read, numbering.word) : wholeDocument(document);
  });
}

const hasWords = (document: Known, words: string[]): boolean =>
  words.every((word) => namesOf(document)[0]?.includes(word));

/** `2018年重庆 三（一）`: the year, words of the title, the numbering; year and words where they are typed. */
function readNumbered(typed: string, documents: Known[]): NamedPlace[] {
  if (typed.length > longestCitation / 4) return [];
  const [, year, rest = ''] = /^(\d{4})?\s*年?\s*(.*)$/.exec(typed) ?? [];
  const ofYear = documents.filter((document) => !year || document.year === Number(year));
  const text = rest.replace(/\s+/g, '');
  for (let at = 0; at < text.length; at += 1) {
    const read = readNumbering(text.slice(at));
    const before = text.slice(0, at);
    if (!read || (read.depth < 2 && !year && !/(?:19|20)\d{2}/.test(before))) continue;
    const words = before ? [comparable(before)] : [];
    const named = ofYear.filter((document) => hasWords(document, words));
    if (named.length)
      return named.slice(-mostPlaces).map((document) => toPlace(document, read, text.slice(at)));
  }
  return [];
}

/** Words that only a few titles have. */
function readTitle(typed: string, documents: Known[]): NamedPlace[] {
  const words = typed
    .replace(/[《》〈〉]/g, '')
    .split(/\s+/)
    .map(comparable)
    .filter(Boolean);
  const isNamed = /^《|(?:19|20)\d{2}/.test(typed);
  const { length } = words.join('');
  if (typed.length > longestCitation || length < (isNamed ? shortestNamed : shortestTitle)) return [];
  const named = documents.filter((document) => hasWords(document, words));
  return named.length <= fewTitles ? named.map(wholeDocument) : [];
}

/**
 * The places a query names, none if it is only words. Whether a section of that numbering exists is for the
 * caller to see. Numbering without a year must have two levels: 一 alone is a word.
 */
export function readPlace(query: string, documents: Known[], base: string): NamedPlace[] {
  const typed = query.trim();
  if (!typed) return [];
  // After a long quotation the address comes last.
  const ends =
    typed.length > 4 * longestCitation
      ? `${typed.slice(0, 2 * longestCitation)} ${typed.slice(-2 * longestCitation)}`
      : typed;
  const addresses = ends.split(between).flatMap((part) => readAddress(part, documents, base));
  const readings = [
    () => addresses.slice(0, 1),
    () => readCitation(typed, documents),
    () => readNumbered(typed, documents),
    () => readTitle(typed, documents),
  ];
  for (const read of readings) {
    const named = read();
    if (named.length) return named;
  }
  return [];
}

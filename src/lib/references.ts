/** The documents that the texts cite: titles in 《》 and numbers such as 国办发〔2018〕23号. */
import type { Archive, ArchiveDocument } from '../archive/archive.ts';
import { placesIn, type TermPlace } from './glossary.ts';
import { urls } from '../archive/urls.ts';

/** One citation in a text. `start` and `end` count UTF-16 units and cover title and number where both are printed. */
export interface Reference {
  /** Between the outer 《》, without white space. */
  title?: string;
  /** 国办发〔2018〕23号, brackets and white space normalised. */
  number?: string;
  /** The short name that the text gives it: （以下简称《条例》). */
  alias?: string;
  start: number;
  end: number;
}

/**
 * Find every citation in a text, in order. A number in （） right after a title is that document's. A title within a
 * title is part of it: 《…〈…〉…》 and 《…《…》…》 are one reference. An opening mark that is never closed cites nothing.
 */
export function findReferences(text: string, letters: readonly string[] = provinces): Reference[] {
  const titles = findTitles(text);
  const numbers = findNumbers(text, letters).filter(
    ({ start }) => !titles.some((title) => title.start < start && start < title.end),
  );
  const taken = new Set<object>();
  const references = titles.flatMap((title): Reference[] => {
    if (taken.has(title)) return [];
    const alias = titles.find(
      (other) =>
        other.start > title.end && /^（(?:以下|下)简称[:：]?$/.test(text.slice(title.end, other.start)),
    );
    if (alias) taken.add(alias);
    const number = numbers.find(
      (other) => /^\s*（\s*$/.test(text.slice(title.end, other.start)) && text[other.end] === '）',
    );
    if (number) taken.add(number);
    return [
      {
        title: title.title,
        ...(number && { number: number.number }),
        ...(alias && { alias: alias.title }),
        start: title.start,
        end: number?.end ?? title.end,
      },
    ];
  });
  return [...references, ...numbers.filter((number) => !taken.has(number))].toSorted(
    (a, b) => a.start - b.start,
  );
}

interface Title {
  title: string;
  start: number;
  end: number;
}

function findTitles(text: string): Title[] {
  const titles: Title[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '《') open.push(at);
    if (text[at] !== '》') continue;
    const start = open.pop();
    if (start === undefined || open.length > 0) continue;
    const title = text.slice(start + 1, at).replace(/\s+/g, '');
    if (title) titles.push({ title, start, end: at + 1 });
  }
  // A mark left open hides nothing that follows it.
  const unclosed = open[0];
  if (unclosed === undefined) return titles;
  const after = findTitles(text.slice(unclosed + 1)).map((title) => ({
    ...title,
    start: title.start + unclosed + 1,
    end: title.end + unclosed + 1,
  }));
  return [...titles, ...after];
}

/** The short names of the provinces, which begin the numbers of their documents. */
const provinces = [...'京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'];

/** An issuer's letters begin with the state, the party or the short name of a province: 国办发, 中办发, 渝府办发. */
const issuer = `[国中${provinces.join('')}][一-龥]{0,9}?`;
const numberPattern = new RegExp(
  `(${issuer})\\s*[〔［\\[【（(]\\s*(\\d{4})\\s*[〕］\\]】）)]\\s*第?\\s*(\\d+)\\s*号`,
  'g',
);

interface IssuedNumber {
  number: string;
  start: number;
  end: number;
}

function findNumbers(text: string, own: readonly string[]): IssuedNumber[] {
  return [...text.matchAll(numberPattern)].map((match) => {
    const [printed, letters = '', year, serial] = match;
    const from = lastStart(letters, own);
    return {
      number: `${letters.slice(from).replace(/\s/g, '')}〔${year}〕${Number(serial)}号`,
      start: match.index + from,
      end: match.index + printed.length,
    };
  });
}

/**
 * Where the letters begin: words before them (国务院同意国办发) may start with one of their characters as well. `own` are the
 * province letters of the archive's place; issuers of every province write theirs alike: 渝府, 苏办, 沪委, 粤文.
 */
function lastStart(letters: string, own: readonly string[]): number {
  const form = new RegExp(`国办|国发|国函|中办|中发|(?:${own.join('|')})[府办委文]`, 'g');
  return [...letters.matchAll(form)].at(-1)?.index ?? 0;
}

/** A document that is cited, under every title and number the texts give it. */
export interface Work {
  titles: readonly string[];
  numbers: readonly string[];
  /** Where it is cited, in the order of the archive; a place once. */
  places: readonly Omit<TermPlace, 'text'>[];
  /** Where the archive holds it. */
  held?: { url: string; label: string };
}

/** The same law with and without the state's name, the same title with and without quotation marks and spaces. */
export function titleKey(title: string): string {
  return title.replace(/[\s“”‘’"']/g, '').replace(/^中华人民共和国/, '');
}

/**
 * Every cited work once, sorted by title (numbers without a title by number, after them). Citations are of one work
 * where they share a number or a title; a short name stands for its work within its document.
 */
export function toWorks(archive: Archive): Work[] {
  const { numberLetters } = archive.about;
  const letters = numberLetters.length > 0 ? numberLetters : provinces;
  const citations = archive.documents.flatMap((document) => citationsIn(document, letters));
  const works: {
    keys: Set<string>;
    titles: Set<string>;
    numbers: Set<string>;
    places: Map<string, Omit<TermPlace, 'text'>>;
  }[] = [];
  for (const { reference, place } of citations) {
    const keys = [
      ...(reference.title === undefined ? [] : [titleKey(reference.title)]),
      ...(reference.number === undefined ? [] : [reference.number]),
    ];
    const same = works.filter((work) => keys.some((key) => work.keys.has(key)));
    const [work = { keys: new Set(), titles: new Set(), numbers: new Set(), places: new Map() }, ...others] =
      same;
    if (same.length === 0) works.push(work);
    for (const other of others) {
      for (const part of ['keys', 'titles', 'numbers'] as const)
        other[part].forEach((value) => work[part].add(value));
      other.places.forEach((value, key) => work.places.set(key, value));
      works.splice(works.indexOf(other), 1);
    }
    keys.forEach((key) => work.keys.add(key));
    if (reference.title !== undefined) work.titles.add(reference.title);
    if (reference.number !== undefined) work.numbers.add(reference.number);
    work.places.set(`${place.document}#${place.id}`, place);
  }
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  return works
    .map(({ titles, numbers, places }): Work => {
      const held = findHeld(archive, [...titles], [...numbers]);
      return {
        titles: [...titles].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)),
        numbers: [...numbers].toSorted(collator.compare),
        places: inOrder(archive, [...places.values()]),
        ...(held && { held }),
      };
    })
    .toSorted(
      (a, b) =>
        Number(a.titles.length === 0) - Number(b.titles.length === 0) ||
        collator.compare(a.titles[0] ?? a.numbers[0] ?? '', b.titles[0] ?? b.numbers[0] ?? ''),
    );
}

/** A document's citations with their places; short names are replaced by what they stand for. */
function citationsIn(
  document: ArchiveDocument,
  letters: readonly string[],
): { reference: Reference; place: Omit<TermPlace, 'text'> }[] {
  const aliases = new Map<string, string>();
  return document.sections.flatMap(placesIn).flatMap(({ text, ...place }) =>
    findReferences(text, letters).map((reference) => {
      if (reference.alias !== undefined && reference.title !== undefined)
        aliases.set(reference.alias, reference.title);
      const title =
        reference.title === undefined ? undefined : (aliases.get(reference.title) ?? reference.title);
      return { reference: title === undefined ? reference : { ...reference, title }, place };
    }),
  );
}

function inOrder(
  { documents }: Archive,
  places: readonly Omit<TermPlace, 'text'>[],
): Omit<TermPlace, 'text'>[] {
  const keys = documents.map(({ key }) => key);
  return places.toSorted((a, b) => keys.indexOf(a.document) - keys.indexOf(b.document));
}

/** The document, or the annex of one, that bears one of the titles or numbers. */
function findHeld(
  { documents }: Archive,
  titles: readonly string[],
  numbers: readonly string[],
): Work['held'] {
  const keys = titles.map(titleKey);
  const document = documents.find(
    ({ title, number }) =>
      keys.includes(titleKey(title)) || (number !== undefined && numbers.includes(number)),
  );
  if (document) return { url: urls.document(document.key), label: document.title };
  for (const { key, sections } of documents) {
    const annex = sections.find(
      (section) => section.locator === 'annex' && keys.includes(titleKey(section.title)),
    );
    if (annex) return { url: urls.section(key, annex.locator), label: annex.title };
  }
  return undefined;
}

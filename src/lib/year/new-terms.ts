/** Titles, quoted names and terms that a report prints and no earlier report of its body in the archive does. */
import { reportsOf, type Archive, type ArchiveDocument } from '../../archive/archive.ts';
import { placesOf, type PrintedPlace } from '../../archive/places.ts';
import { forms } from '../../schema/vocabulary.ts';
import { termsIn } from '../glossary.ts';
import { findReferences, titleKey, type Reference } from '../references.ts';
import { fold } from './folded.ts';
import type { Spot } from './unchanged.ts';

/** In the order in which they are shown. */
export const newTermKinds = {
  title: { label: '文件' },
  name: { label: '加引号的名称' },
  term: { label: '术语' },
} as const;
export type NewTermKind = keyof typeof newTermKinds;

export interface NewTerm extends Spot {
  kind: NewTermKind;
  /** As the report prints it first. */
  printed: string;
}

export interface NewTerms {
  /** The years of the earlier reports that were looked through. */
  earlier: readonly number[];
  /** In printed order. */
  terms: readonly NewTerm[];
}

const made = new WeakMap<readonly ArchiveDocument[], Map<string, ReadonlyMap<string, NewTerms>>>();

/** Undefined where no earlier report of the body is held: then nothing can be called new. Made once a body. */
export function newTerms(
  { about, documents }: Pick<Archive, 'about' | 'documents'>,
  { key, body }: Pick<ArchiveDocument, 'key' | 'body'>,
): NewTerms | undefined {
  const bodies = made.get(documents) ?? new Map<string, ReadonlyMap<string, NewTerms>>();
  made.set(documents, bodies);
  const known = bodies.get(body) ?? newTermsOf(reportsOf({ documents }, body), about.numberLetters);
  bodies.set(body, known);
  return known.get(key);
}

/** What reports have printed so far, each thing by the key it is known by. */
interface Printed {
  years: number[];
  keys: Set<string>;
  texts: string[];
}

/** In one walk over a body's reports from the earliest on. Those of one year are not earlier than one another. */
function newTermsOf(reports: readonly ArchiveDocument[], letters: readonly string[]): Map<string, NewTerms> {
  const printed: Printed = { years: [], keys: new Set(), texts: [] };
  const found = new Map<string, NewTerms>();
  for (const [year, ofYear] of Map.groupBy(reports, (report) => report.year)) {
    const read = ofYear.map((report) => ({ report, candidates: candidatesIn(report, letters) }));
    if (printed.years.length > 0) {
      for (const { report, candidates } of read)
        found.set(report.key, { earlier: [...printed.years], terms: notIn(printed, candidates) });
    }
    printed.years.push(year);
    for (const { report, candidates } of read) {
      candidates.forEach(({ keys }) => keys.forEach((key) => printed.keys.add(key)));
      printed.texts.push(
        fold(
          placesOf(report)
            .map(({ text }) => text)
            .join('\n'),
        ).text,
      );
    }
  }
  return found;
}

interface Candidate extends NewTerm {
  /** It is new where none of them has been printed … */
  keys: readonly string[];
  /** … nor these words, folded, in whatever marks. */
  words?: string;
  /** Labels of tables and titles of parts are the form's words: printed, but nothing a report says anew. */
  inProse: boolean;
}

function notIn({ keys: known, texts }: Printed, candidates: readonly Candidate[]): NewTerm[] {
  const mine = new Set<string>();
  return candidates
    .filter(({ inProse }) => inProse)
    .flatMap(({ keys, words, inProse: _inProse, ...term }) => {
      const isKnown = keys.some((key) => known.has(key) || mine.has(key));
      keys.forEach((key) => mine.add(key));
      return isKnown || (words !== undefined && texts.some((text) => text.includes(words))) ? [] : [term];
    });
}

/** In printed order. The report's own title, and what it calls a title for short, are none. */
function candidatesIn(report: ArchiveDocument, letters: readonly string[]): Candidate[] {
  const own = titleKey(report.title);
  const aliases = new Set<string>();
  return placesOf(report).flatMap((place) => {
    const references = findReferences(place.text, letters.length > 0 ? letters : undefined);
    references.forEach(({ alias }) => alias !== undefined && aliases.add(alias));
    const cited = references.filter(
      ({ title }) => title === undefined || (titleKey(title) !== own && !aliases.has(title)),
    );
    return [...cited.map(toTitle), ...namesIn(place.text, references), ...glossaryTermsIn(place.text)].map(
      (found) => ({ ...found, section: place.section, id: place.id, inProse: isProse(place, report) }),
    );
  });
}

type Found = Omit<Candidate, keyof Spot | 'inProse'>;

/** Paragraphs and headings, but no heading that the form prescribes. */
function isProse({ kind, section }: PrintedPlace, { form }: ArchiveDocument): boolean {
  if (kind === 'paragraph') return true;
  const isPart = /^[1-9]\d*$/.test(section) && form !== undefined && forms[form].parts.length > 0;
  return kind === 'heading' && !isPart;
}

function toTitle({ title, number }: Reference): Found {
  if (title === undefined) return { kind: 'title', printed: number ?? '', keys: [`number ${number}`] };
  const words = fold(titleKey(title)).text;
  return {
    kind: 'title',
    printed: number === undefined ? `《${title}》` : `《${title}》（${number}）`,
    keys: [`title ${words}`, ...(number === undefined ? [] : [`number ${number}`])],
    words,
  };
}

/** Longer, or with the marks of a sentence, it is a quotation and no name. */
const quotedName = /“([^“”，。；：！？《》]{2,18})”/gu;

/** Names in quotation marks, those within a cited title left out. */
const namesIn = (text: string, references: readonly Reference[]): Found[] =>
  [...text.matchAll(quotedName)]
    .filter(({ index }) => !references.some(({ start, end }) => start <= index && index < end))
    .map(([, name = '']) => name.replace(/\s/gu, ''))
    .filter((name) => /\p{L}/u.test(name))
    .map((name) => ({
      kind: 'name',
      printed: name,
      keys: [`words ${fold(name).text}`],
      words: fold(name).text,
    }));

/** A term that is printed in quotation marks is a name, and told once. */
const glossaryTermsIn = (text: string): Found[] =>
  termsIn(text).map(({ term, printed }) => ({
    kind: 'term',
    printed: printed.replace(/\s/gu, ''),
    keys: [`term ${term}`, `words ${fold(printed).text}`],
  }));

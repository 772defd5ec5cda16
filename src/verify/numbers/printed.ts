/** The numbers of a report with the words that name them, read the way an article is read. */
import type { Figure, FiguresFile } from '../../data/verify/figures.ts';
import { intervalOf, type Interval } from '../../schema/interval.ts';
import { fold } from '../words/fold.ts';
import { changeIn, type Change } from './change.ts';
import type { NumberContext } from './context.ts';
import { contextsOf } from './contexts.ts';
import type { FoundNumber } from './number.ts';
import { isOwnBody, profileOf, type Profile } from './profile.ts';
import { isThing, weak, type Term } from './terms.ts';
import { pick, isGeneral, wordsOf, type Words } from './words.ts';

export interface Printed {
  figure: Figure;
  document: string;
  /** Without sign. */
  value: number;
  interval: Interval;
  /** A printed change, and which way it goes. */
  change: Change | undefined;
  profile: Profile | undefined;
  /** The words that name it: as printed, and what the vocabulary calls it. */
  core: Words;
  label: Words;
  /** What its part is called; empty words for a whole. */
  part: Words;
  /** The terms that tell it from its like: of a part those of the part. */
  naming: ReadonlySet<Term>;
  /** Pairs of characters of its whole sentence, heading and label: what they say needs no other reason to be there. */
  around: ReadonlySet<string>;
  aroundTerms: ReadonlySet<Term>;
  /** As printed, for what they say of areas and bodies: its own words, and its sentence. */
  own: string;
  sentence: string;
  /** Whose work it counts. */
  subjects: readonly { body: string; scope: string }[];
}

/** The printed numbers of a report, and where its pairs of characters stand in them. */
export interface Report {
  document: string;
  printed: readonly Printed[];
  /** Indices of the numbers whose core has the pair, and how telling the pair is. */
  byGram: ReadonlyMap<string, readonly number[]>;
  weight(gram: string): number;
}

export function readReport(file: FiguresFile, place: string): Report {
  const contexts = file.texts.map(({ text }, index) => contextsOfText(file, fold(text), index));
  const ours = placeWords(place);
  const printed = file.figures
    .filter(({ state, value }) => state === 'reported' && value !== null)
    .map((figure) => toPrinted(file, figure, contexts[figure.text], ours));
  const byGram = new Map<string, number[]>();
  printed.forEach(({ core, label }, index) => {
    for (const gram of new Set([...core.grams, ...label.grams])) {
      const list = byGram.get(gram);
      if (list) list.push(index);
      else byGram.set(gram, [index]);
    }
  });
  const total = printed.length + 1;
  return {
    document: file.document,
    printed,
    byGram,
    weight: (gram) => Math.log(total / (1 + (byGram.get(gram)?.length ?? 0))),
  };
}

/** Names of the city itself tell nothing apart in its own reports. */
function placeWords(place: string): RegExp {
  const bare = place.replace(/[省市区县]$/, '');
  return new RegExp(
    `${bare}[省市区县]?|全[市区县]|[我本该][市区县](?!级)|市委、市政府|(?<![\\p{Script=Han}]{2})市政府(?!部门)`,
    'gu',
  );
}

export const withoutPlace = (text: string, place: string): string =>
  text.replace(placeWords(place), (words) => ' '.repeat(words.length));

type Texts = ReadonlyMap<string, NumberContext>;

const blanked = new WeakMap<FiguresFile, Map<number, string>>();

/** A text with its numbers blanked, so that their units are no words. */
function withoutNumbers(file: FiguresFile, index: number): string {
  const known = blanked.get(file) ?? new Map<number, string>();
  blanked.set(file, known);
  const made = known.get(index) ?? blankNumbers(file, index);
  known.set(index, made);
  return made;
}

const blankNumbers = ({ texts, figures }: FiguresFile, index: number): string =>
  figures
    .filter(({ text }) => text === index)
    .reduce(
      (words, { start, end }) => words.slice(0, start) + ' '.repeat(end - start) + words.slice(end),
      fold(texts[index]?.text ?? ''),
    );

const keyOf = (start: number): string => String(start);

function contextsOfText({ figures }: FiguresFile, text: string, index: number): Texts {
  const starts = new Set<number>();
  const numbers = figures
    .filter(
      (figure) =>
        figure.text === index &&
        figure.state === 'reported' &&
        /\d|[一二两三四五六七八九十]/.test(figure.printed),
    )
    .filter(({ start, end }) => {
      const isNumber = end > start && !starts.has(start);
      if (isNumber) starts.add(start);
      return isNumber;
    })
    .map(({ start, end, value, printed, unit }): FoundNumber => ({
      start,
      end,
      printed,
      value: Math.abs(value ?? 0),
      unit,
      interval: { min: 0, max: 0, open: false },
      isExact: true,
      isRange: false,
    }))
    .toSorted((a, b) => a.start - b.start);
  const contexts = contextsOf(text, { start: 0, end: text.length }, numbers);
  return new Map(contexts.map((context) => [keyOf(context.number.start), context]));
}

/** The words of its clause; where they name nothing, those since the number before, and those that close the clause. */
function ownWords(text: string, context: NumberContext): string {
  const { number, own, clause } = context;
  const near = own
    .map(({ start, end }) => ({
      start: end <= number.start && !context.piece ? Math.max(start, clause.start) : start,
      end,
    }))
    .filter(({ start, end }) => start < end);
  const words = pick(text, near);
  const { runs, terms } = wordsOf(words);
  if (!isGeneral({ runs }) || [...terms].some((term) => !weak.has(term) || term === 'received')) return words;
  return pick(text, [...own, { start: number.end, end: clause.end }]);
}

/** The terms that words speak of: their own, or where they have none those of the number they belong to. */
function effectiveTerms(text: string, context: NumberContext): ReadonlySet<Term> {
  const own = wordsOf(pick(text, context.own)).terms;
  const hasCore = [...own].some((term) => !weak.has(term));
  if (hasCore || !context.of) return own;
  return new Set([...own, ...effectiveTerms(text, context.of)]);
}

function toPrinted(file: FiguresFile, figure: Figure, contexts: Texts | undefined, ours: RegExp): Printed {
  const text = withoutNumbers(file, figure.text);
  const heading = file.texts[figure.text]?.heading ?? '';
  const context = contexts?.get(keyOf(figure.start));
  const own = context ? ownWords(text, context) : figure.printed;
  const sentence = context
    ? text.slice(context.sentence.start, context.sentence.end)
    : figure.text < 0
      ? ''
      : text;
  const clean = (words: string): string => words.replace(ours, (found) => ' '.repeat(found.length));
  const change = context && figure.measure === '' ? changeIn(text, context) : undefined;
  const noun = /^大./.test(figure.printedUnit) ? `，${figure.printedUnit.slice(1)}` : '';
  const words = wordsOf(clean(figure.text < 0 ? figure.label : own + noun));
  const earlier = context ? text.slice(Math.max(0, context.sentence.start - 80), context.sentence.start) : '';
  const around = [sentence, heading, earlier].map((words) => wordsOnce(file, clean(words)));
  const profile =
    figure.measure === ''
      ? context && figure.unit === '%'
        ? ofTerms(effectiveTerms(text, context))
        : undefined
      : profileOf(figure.measure, figure.member);
  const label = wordsOf(clean(figure.label));
  const part = wordsOf(figure.member === 'total' ? '' : memberOf(figure.label));
  const isBare = words.grams.size === 0 && [...words.terms].every((term) => weak.has(term));
  const parent = context?.of && isBare ? wordsOf(clean(ownWords(text, context.of))).grams : undefined;
  return {
    figure,
    document: file.document,
    value: Math.abs(figure.value ?? 0),
    interval: intervalOf(Math.abs(figure.value ?? 0), figure.qualifier, figure.resolution),
    change,
    profile,
    core: parent ? { ...words, grams: parent } : words,
    label,
    part,
    naming: namingTerms(figure, words, label, part),
    own,
    around: new Set([...around, label].flatMap(({ grams }) => [...grams])),
    aroundTerms: new Set([...around.slice(0, 2), label].flatMap(({ terms }) => [...terms])),
    sentence,
    subjects: subjectsOf(figure),
  };
}

/** 工程建设：企业信息 of 公开的某类信息：工程建设：企业信息 */
const memberOf = (label: string): string =>
  label.includes('：') ? label.slice(label.indexOf('：') + 1) : '';

function namingTerms(
  { label, member, text }: Figure,
  core: Words,
  ofLabel: Words,
  part: Words,
): ReadonlySet<Term> {
  if (label === '') return core.terms;
  if (member !== 'total') return part.terms;
  return new Set([...ofLabel.terms].filter((term) => !isThing(term) && (text < 0 || core.terms.has(term))));
}

const once = new WeakMap<FiguresFile, Map<string, Words>>();

/** Words of sentences and headings, in which several numbers stand. */
function wordsOnce(file: FiguresFile, text: string): Words {
  const known = once.get(file) ?? new Map<string, Words>();
  once.set(file, known);
  const words = known.get(text) ?? wordsOf(text);
  known.set(text, words);
  return words;
}

function ofTerms(terms: ReadonlySet<Term>): Profile | undefined {
  const required = [...terms].filter((term) => !weak.has(term));
  const things = required.length > 0 ? required : [...terms].filter((term) => term === 'application');
  return things.length === 0
    ? undefined
    : { required: things, allowed: new Set([...terms, 'received', 'disclosed', 'application']) };
}

/** A part that is another body's whole is that body's alone. */
function subjectsOf({ body, scope, standsIn, member }: Figure): Printed['subjects'] {
  const own = scope === null ? [] : [{ body, scope }];
  if (standsIn === null) return own;
  return isOwnBody(member) ? [standsIn] : [...own, standsIn];
}

export function isFiguresFile(value: unknown): value is FiguresFile {
  if (typeof value !== 'object' || value === null) return false;
  const { document, texts, figures } = value as Record<string, unknown>; // any object has string keys
  return typeof document === 'string' && Array.isArray(texts) && Array.isArray(figures);
}

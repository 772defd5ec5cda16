/**
 * Which years, bodies, reports and scopes an article speaks of, and what the words around a place in it are about: first its
 * clause, then its sentence, then what the sentences and headings before it were about.
 */
import type { ScopeId } from '../schema/vocabulary.ts';
import type { Held, HeldDocument } from './held.ts';
import type {
  BodyMention,
  LevelMention,
  Mention,
  ReportMention,
  ScopeMention,
  YearMention,
} from './mentions/mention.ts';
import { bodyOfArea, familyOf, namesOf } from './mentions/names.ts';
import { bracketsIn, clausesIn, paragraphsIn, pieceAt, sentencesIn, type Span } from './mentions/pieces.ts';
import { reportsIn } from './mentions/reports.ts';
import { subjectsIn } from './mentions/subjects.ts';
import { isNoTopic, relativeYears, yearsIn } from './mentions/years.ts';
import { fold } from './words/fold.ts';

export type { Mention } from './mentions/mention.ts';

/** An article's mentions with what it takes to ask them; places are UTF-16 indices. */
export interface Mentions {
  all: readonly Mention[];
  held: Held;
  text: string;
  paragraphs: readonly Span[];
  sentences: readonly Sentence[];
  brackets: readonly Span[];
}

/** A sentence and what all before it was about. */
interface Sentence extends Span {
  clauses: readonly Span[];
  mentions: readonly Mention[];
  before: Topic;
}

/** What an article goes on speaking of. */
interface Topic {
  year?: YearMention;
  subject?: Subject;
  report?: ReportMention;
  issuer?: BodyMention;
}

type Subject = BodyMention | ScopeMention | LevelMention;

/** What the words around a place are about. */
export interface SpokenOf {
  /** Absent where no year is named, or where it cannot be told. */
  year?: number;
  /** The first year of 2018年至2023年; `year` is the last. */
  from?: number;
  /** Id of the body whose work it is; absent where none is named. */
  body?: string;
  scope?: ScopeId;
  /** A sum over years. */
  isSeveralYears?: boolean;
  /** A body or a year that the archive does not know: nothing can be said of it. */
  isElsewhere: boolean;
  /** The body or scope stands in the same sentence; else it is only what the article was about before. */
  isSaid: boolean;
  /** The words that name the body or scope. */
  words: string;
  /** Whose report it is, where that is said and not whose work. */
  issuer?: string;
  /** Keys of the reports spoken of: by title, else by year and body. Empty where none is held. */
  documents: readonly string[];
  /** It names a report that is not held. */
  isNotHeld: boolean;
}

export function mentionsIn(article: string, held: Held): Mentions {
  const text = fold(article);
  const { reports, titles } = reportsIn(text, held, (title) => bodyNamedIn(title, held));
  const hidden = titles.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '\uFFFC'.repeat(end - start) + rest.slice(end),
    text,
  );
  const years = yearsIn(hidden);
  const all: Mention[] = [
    ...reports,
    ...subjectsIn(hidden, held),
    ...years,
    ...relative(hidden, years),
  ].toSorted((a, b) => a.start - b.start);
  const paragraphs = paragraphsIn(text);
  const brackets = bracketsIn(text);
  return { all, held, text, paragraphs, brackets, sentences: sentencesOf(text, paragraphs, all, brackets) };
}

function bodyNamedIn(title: string, held: Held): string | null {
  const names = namesOf(held);
  for (let length = title.length; length >= 2; length--) {
    const name = names.get(title.slice(0, length));
    if (name) return name.body;
  }
  return null;
}

/** A year that leans on the one spoken of, until that is known. */
const BEFORE = -1;
const AFTER = 1;

/** 上年, 去年 as mentions of a year: what year, the sentences before tell (`sentencesOf`). */
function relative(text: string, years: readonly YearMention[]): YearMention[] {
  const dated = years.find(({ end, role }) => role === 'aside' && /^\d{1,2}月/.test(text.slice(end)))?.year;
  return [...text.matchAll(relativeYears)].flatMap(({ index, 0: words, groups }): YearMention[] => {
    const end = index + words.length;
    if (isNoTopic(text.slice(Math.max(0, index - 4), index), text.slice(end, end + 4))) return [];
    if (groups?.['this'] !== undefined) return [];
    const at = { kind: 'year', start: index, end, role: 'topic' } as const;
    if (groups?.['calendar'] === undefined)
      return [{ ...at, year: groups?.['after'] === undefined ? BEFORE : AFTER }];
    if (dated === undefined || dated === null) return [{ ...at, year: null }];
    return [{ ...at, year: words === '今年' ? dated : dated - 1 }];
  });
}

const isSubject = (mention: Mention): mention is Subject =>
  mention.kind === 'scope' || mention.kind === 'level' || (mention.kind === 'body' && !mention.isIssuer);

/** In brackets a sentence may speak of something else: （2020年为378件）. */
const isAside = (mention: Mention, brackets: readonly Span[]): boolean =>
  pieceAt(brackets, mention.start) !== undefined;

function sentencesOf(
  text: string,
  paragraphs: readonly Span[],
  all: readonly Mention[],
  brackets: readonly Span[],
): Sentence[] {
  const sentences: Sentence[] = [];
  let topic: Topic = {};
  let next = 0;
  for (const paragraph of paragraphs)
    for (const sentence of sentencesIn(text, paragraph)) {
      const mentions: Mention[] = [];
      for (let mention = all[next]; mention && mention.start < sentence.end; mention = all[++next])
        mentions.push(settleYear(text, mention, mentions, topic));
      sentences.push({ ...sentence, clauses: clausesIn(text, sentence), mentions, before: topic });
      topic = topicAfter(topic, mentions, brackets);
    }
  return sentences;
}

/** 上年 is the year before the one last spoken of. */
function settleYear(text: string, mention: Mention, before: readonly Mention[], topic: Topic): Mention {
  if (mention.kind !== 'year' || (mention.year !== BEFORE && mention.year !== AFTER && mention.year !== null))
    return mention;
  const last =
    before.findLast((one): one is YearMention => one.kind === 'year' && one.role === 'topic') ?? topic.year;
  // A report comes out the year after: 2023年年报显示，去年 …
  if (mention.year === null) {
    const isOfReport = last !== undefined && /^[^，。；]{0,24}(?:年报|年度报告)/.test(text.slice(last.end));
    return isOfReport ? { ...mention, year: last.year } : mention;
  }
  const year = last?.year ?? topic.report?.year ?? null;
  return { ...mention, year: year === null ? null : year + mention.year };
}

function topicAfter(topic: Topic, mentions: readonly Mention[], brackets: readonly Span[]): Topic {
  const open = mentions.filter((mention) => !isAside(mention, brackets));
  const report = open.find((one): one is ReportMention => one.kind === 'report');
  const year =
    open.find(
      (one): one is YearMention => one.kind === 'year' && one.role === 'topic' && one.to === undefined,
    ) ?? yearOf(report);
  const subject = open.find(isSubject);
  const issuer = open.find((one): one is BodyMention => one.kind === 'body' && one.isIssuer);
  // A new report is a new subject, unless its sentence names one.
  const about = subject ?? (report || (issuer && !topic.subject) ? undefined : topic.subject);
  return {
    ...((year ?? topic.year) ? { year: year ?? topic.year } : {}),
    ...(about && about.kind !== 'level'
      ? { subject: about }
      : topic.subject && !report
        ? { subject: topic.subject }
        : {}),
    ...((report ?? topic.report) ? { report: report ?? topic.report } : {}),
    ...((issuer ?? topic.issuer) ? { issuer: issuer ?? topic.issuer } : {}),
  } as Topic; // exactOptionalPropertyTypes cannot follow the spreads
}

const yearOf = (report: ReportMention | undefined): YearMention | undefined =>
  report && report.year !== null
    ? { kind: 'year', start: report.start, end: report.end, year: report.year, role: 'topic' }
    : undefined;

/** The mention that governs a place: the last before it, else the first after it in its clause, brackets apart. */
function governing<M extends Mention>(
  mentions: readonly M[],
  { brackets, text }: Mentions,
  clause: Span,
  offset: number,
): M | undefined {
  const inside = pieceAt(brackets, offset);
  const isOpen = (one: M): boolean => {
    const bracket = pieceAt(brackets, one.start);
    return bracket === undefined || bracket === inside;
  };
  const open = mentions.filter(isOpen);
  const own = open.findLast(({ start, end }) => start < offset && end <= offset && start >= clause.start);
  const behind = open.find(({ start }) => start >= offset && start < clause.end);
  // 653件（2023年）
  const next = text.slice(offset, offset + 15).search(/[（(]/);
  const following = next < 0 ? undefined : pieceAt(brackets, offset + next);
  const noted = mentions.find(
    ({ start, end }) =>
      following !== undefined && following !== inside && following.start < start && end < following.end,
  );
  const last = own ?? noted ?? behind ?? open.findLast(({ end }) => end <= offset);
  // 在全部651件申请中，某机关2023年 …: said later in the sentence, where it says it once
  return last ?? (open.length === 1 ? open[0] : undefined);
}

/** The mentions of the sentence that a place is in. */
export const mentionsAround = ({ sentences }: Mentions, offset: number): readonly Mention[] =>
  pieceAt(sentences, offset)?.mentions ?? [];

/** What the words around a place are about. */
export function spokenOfAt(mentions: Mentions, offset: number): SpokenOf {
  const sentence = pieceAt(mentions.sentences, offset);
  if (!sentence) return { documents: [], words: '', isElsewhere: false, isSaid: false, isNotHeld: false };
  const clause = pieceAt(sentence.clauses, offset) ?? sentence;
  const pick = <M extends Mention>(is: (mention: Mention) => mention is M): M | undefined =>
    governing(sentence.mentions.filter(is), mentions, clause, offset);
  const report = pick((one): one is ReportMention => one.kind === 'report');
  const year =
    compared(sentence.mentions, mentions.text, offset) ??
    pick((one): one is YearMention => one.kind === 'year' && one.role === 'topic') ??
    yearOf(report) ??
    sentence.before.year;
  const said = pick(isSubject);
  const spoken = said ?? (report ? undefined : sentence.before.subject);
  const issuer =
    pick((one): one is BodyMention => one.kind === 'body' && one.isIssuer) ?? sentence.before.issuer;
  return resolve(mentions, {
    year,
    subject: spoken?.kind === 'level' ? levelOf(spoken, sentence) : spoken,
    isSaid: said !== undefined,
    report: report ?? sentence.before.report,
    issuer,
  });
}

/** 比2020年的378件: the number is that year's. */
const compared = (all: readonly Mention[], text: string, offset: number): YearMention | undefined =>
  all.find(
    (one): one is YearMention =>
      one.kind === 'year' &&
      one.role === 'base' &&
      one.end <= offset &&
      /^(?:度|全年|同期)?的?$/.test(text.slice(one.end, offset)) &&
      !/^[\d.]+倍/.test(text.slice(offset)),
  );

/** Departments and districts are parts of the area that the sentence was about. */
function levelOf(
  level: LevelMention,
  { mentions, before }: Sentence,
): BodyMention | ScopeMention | undefined {
  const whole = mentions.find(
    (one): one is ScopeMention => one.kind === 'scope' && one.scope === 'area' && one.start < level.start,
  );
  if (whole) return whole;
  return before.subject?.kind === 'scope' && before.subject.scope === 'area' ? before.subject : undefined;
}

interface Governing {
  year: YearMention | undefined;
  subject: BodyMention | ScopeMention | undefined;
  isSaid: boolean;
  report: ReportMention | undefined;
  issuer: BodyMention | undefined;
}

function resolve({ held, text }: Mentions, { year, subject, isSaid, report, issuer }: Governing): SpokenOf {
  const from = subject?.body ?? issuer?.body ?? report?.body ?? null;
  const area = subject?.kind === 'scope' && subject.scope === 'area';
  const body =
    subject?.kind === 'scope'
      ? area
        ? (subject.body ?? areaBody(held, from))
        : from
      : (subject?.body ?? null);
  const isElsewhere =
    (subject?.kind === 'body' && subject.body === null) || (year !== undefined && year.year === null);
  const number = year?.to ?? year?.year ?? report?.year ?? undefined;
  const isOfReport =
    report !== undefined && (number === undefined || report.year === null || report.year === number);
  const named = isOfReport ? report.documents : [];
  const publisher = issuer?.body ?? (report && subject === undefined ? report.body : undefined) ?? undefined;
  return {
    ...(number === undefined || number === null ? {} : { year: number }),
    ...(year?.to === undefined || year.year === null ? {} : { from: year.year }),
    ...(body === null ? {} : { body }),
    ...(subject?.kind === 'scope' ? { scope: subject.scope } : {}),
    ...(publisher ? { issuer: publisher } : {}),
    words: subject ? text.slice(subject.start, subject.end) : '',
    isElsewhere,
    isSaid,
    documents: isElsewhere
      ? []
      : named.length > 0
        ? named
        : documentsOf(held, number ?? null, body ?? publisher ?? null),
    isNotHeld: isOfReport && report.documents.length === 0,
  };
}

function areaBody(held: Held, from: string | null): string | null {
  if (from === null) return bodyOfArea(held, `全${held.place.slice(-1)}`, null);
  const area = familyOf(held, from).find(
    ({ kind }) => kind === 'government' || kind === 'district' || kind === 'town',
  );
  return area?.id ?? null;
}

const byYear = new WeakMap<Held, ReadonlyMap<number, readonly HeldDocument[]>>();

/** The reports of a year and a body; of a year alone where the archive holds few of it. */
export function documentsOf(held: Held, year: number | null, body: string | null): string[] {
  if (year === null) return [];
  const years = byYear.get(held) ?? Map.groupBy(held.documents, (document) => document.year);
  byYear.set(held, years);
  const all = years.get(year) ?? [];
  const own = all.filter((document) => document.body === body);
  if (body !== null) return own.map(({ key }) => key);
  return all.length <= MOST_OF_A_YEAR ? all.map(({ key }) => key) : [];
}
/** An article that names no body may speak of any report of the year: looked through where they are few. */
const MOST_OF_A_YEAR = 4;

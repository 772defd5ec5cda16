/**
 * Which years, bodies, reports and scopes an article speaks of, and what the words around a place in it are about: first its
 * clause, then its sentence, then what the sentences and headings before it were about.
 */
import type { ScopeId } from '../schema/vocabulary.ts';
import type { Held } from './held.ts';
import type {
  BodyMention,
  LevelMention,
  Mention,
  ReportMention,
  ScopeMention,
  YearMention,
} from './mentions/mention.ts';
import { namesOf } from './mentions/names.ts';
import { bracketsIn, paragraphsIn, pieceAt, type Span } from './mentions/pieces.ts';
import { reportsIn } from './mentions/reports.ts';
import { subjectsIn } from './mentions/subjects.ts';
import { yearsIn } from './mentions/years.ts';
import { fold } from './words/fold.ts';
import { areaBody, documentsOf } from './mentions/documents.ts';
import { isSubject, relative, sentencesOf, yearOf, type Sentence } from './mentions/sentences.ts';

export { documentsOf };

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
    sentence.before.year ??
    soleYear(sentence.mentions);
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

/** 从申请方式看（2018年），信函占49%: where no other year is spoken of. */
function soleYear(all: readonly Mention[]): YearMention | undefined {
  const years = all.filter((one): one is YearMention => one.kind === 'year' && one.role === 'topic');
  return years.length === 1 ? years[0] : undefined;
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

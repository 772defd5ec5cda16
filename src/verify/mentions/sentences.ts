/** The sentences of an article, each with its mentions and what all before it was about. */
import type {
  BodyMention,
  LevelMention,
  Mention,
  ReportMention,
  ScopeMention,
  YearMention,
} from './mention.ts';
import { clausesIn, pieceAt, sentencesIn, type Span } from './pieces.ts';
import { isNoTopic, relativeYears } from './years.ts';

/** A sentence and what all before it was about. */
export interface Sentence extends Span {
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

export type Subject = BodyMention | ScopeMention | LevelMention;

/** A year that leans on the one spoken of, until that is known. */
const BEFORE = -1;
const AFTER = 1;

/** 上年, 去年 as mentions of a year: what year, the sentences before tell (`sentencesOf`). */
export function relative(text: string, years: readonly YearMention[]): YearMention[] {
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

export const isSubject = (mention: Mention): mention is Subject =>
  mention.kind === 'scope' || mention.kind === 'level' || (mention.kind === 'body' && !mention.isIssuer);

/** In brackets a sentence may speak of something else: （2020年为378件）. */
const isAside = (mention: Mention, brackets: readonly Span[]): boolean =>
  pieceAt(brackets, mention.start) !== undefined;

export function sentencesOf(
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

export const yearOf = (report: ReportMention | undefined): YearMention | undefined =>
  report && report.year !== null
    ? { kind: 'year', start: report.start, end: report.end, year: report.year, role: 'topic' }
    : undefined;

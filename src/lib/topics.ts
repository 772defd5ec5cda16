/** The parts of the reports by what they are about, across the years. */
import { forms, measureOf, TOTAL, type MeasureId, type TopicId } from '../schema/vocabulary.ts';
import {
  childrenOf,
  documentsOf,
  pathTo,
  reportsIn,
  reportsOf,
  type Archive,
  type ArchiveDocument,
  type ArchiveSection,
} from '../archive/archive.ts';
import { consecutivePairs } from './comparison/pairs.ts';
import { formatValue, type KeyFigure } from './figures.ts';
import { urls } from '../archive/urls.ts';
import { preferTable } from '../archive/values.ts';

export { isSameScope } from './comparison/pairs.ts';

/** A report on a topic, or a run of years without any report in the archive. Newest first. */
export type TopicEntry =
  | {
      type: 'report';
      document: ArchiveDocument;
      parts: readonly ArchiveSection[];
      figures: readonly KeyFigure[];
    }
  | { type: 'gap'; from: number; to: number };

const parts = new WeakMap<ArchiveDocument, ReadonlyMap<TopicId | null, ArchiveSection[]>>();

/** The outermost sections of a topic: those whose parent is about something else. */
export function partsOn(document: ArchiveDocument, topic: TopicId): ArchiveSection[] {
  let known = parts.get(document);
  if (!known) {
    const topicOf = new Map(document.sections.map((section) => [section.locator, section.topic]));
    known = Map.groupBy(
      document.sections.filter(
        ({ parent, topic }) => topic !== null && (parent === null || topicOf.get(parent) !== topic),
      ),
      (section) => section.topic,
    );
    parts.set(document, known);
  }
  return known.get(topic) ?? [];
}

/** Up to so many reports a page of a topic shows what each says; above, the reports stand in a table and on pages of years. */
const MOST_ON_A_PAGE = 20;

/** The years of which there are reports, the latest first: most bodies have no old ones, and a phone shows the first columns. */
export const yearsWithReports = (archive: Pick<Archive, 'documents'>): number[] =>
  [...new Set(reportsIn(archive).map(({ year }) => year))].toReversed();

/** Whether topics are divided by year. */
export const isDivided = (archive: Pick<Archive, 'documents'>): boolean =>
  reportsIn(archive).length > MOST_ON_A_PAGE;

/** The page that shows what the reports of a year say on a topic. */
export const topicPage = (archive: Pick<Archive, 'documents'>, topic: TopicId, year: number): string =>
  isDivided(archive) ? urls.topicYear(topic, year) : urls.topic(topic);

/** Subsections that stay with the topic, in order. */
export function subpartsOf(document: ArchiveDocument, { locator, topic }: ArchiveSection): ArchiveSection[] {
  return childrenOf(document, locator).filter((section) => section.topic === topic);
}

/** A part with everything below it that stays with the topic. */
export function withSubparts(document: ArchiveDocument, part: ArchiveSection): ArchiveSection[] {
  return [part, ...subpartsOf(document, part).flatMap((below) => withSubparts(document, below))];
}

/**
 * The topic in every report, newest first, and between them the years of which the archive holds no report. A report
 * without the topic has no parts: pages say so.
 */
export function toTopic(archive: Archive, topic: TopicId): TopicEntry[] {
  const reports = reportsIn(archive).toReversed();
  return reports.flatMap((document, index): TopicEntry[] => {
    const older = reports[index + 1];
    const entry: TopicEntry = {
      type: 'report',
      document,
      parts: partsOn(document, topic),
      figures: figuresOn(document, topic),
    };
    return older && older.year < document.year - 1
      ? [entry, { type: 'gap', from: older.year + 1, to: document.year - 1 }]
      : [entry];
  });
}

/** What a reader of a topic asks for first. Problems are told in words. */
const measuresOf: Readonly<Record<TopicId, readonly MeasureId[]>> = {
  overview: [
    'policyInterpretations',
    'policiesAndInterpretations',
    'pressConferences',
    'gazetteIssues',
    'platforms.items',
    'websites.specialColumns',
    'budgets.submittedDepartments',
    'complaints.total',
    'complaints.valid',
    'complaints.subordinate',
    'training.sessions',
    'training.videoConferences',
  ],
  proactive: [
    'proactive.items',
    'regulations.created',
    'regulations.issued',
    'normativeDocuments.created',
    'normativeDocuments.issued',
    'regulations.totalDisclosed',
    'regulations.inForce',
    'normativeDocuments.totalDisclosed',
    'normativeDocuments.inForce',
    'pressConferences',
  ],
  applications: [
    'applications.newReceived',
    'applications.carriedOver',
    'outcomes.totalProcessed',
    'applications.answered',
    'outcomes.granted',
    'answers.granted',
    'applications.carriedForward',
  ],
  remedies: [
    'reconsideration.total',
    'litigation.total',
    'litigation.direct.total',
    'litigation.afterReconsideration.total',
    'complaints.total',
    'complaints.valid',
    'complaints.subordinate',
  ],
  problems: [],
  other: ['informationProcessingFee'],
};

/** The key figures that a document prints in its sections on a topic, each once, its table before its prose. */
export function figuresOn(document: ArchiveDocument, topic: TopicId, limit = 6): KeyFigure[] {
  const sections = new Set(
    document.sections.filter((section) => section.topic === topic).map(({ locator }) => locator),
  );
  return measuresOf[topic]
    .flatMap((measure) => {
      const chosen = preferTable(
        document.observations.filter(
          (one) =>
            one.measure === measure &&
            one.member === TOTAL &&
            one.value !== null &&
            sections.has(one.section),
        ),
      );
      if (chosen === undefined) return [];
      const url = urls.place(document.key, chosen.section, chosen.at);
      return [{ label: measureOf(measure).label, value: formatValue(chosen), url }];
    })
    .slice(0, limit);
}

/** A section's opening words: its first paragraph, or that of the first subsection that has one. */
export function openingOf(document: ArchiveDocument, section: ArchiveSection, length = 64): string {
  const first = withSubparts(document, section)
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.type === 'paragraph');
  if (first?.type !== 'paragraph') return '';
  const characters = [...first.text.trim()];
  return characters.length > length ? `${characters.slice(0, length).join('')}……` : characters.join('');
}

/** A section's numbering in full, as its document prints it: 二、（一）4． */
export function numberingOf(document: ArchiveDocument, locator: string): string {
  if (locator === '0') return '前言';
  if (locator === 'end') return '落款';
  const markers = pathTo(document, locator).map(({ marker }) => marker);
  return `${locator.startsWith('annex') ? '附件' : ''}${markers.join('')}`;
}

/** Where else a report's reader finds the topic. */
export interface Related {
  /** Newest first: the same body's reports before and after, and those of its parent, its like or its subordinates that year. */
  reports: readonly ArchiveDocument[];
  /** Reports of that year that are too many to be listed, by what they are to this one. */
  more: readonly { label: string; count: number }[];
}

const MOST_RELATED = 6;

export function relatedOn(archive: Archive, document: ArchiveDocument, topic: TopicId): Related {
  const { all, byYearAndParent, byYearAndBody } = kinshipOf(archive);
  if (all.length <= MOST_RELATED + 1)
    return { reports: all.filter((other) => other !== document).toReversed(), more: [] };
  const { year, reporter } = document;
  const having = (found: readonly ArchiveDocument[] = []): ArchiveDocument[] =>
    found.filter((other) => other !== document && partsOn(other, topic).length > 0);
  const children = having(byYearAndParent.get(`${year} ${reporter.id}`));
  const siblings = having(byYearAndParent.get(`${year} ${reporter.parent ?? ''}`)).filter(
    (other) => other.body !== reporter.id && other.reporter.kind === reporter.kind,
  );
  const groups = [
    { label: '下级机关', found: children },
    { label: '同级机关', found: siblings },
  ];
  const listed = new Set([
    ...neighboursOf(archive, document, topic),
    ...having(byYearAndBody.get(`${year} ${reporter.id}`)),
    ...having(byYearAndBody.get(`${year} ${reporter.parent ?? ''}`)),
    ...groups.flatMap(({ found }) => (found.length <= MOST_RELATED ? found : [])),
  ]);
  return {
    reports: [...listed].toSorted((a, b) => b.year - a.year),
    more: groups.flatMap(({ label, found }) =>
      found.length > MOST_RELATED ? [{ label, count: found.length }] : [],
    ),
  };
}

/** The body's nearest reports before and after that have the topic; of two of a year the one of the same scope. */
function neighboursOf(
  archive: Archive,
  { body, year, scope }: ArchiveDocument,
  topic: TopicId,
): ArchiveDocument[] {
  const own = reportsOf(archive, body).filter((other) => partsOn(other, topic).length > 0);
  const before = own.findLast((other) => other.year < year)?.year;
  const after = own.find((other) => other.year > year)?.year;
  return [before, after].flatMap((wanted) => {
    const found = own.filter((other) => other.year === wanted);
    return found.find((other) => other.scope === scope) ?? found[0] ?? [];
  });
}

interface Kinship {
  all: readonly ArchiveDocument[];
  byYearAndParent: ReadonlyMap<string, readonly ArchiveDocument[]>;
  byYearAndBody: ReadonlyMap<string, readonly ArchiveDocument[]>;
}
const kinships = new WeakMap<readonly ArchiveDocument[], Kinship>();

/** Reports by year and by whom they belong to, once an archive. */
function kinshipOf(archive: Archive): Kinship {
  const known = kinships.get(archive.documents);
  if (known) return known;
  const all = reportsIn(archive);
  const made: Kinship = {
    all,
    byYearAndParent: Map.groupBy(all, ({ year, reporter }) => `${year} ${reporter.parent ?? ''}`),
    byYearAndBody: Map.groupBy(all, ({ year, body }) => `${year} ${body}`),
  };
  kinships.set(archive.documents, made);
  return made;
}

const compared = new WeakMap<readonly ArchiveDocument[], ReadonlySet<string>>();

/** The page that compares two reports word by word, where they are consecutive ones of one body and scope. */
export function comparisonUrl(
  archive: Pick<Archive, 'bodies' | 'documents'>,
  a: ArchiveDocument,
  b: ArchiveDocument,
): string | undefined {
  const known =
    compared.get(archive.documents) ??
    new Set(consecutivePairs(archive).map(({ older, newer }) => `${older.key} ${newer.key}`));
  compared.set(archive.documents, known);
  const [older, newer] = a.year <= b.year ? [a, b] : [b, a];
  return known.has(`${older.key} ${newer.key}`) ? urls.comparison(older.key, newer.key) : undefined;
}

/** Where a topic begins on the page of a comparison: at the table of its part, where the form has one, else at its prose. */
export function comparedPart(topic: TopicId, { form }: Pick<ArchiveDocument, 'form'>): string {
  if (form === undefined) return topic;
  const part = forms[form].parts.indexOf(topic) + 1;
  return forms[form].tables.some((table) => table.part === part) ? `table-${part}` : topic;
}

/** The report before this one that has a comparison with it. */
export function comparedBefore(
  archive: Pick<Archive, 'bodies' | 'documents'>,
  document: ArchiveDocument,
): ArchiveDocument | undefined {
  return documentsOf(archive, document.body).findLast(
    (other) => other.year < document.year && comparisonUrl(archive, other, document) !== undefined,
  );
}

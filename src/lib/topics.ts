/** The parts of the reports by what they are about, across the years. */
import { measureOf, TOTAL, type MeasureId, type TopicId } from '../schema/vocabulary.ts';
import {
  childrenOf,
  pathTo,
  type Archive,
  type ArchiveDocument,
  type ArchiveSection,
} from '../archive/archive.ts';
import { formatValue, type KeyFigure } from './figures.ts';
import { urls } from '../archive/urls.ts';
import { preferTable } from '../archive/values.ts';

/** A report on a topic, or a run of years without any report in the archive. Newest first. */
export type TopicEntry =
  | {
      type: 'report';
      document: ArchiveDocument;
      parts: readonly ArchiveSection[];
      figures: readonly KeyFigure[];
    }
  | { type: 'gap'; from: number; to: number };

/** The outermost sections of a topic: those whose parent is about something else. */
export function partsOn(document: ArchiveDocument, topic: TopicId): ArchiveSection[] {
  const topicOf = new Map(document.sections.map((section) => [section.locator, section.topic]));
  return document.sections.filter(
    (section) =>
      section.topic === topic && (section.parent === null || topicOf.get(section.parent) !== topic),
  );
}

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
export function toTopic({ documents }: Archive, topic: TopicId): TopicEntry[] {
  const reports = documents.filter(({ kind }) => kind === 'report').toReversed();
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

/** Two reports may be compared where both are one body's, and say, and say the same, whose work they report on. */
export function isSameScope(a: ArchiveDocument, b: ArchiveDocument): boolean {
  return a.body === b.body && a.scope !== undefined && a.scope !== 'unstated' && a.scope === b.scope;
}

export interface Pair {
  older: ArchiveDocument;
  newer: ArchiveDocument;
}

/** Every two reports of one scope that both have the topic, the older first. */
export function pairsOn({ documents }: Archive, topic: TopicId): Pair[] {
  const reports = documents.filter(
    (document) => document.kind === 'report' && partsOn(document, topic).length > 0,
  );
  return reports.flatMap((older, index) =>
    reports
      .slice(index + 1)
      .filter((newer) => isSameScope(older, newer))
      .map((newer) => ({ older, newer })),
  );
}

/** `2020-government--2023-general-office`: keys have no doubled hyphen, so the two can be told apart. */
export function pairSlug({ older, newer }: Pair): string {
  return [older, newer].map(({ key }) => key.replace('/', '-')).join('--');
}

/** The address of a comparison. */
export function pairUrl(topic: TopicId, pair: Pair): string {
  return urls.comparison(topic, pairSlug(pair));
}

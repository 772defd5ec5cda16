/**
 * Every address of the site is made here, so that links, routes and data cannot disagree. Addresses are root-relative,
 * without the `base` a host may add, and end in `/` or a fragment; files have their extension.
 */
import { kebab } from '../schema/keys.ts';
import type { LawId } from '../schema/laws.ts';
import type { MeasureId, TopicId } from '../schema/vocabulary.ts';
import { slugOf } from '../schema/vocabulary/slug.ts';

export const urls = {
  home: () => '/',
  year: (year: number) => `/${year}/`,
  document: (key: string) => `/${key}/`,
  section: (key: string, locator: string) => `/${key}/${locator}/`,
  source: (key: string) => `/${key}/source/`,
  /** A line of the source; `of` is the place whose words are marked in it, where one comes from there. */
  sourceLine: (key: string, line: number, of?: string) =>
    `/${key}/source/${of === undefined ? '' : `?of=${of}`}#L${line}`,
  sourceText: (key: string) => `/${key}/source.txt`,
  /** What stands beside a source text, byte for byte: what the text does not say itself. */
  sourceNotes: (key: string) => `/${key}/source.yml`,
  /** The file the source text was made from, byte for byte. */
  original: (key: string, extension: string) => `/${key}/original.${extension}`,
  text: (key: string) => `/${key}/text.txt`,
  sectionText: (key: string, locator: string) => `/${key}/${locator}/text.txt`,
  /** A document for programs: its sections with lines, text, citation and hash; its text as Markdown. */
  documentJson: (key: string) => `/${key}/index.json`,
  documentMarkdown: (key: string) => `/${key}/index.md`,
  /** What there is for programs, in one file. */
  forPrograms: () => '/llms.txt',
  /** What its booklet says of a document. */
  bookletFacts: (key: string) => `/${key}/booklet.json`,
  /** What became of every address of a document that was ever published; of the site's own pages. */
  documentPermalinks: (key: string) => `/${key}/permalinks.json`,
  permalinks: () => '/permalinks.json',
  /** Canonical address of a heading, paragraph, cell or quantity: on the page of its own section. */
  place: (key: string, locator: string, id: string) => `/${key}/${locator}/#${id}`,
  bodies: () => '/bodies/',
  body: (id: string) => `/bodies/${id}/`,
  trends: () => '/trends/',
  measure: (measure: MeasureId) => `/trends/${slugOf(measure)}/`,
  /** The numbers of a measure as a file, or its chart as a picture. */
  measureFile: (measure: MeasureId, extension: 'csv' | 'json' | 'svg') =>
    `/trends/${slugOf(measure)}.${extension}`,
  /** The row of an observation on the page of its measure; `at` is where the document prints it. */
  observation: (measure: MeasureId, key: string, at: string) =>
    `/trends/${slugOf(measure)}/#${observationAnchor(key, at)}`,
  indicators: () => '/indicators/',
  indicator: (id: string) => `/indicators/${id}/`,
  /** What an indicator is in one report. */
  indicatorIn: (id: string, key: string) => `/indicators/${id}/#${documentAnchor(key)}`,
  topics: () => '/topics/',
  topic: (topic: TopicId) => `/topics/${topic}/`,
  topicYear: (topic: TopicId, year: number) => `/topics/${topic}/${year}/`,
  compare: () => '/compare/',
  /** Two consecutive reports of one body, the older first. */
  comparison: (older: string, newer: string) =>
    `/compare/${older.replace('/', '-')}/${newer.replace('/', '-')}/`,
  /** Their values side by side, as a file. */
  comparedValues: (older: string, newer: string) =>
    `/compare/${older.replace('/', '-')}/${newer.replace('/', '-')}/values.csv`,
  search: () => '/search/',
  checks: () => '/checks/',
  /** A document's checks: every record, whatever the overview has room for. */
  documentChecks: (key: string) => `/${key}/checks/`,
  /** A record of a check, on the page of the document it is about. */
  check: ({ document, id }: { document: string; id: string }) => `/${document}/checks/#${id}`,
  checkRules: () => '/checks/rules/',
  /** What a rule says, where it comes from, and how far it can be relied on. */
  checkRule: (rule: string) => `/checks/rules/${rule}/`,

  /** Is this quotation right? */
  verify: () => '/verify/',
  /** A file that the verification reads. */
  verifyFile: (file: string) => `/verify/${file}`,
  /** Is my report right? */
  selfCheck: () => '/self-check/',
  /** What a draft is held against: the list of what is held, and the reports of a body and a year. */
  selfCheckList: () => '/self-check/archive.json',
  selfCheckReports: (body: string, year: number) => `/self-check/reports/${body}/${year}.json`,
  corrections: () => '/corrections/',
  /** Changes of published words beyond those that the first page has room for. */
  laterChanges: (page: number) => `/corrections/changes/${page}/`,
  /** What a published edition changed. */
  editionChanges: (version: string) => `/corrections/${version}/`,
  glossary: () => '/glossary/',
  data: () => '/data/',
  dataFile: (file: string) => `/data/${file}`,
  /** The SHA-256 of every file that is published. */
  checksums: () => '/SHA256SUMS',
  /** The SHA-256 of the seeds alone, as they are published. */
  seedChecksums: () => '/seeds.sha256',
  references: () => '/references/',
  /** The laws and forms over the years; a law of them. */
  forms: () => '/forms/',
  law: (law: LawId) => `/forms/#law-${kebab(law)}`,
  accessibility: () => '/accessibility/',
  privacy: () => '/privacy/',
  about: () => '/about/',

  /** The citations of a document and of each of its sections, as a file. */
  citation: (key: string, extension: string) => `/${key}/cite.${extension}`,
  feed: () => '/feed.xml',
  correctionsFeed: () => '/corrections/feed.xml',
  openSearch: () => '/opensearch.xml',
  sitemap: () => '/sitemap-index.xml',
  /** What of others readers get with the site, and under which licences. */
  licences: () => '/licenses.txt',
  securityTxt: () => '/.well-known/security.txt',
  manifest: () => '/manifest.webmanifest',
  /** The picture that stands for a document, or for the site, where it is linked to. */
  card: (key = 'archive') => `/og/${key}.png`,
  icon: (name: string) => `/icons/${name}.png`,
  favicon: () => '/favicon.svg',
  /** A file of the search index; its folder without a name. */
  searchIndex: (file = '') => `/pagefind/${file}`,
} as const;

/** Id of a document's row in the tables of a measure's page. */
export function documentAnchor(key: string): string {
  return `d-${key.replaceAll('/', '-')}`;
}

/** Id of an observation's row on the page of its measure: one for every place at which a document prints a value. */
export function observationAnchor(key: string, at: string): string {
  return `o-${key.replaceAll('/', '-')}-${at}`;
}

/** A root-relative address as seen on a host that serves the site under `base`. */
export function withBase(base: string, url: string): string {
  return `${base.replace(/\/$/, '')}${url}`;
}

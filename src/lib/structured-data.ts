/** What pages are, in the words of schema.org: checked by its types when compiled, and again on the built site by a test. */
import type {
  BreadcrumbList,
  Chapter,
  Dataset,
  DigitalDocument,
  Report,
  Thing,
  WebSite,
  WithContext,
} from 'schema-dts';
import { sectionLabel, type ArchiveSection } from '../archive/archive.ts';
import type { DocumentData } from '../schema/document.ts';
import { publishedOriginal } from '../archive/original.ts';
import { urls } from '../archive/urls.ts';

/** What the data need to know of the site. */
export interface Publication {
  name: string;
  description: string;
  /** The administrative area it is about. */
  place: string;
  version: string;
  /** An address as it is given to the world. */
  absolute: (url: string) => string;
}

const context = 'https://schema.org';
const areaOf = (name: string) => ({ '@type': 'AdministrativeArea', name }) as const;

export function websiteData({ name, description, absolute }: Publication): WithContext<WebSite> {
  return {
    '@context': context,
    '@type': 'WebSite',
    '@id': absolute(`${urls.home()}#site`),
    url: absolute(urls.home()),
    name,
    description,
    inLanguage: 'zh-CN',
  };
}

/** A document: the transcription, the text it is based on and, where the archive has it, the file behind that, by their hashes. */
export function documentData(
  document: DocumentData,
  { version, place, absolute }: Publication,
): WithContext<Report> | WithContext<DigitalDocument> {
  const common = {
    '@id': absolute(urls.document(document.key)),
    url: absolute(urls.document(document.key)),
    name: document.title,
    inLanguage: 'zh-CN',
    author: { '@type': 'GovernmentOrganization', name: document.issuer },
    ...(document.date === undefined ? {} : { dateCreated: document.date }),
    spatialCoverage: areaOf(place),
    version,
    isPartOf: { '@id': absolute(`${urls.home()}#site`) },
    isBasedOn: sourceData(document, absolute),
  } as const;
  if (document.kind === 'report') {
    return { '@context': context, '@type': 'Report', ...common, temporalCoverage: `${document.year}` };
  }
  return {
    '@context': context,
    '@type': 'DigitalDocument',
    ...common,
    ...(document.number === undefined ? {} : { identifier: document.number }),
  };
}

/** The text a document is transcribed from, and the file that text was made from where the archive has it. */
function sourceData(document: DocumentData, absolute: Publication['absolute']) {
  const { file, sha256 } = document.source;
  const original = publishedOriginal(document);
  const contentUrl = absolute(urls.sourceText(document.key));
  return {
    ...mediaData({ file, contentUrl, encodingFormat: 'text/plain', sha256 }),
    ...(original
      ? {
          isBasedOn: mediaData({
            file: original.file,
            contentUrl: absolute(original.url),
            encodingFormat: original.mediaType,
            sha256: original.sha256,
          }),
        }
      : {}),
  };
}

const mediaData = ({ file, ...media }: Media) => ({ '@type': 'MediaObject', name: file, ...media }) as const;

interface Media {
  file: string;
  contentUrl: string;
  encodingFormat: string;
  sha256: string;
}

/** A section, as a part of its document. */
export function sectionData(
  document: DocumentData,
  section: ArchiveSection,
  { version, absolute }: Publication,
): WithContext<Chapter> {
  return {
    '@context': context,
    '@type': 'Chapter',
    '@id': absolute(urls.section(document.key, section.locator)),
    url: absolute(urls.section(document.key, section.locator)),
    name: sectionLabel(section),
    identifier: section.locator,
    inLanguage: 'zh-CN',
    author: { '@type': 'GovernmentOrganization', name: document.issuer },
    version,
    isPartOf: {
      '@type': document.kind === 'report' ? 'Report' : 'DigitalDocument',
      '@id': absolute(urls.document(document.key)),
      name: document.title,
    },
    isBasedOn: absolute(urls.source(document.key)),
  };
}

/** The way to a page; its last step is the page itself. */
export function breadcrumbData(
  trail: readonly { label: string; url?: string | undefined }[],
  { absolute }: Publication,
): WithContext<BreadcrumbList> {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ label, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(url === undefined ? {} : { item: absolute(url) }),
    })),
  };
}

/** A data set of the archive, with its files and the documents its values stand in. */
export function datasetData(
  dataset: {
    name: string;
    description: string;
    url: string;
    files: readonly { url: string; format: string }[];
    documents: readonly DocumentData[];
  },
  { name, place, version, absolute }: Publication,
): WithContext<Dataset> {
  const years = dataset.documents.map(({ year }) => year);
  return {
    '@context': context,
    '@type': 'Dataset',
    '@id': absolute(dataset.url),
    url: absolute(dataset.url),
    name: dataset.name,
    description: dataset.description,
    inLanguage: 'zh-CN',
    version,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name, url: absolute(urls.home()) },
    spatialCoverage: areaOf(place),
    temporalCoverage: `${Math.min(...years)}/${Math.max(...years)}`,
    isBasedOn: dataset.documents.map(({ key }) => absolute(urls.document(key))),
    distribution: dataset.files.map(({ url, format }) => ({
      '@type': 'DataDownload',
      contentUrl: absolute(url),
      encodingFormat: format,
    })),
  };
}

/** As the content of a `<script type="application/ld+json">`: nothing in it can end the element. */
export function toJsonLd(data: WithContext<Thing>): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

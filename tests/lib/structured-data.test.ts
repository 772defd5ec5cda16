/**
 * Structured data: what schema.org calls things is checked twice. `schema-dts`, the vocabulary as types, lets nothing
 * compile that schema.org does not have (`npm run types`); here the values are held against the archive.
 */
import { Ajv } from 'ajv';
import type { Report, WithContext } from 'schema-dts';
import { describe, expect, test } from 'vitest';
import {
  breadcrumbData,
  datasetData,
  documentData,
  sectionData,
  toJsonLd,
  websiteData,
  type Publication,
} from '../../src/lib/structured-data.ts';
import { archive, documentOf } from '../support/specimen.ts';

const publication: Publication = {
  name: '重庆政府信息公开年报档案',
  description: '档案',
  place: '重庆市',
  version: '0.1.0+0a1b2c3d',
  absolute: (url) => `https://archive.example/site${url}`,
};

test('the types know what schema.org has, and nothing else', () => {
  const wrong: WithContext<Report> = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    // @ts-expect-error no thing has such a property
    reportedYear: '2018',
  };
  expect(wrong['@type']).toBe('Report');
});

/** What every thing of ours must have, whatever schema.org lets one leave out. */
const isThing = new Ajv({ allErrors: true }).compile({
  type: 'object',
  required: ['@context', '@type', '@id', 'url', 'name', 'inLanguage'],
  properties: {
    '@context': { const: 'https://schema.org' },
    '@type': { enum: ['WebSite', 'Report', 'DigitalDocument', 'Chapter', 'Dataset'] },
    '@id': { type: 'string', pattern: '^https://archive\\.example/site/' },
    url: { type: 'string', pattern: '^https://archive\\.example/site/' },
    name: { type: 'string', minLength: 1 },
    inLanguage: { const: 'zh-CN' },
    version: { type: 'string' },
    dateCreated: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    // Days of publication are not in the texts, so they are in no data.
    datePublished: false,
    dateModified: false,
  },
});

const things = [
  websiteData(publication),
  ...archive.documents.flatMap((document) => [
    documentData(document, publication),
    ...document.sections.map((section) => sectionData(document, section, publication)),
  ]),
  datasetData(
    {
      name: '数据',
      description: '全部数字',
      url: '/data/',
      files: [{ url: '/data/observations.csv', format: 'text/csv' }],
      documents: archive.documents,
    },
    publication,
  ),
];

test('every thing has a type, an address and a name, and no date that is not printed', () => {
  for (const thing of things) expect(isThing(thing), JSON.stringify([thing, isThing.errors])).toBe(true);
  expect(new Set(things.map((thing) => (thing as { '@id': string })['@id'])).size).toBe(things.length);
});

describe('a document', () => {
  test('is a report of its year, based on a text with its hash', () => {
    const document = documentOf('2018/citywide');
    expect(documentData(document, publication)).toMatchObject({
      '@type': 'Report',
      '@id': 'https://archive.example/site/2018/citywide/',
      temporalCoverage: '2018',
      author: { name: '重庆市政府办公厅' },
      isBasedOn: {
        contentUrl: 'https://archive.example/site/2018/citywide/source.txt',
        sha256: document.source.sha256,
      },
    });
  });

  test('whose text was made from a file is based on a text that is based on it', () => {
    const original = { file: '2018.docx', sha256: 'a'.repeat(64) };
    const document = { ...documentOf('2018/citywide'), original };
    expect(documentData(document, publication)).toMatchObject({
      isBasedOn: {
        contentUrl: 'https://archive.example/site/2018/citywide/source.txt',
        isBasedOn: {
          '@type': 'MediaObject',
          name: '2018.docx',
          contentUrl: 'https://archive.example/site/2018/citywide/original.docx',
          encodingFormat: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          sha256: original.sha256,
        },
      },
    });
    expect(documentData(documentOf('2018/citywide'), publication).isBasedOn).not.toHaveProperty('isBasedOn');
  });

  test('that is a notice is no report; its number and its date are those printed', () => {
    const data = documentData(documentOf('2020/yufubanfa-89'), publication);
    expect(data).toMatchObject({ identifier: '渝府办发〔2020〕89号', dateCreated: '2020-07-13' });
    expect(data).not.toHaveProperty('temporalCoverage');
  });
});

test('a section is a part of its document', () => {
  const document = documentOf('2018/citywide');
  const section = document.sections.find(({ locator }) => locator === '2-1-4');
  expect(section && sectionData(document, section, publication)).toMatchObject({
    name: '4．全面推行“双随机、一公开”监管',
    isPartOf: { '@type': 'Report', '@id': 'https://archive.example/site/2018/citywide/' },
  });
});

test('steps of a breadcrumb are counted from 1; the page itself needs no address', () => {
  const trail = [{ label: '首页', url: '/' }, { label: '2018年' }];
  expect(breadcrumbData(trail, publication).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: 'https://archive.example/site/' },
    { '@type': 'ListItem', position: 2, name: '2018年' },
  ]);
});

test('nothing in the data can end the element they stand in', () => {
  const json = toJsonLd(websiteData({ ...publication, name: '</script><script>' }));
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toMatchObject({ name: '</script><script>' });
});

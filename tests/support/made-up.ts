/**
 * A made-up archive of several bodies, made of the specimen's reports in other bodies' names: two districts with reports of
 * the same years and forms, one of them with an area and an organ report of one year, a bureau that changed its name, a
 * department under the forms of 2008 and 2014.
 */
import { toArchive, type Archive, type ArchiveDocument } from '../../src/archive/archive.ts';
import { bodiesSchema, nameIn, type Body } from '../../src/schema/body.ts';
import type { FormId, ScopeId } from '../../src/schema/vocabulary.ts';
import { archive as specimen, documentOf } from './specimen.ts';

export const bodies: readonly Body[] = bodiesSchema.parse([
  { id: 'jiangzhou', kind: 'government', names: [{ name: '江州市人民政府' }], short: '江州市', area: '全市' },
  {
    id: 'dongshan',
    kind: 'district',
    parent: 'jiangzhou',
    names: [{ name: '江州市东山区人民政府' }],
    short: '东山区',
    area: '全区',
  },
  {
    id: 'xishan',
    kind: 'district',
    parent: 'jiangzhou',
    names: [{ name: '江州市西山区人民政府' }],
    short: '西山区',
    area: '全区',
  },
  {
    id: 'finance',
    kind: 'department',
    parent: 'jiangzhou',
    names: [
      { name: '江州市财政局', short: '市财政局', to: 2021 },
      { name: '江州市财政税务局', from: 2022 },
    ],
    short: '市财政税务局',
  },
  {
    id: 'records',
    kind: 'department',
    parent: 'jiangzhou',
    names: [{ name: '江州市档案局' }],
    short: '市档案局',
  },
]);

interface Of {
  key: string;
  body: string;
  scope: ScopeId;
  form: FormId;
}

/** A report of the specimen as if another body had published it in another year. */
export function asReport(from: ArchiveDocument, { key, body, scope, form }: Of): ArchiveDocument {
  const reporter = bodies.find(({ id }) => id === body);
  if (!reporter) throw new Error(`there is no body ${body}`);
  const year = Number(key.slice(0, 4));
  return {
    ...from,
    key,
    year,
    body,
    reporter,
    scope,
    form,
    title: `${year}年政府信息公开工作年度报告`,
    issuer: nameIn(reporter, year)?.name ?? '',
    relations: [],
    accepted: [],
    sections: from.sections.map((section) => ({ ...section, document: key })),
    observations: from.observations.map((one) => ({ ...one, body, scope, standsIn: undefined })),
  };
}

const since2021 = documentOf('2023/general-office');
const of2018 = documentOf('2018/citywide');

const reports: readonly ArchiveDocument[] = [
  ...['dongshan', 'xishan'].flatMap((body) =>
    [2021, 2022].map((year) =>
      asReport(since2021, { key: `${year}/${body}`, body, scope: 'area', form: '2021' }),
    ),
  ),
  asReport(since2021, { key: '2022/dongshan-organ', body: 'dongshan', scope: 'organ', form: '2021' }),
  ...[2021, 2022].map((year) =>
    asReport(since2021, { key: `${year}/finance`, body: 'finance', scope: 'organ', form: '2021' }),
  ),
  asReport(of2018, { key: '2013/records', body: 'records', scope: 'system', form: '2008' }),
  asReport(of2018, { key: '2014/records', body: 'records', scope: 'system', form: '2014' }),
];

export const archive: Archive = {
  ...toArchive({ about: specimen.about, bodies, documents: [] }, []),
  documents: reports.toSorted((a, b) => a.year - b.year || (a.key < b.key ? -1 : 1)),
};

export const withDocuments = (change: (document: ArchiveDocument) => ArchiveDocument): Archive => ({
  ...archive,
  documents: archive.documents.map(change),
});

/** The data files and their description, made from the committed content; and that the validators find planted faults. */
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { sha256Of } from '../../src/disk/sha256.ts';
import { toCsv } from '../../src/data/csv.ts';
import { dataPackage } from '../../src/data/datapackage.ts';
import {
  dataFiles,
  observationsByDocument,
  resourceName,
  textOf,
  type DataFile,
} from '../../src/data/files.ts';
import { jsonSchemas } from '../../src/data/json-schemas.ts';
import { fieldsOf } from '../../src/data/table-schema.ts';
import { countsOf } from '../../src/archive/edition.ts';
import { editionOf, editionsOf } from '../support/edition.ts';
import { archive, checks } from '../support/specimen.ts';
import {
  descriptorFaults,
  jsonFaults,
  keyFaults,
  readCsv,
  referenceFaults,
  tableFaults,
  type Package,
  type Resource,
} from '../support/package.ts';

const edition = editionOf(archive);
const editions = editionsOf(archive);
const files = dataFiles({ archive, checks, edition, editions });
const hashOf = (chunks: readonly Uint8Array[]): string => sha256Of(Buffer.concat(chunks));
// Made a line above from objects that are plain JSON.
const description = JSON.parse(
  JSON.stringify(dataPackage({ archive, edition, files, sha256: hashOf })),
) as Package;

const fileOf = (name: string): DataFile => {
  const file = files.find((candidate) => candidate.name === name);
  if (!file) throw new Error(`there is no ${name}`);
  return file;
};
const resourceOf = (path: string): Resource => {
  const resource = description.resources.find((candidate) => candidate.path === path);
  if (!resource) throw new Error(`datapackage.json does not list ${path}`);
  return resource;
};
const columnsOf = (name: string): string =>
  fieldsOf(fileOf(name).record)
    .map((field) => field.name)
    .join();
/** Records as a reader of the file has them. */
const recordsOf = (name: string): Record<string, unknown>[] =>
  JSON.parse(JSON.stringify(fileOf(name).records()));

const csvFiles = files.filter(({ format }) => format === 'csv').map(({ name }) => name);
const jsonFiles = files.filter(({ format }) => format === 'json').map(({ name }) => name);

describe('columns other programs rely on', () => {
  test.each([
    [
      'observations.csv',
      'document,year,body,scope,form,measure,dimension,member,value,unit,printed_unit,resolution,qualifier,state,section,source_file,line_start,line_end,quote,url',
    ],
    ['quantities.csv', 'document,section,value,unit,qualifier,printed,line_start,line_end,url'],
    [
      'indicators.csv',
      'indicator,document,year,body,scope,form,measure,dimension,member,value,unit,numerator,denominator,state,change,change_since,numerator_urls,denominator_urls,url',
    ],
    [
      'implied.csv',
      'document,year,body,scope,form,measure,dimension,member,lower,upper,printed_change,current_value,quote,section,source_file,line_start,line_end,subject,url',
    ],
    ['measures.csv', 'measure,label,definition,unit,topic,article,forms,comparable'],
    ['tasks.csv', 'group,subgroup,number,text,lead,responsible,line_start,line_end,url'],
    ['checks.json', 'id,rule,document,verdict,expected,found,difference,note,operands,formerly'],
    ['documents.json', 'key,url,kind,year,title,body,issuer,number,date,scope,form,source,sha256'],
    ['sections.json', 'document,locator,title,marker,depth,url,parent,topic,source,text'],
  ])('%s', (name, columns) => {
    expect(columnsOf(name)).toBe(columns);
  });

  test.each(csvFiles)('%s has them as its header, after a byte order mark', (name) => {
    expect(textOf(fileOf(name)).split('\r\n')[0]).toBe(`\uFEFF${columnsOf(name)}`);
  });

  test('every column is explained', () => {
    for (const { record, within } of files)
      for (const of of [record, ...(within ? [within.record] : [])])
        for (const { description: words } of fieldsOf(of)) expect(words).toMatch(/。$/);
  });
});

describe('CSV', () => {
  test.each(csvFiles)('%s comes back through a CSV library as it was', (name) => {
    const words = recordsOf(name).map((record) =>
      Object.fromEntries(
        Object.entries(record).map(([column, value]) => [column, value === null ? '' : String(value)]),
      ),
    );
    expect(words.length).toBeGreaterThan(0);
    expect(readCsv(textOf(fileOf(name)))).toEqual(words);
  });

  test('commas, quotes and line ends inside a value come back', () => {
    const records = [
      { a: '一，二,三', b: '“四”"五"' },
      { a: ' 六\n七\r\n八 ', b: '' },
    ];
    expect(readCsv(toCsv(records, ['a', 'b']))).toEqual(records);
  });

  test('the files of single reports are together the whole table', () => {
    const whole = readCsv(textOf(fileOf('observations.csv')));
    const parts = observationsByDocument(archive);
    expect(parts.map(({ name }) => name)).toEqual([
      'observations/2012-citywide.csv',
      'observations/2018-citywide.csv',
      'observations/2020-government.csv',
      'observations/2023-general-office.csv',
    ]);
    expect(parts.flatMap((part) => readCsv(textOf(part)))).toEqual(whole);
  });

  test('CSV and JSON say the same', () => {
    const fromJson = recordsOf('observations.json').map((row) => [row['url'], row['state'], row['value']]);
    const fromCsv = readCsv(textOf(fileOf('observations.csv'))).map(({ url, state, value }) => [
      url,
      state,
      value === '' ? null : Number(value),
    ]);
    expect(fromJson).toEqual(fromCsv);
  });
});

describe('by year', () => {
  const growing = [
    'observations.csv',
    'observations.json',
    'indicators.csv',
    'quantities.csv',
    'checks.json',
    'sections.json',
  ];

  test.each(growing)('the years of %s are together the whole', (name) => {
    const { table, format } = fileOf(name);
    const years = files.filter((file) => file.table === table && file.format === format && file.year);
    expect(years.map(({ name: part }) => part)).toEqual(
      [2012, 2018, 2020, 2023].map((year) => `${table}/${year}.${format}`),
    );
    expect(years.flatMap(({ records }) => records())).toEqual(fileOf(name).records());
    expect(years.reduce((sum, { rows }) => sum + rows, 0)).toBe(fileOf(name).rows);
    const read = (file: DataFile): unknown[] =>
      format === 'csv' ? readCsv(textOf(file)) : (JSON.parse(textOf(file)) as unknown[]);
    expect(years.flatMap(read)).toEqual(read(fileOf(name)));
  });

  test('a table that would be too large is published by year alone, and nothing refers to it', () => {
    const small = dataFiles({ archive, checks, edition, largest: 10_000 });
    const names = small.map(({ name }) => name);
    expect(names).not.toContain('sections.json');
    expect(names).toContain('sections/2012.json');
    expect(names).toContain('documents.json');
    const resources = new Set(small.map(resourceName));
    for (const { foreignKeys = [] } of small)
      for (const { reference } of foreignKeys) expect(resources).toContain(reference.resource);
  });

  test('the bytes of a document are made once, and are those of every file that has it', () => {
    const [whole, year] = [fileOf('observations.csv'), fileOf('observations/2018.csv')];
    const [own] = observationsByDocument(archive).filter(({ name }) => name.includes('2018-citywide'));
    expect(whole.chunks[2]).toBe(own?.chunks[1]);
    expect(year.chunks[1]).toBe(own?.chunks[1]);
  });
});

describe('by edition', () => {
  test('what each changed, together and each by itself; what each was, by itself', () => {
    expect(files.filter(({ version }) => version !== undefined).map(({ name }) => name)).toEqual([
      'changes/0.1.0.json',
      'changes/0.2.0.json',
      'editions/0.1.0.json',
      'editions/0.2.0.json',
    ]);
    const each = ['changes/0.1.0.json', 'changes/0.2.0.json'].map((name) => JSON.parse(textOf(fileOf(name))));
    expect(JSON.parse(textOf(fileOf('changes.json')))).toEqual(each);
  });

  test('where all changes are too many for a file, each edition has its own', () => {
    const small = dataFiles({ archive, checks, edition, editions, largest: 100 }).map(({ name }) => name);
    expect(small).not.toContain('changes.json');
    expect(small).toContain('changes/0.2.0.json');
  });
});

describe('measures', () => {
  test('a row a measure, with the forms that print it and those whose values may be joined', () => {
    const rows = readCsv(textOf(fileOf('measures.csv')));
    expect(rows.find(({ measure }) => measure === 'outcomes.granted')).toMatchObject({
      label: '予以公开',
      unit: '件',
      topic: 'applications',
      article: '第三十六条第（一）（二）项',
      forms: '2019;2021',
      comparable: '2019+2021',
    });
  });
});

describe('quantities', () => {
  test('every one is listed, those of the task table too', () => {
    const rows = readCsv(textOf(fileOf('quantities.csv')));
    expect(rows.length).toBe(countsOf(archive).quantities);
    expect(
      rows.filter(({ document }) => document === '2020/yufubanfa-89').map(({ printed }) => printed),
    ).toContain('26个');
  });

  test('printed as it stands, counted in base units', () => {
    const rows = readCsv(textOf(fileOf('quantities.csv')));
    expect(rows.find(({ printed }) => printed === '105.95万余条')).toMatchObject({
      value: '1059500',
      unit: '条',
      qualifier: 'at-least',
    });
  });
});

describe('datapackage.json', () => {
  test('is valid by the validator of the standard', async () => {
    expect(await descriptorFaults(description)).toEqual([]);
  });

  test('names every seed, and beside it the file it was made from', () => {
    const original = { file: '2018.pdf', sha256: 'a'.repeat(64) };
    const documents = archive.documents.map((document) =>
      document.key === '2018/citywide' ? { ...document, original } : document,
    );
    // As above.
    const { sources } = dataPackage({
      archive: { ...archive, documents },
      edition,
      files: [],
      sha256: hashOf,
    }) as Package;
    expect(sources).toHaveLength(archive.documents.length + 1);
    expect(sources.filter(({ page }) => page === '/2018/citywide/')).toMatchObject([
      { file: '001_28fd1e6a404a9f40.txt' },
      original,
    ]);
  });

  test('lists every file once, with its size and its hash', () => {
    expect(description.resources.map(({ path }) => path)).toEqual(files.map(({ name }) => name));
    expect(new Set(description.resources.map(({ name }) => name)).size).toBe(files.length);
    for (const { path, bytes, hash } of description.resources) {
      expect(bytes).toBe(Buffer.byteLength(textOf(fileOf(path))));
      expect(hash).toBe(`sha256:${hashOf(fileOf(path).chunks)}`);
    }
  });

  test.each(csvFiles)('describes %s so that it reads under its schema', async (name) => {
    expect(await tableFaults(textOf(fileOf(name)), resourceOf(name).schema ?? {})).toEqual([]);
  });

  test.each(files.map(({ name }) => name))(
    'the keys of %s are keys, and its references lead somewhere',
    (name) => {
      const { schema } = resourceOf(name);
      if (schema?.primaryKey) expect(keyFaults(recordsOf(name), schema.primaryKey)).toEqual([]);
      for (const { fields, reference } of schema?.foreignKeys ?? []) {
        const target = files.find((file) => resourceName(file) === reference.resource);
        const targets = recordsOf(target?.name ?? '');
        expect(referenceFaults(recordsOf(name), fields, targets, reference.fields)).toEqual([]);
      }
    },
  );

  test('the validators find planted faults', async () => {
    const { resources } = description;
    expect(await descriptorFaults({ ...description, resources: [] })).not.toEqual([]);
    expect(await descriptorFaults({ resources: resources.map(({ path: _, ...rest }) => rest) })).not.toEqual(
      [],
    );

    const { schema = { fields: [] } } = resourceOf('observations.csv');
    const text = textOf(fileOf('observations.csv'));
    expect(await tableFaults(text, schema)).toEqual([]);
    expect(await tableFaults(text.replace('document,year', 'file,year'), schema)).not.toEqual([]);
    expect(await tableFaults(text.replace(',reported,', ',,'), schema)).not.toEqual([]);
    expect(await tableFaults(text.replace(',reported,', ',perhaps,'), schema)).not.toEqual([]);
    expect(
      await tableFaults(text.replace('\r\n2012/citywide,2012,', '\r\n2012/citywide,MMXII,'), schema),
    ).not.toEqual([]);

    expect(keyFaults([{ a: '1' }, { a: '1' }], ['a'])).not.toEqual([]);
    expect(keyFaults([{ a: '' }], ['a'])).not.toEqual([]);
    expect(referenceFaults([{ a: '1' }], ['a'], [{ b: '2' }], ['b'])).not.toEqual([]);
  });
});

describe('JSON Schema', () => {
  const schemas = new Map(jsonSchemas().map(({ name, text }) => [name, JSON.parse(text) as object]));
  const schemaOf = (name: string): object => schemas.get(`schema/${fileOf(name).table}.schema.json`) ?? {};

  test('one for each JSON file, and for the two kinds of permalinks.json', () => {
    expect([...schemas.keys()].toSorted()).toEqual(
      [...new Set(jsonFiles.map((name) => fileOf(name).table)), 'permalinks', 'document-permalinks']
        .map((table) => `schema/${table}.schema.json`)
        .toSorted(),
    );
    for (const schema of schemas.values()) {
      expect(schema).toHaveProperty('$schema', 'https://json-schema.org/draft/2020-12/schema');
    }
  });

  test.each(jsonFiles)('%s is valid under its schema', (name) => {
    expect(jsonFaults(JSON.parse(textOf(fileOf(name))), schemaOf(name))).toEqual([]);
  });

  test.each([
    ['observations.json', { value: '378' }],
    ['observations.json', { state: '' }],
    ['observations.json', { measure: 'applications.recieved' }],
    ['observations.json', { url: 'https://example.org/' }],
    ['checks.json', { verdict: 'wrong' }],
    ['documents.json', { date: '30.1.2019' }],
    ['sections.json', { locator: '二' }],
    ['documents.json', { publisher: 'not a column' }],
  ])('a fault in %s is found: %o', (name, fault) => {
    const [first, ...rest] = recordsOf(name);
    expect(jsonFaults([{ ...first, ...fault }, ...rest], schemaOf(name))).not.toEqual([]);
  });
});

describe('the fields of a record', () => {
  test('come from its Zod schema: type, whether it may be empty, what it may be', () => {
    const record = z.strictObject({
      id: z.string().min(1).describe('一'),
      line: z.int().positive().nullable().describe('二'),
      state: z.enum(['', 'a', 'b']).describe('三'),
      day: z.iso.date().optional().describe('四'),
      value: z.number().nullable().describe('五'),
    });
    expect(fieldsOf(record)).toEqual([
      { name: 'id', type: 'string', description: '一', constraints: { required: true } },
      { name: 'line', type: 'integer', description: '二', constraints: { minimum: 1 } },
      { name: 'state', type: 'string', description: '三', constraints: { enum: ['a', 'b'] } },
      { name: 'day', type: 'date', description: '四' },
      { name: 'value', type: 'number', description: '五' },
    ]);
  });
});

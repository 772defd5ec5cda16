/** A table beside a CSV with Chinese heads and words in the stead of codes: the same rows in the same order, for spreadsheets. */
import { z } from 'astro/zod';
import { documentsByKey } from '../../archive/archive.ts';
import { chineseName, type Description, type Sources, type Table } from '../tables/table.ts';
import type { ChineseColumns, Column, Known } from './column.ts';

/** A column as it is written: its head, what may stand in it, and what does. */
interface Written<R> {
  head: string;
  schema: z.ZodType;
  of: (row: R, known: Known) => unknown;
}

/** `R` is what the records of the table are. */
export function inChinese<R extends object>(table: Table, columns: ChineseColumns<R>): Table {
  const written = writtenColumns(table, columns);
  const translate = (records: readonly object[], known: Known): object[] =>
    // What `R` promises.
    (records as readonly R[]).map((row) =>
      Object.fromEntries(written.map(({ head, of }) => [head, of(row, known)])),
    );
  const about = describe(table, columns, written);
  switch (table.kind) {
    case 'growing':
      return {
        ...about,
        kind: 'growing',
        recordsOf: (sources) => {
          const [recordsOf, known] = [table.recordsOf(sources), knownIn(sources)];
          return (document) => translate(recordsOf(document), known);
        },
      };
    case 'fixed':
      return {
        ...about,
        kind: 'fixed',
        records: (sources) => translate(table.records(sources), knownIn(sources)),
      };
    case 'by-edition':
    case 'single':
      throw new Error(`${table.table} is one record, not a table`);
  }
}

function describe<R>(
  { table, format, title, primaryKey, foreignKeys = [] }: Table,
  { columns }: ChineseColumns<R>,
  written: readonly Written<R>[],
): Description {
  const named = columnsByName(columns);
  const headOf = (name: string): string => named.get(name)?.code ?? named.get(name)?.head ?? name;
  return {
    table: chineseName(table),
    format,
    title: `${title}（中文表头）`,
    description: `与 ${table}.csv 的行相同、次序相同，表头和取值改用中文，供电子表格使用。`,
    record: z.strictObject(Object.fromEntries(written.map(({ head, schema }) => [head, schema]))),
    ...(primaryKey ? { primaryKey: primaryKey.map(headOf) } : {}),
    foreignKeys: foreignKeys
      .filter(({ reference }) => reference.resource === 'documents')
      .map(({ fields, reference }) => ({ fields: fields.map(headOf), reference })),
  };
}

const knownIn = ({ archive }: Sources): Known => ({
  bodies: new Map(archive.bodies.map((body) => [body.id, body])),
  documents: documentsByKey(archive),
});

/** The table's columns in their order, then what only readers of Chinese need, then the codes that are kept. */
function writtenColumns<R>(
  { table, record }: Pick<Table, 'table' | 'record'>,
  { columns, extra = [] }: ChineseColumns<R>,
): Written<R>[] {
  const named = columnsByName(columns);
  const own = Object.entries(record.shape).map(([name, schema]) => {
    const column = named.get(name);
    if (!column) throw new Error(`the column ${name} of ${table} has no Chinese name`);
    // Only columns of the record are asked for.
    return { column, schema: schema as z.ZodType, value: (row: R) => row[name as keyof R] };
  });
  return [
    ...own.map(({ column, schema, value }) => ({ ...written(column, schema), of: column.words ?? value })),
    ...extra.map((column) => ({ ...written(column, z.string()), of: column.words })),
    ...own.flatMap(({ column: { code }, schema: { description = '' }, value }) =>
      code === undefined ? [] : [{ head: code, schema: z.string().describe(description), of: value }],
    ),
  ];
}

/** Words are any text; what is taken over keeps its schema. */
function written<R>({ head, description, words }: Column<R>, schema: z.ZodType) {
  const own = words ? z.string() : schema;
  return { head, schema: description === undefined ? own : own.describe(description) };
}

const columnsByName = <R>(columns: ChineseColumns<R>['columns']): ReadonlyMap<string, Column<R>> =>
  new Map(Object.entries<Column<R>>(columns));

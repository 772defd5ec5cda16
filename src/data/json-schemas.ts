/** JSON Schemas of the published JSON files, derived from the Zod schemas that the records are typed by. */
import { z } from 'astro/zod';
import { documentPartSchema, publishedRegistrySchema } from '../schema/permalinks.ts';
import { tables } from './files.ts';
import { toJson } from './write.ts';

/** What `/data/` holds is a list of records, or one; the registries of addresses lie elsewhere. */
const listed: readonly (readonly [name: string, schema: z.ZodType])[] = [
  ...tables.filter(({ format }) => format === 'json').map((table) => [table.table, schemaOf(table)] as const),
  ['permalinks', publishedRegistrySchema],
  ['document-permalinks', documentPartSchema],
];

function schemaOf(table: (typeof tables)[number]): z.ZodType {
  if (table.kind === 'single') return table.record;
  const list = z.array(table.record);
  if (table.kind !== 'by-edition') return list;
  return table.whole ? z.union([list, table.record]) : table.record;
}

/** JSON Schema (2020-12) of each JSON file: `schema/observations.schema.json`. */
export function jsonSchemas(): { name: string; text: string }[] {
  return listed.map(([name, schema]) => ({
    name: schemaFile(name),
    text: toJson(z.toJSONSchema(schema, { target: 'draft-2020-12', override: withoutSafeIntegers })),
  }));
}

/** Zod bounds integers by what JavaScript can hold: no statement about the data. */
function withoutSafeIntegers({ jsonSchema }: { jsonSchema: { minimum?: number; maximum?: number } }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

export const schemaFile = (name: string): string => `schema/${name}.schema.json`;

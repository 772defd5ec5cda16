/** JSON Schemas of the published JSON files, derived from the Zod schemas that the records are typed by. */
import { z } from 'astro/zod';
import { documentPartSchema, publishedRegistrySchema } from '../schema/permalinks.ts';
import {
  bodyRecordSchema,
  checkRowSchema,
  documentRecordSchema,
  editionSchema,
  observationRowSchema,
  sectionRecordSchema,
} from './record-schemas.ts';
import { toJson } from './write.ts';

const listed: Readonly<Record<string, z.ZodType>> = {
  documents: z.array(documentRecordSchema),
  bodies: z.array(bodyRecordSchema),
  sections: z.array(sectionRecordSchema),
  observations: z.array(observationRowSchema),
  checks: z.array(checkRowSchema),
  edition: editionSchema,
  permalinks: publishedRegistrySchema,
  'document-permalinks': documentPartSchema,
};

/** JSON Schema (2020-12) of each JSON file: `schema/observations.schema.json`. */
export function jsonSchemas(): { name: string; text: string }[] {
  return Object.entries(listed).map(([name, schema]) => ({
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

/** A published package held against the standards, whether it comes from memory or from a built site. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import datapackage from 'datapackage';
import tableschema from 'tableschema';

export interface Resource {
  name: string;
  path: string;
  format: 'csv' | 'json';
  bytes: number;
  hash: string;
  rows?: number;
  jsonSchema?: string;
  schema?: {
    fields: { name: string; type: string; description: string; constraints?: { required?: boolean } }[];
    primaryKey?: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}

export interface Package {
  sources: { title: string; file: string; sha256: string; page: string }[];
  resources: Resource[];
}

/** Faults of a descriptor under the Data Package standard, by its own validator; empty where there are none. */
export async function descriptorFaults(descriptor: object): Promise<string[]> {
  return (await datapackage.validate(descriptor)).errors.map(String);
}

/** A CSV file as its own library reads it: a header, and every row under it as words. */
export const readCsv = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

/** Faults of a CSV file under its Table Schema: header, types, constraints. */
export async function tableFaults(csv: string, schema: object): Promise<string[]> {
  const rows: string[][] = parse(csv, { bom: true });
  try {
    const table = await tableschema.Table.load(rows, { schema, strict: true });
    await table.read({ keyed: true });
    return [];
  } catch (error) {
    const { errors = [] } = error as { errors?: Error[] }; // its own error class collects them
    return [String(error), ...errors.map(String)];
  }
}

/** Faults of JSON data under a JSON Schema, 2020-12. */
export function jsonFaults(data: unknown, schema: object): string[] {
  const ajv = new Ajv2020({ allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  validate(data);
  return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Records whose key is empty in a part or is another's. */
export function keyFaults(records: readonly Record<string, unknown>[], key: readonly string[]): string[] {
  const keys = records.map((record) => key.map((column) => String(record[column] ?? '')));
  const all = keys.map((parts) => JSON.stringify(parts));
  return all.filter((one, index) => keys[index]?.includes('') || all.indexOf(one) !== index);
}

/** References that lead to no record. */
export function referenceFaults(
  records: readonly Record<string, unknown>[],
  fields: readonly string[],
  targets: readonly Record<string, unknown>[],
  targetFields: readonly string[],
): string[] {
  const keyOf = (record: Record<string, unknown>, columns: readonly string[]): string =>
    JSON.stringify(columns.map((column) => record[column]));
  const known = new Set(targets.map((target) => keyOf(target, targetFields)));
  return records.map((record) => keyOf(record, fields)).filter((key) => !known.has(key));
}

/** Records as the bytes of a file. */
import { toCsvHead, toCsvRows } from './csv.ts';
import { fieldsOf } from './table-schema.ts';
import type { DataFile, Description } from './tables/table.ts';

const columnsOf = ({ record }: Pick<Description, 'record'>): string[] =>
  fieldsOf(record).map(({ name }) => name);

const written = {
  csv: new WeakMap<readonly object[], Uint8Array>(),
  json: new WeakMap<readonly object[], Uint8Array>(),
};

/** Records as they stand between the head of a file and its end; the same list of records is written once. */
export function writeRecords(table: Description, records: readonly object[]): Uint8Array {
  const known = written[table.format];
  const bytes =
    known.get(records) ??
    encode(
      table.format === 'csv'
        ? toCsvRows(records, columnsOf(table))
        : JSON.stringify(records, null, 1).slice('[\n'.length, -'\n]'.length),
    );
  known.set(records, bytes);
  return bytes;
}

/** Pieces of a table with what makes a file of them: the header of a CSV, the brackets and commas of a JSON list. */
export function framed(table: Description, pieces: readonly Uint8Array[]): Uint8Array[] {
  if (table.format === 'csv') return [encode(toCsvHead(columnsOf(table))), ...pieces];
  if (pieces.length === 0) return [encode(toJson([]))];
  const between = encode(',\n');
  return [
    encode('[\n'),
    ...pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece])),
    encode('\n]\n'),
  ];
}

const encoder = new TextEncoder();
export const encode = (text: string): Uint8Array => encoder.encode(text);

export const bytesOf = ({ chunks }: Pick<DataFile, 'chunks'>): number =>
  chunks.reduce((sum, { length }) => sum + length, 0);

/** A file's text, for whoever has a use for the whole of it. */
export function textOf({ chunks }: Pick<DataFile, 'chunks'>): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return chunks.map((chunk) => decoder.decode(chunk)).join('');
}

/** One space indented: readable and good to diff. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

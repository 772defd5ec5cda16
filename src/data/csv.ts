import { stringify, type Options } from 'csv-stringify/sync';

const dialect: Options = { record_delimiter: 'windows' };

/** Records as CSV with a header line. The byte order mark makes Excel and WPS read it as UTF-8. */
export function toCsv(records: readonly object[], columns: readonly string[]): string {
  return toCsvHead(columns) + toCsvRows(records, columns);
}

/** What a file begins with: the byte order mark and the header line. */
export function toCsvHead(columns: readonly string[]): string {
  return stringify([[...columns]], { ...dialect, bom: true });
}

/** Records alone, each with its line end. */
export function toCsvRows(records: readonly object[], columns: readonly string[]): string {
  return stringify([...records], { ...dialect, columns: [...columns] });
}

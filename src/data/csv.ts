import { stringify } from 'csv-stringify/sync';

/** Records as CSV with a header line. The byte order mark makes Excel and WPS read it as UTF-8. */
export function toCsv(records: readonly object[], columns: readonly string[]): string {
  return stringify([...records], {
    header: true,
    columns: [...columns],
    bom: true,
    record_delimiter: 'windows',
  });
}

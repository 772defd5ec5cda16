/** Two reports of the archive, compared. */
import { findDocument } from '../archive/archive.ts';
import { compareReports, type Comparison } from '../lib/comparison/comparison.ts';
import { toComparable } from '../lib/comparison/report.ts';
import { loadSite } from './archive.ts';

/** Throws where one of them is no report. */
export async function comparisonOf(keys: readonly [older: string, newer: string]): Promise<Comparison> {
  const { archive } = await loadSite();
  const [left, right] = keys.map((key) => toComparable(findDocument(archive, key)));
  if (!left || !right) throw new Error(`the comparison ${keys.join(', ')} needs two reports`);
  return compareReports(left, right);
}

/** The relations that a printed number stands in, by its address: what the panel of a figure says of it. */
import type { CheckRecord, CheckRule, Verdict } from '../schema/check.ts';

export interface FigureVerdict {
  verdict: Verdict;
  rule: CheckRule;
  /** Id of the record, and its document: `urls.check` makes its address of them. */
  id: string;
  document: string;
}

export type VerdictMap = ReadonlyMap<string, readonly FigureVerdict[]>;

const known = new WeakMap<readonly CheckRecord[], VerdictMap>();

/**
 * Every relation by the addresses (`/2018/citywide/3-1/#s3-1-p1-q12`) of the numbers in it, in the order of the records.
 * One pass over the records, made once for a list of them; an address that stands in no relation is not in the map.
 */
export function verdictsAt(checks: readonly CheckRecord[]): VerdictMap {
  const found = known.get(checks) ?? collect(checks);
  known.set(checks, found);
  return found;
}

function collect(checks: readonly CheckRecord[]): VerdictMap {
  const byUrl = new Map<string, FigureVerdict[]>();
  for (const { verdict, rule, id, document, operands } of checks) {
    // A number may stand on both sides; it is in the relation once.
    for (const url of new Set(operands.map((operand) => operand.url))) {
      const list = byUrl.get(url) ?? [];
      list.push({ verdict, rule, id, document });
      byUrl.set(url, list);
    }
  }
  return byUrl;
}

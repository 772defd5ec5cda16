/** What the pages of all bodies share, made once a build. */
import type { CheckRecord } from '../../schema/check.ts';
import { toPoints, type AnyPoint } from '../../lib/series.ts';
import { loadSite } from '../../site/archive.ts';
import { loadChecks } from '../../site/checks.ts';

export interface Shared {
  points: readonly AnyPoint[];
  /** Checks by document. */
  checks: ReadonlyMap<string, readonly CheckRecord[]>;
}

let reading: Promise<Shared> | undefined;

export function loadShared(): Promise<Shared> {
  return (reading ??= loadSite().then(({ archive }) => ({
    points: toPoints(archive),
    checks: Map.groupBy(loadChecks(archive), ({ document }) => document),
  })));
}

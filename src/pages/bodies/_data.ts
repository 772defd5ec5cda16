/** What the pages of all bodies share, made once a build. */
import type { CheckRecord } from '../../schema/check.ts';
import type { AnyPoint } from '../../lib/series.ts';
import { loadSite } from '../../site/archive.ts';
import { loadChecks } from '../../site/checks.ts';
import { loadPoints } from '../../site/points.ts';

export interface Shared {
  points: readonly AnyPoint[];
  /** Checks by document. */
  checks: ReadonlyMap<string, readonly CheckRecord[]>;
}

let reading: Promise<Shared> | undefined;

export function loadShared(): Promise<Shared> {
  return (reading ??= Promise.all([loadSite(), loadPoints()]).then(([{ archive }, points]) => ({
    points,
    checks: Map.groupBy(loadChecks(archive), ({ document }) => document),
  })));
}

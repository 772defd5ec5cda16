/** Last year's numbers that printed changes tell, made once a build. */
import { impliedNumbers, type Implied } from '../lib/implied.ts';
import { loadSite } from './archive.ts';
import { loadChecks } from './checks.ts';

let making: Promise<readonly Implied[]> | undefined;

export const loadImplied = (): Promise<readonly Implied[]> =>
  (making ??= loadSite().then(({ archive }) => impliedNumbers(archive, loadChecks(archive))));

let grouping: Promise<ReadonlyMap<string, readonly Implied[]>> | undefined;

/** By the document that prints the change. */
export const loadImpliedByDocument = (): Promise<ReadonlyMap<string, readonly Implied[]>> =>
  (grouping ??= loadImplied().then((all) => Map.groupBy(all, ({ document }) => document)));

/** Last year's numbers that printed changes tell, made once a build. */
import { impliedNumbers, type Implied } from '../lib/implied.ts';
import { loadSite } from './archive.ts';
import { loadChecks } from './checks.ts';

let making: Promise<ReadonlyMap<string, readonly Implied[]>> | undefined;

/** By the document that prints the change. */
export const loadImplied = (): Promise<ReadonlyMap<string, readonly Implied[]>> =>
  (making ??= loadSite().then(({ archive }) =>
    Map.groupBy(impliedNumbers(archive, loadChecks(archive)), ({ document }) => document),
  ));

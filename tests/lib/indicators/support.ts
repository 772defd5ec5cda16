import { indicatorRowsOf } from '../../../src/data/indicators.ts';
import type { IndicatorRow } from '../../../src/data/indicator-schemas.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { definitions, indicators, type Definition, type Indicator } from '../../../src/lib/indicators.ts';

/** Every row of an archive, in its order. */
export const rowsIn = (archive: Archive): IndicatorRow[] =>
  archive.documents.flatMap((document) => indicatorRowsOf(archive, document));

export const indicatorOf = (id: string): Indicator => found(indicators, id);
export const definitionOf = (id: string): Definition => found(definitions, id);

function found<D extends Definition>(among: readonly D[], id: string): D {
  const one = among.find((candidate) => candidate.id === id);
  if (!one) throw new Error(`no indicator ${id}`);
  return one;
}

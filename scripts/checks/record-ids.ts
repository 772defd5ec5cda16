import { findDocument, type Archive } from '../../src/archive/archive.ts';
import type { CheckRecord } from '../../src/schema/check.ts';
import type { StructuralCheck } from './check.ts';
import { placeIn } from './place.ts';

/** Ids of checks are addresses (`/checks/#…`) and name accepted differences: two equations may not share one. */
export const recordIds = (runChecks: (archive: Archive) => CheckRecord[]): StructuralCheck => ({
  id: 'record-ids',
  description: 'No two equations have the same id.',
  run: ({ archive }) =>
    [...Map.groupBy(runChecks(archive), ({ id }) => id)].flatMap(([id, [first, ...others]]) =>
      first && others.length > 0
        ? [
            {
              check: 'record-ids',
              place: placeIn(findDocument(archive, first.document)),
              expected: `${id} once`,
              found: `${others.length + 1} times`,
              message: `${first.document}: two relations are about the same figures; delete one, or widen the naming in scripts/checks/${first.rule}.ts`,
            },
          ]
        : [],
    ),
});

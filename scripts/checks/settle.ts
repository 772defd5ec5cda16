import type { Archive, ArchiveDocument } from '../../src/archive/archive.ts';
import type { CheckRecord } from '../../src/schema/check.ts';

/** An accepted difference that is none (any more). */
export interface Stale {
  document: ArchiveDocument;
  check: string;
  /** What the check says now; absent where there is no such check. */
  record: CheckRecord | undefined;
}

/**
 * Hold the differences against those that are accepted beside the seeds. Exceptions expire: new differences are `fresh`,
 * accepted ones that do not occur are `stale`, and both fail.
 */
export function settle(
  { documents }: Archive,
  records: readonly CheckRecord[],
): { fresh: CheckRecord[]; known: CheckRecord[]; stale: Stale[] } {
  const accepted = documents.flatMap((document) =>
    document.accepted.map(({ check }) => ({ document, check })),
  );
  const differs = records.filter(({ verdict }) => verdict === 'differs');
  const isAccepted = (record: CheckRecord): boolean =>
    accepted.some(({ document, check }) => check === record.id && document.key === record.document);
  return {
    fresh: differs.filter((record) => !isAccepted(record)),
    known: differs.filter(isAccepted),
    stale: accepted
      .filter(
        ({ document, check }) =>
          !differs.some(({ id, document: key }) => id === check && key === document.key),
      )
      .map(({ document, check }) => ({ document, check, record: records.find(({ id }) => id === check) })),
  };
}

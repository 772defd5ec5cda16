/** The records of the editions, and what is published of them. */
import type { EditionChanges, EditionRecord, Manifest } from '../../schema/edition-record.ts';

/** A file of `seeds/` with its hash. */
export interface SeedFile {
  file: string;
  sha256: string;
}

/** What of these files is other than what the records tell; null for what went. */
export function seedChanges(
  records: readonly EditionRecord[],
  seeds: readonly SeedFile[],
): EditionRecord['seeds'] {
  const before = new Map(seedsAfter(records).map(({ file, sha256 }) => [file, sha256]));
  const now = new Set(seeds.map(({ file }) => file));
  const gone = [...before.keys()].filter((file) => !now.has(file));
  return inOrder([
    ...seeds.filter(({ file, sha256 }) => before.get(file) !== sha256),
    ...gone.map((file) => ({ file, sha256: null })),
  ]);
}

/** The files of `seeds/` as the last of these editions had them. */
export function seedsAfter(records: readonly EditionRecord[]): SeedFile[] {
  const hashes = new Map<string, string>();
  for (const { file, sha256 } of records.flatMap(({ seeds }) => seeds)) {
    if (sha256 === null) hashes.delete(file);
    else hashes.set(file, sha256);
  }
  return inOrder([...hashes].map(([file, sha256]) => ({ file, sha256 })));
}

const inOrder = <File extends { file: string }>(files: readonly File[]): File[] =>
  files.toSorted((a, b) => (a.file < b.file ? -1 : 1));

/** Every edition as it was, with all its seeds; records are in order of time. */
export function manifests(records: readonly EditionRecord[]): Manifest[] {
  return records.map((record, index): Manifest => {
    const { edition, version, date, commit, counts, added, changes } = record;
    const ofKind = Map.groupBy(changes, ({ kind }) => kind);
    return {
      edition,
      version,
      date,
      commit,
      hash: edition.slice(-8),
      counts,
      added,
      changes: {
        ours: ofKind.get('ours')?.length ?? 0,
        reading: ofKind.get('reading')?.length ?? 0,
        issuer: ofKind.get('issuer')?.length ?? 0,
      },
      seeds: seedsAfter(records.slice(0, index + 1)),
    };
  });
}

/** What each edition changed, the earliest first. */
export function changesByEdition(records: readonly EditionRecord[]): EditionChanges[] {
  return records.map(({ edition, date, added, changes }, index) => ({
    edition,
    date,
    since: records[index - 1]?.edition ?? null,
    added,
    changes,
  }));
}

import type { Archive } from '../../src/archive/archive.ts';
import { countsOf, type Edition } from '../../src/archive/edition.ts';

/** The edition of an archive that was never published. */
export const editionOf = (of: Archive): Edition => ({
  version: '0.0.0',
  hash: '00000000',
  seeds: of.documents.map(({ source }) => ({ file: source.file, sha256: source.sha256 })),
  originals: [],
  counts: countsOf(of),
});

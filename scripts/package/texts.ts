/** All texts of an archive for the search of its package: see src/package/texts.ts. */
import type { Archive } from '../../src/archive/archive.ts';
import { toSearchTerms } from '../../src/lib/search-terms.ts';
import { textFile } from '../../src/package/texts.ts';
import type { Catalogue } from '../../src/search/store.ts';
import { toContents } from '../search/bundle.ts';
import { toSearchTexts } from '../search/texts.ts';

/** Characters in one file. */
const mostInFile = 400_000;

/** The files, each with its content, to be handed over by a twin. */
export function textsOf(archive: Archive): Map<string, unknown> {
  const { contents, listed } = toContents(toSearchTexts(archive), mostInFile, toSearchTerms(archive));
  const catalogue: Catalogue = { build: '', index: { kind: 'none' }, ...listed };
  return new Map(
    [...contents, ['catalogue', catalogue] as const].map(([name, value]) => [textFile(name), value]),
  );
}

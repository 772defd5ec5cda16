import type { Archive } from '../../src/archive/archive.ts';
import type { EditionRecord } from '../../src/schema/edition-record.ts';
import { countsOf, type Edition } from '../../src/archive/edition.ts';

/** The edition of an archive that was never published. */
export const editionOf = (of: Archive): Edition => ({
  version: '0.0.0',
  hash: '00000000',
  seeds: of.documents.map(({ source }) => ({ file: source.file, sha256: source.sha256 })),
  originals: [],
  counts: countsOf(of),
});

/** The records of two editions of it: the first one, and one in which a figure was read anew. */
export function editionsOf(of: Archive): EditionRecord[] {
  const { counts, seeds } = editionOf(of);
  const [document] = of.documents;
  if (!document) throw new Error('the archive has documents');
  const first: EditionRecord = {
    ...{ edition: '0.1.0+00000001', version: '0.1.0', date: '2031-02-03', commit: null, counts, seeds },
    added: { documents: counts.documents, sections: counts.sections, values: counts.observations },
    changes: [],
  };
  const second: EditionRecord = {
    ...{ ...first, edition: '0.2.0+00000002', version: '0.2.0', date: '2031-05-06', seeds: [] },
    added: { documents: 0, sections: 0, values: 0 },
    changes: [
      {
        url: `/${document.key}/1/#s1-p1-q3`,
        document: document.key,
        source: { file: document.source.file, start: 3, end: 4 },
        ...{ field: 'value', measure: 'applications.newReceived', dimension: '', member: 'total' },
        ...{ old: '398', new: '399', kind: 'reading', reason: '此前误读一位数字。' },
      },
    ],
  };
  return [first, second];
}

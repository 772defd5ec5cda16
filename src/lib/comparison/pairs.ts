/** Which reports are laid side by side: a body's consecutive ones as a page, any two of one form family on request. */
import { documentsOf, type Archive, type ArchiveDocument } from '../../archive/archive.ts';
import { forms } from '../../schema/vocabulary.ts';

export interface Pair {
  older: ArchiveDocument;
  newer: ArchiveDocument;
}

/** Two reports count the same work where both are one body's, and say, and say the same, whose it is. */
export function isSameScope(
  a: Pick<ArchiveDocument, 'body' | 'scope'>,
  b: Pick<ArchiveDocument, 'body' | 'scope'>,
): boolean {
  return a.body === b.body && a.scope !== undefined && a.scope !== 'unstated' && a.scope === b.scope;
}

const made = new WeakMap<readonly ArchiveDocument[], readonly Pair[]>();

/** Each report with the next one held of its body, scope and form family. Made once an archive. */
export function consecutivePairs({ documents }: Pick<Archive, 'documents'>): readonly Pair[] {
  const known = made.get(documents) ?? pairsAmong(documents);
  made.set(documents, known);
  return known;
}

/** Those of one body, from the earliest on. */
export const pairsIn = (archive: Pick<Archive, 'documents'>, body: string): Pair[] =>
  pairsAmong(documentsOf(archive, body));

/** In one walk over documents that stand in the order of their years. */
function pairsAmong(documents: readonly ArchiveDocument[]): Pair[] {
  const latest = new Map<string, ArchiveDocument>();
  return documents.flatMap((newer) => {
    const { kind, body, form, scope } = newer;
    if (kind !== 'report' || form === undefined || scope === undefined || scope === 'unstated') return [];
    const kin = `${body} ${scope} ${forms[form].family}`;
    const older = latest.get(kin);
    latest.set(kin, newer);
    return older ? [{ older, newer }] : [];
  });
}

import type { Archive, ArchiveDocument } from '../../src/archive/archive.ts';
import type { Relation } from '../../src/schema/annotation.ts';

export type RelationOf<R extends Relation['rule']> = Extract<Relation, { rule: R }>;

/** One record for each declared relation of a kind, in the order of declaration. */
export function fromRelations<R extends Relation['rule'], T>(
  { documents }: Archive,
  rule: R,
  toRecord: (document: ArchiveDocument, relation: RelationOf<R>) => T,
): T[] {
  // The guard says what a comparison of `rule` with a type parameter does not narrow by itself.
  const isOfRule = (relation: Relation): relation is RelationOf<R> => relation.rule === rule;
  return documents.flatMap((document) =>
    document.relations.filter(isOfRule).map((relation) => toRecord(document, relation)),
  );
}

import type { Archive, ArchiveDocument } from '../../src/archive/archive.ts';
import type { CheckRecord } from '../../src/schema/check.ts';
import type { Relation } from '../../src/schema/annotation.ts';

export type RelationOf<R extends Relation['rule']> = Extract<Relation, { rule: R }>;

/** One record for each declared relation of a kind, in the order of declaration. */
export function fromRelations<R extends Relation['rule']>(
  { documents }: Archive,
  rule: R,
  toRecord: (document: ArchiveDocument, relation: RelationOf<R>) => CheckRecord,
): CheckRecord[] {
  return documents.flatMap((document) =>
    relationsOf(document, rule).map((relation) => ({
      ...toRecord(document, relation),
      ...(relation.formerly ? { formerly: relation.formerly } : {}),
    })),
  );
}

/** The relations of a kind that are declared for a document. */
export function relationsOf<R extends Relation['rule']>(
  { relations }: ArchiveDocument,
  rule: R,
): RelationOf<R>[] {
  // The guard says what a comparison of `rule` with a type parameter does not narrow by itself.
  const isOfRule = (relation: Relation): relation is RelationOf<R> => relation.rule === rule;
  return relations.filter(isOfRule);
}

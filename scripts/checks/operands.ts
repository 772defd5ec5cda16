import type { ArchiveDocument } from '../../src/archive/archive.ts';
import { operandsOf, type Operand, type Relation } from '../../src/schema/annotation.ts';
import type { Issue, StructuralCheck } from './check.ts';
import { candidatesFor } from '../../src/archive/operands.ts';
import { subjectSlug } from './ids.ts';
import { placeIn } from './place.ts';
import { readPercentage } from './printed.ts';

/** A relation whose figures are not printed, or printed twice, is stale: it would be silently unassessable. */
export const operands: StructuralCheck = {
  id: 'operands',
  description:
    'Every operand of a declared relation is exactly one observation, every printed percentage one quantity.',
  run: ({ archive }) =>
    archive.documents.flatMap((document) =>
      document.relations.flatMap((relation) => [
        ...operandsOf(relation).flatMap((operand) => unclear(document, relation, operand)),
        ...unprinted(document, relation),
      ]),
    ),
};

function unclear(document: ArchiveDocument, { rule }: Relation, operand: Operand): Issue[] {
  const candidates = candidatesFor(document, operand);
  if (candidates.length === 1) return [];
  return [
    {
      check: 'operands',
      place: placeIn(document, candidates[0]?.lines),
      expected: 'one observation',
      found: candidates.length === 0 ? 'none' : candidates.map(({ at }) => at).join(', '),
      message: `${document.key}: the relation ${rule} names ${subjectSlug(operand)}; ${
        candidates.length === 0
          ? 'annotate the figure, or delete the relation'
          : 'say with `printedIn`, `scope` or `quote` which is meant'
      }`,
    },
  ];
}

function unprinted(document: ArchiveDocument, relation: Relation): Issue[] {
  if (relation.rule !== 'percentage' && relation.rule !== 'change') return [];
  if (readPercentage(document, relation)) return [];
  return [
    {
      check: 'operands',
      place: placeIn(document),
      expected: `“${relation.printed}”, once, with a percentage`,
      found: 'no such words, or not one percentage in them',
      message: `${document.key}: the relation ${relation.rule} quotes words that are not printed so; correct \`printed\`, \`occurrence\` or \`nth\``,
    },
  ];
}

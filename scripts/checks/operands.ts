import type { ArchiveDocument } from '../../src/archive/archive.ts';
import { listOf } from '../../src/archive/lists.ts';
import { candidatesFor, placeOfWords, quantityOfWords } from '../../src/archive/operands.ts';
import {
  figuresOf,
  isWords,
  type Operand,
  type Relation,
  type RelationFigure,
  type Words,
} from '../../src/schema/annotation.ts';
import type { Issue, StructuralCheck } from './check.ts';
import { subjectSlug } from './ids.ts';
import { placeIn } from './place.ts';
import { readPercentage } from './printed.ts';

/** A relation whose figures are not printed, or printed twice, is stale: it would be silently unassessable. */
export const operands: StructuralCheck = {
  id: 'operands',
  description:
    'Every operand of a declared relation is exactly one observation, every printed percentage one quantity, every list is printed.',
  run: ({ archive }) =>
    archive.documents.flatMap((document) =>
      document.relations.flatMap((relation) => [
        ...figuresOf(relation).flatMap((figure) => unclear(document, relation, figure)),
        ...unprinted(document, relation),
      ]),
    ),
};

const unclear = (document: ArchiveDocument, relation: Relation, figure: RelationFigure): Issue[] =>
  isWords(figure) ? unclearWords(document, relation, figure) : unclearOperand(document, relation, figure);

function unclearOperand(document: ArchiveDocument, { rule }: Relation, operand: Operand): Issue[] {
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

/** Only what is never computed may be a passage without a number. */
function unclearWords(document: ArchiveDocument, relation: Relation, words: Words): Issue[] {
  const isPassage = relation.rule === 'not-assessable' && words.nth === undefined;
  const found = isPassage ? placeOfWords(document, words) : quantityOfWords(document, words);
  return found ? [] : [wordsIssue(document, relation, words.printed, isPassage ? '' : ', with a number')];
}

function unprinted(document: ArchiveDocument, relation: Relation): Issue[] {
  if (relation.rule === 'list-length')
    return listOf(document, relation)
      ? []
      : [wordsIssue(document, relation, relation.items.join('、'), ', as a list')];
  if (relation.rule !== 'percentage' && relation.rule !== 'change') return [];
  return readPercentage(document, relation)
    ? []
    : [wordsIssue(document, relation, relation.printed, ', with a percentage')];
}

const wordsIssue = (document: ArchiveDocument, { rule }: Relation, words: string, as: string): Issue => ({
  check: 'operands',
  place: placeIn(document),
  expected: `“${words}”, once${as}`,
  found: 'no such words, or not so',
  message: `${document.key}: the relation ${rule} quotes words that are not printed so; correct them, \`occurrence\` or \`nth\``,
});

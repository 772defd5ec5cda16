import { kebab } from '../../src/schema/keys.ts';
import { checkId, subjectSlug } from './ids.ts';
import type { EquationCheck } from './check.ts';
import { weigh } from './equation.ts';
import { resolve } from './figure.ts';
import { fromRelations, type RelationOf } from './relations.ts';

/** Prose: a stated whole is the sum of its stated parts. */
export const partWhole: EquationCheck = {
  rule: 'part-whole',
  run: (archive) =>
    fromRelations(archive, 'part-whole', (document, relation) =>
      weigh({
        id: checkId(document.key, 'part-whole', slugOf(relation)),
        rule: 'part-whole',
        document: document.key,
        expected: [{ role: 'whole', figure: resolve(document, relation.whole) }],
        found: relation.parts.map((part) => ({ role: 'part', figure: resolve(document, part) })),
        remark: relation.note,
      }),
    ),
};

/** `proactive-items-by-level`, `litigation-total-by-…`: what is split, and by what. */
function slugOf({ whole, parts }: RelationOf<'part-whole'>): string {
  const slug = subjectSlug(whole);
  const dimensions = new Set(
    parts.map(({ measure, dimension }) => (measure === whole.measure ? dimension : undefined)),
  );
  const [dimension] = dimensions;
  if (dimensions.size === 1 && dimension) return `${slug}-by-${kebab(dimension)}`;
  const names = parts.map((part) => subjectSlug(part)).toSorted();
  // A longer list is named by what its measures are called in common: answers-granted, answers-refused … are answers.
  const families = new Set(parts.map(({ measure }) => kebab(measure.split('.')[0] ?? measure)));
  return `${slug}-by-${(names.length > 2 ? [...families].toSorted() : names).join('-and-')}`;
}

import type { Archive, ArchiveDocument } from '../../src/archive/archive.ts';
import type { CheckRecord } from '../../src/schema/check.ts';
import { kebab } from '../../src/schema/keys.ts';
import { TOTAL, type MeasureId } from '../../src/schema/vocabulary.ts';
import type { EquationCheck } from './check.ts';
import { weigh } from './equation.ts';
import { findCell, resolve, toFigure } from './figure.ts';
import { checkId, numbered, subjectSlug } from './ids.ts';
import { fromRelations, type RelationOf } from './relations.ts';

/** Prose: a stated whole is the sum of its stated parts. */
export const partWhole: EquationCheck = {
  rule: 'part-whole',
  run: (archive) => {
    const declared = fromRelations(archive, 'part-whole', (document, relation) =>
      weigh({
        id: idOf(document, relation),
        rule: 'part-whole',
        document: document.key,
        expected: [{ role: 'whole', figure: resolve(document, relation.whole) }],
        found: relation.parts.map((part) => ({ role: 'part', figure: resolve(document, part) })),
        remark: relation.note,
      }),
    );
    const ids = new Set(declared.map(({ id }) => id));
    return [...declared, ...standardSums(archive).filter(({ id }) => !ids.has(id))];
  },
};

/** What the prose of the standard forms states as a whole, and the tables print in parts. */
const sums = [
  {
    whole: 'applications.receivedIncludingCarriedOver',
    parts: ['applications.newReceived', 'applications.carriedOver'],
  },
  {
    whole: 'applications.receivedIncludingCarriedOver',
    parts: ['outcomes.totalProcessed', 'applications.carriedForward'],
  },
  { whole: 'litigation.total', parts: ['litigation.direct.total', 'litigation.afterReconsideration.total'] },
  {
    whole: 'litigation.corrected',
    parts: ['litigation.direct.corrected', 'litigation.afterReconsideration.corrected'],
  },
] as const satisfies { whole: MeasureId; parts: MeasureId[] }[];

/** One record for each printing of such a whole whose parts the tables of the same report print, of the same scope. */
const standardSums = ({ documents }: Archive): CheckRecord[] =>
  documents.flatMap((document) => {
    const found = sums.flatMap(({ whole, parts }) =>
      document.observations
        .filter((one) => one.measure === whole && one.member === TOTAL && one.printedIn === 'prose')
        .flatMap((printed) => {
          const cells = parts.flatMap((measure) => findCell(document, { measure }) ?? []);
          const alike = cells.every(({ body, scope }) => body === printed.body && scope === printed.scope);
          return alike && cells.length === parts.length ? [{ printed, cells }] : [];
        }),
    );
    const ids = numbered(found.map(({ printed, cells }) => idOf(document, { whole: printed, parts: cells })));
    return found.map(({ printed, cells }, index) =>
      weigh({
        id: ids[index] ?? '',
        rule: 'part-whole',
        document: document.key,
        expected: [{ role: 'whole', figure: toFigure(document, printed) }],
        found: cells.map((cell) => ({ role: 'part', figure: toFigure(document, cell) })),
      }),
    );
  });

const idOf = ({ key }: ArchiveDocument, sum: Pick<RelationOf<'part-whole'>, 'whole' | 'parts'>): string =>
  checkId(key, 'part-whole', slugOf(sum));

/** `proactive-items-by-level`, `litigation-total-by-…`: what is split, and by what. */
function slugOf({ whole, parts }: Pick<RelationOf<'part-whole'>, 'whole' | 'parts'>): string {
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

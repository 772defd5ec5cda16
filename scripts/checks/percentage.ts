import type { EquationCheck } from './check.ts';
import { judge, notAssessable, whyNotAssessable, type Term } from './equation.ts';
import { resolve, type EquationFigure } from './figure.ts';
import { checkId, subjectSlug } from './ids.ts';
import { readPercentage } from './printed.ts';
import { fromRelations, type RelationOf } from './relations.ts';

/** A printed percentage is part ÷ whole, rounded half up to the decimals that are printed. */
export const percentage: EquationCheck = {
  rule: 'percentage',
  run: (archive) =>
    fromRelations(archive, 'percentage', (document, relation) => {
      const head = {
        id: checkId(document.key, 'percentage', slugOf(relation)),
        rule: 'percentage' as const,
        document: document.key,
      };
      const printed = readPercentage(document, relation);
      const [part, whole] = [resolve(document, relation.part), resolve(document, relation.whole)];
      const terms: Term[] = [
        ...(printed ? [{ role: 'percentage' as const, figure: printed }] : []),
        { role: 'part', figure: part },
        { role: 'whole', figure: whole },
      ];
      const reason = printed ? whyNotAssessable(terms) : '原文没有印出这一百分比。';
      const [of, all] = [part.interval, whole.interval];
      if (reason !== '' || !printed?.interval || !of || !all) return notAssessable(head, terms, reason);
      if (all.min <= 0) return notAssessable(head, terms, `${whole.label}为0，无从计算百分比。`);
      const decimals = decimalsOf(printed);
      return judge(head, terms, {
        expected: printed.interval.min,
        found: roundedShare(part.base ?? of.min, whole.base ?? all.min, decimals),
        intervals: [
          printed.interval,
          {
            min: roundedShare(of.min, all.max, decimals),
            max: roundedShare(of.max, all.min, decimals),
            open: false,
          },
        ],
        remark: relation.note ?? '',
      });
    }),
};

const decimalsOf = ({ operand }: EquationFigure): number =>
  /\d[.．](\d+)/.exec(operand.quote.normalize('NFKC'))?.[1]?.length ?? 0;

/** part ÷ whole in %, half rounded up. Whole numbers are compared with whole numbers: 12.5 is not 12.499999. */
export function roundedShare(part: number, whole: number, decimals: number): number {
  const numerator = part * 100 * 10 ** decimals;
  const floor = Math.floor(numerator / whole);
  const rounded = (numerator - floor * whole) * 2 >= whole ? floor + 1 : floor;
  return Number((rounded / 10 ** decimals).toFixed(decimals));
}

function slugOf({ part, whole }: RelationOf<'percentage'>): string {
  return part.measure === whole.measure && !whole.dimension
    ? subjectSlug(part)
    : `${subjectSlug(part)}-of-${subjectSlug(whole)}`;
}

import type { Interval } from '../../src/schema/quantity.ts';
import type { EquationCheck } from './check.ts';
import { judge, notAssessable, whyNotAssessable, type Term } from './equation.ts';
import { resolve, type EquationFigure } from './figure.ts';
import { checkId, subjectSlug } from './ids.ts';
import { isExact, tidy } from './interval.ts';
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
      if (all.min <= 0)
        return notAssessable(
          head,
          terms,
          `${whole.label}${all.max > 0 ? '是约数，可以小到0' : '为0'}，无从计算百分比。`,
        );
      const decimals = decimalsOf(printed);
      return judge(head, terms, {
        expected: printed.interval.min,
        found: roundedShare(part.base ?? of.min, whole.base ?? all.min, decimals),
        intervals: [
          printed.interval,
          sharesBetween([of.min, all.max], [of.max, all.min], {
            decimals,
            isRounded: isExact(printed.interval),
          }),
        ],
        remark: relation.note ?? '',
      });
    }),
};

type Share = readonly [part: number, whole: number];

/**
 * From the least share to the greatest, as they would be printed. 超过20% may be said of 29.66% itself or of the 30% that it
 * is rounded to: where the percentage is not exact, both count.
 */
function sharesBetween(
  least: Share,
  greatest: Share,
  { decimals, isRounded }: { decimals: number; isRounded: boolean },
): Interval {
  const ends = ([part, whole]: Share): number[] => [
    roundedShare(part, whole, decimals),
    ...(isRounded ? [] : [tidy((part / whole) * 100)]),
  ];
  return { min: Math.min(...ends(least)), max: Math.max(...ends(greatest)), open: false };
}

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

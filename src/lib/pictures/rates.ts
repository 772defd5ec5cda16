/** The rates of a body's last two reports that compare, each as a line from then to now. */
import { urls } from '../../archive/urls.ts';
import { ratesOf, type Indicator } from '../indicators.ts';
import { lastRates, toldRates, type Computed } from '../findings/rates.ts';
import { whose, type Sources, type Told } from '../findings/told.ts';

export interface RateRow {
  id: string;
  label: string;
  formula: string;
  url: string;
  /** The last rates that compare, one or two. */
  rates: readonly Computed[];
  /** Beside a single rate, the counts of the year that has none. */
  few: readonly Few[];
}

interface Few {
  year: number;
  numerator: number;
  denominator: number;
  place: string | undefined;
}

/** A rate that cannot be: the counts instead. */
export interface FewRow {
  id: string;
  label: string;
  url: string;
  counts: readonly Few[];
}

export interface RatePicture {
  whose: string;
  rows: readonly RateRow[];
  few: readonly FewRow[];
}

export function ratePicture(
  told: Told,
  sources: Sources,
  shown: readonly Indicator[] = toldRates,
): RatePicture {
  return {
    whose: whose(told),
    rows: shown.flatMap((indicator) => rowOf(indicator, told, sources)),
    few: shown.flatMap((indicator) => fewOf(indicator, told, sources)),
  };
}

const about = ({ id, label, formula }: Indicator) => ({ id, label, formula, url: urls.indicator(id) });

function rowOf(indicator: Indicator, told: Told, sources: Sources): RateRow[] {
  const pair = lastRates(indicator, sources, told);
  if (pair) return [{ ...about(indicator), rates: pair, few: [] }];
  const rates = ratesOf(indicator, sources.points, told.reports);
  const only = rates.findLast((rate): rate is Computed => rate.kind === 'computed');
  return only ? [{ ...about(indicator), rates: [only], few: suppressedIn(rates).slice(-1) }] : [];
}

const suppressedIn = (rates: ReturnType<typeof ratesOf>): Few[] =>
  rates.flatMap((rate) =>
    rate.kind === 'suppressed'
      ? [
          {
            year: rate.year,
            numerator: rate.numerator.value,
            denominator: rate.denominator.value,
            place: rate.numerator.cells[0]?.place,
          },
        ]
      : [],
  );

/** Only where no report has the rate itself. */
function fewOf(indicator: Indicator, told: Told, { points }: Sources): FewRow[] {
  const rates = ratesOf(indicator, points, told.reports);
  if (rates.some(({ kind }) => kind === 'computed')) return [];
  const counts = suppressedIn(rates);
  return counts.length > 0 ? [{ ...about(indicator), counts: counts.slice(-2) }] : [];
}

/** The figures of a document, with all that is known of each. */
import type { ArchiveDocument } from '../../archive/archive.ts';
import type { PrintedQuantity } from '../../archive/body.ts';
import { findQuantity, placesById, placesOf } from '../../archive/places.ts';
import { urls } from '../../archive/urls.ts';
import { resolutionAt } from '../../archive/values.ts';
import type { CheckView } from '../../data/checks.ts';
import { scopeLabel } from '../../schema/body.ts';
import { checkRules, verdicts } from '../../schema/check.ts';
import { blockOfId, offsetOfId } from '../../schema/ids.ts';
import { formatLines } from '../../schema/locator.ts';
import type { Observation } from '../../schema/observation.ts';
import { resolutionOf } from '../../schema/quantity.ts';
import {
  isDimensionId,
  measureOf,
  memberLabel,
  scopes,
  TOTAL,
  type MeasureId,
  type ScopeId,
} from '../../schema/vocabulary.ts';
import type { ChecksAt } from './checks.ts';
import type { FigureFile, FollowedFigure } from './file.ts';
import { clauseAround, cutAround, exactnessOf, lengthOf, periodWords, valueWords } from './words.ts';

interface Surroundings {
  /** The checks a number stands in. */
  checksAt: ChecksAt;
  /** An address as the pages of the site link to it. */
  link: (url: string) => string;
}

/** What is printed of a figure. */
type Printed = Omit<FollowedFigure, 'read' | 'checks'>;

/** Every number of a document, whether or not the vocabulary has a measure for it. */
export function figureFile(document: ArchiveDocument, { checksAt, link }: Surroundings): FigureFile {
  const [measures, works, stoodIn] = [numbered<MeasureId>(), numbered<ScopeId>(), numbered<CheckView>()];
  const checksOf = (url: string, quote: string): number[] => checksAt(url, quote).map(stoodIn.numberOf);

  const figures = new Map<string, FollowedFigure[]>();
  for (const observation of document.observations) {
    const { measure, dimension, member, scope, section, at, quote, reason } = observation;
    const period = observation.period ?? measureOf(measure).period ?? 'year';
    const figure: FollowedFigure = {
      ...printedBy(document, observation),
      read: {
        measure: measures.numberOf(measure),
        ...(isDimensionId(dimension) && member !== TOTAL ? { member: memberLabel(dimension, member) } : {}),
        work: works.numberOf(scope),
        period: periodWords(period, document.year),
        reason,
        url: link(urls.observation(measure, document.key, at)),
      },
      checks: checksOf(urls.place(document.key, section, at), quote),
    };
    figures.set(at, [...(figures.get(at) ?? []), figure]);
  }
  for (const { section, text, quantities } of placesOf(document)) {
    for (const quantity of quantities.filter(({ id }) => !figures.has(id))) {
      const url = urls.place(document.key, section, quantity.id);
      figures.set(quantity.id, [{ ...printedAs(quantity, text), checks: checksOf(url, quantity.printed) }]);
    }
  }
  return {
    figures: Object.fromEntries(figures),
    measures: measures.all.map((measure) => {
      const { label, definition } = measureOf(measure);
      return { label, definition };
    }),
    works: works.all.map((scope) => `${scopeLabel(scope, document.reporter)}：${scopes[scope].description}`),
    checks: stoodIn.all.map((view) => ({
      title: `${checkRules[view.rule].label}：${view.title}`,
      verdict: view.verdict,
      url: link(urls.check(view)),
    })),
    verdicts: {
      holds: verdicts.holds.label,
      differs: verdicts.differs.label,
      'not-assessable': verdicts['not-assessable'].label,
    },
  };
}

/** A figure that the vocabulary has a measure for, in the words quoted for it. */
function printedBy(document: ArchiveDocument, observation: Observation): Printed {
  const { value, unit, printedUnit = unit, qualifier, state, quote, at, lines } = observation;
  const shown = { value, unit: printedUnit, qualifier };
  return {
    value: valueWords({ ...shown, state }),
    quote: markedIn(document, quote, at),
    lines,
    ...exact({ ...shown, resolution: resolutionAt(document, observation) ?? 1 }),
    ...(value === null || printedUnit === unit ? {} : { unit }),
  };
}

/** Any other, in its clause. */
function printedAs({ id, printed, lines, ...quantity }: PrintedQuantity, text: string): Printed {
  return {
    value: valueWords({ ...quantity, state: 'reported' }),
    quote: clauseAround(text, offsetOfId(id) ?? 0, lengthOf(printed)),
    lines: formatLines(lines),
    ...exact({ ...quantity, resolution: resolutionOf(printed, quantity.value) }),
  };
}

function exact(valued: Parameters<typeof exactnessOf>[0]): Pick<Printed, 'exactness'> {
  const exactness = exactnessOf(valued);
  return exactness === '' ? {} : { exactness };
}

/** A quote cut around its number; a cell, or words that say “none”, are the number themselves. */
function markedIn(document: ArchiveDocument, quote: string, at: string): Printed['quote'] {
  const quantity = findQuantity(document, at);
  const text = placesById(document).get(blockOfId(at))?.text.replace(/\s/gu, '') ?? '';
  const offset = offsetOfId(at);
  if (!quantity || offset === undefined) return ['', quote, ''];
  const length = lengthOf(quantity.printed);
  const start = startAround(text, quote.replace(/\s/gu, ''), offset, length);
  return start === undefined ? ['', quote, ''] : cutAround(quote, offset - start, length);
}

/** Where a quote begins that has the characters from `offset` on; of several alike, the one that does. */
function startAround(text: string, quote: string, offset: number, length: number): number | undefined {
  const [characters, quoted] = [[...text], [...quote]];
  const earliest = Math.max(0, offset + length - quoted.length);
  for (let start = earliest; start <= offset; start++) {
    if (quoted.every((character, index) => character === characters[start + index])) return start;
  }
  return undefined;
}

/** A list that says each of its entries once, by number. */
function numbered<Entry>(): { all: Entry[]; numberOf: (entry: Entry) => number } {
  const all: Entry[] = [];
  const numbers = new Map<Entry, number>();
  const numberOf = (entry: Entry): number => {
    const number = numbers.get(entry) ?? all.push(entry) - 1;
    numbers.set(entry, number);
    return number;
  };
  return { all, numberOf };
}

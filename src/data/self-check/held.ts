/** The files a self-check reads: what is held, and of each body and year the numbers a draft is held against. */
import { reportsIn, reportsOf, type Archive, type ArchiveDocument } from '../../archive/archive.ts';
import { findQuantity, placesById } from '../../archive/places.ts';
import { blockOfId, offsetOfId } from '../../schema/ids.ts';
import type { Observation } from '../../schema/observation.ts';
import { TOTAL } from '../../schema/vocabulary.ts';
import type { HeldFigure, HeldList, HeldReport } from '../../self-check/held.ts';

export function heldList(archive: Archive): HeldList {
  const byBody = Map.groupBy(reportsIn(archive), ({ body }) => body);
  return {
    place: archive.about.place,
    name: archive.about.name,
    bodies: archive.bodies,
    held: Object.fromEntries(
      [...byBody].map(([body, reports]) => [
        body,
        {
          years: [...new Set(reports.map(({ year }) => year))],
          scopes: [...new Set(besideOthers(reports).flatMap(({ scope }) => scope ?? []))],
        },
      ]),
    ),
  };
}

/** Of a body's reports those that are not the only one of their year. */
const besideOthers = (reports: readonly ArchiveDocument[]): ArchiveDocument[] =>
  [...Map.groupBy(reports, ({ year }) => year).values()].filter(({ length }) => length > 1).flat();

/** The reports of a body and a year. */
export const heldReports = (archive: Archive, body: string, year: number): HeldReport[] =>
  reportsOf(archive, body)
    .filter((document) => document.year === year)
    .flatMap((document) => heldReport(document));

function heldReport(document: ArchiveDocument): HeldReport[] {
  const { key, title, year, body, issuer, scope, form, relations } = document;
  if (!scope || !form) return [];
  const figures = document.observations.filter(isHeldAgainst).map((one) => heldFigure(document, one));
  return [{ key, title, year, body, issuer, scope, form, figures, relations }];
}

/** The next year is held against wholes and what was carried forward; the prose is registered by people. */
const isHeldAgainst = ({ printedIn, member, measure }: Observation): boolean =>
  printedIn === 'prose' || member === TOTAL || measure === 'applications.carriedForward';

function heldFigure(document: ArchiveDocument, observation: Observation): HeldFigure {
  const { measure, dimension, member, value, unit, qualifier, state, body, scope } = observation;
  const { section, quote, at, printedIn, period, standsIn } = observation;
  const quantity = findQuantity(document, at);
  return {
    ...{
      measure,
      dimension,
      member,
      value,
      unit,
      qualifier,
      state,
      body,
      scope,
      section,
      quote,
      at,
      printedIn,
    },
    ...(quantity ? { printed: quantity.printed, counter: quantity.unit } : {}),
    ...(printedIn === 'prose' ? wordsAt(document, observation) : {}),
    ...(period ? { period } : {}),
    ...(standsIn ? { standsIn } : {}),
  };
}

const dense = (text: string): string => text.replace(/\s/gu, '');

/** Which printing of its words a figure stands in, and which of their numbers it is. */
function wordsAt(
  document: ArchiveDocument,
  { quote, at }: Observation,
): Pick<HeldFigure, 'occurrence' | 'nth' | 'absent'> {
  const block = blockOfId(at);
  const offset = offsetOfId(at);
  const words = dense(quote);
  const length = [...words].length;
  const printings = [...placesById(document).values()]
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ id, text, quantities }) =>
      startsOf(dense(text), words).map((start) => ({
        id,
        start,
        numbers: quantities
          .map((quantity) => offsetOfId(quantity.id) ?? -1)
          .filter((one) => one >= start && one < start + length),
      })),
    );
  const index = printings.findIndex(
    ({ id, start, numbers }) =>
      id === block && (offset === undefined ? start >= 0 : numbers.includes(offset)),
  );
  const nth = offset === undefined ? 0 : (printings[index]?.numbers.indexOf(offset) ?? -1) + 1;
  return {
    ...(printings.length > 1 && index !== -1 ? { occurrence: index + 1 } : {}),
    ...((printings[index]?.numbers.length ?? 0) > 1 && nth > 0 ? { nth } : {}),
    ...(offset === undefined ? { absent: true as const } : {}),
  };
}

/** Where some words begin, in Unicode characters. */
function startsOf(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    found.push([...text.slice(0, at)].length);
  return found;
}

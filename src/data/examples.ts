/**
 * Programs that read the data, as examples: written once for every archive, with the bodies, measures and files of the one
 * that publishes them. They stand as they are in `examples/`; what the archive says stands there in `{{ }}`.
 */
import type { Archive } from '../archive/archive.ts';
import { urls } from '../archive/urls.ts';
import { officialName, scopeLabel } from '../schema/body.ts';
import { areComparable, measureOf, TOTAL, type FormId, type MeasureId } from '../schema/vocabulary.ts';
import type { DataFile } from './files.ts';
import { observationRows } from './observations.ts';
import type { ObservationRow } from './record-schemas.ts';

export interface Example {
  /** Its file under `/data/examples/`. */
  name: string;
  language: string;
  command: string;
  text: string;
}

export interface Examples {
  /** The series that the programs print. */
  series: string;
  /** The address that stands for the site's own; undefined where that is known. */
  placeholder: string | undefined;
  programs: readonly Example[];
}

/** The whole values that one body reports of one measure and scope, under forms that count alike: in order, at least one. */
export interface Series {
  body: string;
  scope: ObservationRow['scope'];
  measure: MeasureId;
  forms: readonly FormId[];
  /** Its values; a figure that is printed twice has two. */
  rows: readonly ObservationRow[];
}

/** The series that goes through the most reports, of those the one that goes on longest; undefined where there is none. */
export function exampleSeries(archive: Archive): Series | undefined {
  const wholes = observationRows(archive).filter(
    ({ state, member }) => state === 'reported' && member === TOTAL,
  );
  const groups = Map.groupBy(wholes, ({ body, scope, measure }) => `${body} ${scope} ${measure}`);
  const [first, ...others] = [...groups.values()].flatMap((rows) => seriesOf(rows) ?? []);
  if (!first) return undefined;
  return others.reduce((best, one) => (isBetter(one, best) ? one : best), first);
}

/** What stands in one series with the last of these values of a measure. */
function seriesOf(all: readonly ObservationRow[]): Series | undefined {
  const last = all.at(-1);
  if (!last) return undefined;
  const { body, scope, measure } = last;
  const rows = all.filter(({ form }) => areComparable(measure, form, last.form));
  if (rows.length === 0) return undefined;
  return { body, scope, measure, forms: [...new Set(rows.map(({ form }) => form))], rows };
}

const reportsIn = ({ rows }: Series): number => new Set(rows.map(({ document }) => document)).size;
const lastYearOf = ({ rows }: Series): number => rows.at(-1)?.year ?? 0;
const isBetter = (one: Series, than: Series): boolean =>
  (reportsIn(one) - reportsIn(than) || lastYearOf(one) - lastYearOf(than)) > 0;

/** What an example is written with. */
export interface Facts {
  series: Series;
  archive: Archive;
  /** All that is published under `/data/`. */
  files: readonly DataFile[];
  /** The site's address, without a slash at its end. */
  site: string;
}

/** A program with what the archive says in its places; a place for which nothing is known is a mistake in the program. */
export function fillIn(program: string, facts: Facts): string {
  const words = wordsFor(facts);
  return program.replaceAll(/\{\{(\w+)\}\}/g, (place, name: string) => {
    const word = words[name];
    if (word === undefined)
      throw new Error(`an example has ${place}; known are ${Object.keys(words).join(', ')}`);
    return word;
  });
}

function wordsFor({ series, archive, files, site }: Facts): Readonly<Record<string, string>> {
  const { body, scope, measure, forms } = series;
  const [checked = ''] = addressesOf(series, files, 'csv');
  return {
    // What stands in single quotes in the shell.
    site: site.replaceAll("'", '%27'),
    series: titleOf(series, archive),
    body,
    scope,
    measure,
    forms: quoted(forms),
    csv: quoted(addressesOf(series, files, 'csv')),
    json: addressesOf(series, files, 'json').join(' '),
    checked: checked.slice(1),
  };
}

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

/** The series in words: 重庆市人民政府（全市）新收信息公开申请. */
export function titleOf({ body: id, scope, measure }: Series, { bodies }: Archive): string {
  const body = bodies.find((one) => one.id === id);
  return `${body ? `${officialName(body)}（${scopeLabel(scope, body)}）` : ''}${measureOf(measure).label}`;
}

/** The files that hold the observations of a series: the whole table or, where it is too large for one file, its years. */
function addressesOf({ rows }: Series, files: readonly DataFile[], format: DataFile['format']): string[] {
  const years = new Set(rows.map(({ year }) => year));
  const all = files.filter((file) => file.table === 'observations' && file.format === format);
  const whole = all.filter(({ year }) => year === undefined);
  const published = whole.length > 0 ? whole : all.filter(({ year = 0 }) => years.has(year));
  return published.map(({ name }) => urls.dataFile(name));
}

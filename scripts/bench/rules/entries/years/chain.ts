/** The reports of a body over some years, as numbers that follow from each other, and the texts made of them. */
import type { Seed } from '../../../../ingest/reading.ts';
import { madeUpFigures } from '../../../figures.ts';
import type { Random } from '../../../random.ts';
import { bodies } from '../../bodies.ts';
import { cellAt, cellsOf, scaled, withCells, type Cell, type Cells, type Place } from '../../cells.ts';
import type { Look, Odd } from '../../entry.ts';
import { scopeOf, type Reporter, type TableForm } from '../../made-up.ts';
import { layoutOf, toSeed, type Part, type Plan } from '../../report.ts';

type Years = ReadonlyMap<number, Cells>;

/** The reports of a body over some years, every number following from the year before. */
export interface Chain extends Reporter {
  years: Years;
}

export interface YearPlace extends Place {
  year: number;
}

/** A relation between two years: one number, and those it follows from. */
export interface Link {
  at: string;
  whole: YearPlace;
  terms: readonly (YearPlace & { sign?: -1 })[];
}

export interface YearRule {
  rule: string;
  part: Part;
  /** The first report year that prints what it looks at. */
  firstYear: number;
  /** What relates a year to the one before. */
  links(year: number): Link[];
  /** The labels of rows it does not look at: most cases leave them out, to be read the sooner. */
  idleRows(form: TableForm): string[];
  oddities: readonly Oddity[];
}

export type Oddity = (of: YearRule, random: Random) => Odd;

const lastYear = 2025;

export function chainOf({ firstYear }: YearRule, random: Random, { factor = 1, from = bodies } = {}): Chain {
  const body = random.pick(from);
  const first = random.between(firstYear, lastYear - 2);
  const last = Math.min(lastYear, first + random.between(1, 3));
  const made = madeUpFigures(`chain ${random.below(1e9)}`, body.kind, first, last);
  const cells = [...made].map(([year, figures]): [number, Cells] => [
    year,
    scaled(cellsOf(tableFormIn(year), figures), factor),
  ]);
  return { body, scope: scopeOf(body), years: new Map(cells) };
}

const tableFormIn = (year: number): TableForm => (year <= 2020 ? '2019' : '2021');

/** The links between years that are both there. */
export const linksOf = ({ links }: YearRule, years: Years): Link[] =>
  [...years.keys()].flatMap((year) => (years.has(year - 1) ? links(year) : []));

export const placesIn = ({ whole, terms }: Link): readonly YearPlace[] => [whole, ...terms];

export const cellIn = (years: Years, { year, ...place }: YearPlace): Cell =>
  cellAt(years.get(year) ?? new Map(), place);

export function withChanged(years: Years, changed: readonly (readonly [YearPlace, number | Cell])[]): Years {
  const next = new Map(years);
  for (const [{ year, ...place }, to] of changed)
    next.set(year, withCells(next.get(year) ?? new Map(), [[place, to]]));
  return next;
}

export function sidesOf({ whole, terms }: Link, years: Years): { expected: number; found: number } {
  const valueOf = (place: YearPlace): number => cellIn(years, place).value ?? 0;
  return {
    expected: valueOf(whole),
    found: terms.reduce((sum, term) => sum + (term.sign ?? 1) * valueOf(term), 0),
  };
}

export function plansOf(of: YearRule, { years, ...reporter }: Chain, random: Random): Plan[] {
  const isShort = random.chance(0.9);
  return [...years].map(([year, cells]) => {
    const form = tableFormIn(year);
    return {
      ...reporter,
      year,
      form,
      tables: { cells, parts: [of.part], without: isShort ? of.idleRows(form) : [] },
    };
  });
}

export const seedsOf = (plans: readonly Plan[], random: Random, blankCells = false): Seed[] =>
  plans.map((plan) => toSeed(plan, layoutOf(random, { blankCells }), random));
export const holdsIn = (of: YearRule, years: Years): Look[] =>
  linksOf(of, years)
    .filter((link) => placesIn(link).every((place) => cellIn(years, place).value !== null))
    .map(({ at }) => ({ rule: of.rule, at }));

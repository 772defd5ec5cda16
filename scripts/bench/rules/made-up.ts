/** Who reports, in which year and form, with which numbers: the ground that the cases of an entry stand on. */
import type { FormId, ScopeId } from '../../../src/schema/vocabulary.ts';
import type { Body } from '../bodies.ts';
import { madeUpFigures } from '../figures.ts';
import type { Random } from '../random.ts';
import { bodies } from './bodies.ts';
import { cellsOf, scaled, type Cells } from './cells.ts';

export type TableForm = '2019' | '2021';

export interface Reporter {
  body: Body;
  scope: ScopeId;
}

export const scopeOf = ({ kind }: Body): ScopeId =>
  kind === 'department' || kind === 'general-office' ? 'organ' : 'area';

export function reporter(random: Random): Reporter {
  const body = random.pick(bodies);
  return { body, scope: scopeOf(body) };
}

const lastYear = 2025;

/** A year of a form with tables. */
export function yearOf(form: TableForm, random: Random): number {
  return form === '2019' ? random.between(2019, 2020) : random.between(2021, lastYear);
}

export const tableForm = (random: Random): TableForm => random.pick(['2019', '2021', '2021']);

export const formIn = (year: number): FormId =>
  year >= 2021 ? '2021' : year >= 2019 ? '2019' : year >= 2014 ? '2014' : '2008';

/** The cells of a report in which all agrees, from a town's few to more than any body has. */
export function cellsFor(form: TableForm, { body }: Reporter, random: Random, factor = 1): Cells {
  const year = yearOf(form, random);
  const figures = madeUpFigures(`rules ${random.below(1e9)}`, body.kind, year, year).get(year);
  if (!figures) throw new RangeError(`no figures for ${year}`);
  return scaled(cellsOf(form, figures), factor);
}

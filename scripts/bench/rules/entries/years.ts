/** Rules over consecutive reports of one body: what is carried forward is carried over, what is in force follows from what was. */
import { kebab, keysOf } from '../../../../src/schema/keys.ts';
import { dimensions } from '../../../../src/schema/vocabulary.ts';
import type { Random } from '../../random.ts';
import { archiveJudge } from '../archive-judge.ts';
import { idleRows } from '../cells.ts';
import type { Planted, PlantedError, RuleEntry } from '../entry.ts';
import { slip } from '../numbers.ts';
import {
  cellIn,
  chainOf,
  linksOf,
  placesIn,
  plansOf,
  seedsOf,
  sidesOf,
  withChanged,
  type Link,
  type YearPlace,
  type YearRule,
} from './years/chain.ts';
import { common, fromProse } from './years/oddities.ts';

/** One to three numbers mistyped; every relation that no longer holds is to be found, and only those. */
function plant(of: YearRule, random: Random): Planted {
  for (;;) {
    const chain = chainOf(of, random, { factor: random.pick([1, 1, 31]) });
    const places = linksOf(of, chain.years).flatMap(placesIn);
    const kinds = new Map<string, string>();
    const changed = Array.from({ length: random.between(1, 3) }, (): readonly [YearPlace, number] => {
      const place = random.pick(places);
      const { kind, value } = slip(cellIn(chain.years, place).value ?? 0, random);
      kinds.set(
        JSON.stringify(place),
        `${place.year === Math.min(...chain.years.keys()) ? '上年' : '本年'}的数字${kind}`,
      );
      return [place, value];
    });
    const years = withChanged(chain.years, changed);
    const errors = linksOf(of, years).flatMap((link): PlantedError[] => {
      const { expected, found } = sidesOf(link, years);
      const [kind = ''] = placesIn(link).flatMap((place) => kinds.get(JSON.stringify(place)) ?? []);
      return expected === found ? [] : [{ rule: of.rule, at: link.at, expected, found, kind }];
    });
    if (errors.length > 0)
      return { errors, seeds: seedsOf(plansOf(of, { ...chain, years }, random), random) };
  }
}
const applicants = keysOf(dimensions.applicant.members);

const carriedOver: YearRule = {
  rule: 'carried-over',
  part: 3,
  firstYear: 2019,
  links: (year) =>
    [undefined, ...applicants].map((applicant): Link => {
      const member = applicant === undefined ? {} : { member: applicant };
      return {
        at: `${year - 1}-${year}${applicant === undefined ? '' : `-${kebab(applicant)}`}`,
        whole: { year: year - 1, measure: 'applications.carriedForward', ...member },
        terms: [{ year, measure: 'applications.carriedOver', ...member }],
      };
    }),
  idleRows,
  oddities: [...common, fromProse],
};

const inForce: YearRule = {
  rule: 'in-force',
  part: 2,
  firstYear: 2021,
  links: (year) =>
    (['regulations', 'normativeDocuments'] as const).map((kind): Link => ({
      at: `${year}-${kebab(kind)}`,
      whole: { year, measure: `${kind}.inForce` },
      terms: [
        { year: year - 1, measure: `${kind}.inForce` },
        { year, measure: `${kind}.issued` },
        { year, measure: `${kind}.repealed`, sign: -1 },
      ],
    })),
  idleRows: () => [],
  oddities: common,
};

const entryOf = (of: YearRule): RuleEntry => ({
  rules: [of.rule],
  judge: archiveJudge,
  plant: (random) => plant(of, random),
  odd: (random) => random.pick(of.oddities)(of, random),
});

export const carriedOverEntry = entryOf(carriedOver);
export const inForceEntry = entryOf(inForce);

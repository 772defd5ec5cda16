/** Rules over what a report says twice: a number of its prose, and the table that prints it or its parts. */
import type { Random } from '../../random.ts';
import { archiveJudge } from '../archive-judge.ts';
import { valueIn, withCells } from '../cells.ts';
import type { Planted, PlantedError, RuleEntry } from '../entry.ts';
import { slip } from '../numbers.ts';
import { groundOf, seedOf, sentences, trueValue } from './told/ground.ts';
import { oddities } from './told/oddities.ts';

/** One or two numbers are mistyped, in the prose or in a cell. */
function plant(random: Random): Planted {
  for (;;) {
    const ground = groundOf(random, random.pick([1, 1, 53]));
    const said = new Map(ground.told.map((one) => [one.name, trueValue(ground.cells, one)]));
    const kinds = new Map<string, string>();
    let { cells } = ground;
    for (let left = random.between(1, 2); left > 0; left--) {
      const one = random.pick(ground.told);
      if (random.chance(0.6)) {
        const { kind, value } = slip(said.get(one.name) ?? 0, random);
        said.set(one.name, value);
        kinds.set(one.name, `正文的数字${kind}`);
      } else {
        const place = random.pick(one.claims.flatMap((claim) => claim.cells));
        const { kind, value } = slip(valueIn(cells, place), random);
        cells = withCells(cells, [[place, value]]);
        kinds.set(place.measure, `表中的数字${kind}`);
      }
    }
    const errors = ground.told.flatMap((one) =>
      one.claims.flatMap((claim): PlantedError[] => {
        const expected = said.get(one.name) ?? 0;
        const found = claim.cells.reduce((total, place) => total + valueIn(cells, place), 0);
        if (expected === found) return [];
        const kind =
          kinds.get(one.name) ?? claim.cells.flatMap(({ measure }) => kinds.get(measure) ?? [])[0] ?? '';
        return [{ ...claim.look, expected, found, kind }];
      }),
    );
    if (errors.length === 0) continue;
    const prose = sentences(ground, ({ name }) => String(said.get(name)), random);
    return { errors, seeds: [seedOf({ ...ground, cells }, prose, random)] };
  }
}
export const toldEntry: RuleEntry = {
  rules: ['same', 'part-whole'],
  judge: archiveJudge,
  plant,
  odd: (random) => random.pick(oddities)(random),
};

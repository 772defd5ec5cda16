/** Rules that are declared beside the seed, over the prose of a report without tables: sums, shares and lists. */
import type { Seed } from '../../../ingest/reading.ts';
import type { Random } from '../../random.ts';
import { archiveJudge } from '../archive-judge.ts';
import type { Odd, Planted, RuleEntry } from '../entry.ts';
import { formIn, reporter } from '../made-up.ts';
import { prints } from '../printed-numbers.ts';
import { layoutOf, toSeed } from '../report.ts';
import { trueList, wrongList } from './prose/lists.ts';
import { trueShare, wrongShare } from './prose/shares.ts';
import { trueSum, wrongSum } from './prose/sums.ts';
import type { Telling } from './prose/telling.ts';

const fillers = [
  '各级行政机关认真贯彻落实条例，全年开展培训12次。',
  '编印政府公报24期，开展第三方评估1次。',
  '12345热线24小时受理，3个工作日内答复。',
];

function seedOf(tellings: readonly Telling[], random: Random): Seed {
  const year = random.between(2009, 2018);
  const sentences = random.shuffle([...tellings.map(({ sentence }) => sentence), random.pick(fillers)]);
  return toSeed(
    {
      ...reporter(random),
      year,
      form: formIn(year),
      prose: random.chance(0.5) ? sentences : { 2: [sentences.join('')] },
      notes: {
        observations: tellings.flatMap(({ observations }) => observations),
        relations: tellings.flatMap(({ relations }) => relations),
      },
    },
    layoutOf(random),
    random,
  );
}

function plant(random: Random): Planted {
  const tellings = [wrongSum(random), wrongShare(random), wrongList(random)];
  return {
    seeds: [seedOf(tellings, random)],
    errors: tellings.flatMap(({ look, error }) => (error ? [{ ...look, ...error }] : [])),
  };
}

function odd(random: Random): Odd {
  const [kind, print] = random.pick(Object.entries(prints));
  const tellings = [trueSum(print, random), trueShare(print, random), trueList(random)];
  return { kind, seeds: [seedOf(tellings, random)], holds: tellings.map(({ look }) => look) };
}

export const proseEntry: RuleEntry = {
  rules: ['part-whole', 'percentage', 'list-length'],
  judge: archiveJudge,
  plant,
  odd,
};

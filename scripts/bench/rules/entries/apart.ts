/**
 * Numbers that a reader would compare although they count different things. The rule never computes: it has to show the pair
 * with its reason, whatever the numbers are, and no other rule may hold one against the other.
 */
import type { Seed } from '../../../ingest/reading.ts';
import type { Random } from '../../random.ts';
import { archiveJudge } from '../archive-judge.ts';
import { idleRows, valueIn, type Place } from '../cells.ts';
import type { Finding, Look, Odd, Planted, RuleEntry } from '../entry.ts';
import { cellsFor, reporter, tableForm, yearOf } from '../made-up.ts';
import { slip } from '../numbers.ts';
import { prints, type Print } from '../printed-numbers.ts';
import { layoutOf, toSeed, type Notes } from '../report.ts';

interface Pair {
  kind: string;
  /** The cell, and the words of the prose whose number counts something else. */
  cell: Place;
  words: (number: string) => string;
  part: 2 | 3;
  slug: string;
  /** How the figure of the prose is annotated, where no standard phrase reads it. */
  scope?: 'area';
}

const reason = '一处统计的是全区，一处统计的是本机关，不作比较。';

const pairs: readonly Pair[] = [
  {
    kind: '全区与本机关',
    cell: { measure: 'applications.newReceived' },
    words: (number) => `全区各级行政机关共收到政府信息公开申请${number}件`,
    part: 3,
    slug: 'applications-new-received',
    scope: 'area',
  },
  {
    kind: '办结全区的与本机关的',
    cell: { measure: 'outcomes.totalProcessed' },
    words: (number) => `各级行政机关共收到申请并办结${number}件`,
    part: 3,
    slug: 'outcomes-total-processed',
    scope: 'area',
  },
  {
    kind: '写报告时有效的与年末有效的',
    cell: { measure: 'normativeDocuments.inForce' },
    words: (number) => `经清理，现行有效的行政规范性文件${number}件`,
    part: 2,
    slug: 'normative-documents-in-force',
  },
];

function caseOf(random: Random, number: (value: number, random: Random) => number, print: Print) {
  const form = tableForm(random);
  const of = { ...reporter(random), scope: 'organ' as const };
  const cells = cellsFor(form, of, random);
  const fitting = pairs.filter(({ part }) => part === 3 || form === '2021');
  const { cell, words, part, slug, scope, kind } = random.pick(fitting);
  const quote = words(print(number(valueIn(cells, cell), random), random));
  const notes: Notes = {
    ...(scope ? { observations: [{ measure: cell.measure, quote, scope }] } : {}),
    relations: [
      {
        rule: 'not-assessable',
        a: { measure: cell.measure, printedIn: 'prose' },
        b: { measure: cell.measure, printedIn: 'table' },
        reason,
      },
    ],
  };
  const seed: Seed = toSeed(
    {
      ...of,
      year: yearOf(form, random),
      form,
      prose: [`${quote}。`],
      tables: { cells, parts: [part], without: part === 3 ? idleRows(form) : [] },
      notes,
    },
    layoutOf(random),
    random,
  );
  const look: Look = { rule: 'not-comparable', at: slug, verdict: 'not-assessable' };
  return { seed, look, kind };
}

const another = (value: number, random: Random): number =>
  random.chance(0.5) ? slip(value, random).value : value * random.between(2, 30) + random.below(50);

function plant(random: Random): Planted {
  const { seed, look, kind } = caseOf(random, another, String);
  return { seeds: [seed], errors: [{ ...look, kind: `${kind}，数字不同` }] };
}

function odd(random: Random): Odd {
  const [way, print] = random.pick(Object.entries(prints));
  const { seed, look } = caseOf(random, (value) => value, print);
  return { kind: `数字碰巧相同：${way}`, seeds: [seed], holds: [look] };
}

/** A pair that another rule compares after all is this rule's failure. */
function judge(seeds: readonly Seed[]): Finding[] {
  const findings = archiveJudge(seeds);
  const compared = findings.filter(({ rule }) => rule === 'same');
  return [
    ...findings,
    ...compared.map((one): Finding => ({
      ...one,
      rule: 'not-comparable',
      verdict: 'differs',
      at: `same ${one.at}`,
    })),
  ];
}

export const apartEntry: RuleEntry = { rules: ['not-comparable'], judge, plant, odd };

/** What there is of a kind of matter = what there was + what the year added: prose against table 二 of the form of 2019. */
import type { Seed } from '../../../ingest/reading.ts';
import type { Random } from '../../random.ts';
import { archiveJudge } from '../archive-judge.ts';
import { withCells, type Cell, type Cells, type Place } from '../cells.ts';
import type { Look, Odd, Planted, PlantedError, RuleEntry } from '../entry.ts';
import { cellsFor, reporter, yearOf } from '../made-up.ts';
import { grouped, inFullWidth, slip } from '../numbers.ts';
import { layoutOf, toSeed, type Notes } from '../report.ts';

const kinds = [
  { stem: 'licensing', slug: 'licensing-items', name: '行政许可' },
  { stem: 'otherServices', slug: 'other-services-items', name: '其他对外管理服务' },
  { stem: 'penalties', slug: 'penalties-items', name: '行政处罚' },
  { stem: 'coercion', slug: 'coercion-items', name: '行政强制' },
  { stem: 'administrativeFees', slug: 'administrative-fees-items', name: '行政事业性收费' },
] as const;
type Kind = (typeof kinds)[number];

/** One kind's three numbers and the words of the prose. */
interface Account {
  kind: Kind;
  previous: number;
  change: number;
  whole: number;
}

const account = (kind: Kind, random: Random, most: number): Account => {
  const previous = random.between(0, most);
  const change = random.between(-Math.min(previous, 6), 9);
  return { kind, previous, change, whole: previous + change };
};

const placesOf = ({ stem }: Kind): { previous: Place; change: Place } => ({
  previous: { measure: `${stem}.previousItems` },
  change: { measure: `${stem}.change` },
});

interface Printing {
  number: (value: number) => string;
  /** Of the change, which has a sign. */
  signed: (value: number) => string;
}

const plain: Printing = { number: String, signed: String };

/** The words for the whole; where there is none, sometimes the words that say so. */
function saidOf(
  { kind, whole }: Account,
  { number }: Printing,
  random: Random,
): { quote: string; absent: boolean } {
  if (whole === 0 && random.chance(0.6)) return { quote: `无${kind.name}事项`, absent: true };
  return { quote: `${kind.name}事项${number(whole)}项`, absent: false };
}

function seedOf(accounts: readonly Account[], printing: Printing, random: Random): Seed {
  const of = reporter(random);
  const year = yearOf('2019', random);
  const cells: Cells = withCells(
    cellsFor('2019', of, random),
    accounts.flatMap(({ kind, previous, change }): [Place, Cell][] => [
      [placesOf(kind).previous, { value: previous, words: printing.number(previous) }],
      [placesOf(kind).change, { value: change, words: printing.signed(change) }],
    ]),
  );
  const said = accounts.map((one) => ({ ...saidOf(one, printing, random), kind: one.kind }));
  const notes: Notes = {
    observations: said.map(({ quote, absent, kind: { stem } }) => ({
      measure: `${stem}.items` as const,
      quote,
      ...(absent ? { absent: true as const } : {}),
    })),
    relations: said.map(({ kind: { stem } }) => ({
      rule: 'ledger',
      whole: { measure: `${stem}.items` },
      previous: { measure: `${stem}.previousItems` },
      change: { measure: `${stem}.change` },
    })),
  };
  const sentence = `经清理，本机关现有${said.map(({ quote }) => quote).join('；')}。`;
  return toSeed(
    { ...of, year, form: '2019', prose: [sentence], tables: { cells, parts: [2] }, notes },
    layoutOf(random),
    random,
  );
}

const lookOf = ({ kind }: Account): Look => ({ rule: 'ledger', at: kind.slug });

function plant(random: Random): Planted {
  for (;;) {
    const accounts = kinds.map((kind) => account(kind, random, random.pick([3, 90, 4000])));
    const at = random.shuffle(accounts.map((_, index) => index)).slice(0, random.between(1, 3));
    const errors: PlantedError[] = [];
    const wrong = accounts.map((one, index): Account => {
      if (!at.includes(index)) return one;
      const which = random.pick(['whole', 'previous', 'change'] as const);
      const signed = which === 'change' && one.change !== 0 && random.chance(0.3);
      const { kind, value } = signed
        ? { kind: '正负号相反', value: -one.change }
        : which === 'change'
          ? { kind: '加减1', value: one.change + random.pick([1, -1]) }
          : slip(one[which], random);
      const next = { ...one, [which]: value };
      const where = { whole: '正文的数字', previous: '上一年的数字', change: '本年增减' }[which];
      errors.push({
        ...lookOf(one),
        kind: where + kind,
        expected: next.whole,
        found: next.previous + next.change,
      });
      return next;
    });
    if (errors.length > 0) return { errors, seeds: [seedOf(wrong, plain, random)] };
  }
}

const minus = (sign: string) => (value: number) => (value < 0 ? `${sign}${-value}` : String(value));

const oddities: readonly (readonly [kind: string, printing: Printing, most: number])[] = [
  ['各种写法、断行', plain, 90],
  ['没有的写作“无”', plain, 2],
  [
    '全角数字',
    { number: (value) => inFullWidth(String(value)), signed: (value) => inFullWidth(String(value)) },
    90,
  ],
  ['负号写作“－”“−”', { number: String, signed: minus('－') }, 90],
  ['负号写作“－”“−”', { number: String, signed: minus('−') }, 90],
  ['增加写作“+”', { number: String, signed: (value) => (value > 0 ? `+${value}` : String(value)) }, 90],
  ['千分位', { number: grouped, signed: String }, 40_000],
];

function odd(random: Random): Odd {
  const [kind, printing, most] = random.pick(oddities);
  const accounts = kinds.map((one) => account(one, random, most));
  return { kind, seeds: [seedOf(accounts, printing, random)], holds: accounts.map(lookOf) };
}

export const ledgerEntry: RuleEntry = { rules: ['ledger'], judge: archiveJudge, plant, odd };

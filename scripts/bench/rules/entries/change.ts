/** Printed changes over the year before: alone, and with last year's report in the archive. */
import type { Seed } from '../../../ingest/reading.ts';
import type { Random } from '../../random.ts';
import { archiveJudge } from '../archive-judge.ts';
import type { Look, Odd, Planted, PlantedError, RuleEntry } from '../entry.ts';
import { reporter, type Reporter } from '../made-up.ts';
import { inFullWidth } from '../numbers.ts';
import { changeUnits, inDecimals, prints, type Print } from '../printed-numbers.ts';
import { layoutOf, toSeed } from '../report.ts';

const subjects = [
  { slug: 'applications-new-received', words: (number: string) => `共收到政府信息公开申请${number}件` },
  { slug: 'reconsideration-total', words: (number: string) => `办理因政府信息公开引发的行政复议${number}件` },
  { slug: 'litigation-total', words: (number: string) => `办理因政府信息公开引发的行政诉讼${number}件` },
] as const;
type Subject = (typeof subjects)[number];

/** A figure, the one of the year before, and the change that is printed, in units of its last decimal. */
interface Stated {
  subject: Subject;
  before: number;
  now: number;
  decimals: number;
  units: bigint;
}

const sizes = [9, 60, 700, 9000, 400_000] as const;

function stated(subject: Subject, random: Random): Stated {
  const most = random.pick(sizes);
  const [before, now] = [random.between(1, most), random.between(1, most)];
  const decimals = random.pick([0, 1, 1, 2, 2, 3]);
  return { subject, before, now, decimals, units: changeUnits(before, now, decimals) };
}

const sinceWhen = (year: number): readonly string[] => [
  '同比',
  '较上年',
  '比上年',
  '较上年度',
  '比去年',
  '与上年相比',
  `较${year - 1}年`,
  `比${year - 1}年`,
];
const [ups, downs] = [
  ['增长', '增加', '上升', '增长了', '增加了'],
  ['下降', '减少', '降低', '下降了', '减少了'],
] as const;
const directed = (units: bigint, random: Random): string => random.pick<string>(units < 0n ? downs : ups);

type PrintPercent = (one: Stated, random: Random) => string;
const exactly: PrintPercent = ({ units, decimals }) => `${inDecimals(units, decimals)}%`;

/** Each figure with its change behind it, in a sentence of its own. */
function sentences(
  all: readonly Stated[],
  year: number,
  number: Print,
  percent: PrintPercent,
  random: Random,
): string[] {
  return all.map((one) => {
    const since = random.pick(sinceWhen(year));
    return `全年${one.subject.words(number(one.now, random))}，${since}${directed(one.units, random)}${percent(one, random)}。`;
  });
}

/** All figures first, then all changes: 同比分别下降28.9%、59.1%、48.1%. */
function listed(all: readonly Stated[], random: Random): string {
  const isFall = (all[0]?.units ?? 0n) < 0n;
  const alike = all.every(({ units }) => units < 0n === isFall);
  const word = random.pick<string>(isFall ? ['下降', '减少'] : ['增长', '增加']);
  const changes = all.map((one) => (alike ? '' : one.units < 0n ? '下降' : '增长') + exactly(one, random));
  const figures = all.map(({ subject, now }) => subject.words(String(now)));
  return `全年${figures.join('，')}，同比分别${alike ? word : ''}${changes.join('、')}。`;
}

function seedOf(of: Reporter, year: number, prose: readonly string[], random: Random): Seed {
  return toSeed({ ...of, year, form: '2021', prose }, layoutOf(random), random);
}

const lastYears = (all: readonly Stated[], number: Print, random: Random): string[] =>
  all.map(({ subject, before }) => `全年${subject.words(number(before, random))}。`);

const lookOf = ({ subject }: Stated): Look => ({ rule: 'change', at: subject.slug });
const inPercent = ({ units, decimals }: Pick<Stated, 'units' | 'decimals'>): number =>
  Number(units) / 10 ** decimals;

/** Last year's report is there: any other percentage than the right one is an error. */
function wrongOfTwo(random: Random): Planted {
  const [of, year] = [reporter(random), random.between(2022, 2025)];
  const errors: PlantedError[] = [];
  const all = subjects.map((subject): Stated => {
    const right = stated(subject, random);
    if (random.chance(0.3)) return right;
    const [kind, units] = random.pick<readonly [string, bigint]>([
      ['末位多1', right.units + 1n],
      ['末位少1', right.units - 1n],
      ['增与减相反', -right.units],
    ]);
    if (units === right.units || inPercent({ ...right, units }) < -100) return right;
    errors.push({
      ...lookOf(right),
      kind: `上年报告在档：${kind}`,
      expected: inPercent({ ...right, units }),
      found: inPercent(right),
    });
    return { ...right, units };
  });
  // An error by which 下降0% would be printed has no sign to be read.
  return {
    errors,
    seeds: [
      seedOf(of, year - 1, lastYears(all, String, random), random),
      seedOf(of, year, sentences(all, year, String, exactly, random), random),
    ],
  };
}

/** Whether some whole number of the year before has this change: each in reach is tried. */
function isReached({ now, decimals, units }: Omit<Stated, 'subject' | 'before'>): boolean {
  const half = 0.5 / 10 ** decimals;
  const percent = Number(units) / 10 ** decimals;
  const [least, most] = [1 + (percent + half) / 100, 1 + (percent - half) / 100].map((factor) =>
    factor > 0 ? now / factor : now * 1000,
  );
  for (let before = Math.max(1, Math.floor(least ?? 1) - 1); before <= Math.ceil(most ?? now) + 1; before++)
    if (changeUnits(before, now, decimals) === units) return true;
  return false;
}

function unreachable(subject: Subject, random: Random): { one: Stated; kind: string } {
  for (;;) {
    const right = { ...stated(subject, random), now: random.between(2, 400) };
    const one = {
      ...right,
      units: changeUnits(right.before, right.now, right.decimals) + BigInt(random.between(-9, 9)),
    };
    const percent = inPercent(one);
    if (one.units !== 0n && percent > -98 && percent < 5000 && !isReached(one))
      return { one, kind: '没有上年报告：哪个整数都得不出的百分比' };
  }
}

function wrongAlone(random: Random): Planted {
  const [of, year] = [reporter(random), random.between(2021, 2025)];
  const planted = subjects.map((subject): { one: Stated; kind: string } => {
    if (random.chance(0.8)) return unreachable(subject, random);
    const one = stated(subject, random);
    const units = -BigInt(random.between(101, 900)) * 10n ** BigInt(one.decimals);
    return { one: { ...one, units }, kind: '没有上年报告：下降超过100%' };
  });
  return {
    errors: planted.map(({ one, kind }) => ({ ...lookOf(one), kind, expected: inPercent(one) })),
    seeds: [
      seedOf(
        of,
        year,
        sentences(
          planted.map(({ one }) => one),
          year,
          String,
          exactly,
          random,
        ),
        random,
      ),
    ],
  };
}

function plant(random: Random): Planted {
  for (;;) {
    const planted = random.chance(0.5) ? wrongOfTwo(random) : wrongAlone(random);
    if (planted.errors.length > 0) return planted;
  }
}

/** 约, 超过, 近: what is said of the percentage is true of the one that is rounded. */
const loosely: PrintPercent = (one, random) => {
  const percent = Math.abs(inPercent(one));
  const tens = Math.floor(percent / 10) * 10;
  return random.pick([
    exactly(one, random),
    ...(percent > 10 && percent < 100 && tens < percent ? [`超过${tens}%`] : []),
    ...(percent >= 2 ? [`约${Math.round(percent)}%`] : []),
  ]);
};

interface Telling {
  kind: string;
  now: Print;
  before?: Print;
  percent?: PrintPercent;
  asList?: true;
  beside?: readonly string[];
}

const others = [
  '政务公开网站访问量120万次，同比增长35%。',
  '群众满意率98%，较上年提高2个百分点。',
  '发布政策解读材料85篇，比上年增加11篇。',
  '行政复议纠错率为5%，同比下降20%。',
];

const tellings: readonly Telling[] = [
  ...Object.entries(prints).map(([kind, print]): Telling => ({ kind, now: print, before: print })),
  { kind: '“分别”连说几项', now: String, asList: true },
  { kind: '百分比用全角', now: String, percent: (one, random) => inFullWidth(exactly(one, random)) },
  { kind: '百分比前有“约”“超过”', now: String, percent: loosely },
  { kind: '另有别的百分比', now: String, beside: others },
];

function odd(random: Random): Odd {
  const { kind, now, before = String, percent = exactly, asList, beside = [] } = random.pick(tellings);
  const [of, year] = [reporter(random), random.between(2022, 2025)];
  const all = subjects.map((subject) => stated(subject, random));
  const own = asList ? [listed(all, random)] : sentences(all, year, now, percent, random);
  const prose = random.shuffle([...own, ...(beside.length > 0 ? [random.pick(beside)] : [])]);
  const earlier = random.chance(0.6) ? [seedOf(of, year - 1, lastYears(all, before, random), random)] : [];
  return { kind, seeds: [...earlier, seedOf(of, year, prose, random)], holds: all.map(lookOf) };
}

export const changeEntry: RuleEntry = { rules: ['change'], judge: archiveJudge, plant, odd };

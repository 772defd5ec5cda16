/** Consecutive reports that are odd and true. */
import { madeUpFigures } from '../../../figures.ts';
import { bodies } from '../../bodies.ts';
import { cellAt, cellsOf, scaled, type Cell } from '../../cells.ts';
import type { Random } from '../../../random.ts';
import { formIn, scopeOf } from '../../made-up.ts';
import { grouped, inFullWidth } from '../../numbers.ts';
import type { Plan } from '../../report.ts';
import {
  cellIn,
  chainOf,
  holdsIn,
  linksOf,
  placesIn,
  plansOf,
  seedsOf,
  withChanged,
  type Chain,
  type Oddity,
  type YearPlace,
} from './chain.ts';

const printed =
  (kind: string, print: (value: number, random: Random) => string, factor = 1): Oddity =>
  (of, random) => {
    const chain = chainOf(of, random, { factor });
    const places = linksOf(of, chain.years).flatMap(placesIn);
    const years = withChanged(
      chain.years,
      places.map((place): [YearPlace, Cell] => {
        const { value } = cellIn(chain.years, place);
        return [place, { value, words: print(value ?? 0, random) }];
      }),
    );
    return {
      kind,
      seeds: seedsOf(plansOf(of, { ...chain, years }, random), random),
      holds: holdsIn(of, chain.years),
    };
  };

/** What is 0 has a mark instead: the relations it stands in are left open. */
const blank: Oddity = (of, random) => {
  for (;;) {
    const chain = chainOf(of, random);
    const places = linksOf(of, chain.years).flatMap(placesIn);
    const zeros = places.filter((place) => cellIn(chain.years, place).value === 0);
    const mark: Cell = { value: null, words: random.pick(['', '-', '—', '/']) };
    const years = withChanged(
      chain.years,
      random
        .shuffle(zeros)
        .slice(0, random.between(1, 3))
        .map((place): [YearPlace, Cell] => [place, mark]),
    );
    const holds = holdsIn(of, years);
    if (holds.length > 0)
      return {
        kind: '空格、短横、斜线代替0',
        seeds: seedsOf(plansOf(of, { ...chain, years }, random), random, true),
        holds,
      };
  }
};

/** A year is not in the archive: two reports that do not follow each other are not held together. */
const gap: Oddity = (of, random) => {
  for (;;) {
    const chain = chainOf(of, random);
    const missing = Math.max(...chain.years.keys()) - 2;
    const years = new Map([...chain.years].filter(([year]) => year !== missing));
    const holds = holdsIn(of, years);
    if (years.has(missing - 1) && holds.length > 0)
      return {
        kind: '中间缺一年的报告',
        seeds: seedsOf(plansOf(of, { ...chain, years }, random), random),
        holds,
      };
  }
};

/** The body has a second report of each year, which counts something else. */
const secondReport: Oddity = (of, random) => {
  const areas = bodies.filter((body) => scopeOf(body) === 'area');
  const chain = chainOf(of, random, { from: areas });
  const other = chainOf(of, random, { from: [chain.body] });
  const [plans, others] = [plansOf(of, chain, random), plansOf(of, { ...other, scope: 'organ' }, random)];
  return {
    kind: '同年另有一份统计口径不同的报告',
    seeds: seedsOf([...plans, ...others.map((plan) => ({ ...plan, suffix: '-office' }))], random),
    holds: holdsIn(of, chain.years),
  };
};

const renamed: Oddity = (of, random) => {
  for (;;) {
    const chain = chainOf(of, random, { from: bodies.filter(({ names }) => names.length > 1) });
    const [first, last] = [Math.min(...chain.years.keys()), Math.max(...chain.years.keys())];
    const isRenamed = chain.body.names.some(({ to }) => to !== undefined && to >= first && to < last);
    if (isRenamed || random.chance(0.2))
      return {
        kind: '机关改过名称',
        seeds: seedsOf(plansOf(of, chain, random), random),
        holds: holdsIn(of, chain.years),
      };
  }
};

/** The year before is a report without tables that tells the number in a sentence, exactly or not. */
export const fromProse: Oddity = (of, random) => {
  const body = random.pick(bodies);
  const figures = madeUpFigures(`prose ${random.below(1e9)}`, body.kind, 2019, 2019).get(2019);
  if (!figures) throw new RangeError('no figures for 2019');
  const cells = scaled(cellsOf('2019', figures), random.pick([1, 7]));
  const value = cellAt(cells, { measure: 'applications.carriedOver' }).value ?? 0;
  const words = random.pick(
    [
      `结转下年度继续办理${value}件`,
      `结转下年度继续办理${inFullWidth(String(value))}件`,
      ...(value > 10
        ? [
            `结转下年度继续办理${Math.floor(value / 10) * 10}余件`,
            `结转下年度继续办理约${Math.round(value / 10) * 10}件`,
          ]
        : []),
    ].filter((one) => !/0余|约0件/.test(one) || value % 10 !== 0),
  );
  const narrative: Plan = {
    body,
    scope: scopeOf(body),
    year: 2018,
    form: formIn(2018),
    prose: { 3: [`全年共收到政府信息公开申请${value * 9 + 3}件，${words}。`] },
    notes: { observations: [{ measure: 'applications.carriedForward', quote: words }] },
  };
  const chain: Chain = { body, scope: scopeOf(body), years: new Map([[2019, cells]]) };
  return {
    kind: '上年是没有表格的报告',
    seeds: seedsOf([narrative, ...plansOf(of, chain, random)], random),
    holds: [{ rule: of.rule, at: '2018-2019' }],
  };
};

export const common: readonly Oddity[] = [
  printed('各种分栏、断行', String),
  printed('全部为0', String, 0),
  printed('特大数字', String, 9973),
  printed('全角数字', (value) => inFullWidth(String(value))),
  printed(
    '千分位',
    (value, random) => (random.chance(0.3) ? inFullWidth(grouped(value)) : grouped(value)),
    997,
  ),
  printed('数字后带“件”', (value) => `${value}件`),
  blank,
  gap,
  secondReport,
  renamed,
];

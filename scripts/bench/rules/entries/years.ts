/** Rules over consecutive reports of one body: what is carried forward is carried over, what is in force follows from what was. */
import { kebab, keysOf } from '../../../../src/schema/keys.ts';
import { dimensions } from '../../../../src/schema/vocabulary.ts';
import type { Seed } from '../../../ingest/reading.ts';
import { madeUpFigures } from '../../figures.ts';
import type { Random } from '../../random.ts';
import { archiveJudge } from '../archive-judge.ts';
import { bodies } from '../bodies.ts';
import { cellAt, cellsOf, rowsIn, scaled, withCells, type Cell, type Cells, type Place } from '../cells.ts';
import type { Look, Odd, Planted, PlantedError, RuleEntry } from '../entry.ts';
import { formIn, scopeOf, type Reporter, type TableForm } from '../made-up.ts';
import { grouped, inFullWidth, slip } from '../numbers.ts';
import { layoutOf, toSeed, type Part, type Plan } from '../report.ts';

type Years = ReadonlyMap<number, Cells>;

/** The reports of a body over some years, every number following from the year before. */
interface Chain extends Reporter {
  years: Years;
}

interface YearPlace extends Place {
  year: number;
}

/** A relation between two years: one number, and those it follows from. */
interface Link {
  at: string;
  whole: YearPlace;
  terms: readonly (YearPlace & { sign?: -1 })[];
}

interface YearRule {
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

type Oddity = (of: YearRule, random: Random) => Odd;

const lastYear = 2025;

function chainOf({ firstYear }: YearRule, random: Random, { factor = 1, from = bodies } = {}): Chain {
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
const linksOf = ({ links }: YearRule, years: Years): Link[] =>
  [...years.keys()].flatMap((year) => (years.has(year - 1) ? links(year) : []));

const placesIn = ({ whole, terms }: Link): readonly YearPlace[] => [whole, ...terms];

const cellIn = (years: Years, { year, ...place }: YearPlace): Cell =>
  cellAt(years.get(year) ?? new Map(), place);

function withChanged(years: Years, changed: readonly (readonly [YearPlace, number | Cell])[]): Years {
  const next = new Map(years);
  for (const [{ year, ...place }, to] of changed)
    next.set(year, withCells(next.get(year) ?? new Map(), [[place, to]]));
  return next;
}

function sidesOf({ whole, terms }: Link, years: Years): { expected: number; found: number } {
  const valueOf = (place: YearPlace): number => cellIn(years, place).value ?? 0;
  return {
    expected: valueOf(whole),
    found: terms.reduce((sum, term) => sum + (term.sign ?? 1) * valueOf(term), 0),
  };
}

function plansOf(of: YearRule, { years, ...reporter }: Chain, random: Random): Plan[] {
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

const seedsOf = (plans: readonly Plan[], random: Random, blankCells = false): Seed[] =>
  plans.map((plan) => toSeed(plan, layoutOf(random, { blankCells }), random));

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

const holdsIn = (of: YearRule, years: Years): Look[] =>
  linksOf(of, years)
    .filter((link) => placesIn(link).every((place) => cellIn(years, place).value !== null))
    .map(({ at }) => ({ rule: of.rule, at }));

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
    const all = [...chain.years];
    const [first, second] = all;
    if (all.length < 4 || !first || !second) continue;
    const other = Math.max(...chain.years.keys());
    const years = new Map(all.filter(([year]) => year !== other - 2 || all.length < 4));
    const holds = holdsIn(of, years);
    if (holds.length > 0)
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
const fromProse: Oddity = (of, random) => {
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

const common: readonly Oddity[] = [
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

const applicants = keysOf(dimensions.applicant.members);
const keptRows = /^(?:[一二四]、|（七）)/;

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
  idleRows: (form) =>
    rowsIn(form, 3).flatMap(({ labels }) => {
      const label = labels.at(-1)?.label ?? '';
      return keptRows.test(label) ? [] : [label];
    }),
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

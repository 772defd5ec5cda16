/** Rules over what a report says twice: a number of its prose, and the table that prints it or its parts. */
import { kebab } from '../../../../src/schema/keys.ts';
import type { Seed } from '../../../ingest/reading.ts';
import type { Random } from '../../random.ts';
import { archiveJudge } from '../archive-judge.ts';
import { rowsIn, valueIn, withCells, type Cells, type Place } from '../cells.ts';
import type { Look, Odd, Planted, PlantedError, RuleEntry } from '../entry.ts';
import { cellsFor, reporter, tableForm, yearOf, type Reporter, type TableForm } from '../made-up.ts';
import { andMore, grouped, inFullWidth, inTenThousands, roughly, slip } from '../numbers.ts';
import { layoutOf, toSeed } from '../report.ts';

/** What the prose says, and the cells it can be held against. */
interface Claim {
  /** The cells that add up to it. */
  cells: readonly Place[];
  /** The rule, and how its record is called; a sum may be held against two sets of cells. */
  look: Look;
}

interface Told {
  name:
    | 'received'
    | 'including'
    | 'over'
    | 'processed'
    | 'forward'
    | 'reconsideration'
    | 'litigation'
    | 'documents';
  words: (number: string) => string;
  claims: readonly Claim[];
}

interface Ground extends Reporter {
  form: TableForm;
  year: number;
  cells: Cells;
  told: readonly Told[];
}

const slug = (measure: string): string => measure.split('.').map(kebab).join('-');

const same = (place: Place): Claim => ({ cells: [place], look: { rule: 'same', at: slug(place.measure) } });

const sum = (whole: string, ...cells: readonly Place[]): Claim => {
  const names = cells.map(({ measure }) => slug(measure)).toSorted();
  return { cells, look: { rule: 'part-whole', at: `${whole}-by-${names.join('-and-')}` } };
};

const [received, over] = [
  { measure: 'applications.newReceived' },
  { measure: 'applications.carriedOver' },
] as const;
const [processed, forward] = [
  { measure: 'outcomes.totalProcessed' },
  { measure: 'applications.carriedForward' },
] as const;
const [direct, after] = [
  { measure: 'litigation.direct.total' },
  { measure: 'litigation.afterReconsideration.total' },
] as const;

function toldBy(form: TableForm, random: Random): Told[] {
  const including = random.chance(0.5);
  const counter = random.pick(['件', '件', '份']);
  const cases = random.pick(['件', '起', '宗']);
  const applications = random.pick(['政府信息公开申请', '信息公开申请']);
  const wholeOf = 'applications-received-including-carried-over';
  const made = form === '2019' ? '印发' : '制发';
  return [
    including
      ? {
          name: 'including',
          words: (number) => `${random.pick(['共收到', '受理'])}${applications}${number}${counter}`,
          claims: [sum(wholeOf, received, over), sum(wholeOf, processed, forward)],
        }
      : {
          name: 'received',
          words: (number) => `${random.pick(['新收到', '共收到', '受理'])}${applications}${number}${counter}`,
          claims: [same(received)],
        },
    {
      name: 'over',
      words: (number) => `上年${random.pick(['', '度'])}结转${number}${counter}`,
      claims: [same(over)],
    },
    { name: 'processed', words: (number) => `办结${number}${counter}`, claims: [same(processed)] },
    {
      name: 'forward',
      words: (number) =>
        `结转下${random.pick(['', '一'])}年度${random.pick(['', '继续办理'])}${number}${counter}`,
      claims: [same(forward)],
    },
    {
      name: 'reconsideration',
      words: (number) => `行政复议${random.pick(['', '案件', '申请'])}${number}${cases}`,
      claims: [same({ measure: 'reconsideration.total' })],
    },
    {
      name: 'litigation',
      words: (number) => `行政诉讼${random.pick(['', '案件'])}${number}${cases}`,
      claims: [sum('litigation-total', direct, after)],
    },
    {
      name: 'documents',
      words: (number) => `${random.pick(['公开', '依法公开'])}本年${made}的行政规范性文件${number}件`,
      claims: [
        same({ measure: form === '2019' ? 'normativeDocuments.created' : 'normativeDocuments.issued' }),
      ],
    },
  ];
}

function groundOf(random: Random, factor = 1): Ground {
  const of = reporter(random);
  const form = tableForm(random);
  const cells = cellsFor(form, of, random, factor);
  return { ...of, form, year: yearOf(form, random), cells, told: toldBy(form, random) };
}

const trueValue = (cells: Cells, { claims }: Told): number =>
  (claims[0]?.cells ?? []).reduce((total, place) => total + valueIn(cells, place), 0);

/** The sentences, each number printed as it is told to be. */
function sentences({ told, year }: Ground, print: (one: Told) => string, random: Random): string[] {
  const say = (name: Told['name']): string => {
    const one = told.find((candidate) => candidate.name === name);
    return one ? one.words(print(one)) : '';
  };
  const isIncluding = told.some(({ name }) => name === 'including');
  const opening = random.pick([`${year}年，本机关`, `全年`, `${year}年度`]);
  const head = isIncluding ? `${say('including')}（含${say('over')}）` : `${say('received')}，${say('over')}`;
  const remedies = random.pick([
    () => `全年因政府信息公开引发${say('reconsideration')}，${say('litigation')}。`,
    () => `办理由政府信息公开申请引发的${say('reconsideration')}、${say('litigation')}。`,
  ])();
  return [`${opening}${head}，${say('processed')}，${say('forward')}。`, remedies, `${say('documents')}。`];
}

/** Rows that no sentence speaks of are mostly left out, for speed. */
const idleRows = (form: TableForm): string[] =>
  rowsIn(form, 3).flatMap(({ labels }) => {
    const label = labels.at(-1)?.label ?? '';
    return /^(?:[一二四]、|（七）)/.test(label) ? [] : [label];
  });

function seedOf(ground: Ground, prose: readonly string[], random: Random): Seed {
  const without = random.chance(0.9) ? idleRows(ground.form) : [];
  const paragraphs = random.chance(0.5) ? [prose.join('')] : prose;
  return toSeed(
    { ...ground, prose: paragraphs, tables: { cells: ground.cells, parts: [2, 3, 4], without } },
    layoutOf(random),
    random,
  );
}

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

type Oddity = (random: Random) => Odd;

const looksOf = ({ told }: Ground): Look[] => told.flatMap(({ claims }) => claims.map(({ look }) => look));

const printed =
  (kind: string, print: (value: number, random: Random) => string | undefined, factor = 1): Oddity =>
  (random) => {
    const ground = groundOf(random, factor);
    const prose = sentences(
      ground,
      (one) => {
        const value = trueValue(ground.cells, one);
        return print(value, random) ?? String(value);
      },
      random,
    );
    return { kind, seeds: [seedOf(ground, prose, random)], holds: looksOf(ground) };
  };

/** Sentences beside them that speak of another year, of a part, or of other matters, and print other numbers. */
const beside =
  (kind: string, write: (ground: Ground, random: Random) => string): Oddity =>
  (random) => {
    const ground = groundOf(random, random.pick([1, 1, 11]));
    const own = sentences(ground, (one) => String(trueValue(ground.cells, one)), random);
    const prose = random.shuffle([...own, write(ground, random)]);
    return { kind, seeds: [seedOf(ground, prose, random)], holds: looksOf(ground) };
  };

const another = (random: Random): number => random.between(2, 5000);

const oddities: readonly Oddity[] = [
  printed('各种写法、断行', String),
  printed('全角数字', (value) => inFullWidth(String(value))),
  printed('千分位', (value) => grouped(value), 997),
  printed('“余”“多”', (value, random) => andMore(value, random)?.replace('余', random.pick(['余', '多'])), 3),
  printed('“约”', (value, random) => roughly(value, random)?.replace('约', random.pick(['约', '近'])), 3),
  printed('以万为单位', (value) => (value < 10_000 ? undefined : inTenThousands(value, 2)), 997),
  printed('全部为0', String, 0),
  beside('另说上一年的数字', ({ year }, random) =>
    random.pick([
      `${year - 1}年，本机关共收到政府信息公开申请${another(random)}件，办结${another(random)}件。`,
      `上年共收到政府信息公开申请${another(random)}件。`,
      `上一年度行政复议${another(random)}件、行政诉讼${another(random)}件。`,
      `去年全年因政府信息公开引发行政复议${another(random)}件。`,
    ]),
  ),
  beside('另说其中的一部分', (_, random) =>
    random.pick([
      `其中，收到自然人提出的政府信息公开申请${another(random)}件，收到法人提出的政府信息公开申请${another(random)}件。`,
      `从渠道看，网上收到政府信息公开申请${another(random)}件，信函收到政府信息公开申请${another(random)}件，当面受理政府信息公开申请${another(random)}件。`,
      `在收到的政府信息公开申请中，当面提出的${another(random)}件，按时办结${another(random)}件，延期办结${another(random)}件。`,
      `其中行政复议${another(random)}件被维持，行政诉讼${another(random)}件被驳回。`,
    ]),
  ),
  beside('另说几年合计', ({ year }, random) =>
    random.pick([
      `${year - 2}年至${year}年累计收到政府信息公开申请${another(random)}件。`,
      `近三年共受理政府信息公开申请${another(random)}件，行政复议${another(random)}件。`,
      `条例施行以来累计收到政府信息公开申请${another(random)}件。`,
    ]),
  ),
  beside('另说别的机关', (_, random) =>
    random.pick([
      `指导各区县收到政府信息公开申请${another(random)}件的办理工作。`,
      `下属单位共收到政府信息公开申请${another(random)}件。`,
      `各部门受理政府信息公开申请${another(random)}件。`,
    ]),
  ),
  beside('另说不因信息公开的案件', (_, random) =>
    random.pick([
      `全年办理各类行政复议案件${another(random)}件。`,
      `代表机关出庭应诉行政诉讼案件${another(random)}件。`,
      `收到群众来信${another(random)}件，办结${another(random)}件。`,
      `受理行政复议申请${another(random)}件，审结${another(random)}件。`,
    ]),
  ),
];

export const toldEntry: RuleEntry = {
  rules: ['same', 'part-whole'],
  judge: archiveJudge,
  plant,
  odd: (random) => random.pick(oddities)(random),
};

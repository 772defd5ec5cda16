/** Rules that are declared beside the seed, over the prose of a report without tables: sums, shares and lists. */
import type { Seed } from '../../../ingest/reading.ts';
import { divide, type Random } from '../../random.ts';
import { archiveJudge } from '../archive-judge.ts';
import type { Look, Odd, Planted, PlantedError, RuleEntry } from '../entry.ts';
import { formIn, reporter } from '../made-up.ts';
import { inFullWidth, slip } from '../numbers.ts';
import { inDecimals, inNumerals, prints, shareUnits, type Print } from '../printed-numbers.ts';
import { layoutOf, toSeed, type Notes } from '../report.ts';

type Observation = NonNullable<Notes['observations']>[number];
type Relation = NonNullable<Notes['relations']>[number];

/** Something told in a sentence, with what is declared of it and what a rule must say. */
interface Telling {
  sentence: string;
  observations: Observation[];
  relations: Relation[];
  look: Look;
  /** Where it is wrong: what was done, and both numbers as they must be found. */
  error?: Omit<PlantedError, keyof Look>;
}

/** A whole that is split, its measure and the words for it and for its parts. */
interface Split {
  measure: 'proactive.items' | 'applications.newReceived';
  dimension: string;
  whole: (number: string) => string;
  parts: readonly (readonly [member: string, words: (number: string) => string])[];
  slug: string;
}

const splits: readonly Split[] = [
  {
    measure: 'proactive.items',
    dimension: 'channel',
    slug: 'proactive-items',
    whole: (number) => `主动公开政府信息${number}条`,
    parts: [
      ['website', (number) => `政府网站公开${number}条`],
      ['weibo', (number) => `政务微博公开${number}条`],
      ['wechat', (number) => `政务微信公开${number}条`],
      ['archives', (number) => `档案馆公开${number}卷`],
      ['otherMedia', (number) => `其他方式公开${number}条`],
    ],
  },
  {
    measure: 'applications.newReceived',
    dimension: 'channel',
    slug: 'applications-new-received',
    whole: (number) => `收到政府信息公开申请${number}件`,
    parts: [
      ['letter', (number) => `信函申请${number}件`],
      ['online', (number) => `网络申请${number}件`],
      ['inPerson', (number) => `当面申请${number}件`],
      ['fax', (number) => `传真申请${number}件`],
    ],
  },
];

const factors = [30, 900, 40_000, 2_000_000] as const;

/** The whole and its parts, true to each other. */
function numbersFor({ parts }: Split, random: Random): { whole: number; parts: number[] } {
  const whole = random.between(0, random.pick(factors));
  const weights = parts.map(() => random.between(0, 40));
  return { whole, parts: divide(whole, weights.some(Boolean) ? weights : weights.map(() => 1), random) };
}

/** A number of the sentence: its value, and its words where they are not the digits. */
type Said = { value: number; words: string };
const said = (value: number, print: Print, random: Random): Said => ({ value, words: print(value, random) });

/** `共…，其中…`: the whole and all its parts. */
function sumTelling(split: Split, whole: Said, parts: readonly Said[]): Telling {
  const { measure, dimension, slug } = split;
  const quoted = split.parts.map(([member, words], index) => ({
    member,
    quote: words(parts[index]?.words ?? ''),
  }));
  return {
    sentence: `全年共${split.whole(whole.words)}，其中${quoted.map(({ quote }) => quote).join('，')}。`,
    observations: [
      { measure, quote: split.whole(whole.words) },
      ...quoted.map(({ member, quote }) => ({ measure, dimension, member, quote })),
    ],
    relations: [
      {
        rule: 'part-whole',
        whole: { measure },
        parts: quoted.map(({ member }) => ({ measure, dimension, member })),
      },
    ],
    look: { rule: 'part-whole', at: `${slug}-by-${dimension}` },
  };
}

function wrongSum(random: Random): Telling {
  const split = random.pick(splits);
  const { whole, parts } = numbersFor(split, random);
  const at = random.below(parts.length + 1);
  const { kind, value } = slip(at === parts.length ? whole : (parts[at] ?? 0), random);
  const [expected, changed] = [
    at === parts.length ? value : whole,
    parts.map((part, index) => (index === at ? value : part)),
  ];
  const digits = (number: number): Said => said(number, String, random);
  const found = changed.reduce((sum, part) => sum + part, 0);
  return {
    ...sumTelling(split, digits(expected), changed.map(digits)),
    error: { kind: `${at === parts.length ? '总数' : '部分'}${kind}`, expected, found },
  };
}

function trueSum(print: Print, random: Random): Telling {
  const split = random.pick(splits);
  const { whole, parts } = numbersFor(split, random);
  return sumTelling(
    split,
    said(whole, random.chance(0.5) ? print : String, random),
    parts.map((part) => said(part, random.chance(0.5) ? print : String, random)),
  );
}

const platform = { measure: 'letters.received', slug: 'letters-received' } as const;

/** `受理来信…件，办结…件，占…%`. */
function shareTelling(whole: Said, part: Said, percentage: string, occasion: string): Telling {
  const [wholeQuote, partQuote] = [`受理群众来信${whole.words}件`, `办结${part.words}件`];
  return {
    sentence: `${occasion}${wholeQuote}，${partQuote}，占来信的${percentage}。`,
    observations: [
      { measure: platform.measure, quote: wholeQuote },
      { measure: 'letters.closed', quote: partQuote },
    ],
    relations: [
      {
        rule: 'percentage',
        printed: `占来信的${percentage}`,
        part: { measure: 'letters.closed' },
        whole: { measure: platform.measure },
      },
    ],
    look: { rule: 'percentage', at: 'letters-closed-of-letters-received' },
  };
}

/** Wholes and parts of every size; some shares lie exactly between two printed ones. */
function shareNumbers(random: Random): { whole: number; part: number; decimals: number } {
  const decimals = random.pick([0, 1, 1, 2, 2, 3]);
  if (random.chance(0.3)) {
    const whole =
      random.pick([8, 16, 40, 80, 160, 200, 400, 800, 1600, 2000, 4000]) * random.pick([1, 1, 3, 7]);
    return { whole, part: random.between(0, whole), decimals };
  }
  const whole = random.between(1, random.pick(factors));
  return { whole, part: random.between(0, random.chance(0.05) ? whole * 2 : whole), decimals };
}

const occasions = ['全年', '通过公开信箱', '各级各部门共'];

function wrongShare(random: Random): Telling {
  for (;;) {
    const { whole, part, decimals } = shareNumbers(random);
    const right = shareUnits(part, whole, decimals);
    const base = 10 ** decimals;
    const cut = (BigInt(part) * 100n * 10n ** BigInt(decimals)) / BigInt(whole);
    const [kind, printed] = random.pick<readonly [string, bigint]>([
      ['百分比末位多1', right + 1n],
      ['百分比末位少1', right - 1n],
      ['百分比截尾而没有进位', cut],
      ['百分比的数字改一位', BigInt(slip(Number(right), random).value)],
    ]);
    if (printed === right || printed < 0n) continue;
    const digits = (number: number): Said => said(number, String, random);
    return {
      ...shareTelling(
        digits(whole),
        digits(part),
        `${inDecimals(printed, decimals)}%`,
        random.pick(occasions),
      ),
      error: { kind, expected: Number(printed) / base, found: Number(right) / base },
    };
  }
}

function trueShare(print: Print, random: Random): Telling {
  const { whole, part, decimals } = shareNumbers(random);
  const right = shareUnits(part, whole, decimals);
  const plain = `${inDecimals(right, decimals)}%`;
  const about = Number(right) / 10 ** decimals;
  const percentage = random.pick([
    plain,
    plain,
    inFullWidth(plain),
    `${inDecimals(right, decimals)}％`,
    ...(about >= 2 ? [`约${Math.round(about)}%`] : []),
    ...(about > 10 && about % 10 !== 0 ? [`超过${Math.floor(about / 10) * 10}%`] : []),
  ]);
  const numbers = percentage === plain || percentage === inFullWidth(plain) ? print : String;
  return shareTelling(
    said(whole, numbers, random),
    said(part, numbers, random),
    percentage,
    random.pick(occasions),
  );
}

const things =
  '政务公开 便民服务 市长信箱 重大项目 财政预算 公共资源 营商环境 教育医疗 食品安全 环境保护 征地补偿 住房保障 就业创业 社会救助 应急管理 交通出行 文化旅游 招商引资 科技创新 乡村振兴 养老服务 价格收费 信用信息 规划计划 人事任免'.split(
    ' ',
  );

/** `开设…等7个专栏`: so many names, and so many counted. */
function listTelling(items: readonly string[], counted: string, more: number, random: Random): Telling {
  const quotes = random.chance(0.3);
  const names = items.map((item) => (quotes ? `“${item}”` : item));
  const last = names.at(-1) ?? '';
  const list =
    random.chance(0.4) && names.length > 1
      ? `${names.slice(0, -1).join('、')}${random.pick(['和', '及', '、'])}${last}`
      : names.join('、');
  const whole = `${counted}${counted.endsWith('大') ? '版块' : '专栏'}`;
  const parts = more > 0 ? `${more}个区县页面和` : '';
  return {
    sentence: random.pick([
      () => `在网站首页开设${parts}${list}${random.pick(['', '等', '共'])}${whole}。`,
      () => `在网站首页开设${whole}，分别是${parts}${list}。`,
    ])(),
    observations: [{ measure: 'websites.specialColumns', quote: whole }],
    relations: [
      {
        rule: 'list-length',
        whole: { measure: 'websites.specialColumns' },
        items: [...items],
        ...(more > 0 ? { parts: [{ printed: `${more}个区县页面` }] } : {}),
      },
    ],
    look: { rule: 'list-length', at: 'websites-special-columns' },
  };
}

const someThings = (count: number, random: Random): string[] => random.shuffle(things).slice(0, count);
const countedIn = (count: number, random: Random): string =>
  random.pick([`${count}个`, `${inNumerals(count)}个`, inFullWidth(`${count}个`), `${count}大`]);

function wrongList(random: Random): Telling {
  const items = someThings(random.between(2, 14), random);
  const more = random.chance(0.2) ? random.between(2, 40) : 0;
  const right = items.length + more;
  const { kind, count } = random.pick([
    { kind: '漏列一项', count: right + 1 },
    { kind: '漏列两项', count: right + 2 },
    { kind: '多列一项', count: right - 1 },
    { kind: '个数打错', count: slip(right, random).value },
  ]);
  if (count < 2 || count === right || count > 99) return wrongList(random);
  return {
    ...listTelling(items, countedIn(count, random), more, random),
    error: { kind, expected: count, found: right },
  };
}

function trueList(random: Random): Telling {
  const items = someThings(random.between(2, 14), random);
  const more = random.chance(0.3) ? random.between(2, 40) : 0;
  return listTelling(items, countedIn(items.length + more, random), more, random);
}

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

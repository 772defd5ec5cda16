/** A report of the forms of 2008 and 2014: prose alone, its parts named by the issuer, its figures annotated. */
import { processedOf, type Figures } from './figures.ts';
import type { Layout } from './layouts.ts';
import { weOf, type Writer } from './prose.ts';
import { divide, sumOf, type Random } from './random.ts';
import { markerOf, remediesClause, type Annotation, type Relation, type Written } from './report.ts';
import type { Theme } from './stock.ts';

export type ProseForm = '2008' | '2014';

/** Words with figures, what is annotated in them, and how the figures are related. */
interface Told {
  text: string;
  observations: Annotation[];
  relations: Relation[];
}

export function writeOldReport(writer: Writer, form: ProseForm, figures: Figures): Written {
  const disclosed = tellDisclosed(writer, form);
  const received = tellReceived(writer, figures);
  const answered = tellAnswered(writer, form, figures);
  const remedies = tellRemedies(figures);
  const parts = (form === '2008' ? parts2008 : parts2014)(writer, {
    disclosed,
    received,
    answered,
    remedies,
  });
  const told = [disclosed, received, answered, fee, remedies];
  return {
    title: [`${writer.name}${writer.year}年政府信息公开工作年度报告`],
    ...parts,
    layout: layoutOf(writer.random, form),
    observations: told.flatMap(({ observations }) => observations),
    relations: told.flatMap(({ relations }) => relations),
  };
}

function layoutOf(random: Random, form: ProseForm): Layout {
  if (random.chance(0.5)) return { kind: 'unwrapped', width: 0 };
  return form === '2008' ? { kind: 'spaced', width: 40 } : { kind: 'wrapped', width: 66 };
}

type Tellings = Record<'disclosed' | 'received' | 'answered' | 'remedies', Told>;
type Parts = Pick<Written, 'blocks' | 'topics'>;

function parts2008(writer: Writer, { disclosed, received, answered, remedies }: Tellings): Parts {
  return {
    blocks: [
      prefaceOf(writer, '六'),
      '一、工作开展情况',
      writer.overview(2),
      ...subsections(writer, ['management', 'supervision', 'interpretation']),
      '二、主动公开政府信息情况',
      disclosed.text,
      ...subsections(writer, ['proactive', 'fields', 'platforms']),
      '三、依申请公开政府信息情况',
      writer.passage('applications', 260),
      `（一）申请情况。${received.text}`,
      `（二）申请处理情况。${answered.text}`,
      '四、政府信息公开的收费及减免情况',
      fee.text,
      '五、因政府信息公开提起行政复议、诉讼的情况',
      remedies.text,
      '六、存在的主要问题和改进措施',
      ...problems(writer),
    ],
    topics: {
      '1': 'overview',
      '2': 'proactive',
      '3': 'applications',
      '4': 'other',
      '5': 'remedies',
      '6': 'problems',
    },
  };
}

function parts2014(writer: Writer, { disclosed, received, answered, remedies }: Tellings): Parts {
  return {
    blocks: [
      prefaceOf(writer, '四'),
      '一、工作总体情况',
      writer.overview(3),
      ...subsections(writer, ['management', 'platforms', 'interpretation', 'supervision']),
      '二、主动公开政府信息情况',
      disclosed.text,
      `（一）围绕中心工作推进主动公开。`,
      ...numbered(writer, ['proactive', 'proactive']),
      '（二）围绕重点领域加大公开力度。',
      ...numbered(writer, ['fields', 'fields', 'fields']),
      '三、依申请公开政府信息情况',
      writer.passage('applications', 320),
      `（一）申请受理情况。${received.text}`,
      `（二）申请答复情况。${answered.text}`,
      `（三）收取费用情况。${fee.text}`,
      `（四）行政复议、行政诉讼情况。${remedies.text}`,
      '四、存在的主要问题及改进措施',
      ...problems(writer),
    ],
    topics: {
      '1': 'overview',
      '2': 'proactive',
      '3': 'applications',
      '3-3': 'other',
      '3-4': 'remedies',
      '4': 'problems',
    },
  };
}

function prefaceOf({ name, year }: Writer, parts: string): string {
  return `本报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）要求，由${name}编制，全文共${parts}个部分。报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
}

function subsections(writer: Writer, themes: readonly Theme[]): string[] {
  return themes.map(
    (theme, index) =>
      `${markerOf(index)}${writer.heading(theme)}。${writer.passage(theme, writer.random.between(420, 900))}`,
  );
}

/** Sections of the third level: 1．, 2．, 3．. */
function numbered(writer: Writer, themes: readonly Theme[]): string[] {
  return themes.map(
    (theme, index) =>
      `${index + 1}．${writer.heading(theme)}。${writer.passage(theme, writer.random.between(360, 760))}`,
  );
}

function problems(writer: Writer): string[] {
  const { shortcomings, remedies } = writer.problems(3);
  const ordinals = '一二三';
  const list = (items: string[], mark: string): string =>
    items.map((item, index) => `${ordinals[index] ?? ''}是${item}`).join(mark);
  return [
    `${weOf(writer.body)}政府信息公开工作与群众的期待相比还有一定差距，主要表现在：${list(shortcomings, '；')}。`,
    `下一步，将着力抓好以下工作：${list(remedies, '。')}。`,
  ];
}

interface Share {
  member: string;
  words: (count: number) => string;
}

const websites: Share = { member: 'website', words: (count) => `政府网站公开${count}条` };
const otherMedia: Share = { member: 'otherMedia', words: (count) => `其他方式公开${count}条` };
const channels: Record<ProseForm, readonly Share[]> = {
  '2008': [websites, { member: 'archives', words: (count) => `档案馆公开${count}条` }, otherMedia],
  '2014': [
    websites,
    { member: 'weibo', words: (count) => `政务微博公开${count}条` },
    { member: 'wechat', words: (count) => `政务微信公开${count}条` },
    otherMedia,
  ],
};

function tellDisclosed({ random, year, body }: Writer, form: ProseForm): Told {
  const total = random.between(300, body.kind === 'government' ? 900_000 : 30_000);
  const whole: Annotation = { measure: 'proactive.items', quote: `主动公开政府信息${total}条` };
  const parts = tellParts('proactive.items', 'channel', channels[form], total, [50, 14, 12, 24], random);
  return {
    text: `${year}年，${weOf(body)}共${whole.quote}，其中${parts.quotes.join('，')}。`,
    observations: [whole, ...parts.observations],
    relations: [partWhole(whole, parts.observations)],
  };
}

const ways: readonly Share[] = [
  { member: 'letter', words: (count) => `信函申请${count}件` },
  { member: 'online', words: (count) => `网络申请${count}件` },
  { member: 'inPerson', words: (count) => `当面申请${count}件` },
  { member: 'fax', words: (count) => `传真申请${count}件` },
];

function tellReceived({ random, body }: Writer, { applications }: Figures): Told {
  const total = sumOf(applications.received);
  const whole: Annotation = {
    measure: 'applications.newReceived',
    quote: `收到政府信息公开申请${total}件`,
  };
  const parts = tellParts('applications.newReceived', 'channel', ways, total, [45, 35, 16, 4], random);
  return {
    text: `${weOf(body)}全年共${whole.quote}。从申请渠道看，${parts.quotes.join('，')}。`,
    observations: [whole, ...parts.observations],
    relations: [partWhole(whole, parts.observations)],
  };
}

/** The classes of answers, each a measure of its own. */
const answerClasses: Record<ProseForm, readonly [measure: string, words: string][]> = {
  '2008': [
    ['answers.granted', '“同意公开”'],
    ['answers.partiallyGranted', '“同意部分公开”'],
    ['answers.notProvided', '未能提供相关信息'],
  ],
  '2014': [
    ['answers.alreadyPublic', '属于已主动公开范围的'],
    ['answers.granted', '同意公开答复的'],
    ['answers.partiallyGranted', '同意部分公开答复的'],
    ['answers.refused', '不同意公开答复的'],
    ['answers.notThisOrgan', '不属于本行政机关公开的'],
    ['answers.doesNotExist', '申请信息不存在的'],
    ['answers.askedToAmend', '告知作出更改补充的'],
    ['answers.otherChannel', '告知通过其他途径办理的'],
  ],
};

function tellAnswered({ random }: Writer, form: ProseForm, { applications }: Figures): Told {
  const [total, forward] = [sumOf(processedOf(applications)), sumOf(applications.carriedForward)];
  const whole: Annotation = { measure: 'applications.answered', quote: `答复申请${total}件` };
  const left: Annotation = {
    measure: 'applications.carriedForward',
    quote: `结转下年度继续办理${forward}件`,
  };
  const classes = answerClasses[form];
  const counts = divide(total, [30, 34, 8, 6, 9, 7, 4, 2].slice(0, classes.length), random);
  const parts = classes.map(([measure, words], index): Annotation => ({
    measure,
    quote: `${words}${counts[index] ?? 0}件`,
  }));
  return {
    text: `本年度共${whole.quote}，${left.quote}。其中，${parts.map(({ quote }) => quote).join('，')}。`,
    observations: [whole, left, ...parts.map((part) => distinct(part))],
    relations: [partWhole(whole, parts)],
  };
}

/** “同意公开答复的3件” is also printed within “不同意公开答复的3件”: the comma before it sets it apart. */
function distinct(part: Annotation): Annotation {
  return part.quote.startsWith('同意') ? { ...part, quote: `，${part.quote}` } : part;
}

const fee: Told = {
  text: '公民、法人或者其他组织获取政府信息时，各单位均未收取任何费用，也没有减免费用的情况。',
  observations: [{ measure: 'informationProcessingFee', quote: '未收取任何费用', absent: true }],
  relations: [],
};

function tellRemedies(figures: Figures): Told {
  const observe = (measure: string, kind: string, count: number): Annotation =>
    count === 0
      ? { measure, quote: `未发生因政府信息公开引发的${kind}`, absent: true }
      : { measure, quote: `引发${kind}${count}件` };
  return {
    text: `本年度${remediesClause(figures)}。`,
    observations: [
      observe('reconsideration.total', '行政复议', sumOf(figures.reconsideration)),
      observe('litigation.total', '行政诉讼', sumOf([...figures.direct, ...figures.afterReconsideration])),
    ],
    relations: [],
  };
}

function tellParts(
  measure: string,
  dimension: string,
  shares: readonly Share[],
  total: number,
  weights: readonly number[],
  random: Random,
): { quotes: string[]; observations: Annotation[] } {
  const counts = divide(total, weights.slice(0, shares.length), random);
  const quotes = shares.map(({ words }, index) => words(counts[index] ?? 0));
  const observations = shares.map(({ member }, index) => ({
    measure,
    dimension,
    member,
    quote: quotes[index] ?? '',
  }));
  return { quotes, observations };
}

function partWhole(whole: Annotation, parts: readonly Annotation[]): Relation {
  const operand = ({ measure, dimension, member }: Annotation) => ({
    measure,
    ...(dimension && member ? { dimension, member } : {}),
  });
  return { rule: 'part-whole', whole: operand(whole), parts: parts.map(operand) };
}

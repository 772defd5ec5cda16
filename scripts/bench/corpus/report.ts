/** Reports of all forms and lengths, composed from the stock of the made-up archives but kept as structure. */
import { forms } from '../../../src/schema/forms/index.ts';
import type { FormId } from '../../../src/schema/forms/ids.ts';
import { madeUpBodies, nameIn, type Body, type BodyKind } from '../bodies.ts';
import { madeUpFigures, processedOf, type Figures } from '../figures.ts';
import { toWriter, weOf, type Writer } from '../prose.ts';
import { sumOf, toRandom, type Random } from '../random.ts';
import { remediesClause } from '../report.ts';
import type { Theme } from '../stock.ts';
import { toGrid } from './grid.ts';
import type { Block, Depth, Heading, Made, ScopeId } from './made.ts';
import { toPrinter, type Nothing } from './values.ts';

/** Of ten reports, the forms in which they come: those in use most often. */
const formsInTurn: readonly FormId[] = [
  '2021',
  '2019',
  '2021',
  '2014',
  '2021',
  '2019',
  '2008',
  '2021',
  '2019',
  '2021',
];
const kinds: readonly BodyKind[] = ['town', 'department', 'district', 'general-office', 'government'];
const lastYear = 2025;

/** Characters of a passage, from terse to garrulous. */
const lengths = [
  { from: 40, to: 90 },
  { from: 140, to: 320 },
  { from: 420, to: 900 },
] as const;
type Length = (typeof lengths)[number];

/** As many reports as asked for; a report is the same whatever the number of them. */
export function madeUpReports(seed: number, count: number): Made[] {
  const bodies = madeUpBodies(90);
  return Array.from({ length: count }, (_, index) => toReport(seed, index, bodies));
}

function toReport(seed: number, index: number, bodies: readonly Body[]): Made {
  const random = toRandom(`corpus ${seed} report ${index}`);
  const form = formsInTurn[index % formsInTurn.length] ?? '2021';
  const kind = kinds[(index + Math.floor(index / 10)) % kinds.length];
  const body = random.pick(bodies.filter((one) => one.kind === kind));
  const { from, to } = forms[form].years;
  const year = random.between(from, Math.min(to ?? lastYear, lastYear));
  const writer = toWriter(body, year, `corpus ${seed} ${index}`);
  const figures = madeUpFigures(`${body.id} corpus ${seed}`, body.kind, year - 1, year).get(year);
  if (!figures) throw new RangeError(`no figures of ${body.id} in ${year}`);
  const length = lengths[(index + Math.floor(index / 3)) % lengths.length] ?? lengths[1];
  const parts = form === '2008' || form === '2014' ? oldParts : lawParts;
  const subject = `${year}年${random.chance(0.3) ? '度' : ''}政府信息公开工作年度报告`;
  const issuer = nameIn(body, year);
  return {
    name: `${String(index + 1).padStart(2, '0')}-${form}-${body.kind}`,
    facts: { year, issuer, form, scope: scopeOf(body) },
    title: random.chance(0.5) ? [issuer, subject] : [`${issuer}${subject}`],
    blocks: [
      ...toBlocks(parts({ writer, random, figures, form, length })),
      ...(random.chance(0.5) ? [signatureOf(issuer, year, random)] : []),
    ],
  };
}

const scopeOf = ({ kind }: Body): ScopeId =>
  kind === 'government' || kind === 'district' ? 'area' : 'organ';

function signatureOf(issuer: string, year: number, random: Random): Block {
  return { type: 'signature', lines: [issuer, `${year + 1}年1月${random.between(10, 31)}日`] };
}

/** A section with its text and the sections below it; `text` of the first paragraph may run on in the heading. */
interface Part {
  title: string;
  runIn?: boolean;
  blocks?: (string | Extract<Block, { type: 'table' }>)[];
  parts?: Part[];
}
interface Telling {
  preface: string;
  parts: Part[];
}

interface Situation {
  writer: Writer;
  random: Random;
  figures: Figures;
  form: FormId;
  length: Length;
}

function toBlocks({ preface, parts }: Telling): Block[] {
  return [{ type: 'paragraph', text: preface }, ...parts.flatMap((part, index) => laid(part, [index + 1]))];
}

function laid({ title, runIn = false, blocks = [], parts = [] }: Part, path: readonly number[]): Block[] {
  const [first] = blocks;
  const rest = runIn && typeof first === 'string' ? first : undefined;
  const heading: Heading = {
    type: 'heading',
    depth: depthOf(path),
    ordinal: path.at(-1) ?? 0,
    locator: path.join('-'),
    text: title,
    ...(rest === undefined ? {} : { rest }),
  };
  return [
    heading,
    ...blocks
      .slice(rest === undefined ? 0 : 1)
      .map((block): Block => (typeof block === 'string' ? { type: 'paragraph', text: block } : block)),
    ...parts.flatMap((part, index) => laid(part, [...path, index + 1])),
  ];
}

function depthOf({ length }: readonly number[]): Depth {
  if (length === 1 || length === 2 || length === 3 || length === 4) return length;
  throw new RangeError(`no numbering is ${length} deep`);
}

function lawParts(situation: Situation): Telling {
  const { writer, random, figures, form } = situation;
  const nothing = random.pick<Nothing>(['0', '0', '0', '', '-', '/']);
  const printing = { value: toPrinter(figures, nothing), wording: random.pick([0, 0, 1] as const) };
  const table = (part: 2 | 3 | 4): Extract<Block, { type: 'table' }> => {
    const shape = forms[form].tables.find((one) => one.part === part);
    if (!shape) throw new RangeError(`the form of ${form} has no table ${part}`);
    return { type: 'table', grid: toGrid(shape, printing) };
  };
  const { year, name } = writer;
  return {
    preface: `根据《中华人民共和国政府信息公开条例》要求，编制本报告。本报告所列数据的统计期限自${year}年1月1日起至12月31日止，由${name}负责解释。`,
    parts: [
      {
        title: '总体情况',
        blocks: [writer.overview(1)],
        parts: themed(situation, ['proactive', 'applications', 'management', 'platforms', 'supervision']),
      },
      { title: '主动公开政府信息情况', blocks: [table(2)] },
      { title: '收到和处理政府信息公开申请情况', blocks: [table(3)] },
      { title: '政府信息公开行政复议、行政诉讼情况', blocks: [table(4)] },
      { title: '存在的主要问题及改进情况', ...problems(situation) },
      { title: '其他需要报告的事项', blocks: ['本年度未收取信息处理费。', writer.others(1)] },
    ],
  };
}

function oldParts(situation: Situation): Telling {
  const { writer, figures, random } = situation;
  const { year, name } = writer;
  const { applications } = figures;
  const [received, answered] = [sumOf(applications.received), sumOf(processedOf(applications))];
  return {
    preface: `本报告根据《中华人民共和国政府信息公开条例》要求，由${name}编制。报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    parts: [
      {
        title: '工作总体情况',
        blocks: [writer.overview(1)],
        parts: themed(situation, ['management', 'platforms', 'supervision']),
      },
      {
        title: '主动公开政府信息情况',
        blocks: [`${year}年，${weOf(writer.body)}共主动公开政府信息${random.between(300, 30_000)}条。`],
        parts: themed(situation, ['proactive', 'fields']),
      },
      {
        title: '依申请公开政府信息情况',
        parts: [
          {
            title: '申请受理情况',
            runIn: true,
            blocks: [`${weOf(writer.body)}全年共收到政府信息公开申请${received}件。`],
          },
          { title: '申请答复情况', runIn: true, blocks: [`本年度共答复申请${answered}件。`] },
          { title: '行政复议、行政诉讼情况', runIn: true, blocks: [`本年度${remediesClause(figures)}。`] },
        ],
      },
      { title: '存在的主要问题及改进措施', ...problems(situation) },
    ],
  };
}

/** Sections of the second level on these themes; the first may go two levels deeper. */
function themed(situation: Situation, themes: readonly Theme[]): Part[] {
  const { writer, random, length } = situation;
  const runIn = random.chance(0.6);
  const deepAt = random.below(themes.length);
  const passage = (theme: Theme): string => writer.passage(theme, random.between(length.from, length.to));
  const deep = random.chance(0.6);
  const deeper = random.chance(0.6);
  return themes.map((theme, index): Part => {
    if (!deep || index !== deepAt) return { title: writer.heading(theme), runIn, blocks: [passage(theme)] };
    return {
      title: writer.heading(theme),
      blocks: [passage(theme)],
      parts: [theme, theme].map((below, at): Part => {
        const part: Part = { title: writer.heading(below), runIn: true, blocks: [passage(below)] };
        if (!deeper || at !== 1) return part;
        const points = [below, below].map((point): Part => ({
          title: writer.heading(point),
          runIn: true,
          blocks: [passage(point)],
        }));
        return { ...part, parts: points };
      }),
    };
  });
}

function problems({ writer, random }: Situation): Pick<Part, 'blocks' | 'parts'> {
  const count = random.between(2, 3);
  const { shortcomings, remedies } = writer.problems(count);
  const list = (points: readonly string[], mark: string): string =>
    points.map((point, index) => `${'一二三'[index] ?? ''}是${point}`).join(mark);
  const [found, done] = [
    `${weOf(writer.body)}政府信息公开工作还存在一些不足：${list(shortcomings, '；')}。`,
    `${writer.year + 1}年将重点做好以下工作：${list(remedies, '。')}。`,
  ];
  if (!random.chance(0.4)) return { blocks: [found, done] };
  return {
    parts: [
      { title: '存在的主要问题', runIn: true, blocks: [found] },
      { title: '改进措施', runIn: true, blocks: [done] },
    ],
  };
}

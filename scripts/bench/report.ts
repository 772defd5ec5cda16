/** A report of the forms of 2019 and 2021: six parts, three tables, and the standard phrases with the tables' numbers. */
import { weOf, type Writer } from './prose.ts';
import { processedOf, type Figures } from './figures.ts';
import type { Block, Layout } from './layouts.ts';
import { sumOf } from './random.ts';
import { flattenedTables, tabbedTables, type TableForm } from './tables.ts';
import type { Theme } from './stock.ts';

/** A figure of the prose, and what the notes beside the seed may say about it. */
export interface Annotation {
  measure: string;
  quote: string;
  dimension?: string;
  member?: string;
  absent?: true;
}

type Operand = Omit<Annotation, 'quote' | 'absent'> & { printedIn?: 'prose' | 'table' };
export type Relation =
  { rule: 'same'; a: Operand; b: Operand } | { rule: 'part-whole'; whole: Operand; parts: Operand[] };

export interface Written {
  title: string[];
  blocks: Block[];
  layout: Layout;
  topics?: Record<string, string>;
  observations: Annotation[];
  relations: Relation[];
}

export const numerals = '一二三四五六七八九十';
export const markerOf = (index: number): string => `（${numerals[index] ?? ''}）`;

/** Characters of a subsection of part one, before its standard phrases. */
const subsectionLength = { from: 480, to: 860 };

export function writeReport(writer: Writer, form: TableForm, figures: Figures): Written {
  const { random, year, name } = writer;
  const flattened = random.chance(form === '2019' ? 0.5 : 0.3);
  const tables = (flattened ? flattenedTables : tabbedTables)(form, figures);
  const annotated = random.chance(0.25);
  const spoken = figuresInProse(writer, form, figures);
  return {
    title: [name, `${year}年政府信息公开工作年度报告`],
    blocks: [
      prefaceOf(writer, form),
      '一、总体情况',
      writer.overview(2),
      ...subsections(writer, spoken),
      '二、主动公开政府信息情况',
      { table: tables[2] },
      '三、收到和处理政府信息公开申请情况',
      { table: tables[3] },
      '四、政府信息公开行政复议、行政诉讼情况',
      { table: tables[4] },
      '五、存在的主要问题及改进情况',
      ...problems(writer),
      '六、其他需要报告的事项',
      ...otherMatters(writer),
      ...(random.chance(0.4) ? [name, `${year + 1}年1月${random.between(10, 31)}日`] : []),
    ],
    layout: flattened ? { kind: 'wrapped', width: 40 } : { kind: 'unwrapped', width: 0 },
    observations: annotated ? spoken.flatMap(({ annotation }) => annotation ?? []) : [],
    relations: annotated ? relationsOf(figures) : [],
  };
}

function prefaceOf({ name, year }: Writer, form: TableForm): string {
  const basis =
    form === '2019'
      ? '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）'
      : '《中华人民共和国政府信息公开工作年度报告格式》';
  return `根据《中华人民共和国政府信息公开条例》和${basis}要求，编制本报告。本报告所列数据的统计期限自${year}年1月1日起至12月31日止，由${name}负责解释。`;
}

/** A sentence with a figure, and the theme under which it is told. */
interface Spoken {
  theme: Theme;
  text: string;
  annotation?: Annotation;
}

function figuresInProse(writer: Writer, form: TableForm, figures: Figures): Spoken[] {
  const { random, year, body } = writer;
  const counted = (theme: Theme, measure: string, quote: string, member?: string): Spoken => ({
    theme,
    text: `${quote}。`,
    annotation: { measure, quote, ...(member ? { dimension: 'kind', member } : {}) },
  });
  return [
    { theme: 'proactive', text: documentsSentence(figures) },
    counted(
      'proactive',
      'publishedInformation',
      `按规定公开预算和决算信息${random.between(2, 80)}条`,
      'budgets',
    ),
    counted('proactive', 'policyInterpretations', `全年发布各类政策解读稿件${random.between(6, 420)}条`),
    ...(body.kind === 'government'
      ? [counted('platforms', 'gazetteIssues', `编印政府公报${random.between(12, 24)}期`)]
      : []),
    counted('platforms', 'websites.specialColumns', `在门户网站开设专题专栏${random.between(2, 30)}个`),
    counted('supervision', 'training.sessions', `组织政务公开专题培训${random.between(1, 24)}次`),
    { theme: 'applications', text: `${year}年，${weOf(body)}${applicationsClause(figures)}。` },
    { theme: 'applications', text: `全年${remediesClause(figures)}。` },
    ...(form === '2021' && random.chance(0.3)
      ? [
          {
            theme: 'supervision' as const,
            text: `收到关于政府信息公开的投诉、举报${random.between(1, 9)}件，均已核实办结。`,
          },
        ]
      : []),
  ];
}

function documentsSentence({ regulations, normativeDocuments }: Figures): string {
  const of = (key: 'issued' | 'inForce'): string =>
    regulations.inForce > 0
      ? `规章${regulations[key]}件、行政规范性文件${normativeDocuments[key]}件`
      : `行政规范性文件${normativeDocuments[key]}件`;
  if (normativeDocuments.inForce + normativeDocuments.issued === 0) return '本年度没有制发行政规范性文件。';
  return `及时公开本年制发的${of('issued')}，经清理，年末现行有效的${of('inForce')}，均已在网站集中公布。`;
}

function applicationsClause({ applications }: Figures): string {
  const [received, over, processed, forward] = [
    applications.received,
    applications.carriedOver,
    processedOf(applications),
    applications.carriedForward,
  ].map(sumOf);
  if (received === 0 && over === 0) return '未收到政府信息公开申请';
  return `新收到政府信息公开申请${received}件，上年结转${over}件，办结${processed}件，结转下年度继续办理${forward}件`;
}

export function remediesClause({ reconsideration, direct, afterReconsideration }: Figures): string {
  const [reconsidered, sued] = [sumOf(reconsideration), sumOf([...direct, ...afterReconsideration])];
  const clause = (kind: string, count: number): string =>
    count === 0 ? `未发生因政府信息公开引发的${kind}` : `因政府信息公开引发${kind}${count}件`;
  return `${clause('行政复议', reconsidered)}，${clause('行政诉讼', sued)}`;
}

function relationsOf({ applications, reconsideration, direct, afterReconsideration }: Figures): Relation[] {
  const same = (measure: string): Relation => ({
    rule: 'same',
    a: { measure, printedIn: 'prose' },
    b: { measure, printedIn: 'table' },
  });
  const told = sumOf([...applications.received, ...applications.carriedOver]) > 0;
  return [
    ...(told ? [same('applications.newReceived'), same('outcomes.totalProcessed')] : []),
    ...(sumOf(reconsideration) > 0 ? [same('reconsideration.total')] : []),
    ...(sumOf([...direct, ...afterReconsideration]) > 0
      ? [
          {
            rule: 'part-whole' as const,
            whole: { measure: 'litigation.total' },
            parts: [
              { measure: 'litigation.direct.total' },
              { measure: 'litigation.afterReconsideration.total' },
            ],
          },
        ]
      : []),
  ];
}

/** Four to six subsections, each with the figures of its theme. */
function subsections(writer: Writer, spoken: readonly Spoken[]): string[] {
  const { random } = writer;
  const extra = random.pick<Theme[]>([[], ['fields'], ['interpretation'], ['fields', 'interpretation']]);
  const themes: Theme[] = [
    'proactive',
    ...extra,
    'applications',
    ...(extra.length === 2 || random.chance(0.15) ? [] : (['management'] as const)),
    'platforms',
    'supervision',
  ];
  return themes.map((theme, index) => {
    const told = spoken.filter((one) => one.theme === theme).map(({ text }) => text);
    const length = random.between(subsectionLength.from, subsectionLength.to);
    return `${markerOf(index)}${writer.heading(theme)}。${told.join('')}${writer.passage(theme, length)}`;
  });
}

const listed = (items: readonly string[], mark: string): string =>
  items.map((item, index) => `${numerals[index] ?? ''}是${item}`).join(mark);

function problems(writer: Writer): string[] {
  const { random, year } = writer;
  const { shortcomings, remedies } = writer.problems(random.between(3, 5));
  const [found, done] = [
    `${year}年，${weOf(writer.body)}政府信息公开工作虽然取得一定成效，但还存在一些问题和不足：${listed(shortcomings, '；')}。`,
    `针对上述问题，${year + 1}年将重点做好以下工作：${listed(remedies, '。')}。`,
  ];
  return random.chance(0.3) ? [`（一）存在的主要问题。${found}`, `（二）改进措施。${done}`] : [found, done];
}

function otherMatters(writer: Writer): string[] {
  const { random } = writer;
  const fee = random.chance(0.9)
    ? '本年度未收取信息处理费。'
    : `本年度依规收取信息处理费${random.between(1, 90) * 10}元。`;
  return [fee, writer.others(random.between(1, 3))];
}

/** Tables 二, 三 and 四 of the forms of 2019 and 2021, in the two shapes in which extraction leaves them. */
import {
  processedOf,
  sumColumns,
  type Applications,
  type ByApplicant,
  type Figures,
  type Items,
  type Remedy,
} from './figures.ts';
import { sumOf } from './random.ts';

export type TableForm = '2019' | '2021';

/** The printed lines of the tables by the part they stand in. */
export interface Tables {
  2: string[];
  3: string[];
  4: string[];
}

type Values = readonly (number | string)[];

/** A row of table 二: a head of its item, the names of its columns, or values under them. */
type Row = readonly (number | string)[];

/** A group of outcomes in table 三 and the labels in it; a label alone is a row of its own. */
const outcomeGroups: readonly (readonly [group: string, ...labels: string[]])[] = [
  ['（一）予以公开'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  [
    '（三）不予公开',
    '1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
  ],
  ['（四）无法提供', '1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'],
  [
    '（五）不予处理',
    '1.信访举报投诉类申请',
    '2.重复申请',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '5.要求行政机关确认或重新出具已获取信息',
  ],
];
const otherGroups: Record<TableForm, readonly [group: string, ...labels: string[]]> = {
  '2019': ['（六）其他处理'],
  '2021': [
    '（六）其他处理',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '3.其他',
  ],
};
/** How many outcomes of the form of 2021 stand before （六）. */
const outcomesBeforeOthers = 18;

const identity = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const [receivedLabel, carriedOverLabel, resultsLabel, totalLabel, carriedForwardLabel] = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '三、本年度办理结果',
  '（七）总计',
  '四、结转下年度继续办理',
] as const;

export function tabbedTables(form: TableForm, figures: Figures): Tables {
  return {
    2: [...proactiveRows(form, figures).flatMap(tabbed), ''],
    3: [...tabbedApplications(form, figures), ''],
    4: [...tabbedRemedies(figures), ''],
  };
}

export function flattenedTables(form: TableForm, figures: Figures): Tables {
  return {
    2: proactiveRows(form, figures).flatMap((row) => [row.join(' '), '']),
    3: flattenedApplications(form, figures),
    4: flattenedRemedies(figures),
  };
}

/** One cell a line, each after a tab; a row ends with a blank line. */
const tabbed = (row: Row): string[] => [...row.map((cell) => `\t${cell}`), ''];

function proactiveRows(form: TableForm, figures: Figures): Row[] {
  return form === '2019' ? proactive2019(figures) : proactive2021(figures);
}

const item = (numeral: string): Row => [`第二十条第（${numeral}）项`];

function proactive2019(figures: Figures): Row[] {
  const { regulations, normativeDocuments, feeItems, procurementItems, procurementAmount } = figures;
  const head: Row = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'];
  const items = (label: string, { previous, change, decisions }: Items): Row => [
    label,
    previous,
    change,
    decisions,
  ];
  return [
    item('一'),
    ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
    ['规章', regulations.issued, regulations.issued, regulations.disclosedEver],
    ['规范性文件', normativeDocuments.issued, normativeDocuments.issued, normativeDocuments.disclosedEver],
    item('五'),
    head,
    items('行政许可', figures.licensing),
    items('其他对外管理服务事项', figures.otherServices),
    item('六'),
    head,
    items('行政处罚', figures.penalties),
    items('行政强制', figures.coercion),
    item('八'),
    head.slice(0, 3),
    ['行政事业性收费', feeItems.previous, feeItems.change],
    item('九'),
    ['信息内容', '采购项目数量', '采购总金额'],
    ['政府集中采购', procurementItems, `${inTenThousands(procurementAmount)}万元`],
  ];
}

function proactive2021(figures: Figures): Row[] {
  const { regulations, normativeDocuments, licensing, penalties, coercion, fees } = figures;
  const head: Row = ['信息内容', '本年处理决定数量'];
  return [
    item('一'),
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', regulations.issued, regulations.repealed, regulations.inForce],
    ['行政规范性文件', normativeDocuments.issued, normativeDocuments.repealed, normativeDocuments.inForce],
    item('五'),
    head,
    ['行政许可', licensing.decisions],
    item('六'),
    head,
    ['行政处罚', penalties.decisions],
    ['行政强制', coercion.decisions],
    item('八'),
    ['信息内容', '本年收费金额（单位：万元）'],
    ['行政事业性收费', inTenThousands(fees)],
  ];
}

/** Hundreds of 元 as 万元, without a trailing 0. */
const inTenThousands = (yuan: number): string => String(yuan / 10_000);

const withTotal = (row: ByApplicant): Values => [...row, sumOf(row)];

interface OutcomeRow {
  /** At the first row of its group. */
  group?: string;
  /** Absent where the group is a row itself. */
  label?: string;
  values: Values;
}

function outcomeRows(form: TableForm, { outcomes }: Applications): OutcomeRow[] {
  const others = outcomes.slice(outcomesBeforeOthers);
  const rows = [
    ...outcomes.slice(0, outcomesBeforeOthers),
    ...(form === '2019' ? [sumColumns(others)] : others),
  ];
  const labels = [...outcomeGroups, otherGroups[form]].flatMap(
    ([group, ...members]): Omit<OutcomeRow, 'values'>[] =>
      members.length === 0
        ? [{ group }]
        : members.map((label, index) => (index === 0 ? { group, label } : { label })),
  );
  return labels.map((label, index) => ({ ...label, values: withTotal(rows[index] ?? []) }));
}

function tabbedApplications(form: TableForm, { applications }: Figures): string[] {
  const outcomes = outcomeRows(form, applications);
  return [
    `\t${identity}`,
    '\t申请人情况',
    '',
    ...tabbed(['', '自然人', '法人或其他组织', '总计']),
    ...tabbed(['', '', '商业\n企业', '科研\n机构', '社会公益组织', '法律服务机构', '其他', '']),
    ...tabbed([receivedLabel, ...withTotal(applications.received)]),
    ...tabbed([carriedOverLabel, ...withTotal(applications.carriedOver)]),
    ...outcomes.flatMap(({ group, label, values }, index) =>
      tabbed([
        index === 0 ? resultsLabel : '',
        ...(group === undefined ? [''] : [group]),
        ...(label === undefined ? [] : [label]),
        ...values,
      ]),
    ),
    ...tabbed(['', totalLabel, ...withTotal(processedOf(applications))]),
    ...tabbed([carriedForwardLabel, ...withTotal(applications.carriedForward)]),
  ];
}

function tabbedRemedies(figures: Figures): string[] {
  const results = ['结果\n维持', '结果\n纠正', '其他\n结果', '尚未\n审结', '总计'];
  return [
    ['行政复议', '行政诉讼'],
    ['结果维持', ...results.slice(1), '未经复议直接起诉', '复议后起诉'],
    ['', '', '', '', '', ...results, ...results],
    remedyValues(figures),
  ].flatMap(tabbed);
}

function remedyValues({ reconsideration, direct, afterReconsideration }: Figures): Values {
  const withSum = (remedy: Remedy): Values => [...remedy, sumOf(remedy)];
  return [...withSum(reconsideration), ...withSum(direct), ...withSum(afterReconsideration)];
}

/** Longest label that stands on one line with its values; longer ones are torn. */
const flattenedLabel = 13;

/** A row without its cells' borders: a long label over several lines, its values after a blank one. */
function flattenedRow(label: string, values: Values): string[] {
  const characters = [...label];
  if (characters.length <= flattenedLabel + 4) return [`${label} ${values.join(' ')}`, ''];
  return [...chunks(label, flattenedLabel), '', values.join(' '), ''];
}

const chunks = (text: string, length: number): string[] =>
  [...text].reduce<string[]>((lines, character) => {
    const last = lines.at(-1);
    if (last === undefined || [...last].length === length) return [...lines, character];
    return [...lines.slice(0, -1), last + character];
  }, []);

/** The upright label 三、本年度办理结果 stands after the first row it spans, as in print; group labels are torn. */
function flattenedApplications(form: TableForm, { applications }: Figures): string[] {
  const outcomes = outcomeRows(form, applications);
  return [
    ...chunks(identity, 18),
    ...['', '申请人情况', '', '自然', '人', '', '法人或其他组织', '', '总计'],
    ...['商业', '企业', '', '科研', '机构', '', '社会公', '益组织', '', '法律服', '务机构', '', '其他', ''],
    ...flattenedRow(receivedLabel, withTotal(applications.received)),
    ...flattenedRow(carriedOverLabel, withTotal(applications.carriedOver)),
    ...outcomes.flatMap(({ group, label, values }, index) => [
      ...(group !== undefined && label !== undefined ? [...chunks(group, 3), ''] : []),
      ...flattenedRow(label ?? group ?? '', values),
      ...(index === 0 ? ['', '', ...chunks(resultsLabel, 2), ''] : []),
    ]),
    ...flattenedRow(totalLabel, withTotal(processedOf(applications))),
    ...flattenedRow(carriedForwardLabel, withTotal(applications.carriedForward)),
  ];
}

function flattenedRemedies(figures: Figures): string[] {
  const results = ['结果', '维持', '', '结果', '纠正', '', '其他', '结果', '', '尚未', '审结', '', '总计'];
  return [
    ...['行政复议 行 政 诉 讼', '', ...results, ''],
    ...['未经复议直接起诉 复议后起诉', '', ...results, ...results, ''],
    ...[remedyValues(figures).join(' '), ''],
  ];
}

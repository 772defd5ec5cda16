/** The tables for readers of Chinese, column by column. A column that is added to a table does not compile until it has a name here. */
import { forms, periodOf, periods, states, topics, type FormId } from '../../schema/vocabulary.ts';
import { definitions, sidesOf, sideText } from '../../lib/indicators.ts';
import { derivedStates, type IndicatorRow } from '../indicator-schemas.ts';
import type { ImpliedRow, MeasureRow, ObservationRow, QuantityRow, TaskRow } from '../record-schemas.ts';
import { as, type ChineseColumns } from './column.ts';
import * as shared from './shared.ts';

const { place } = shared;

export const observations: ChineseColumns<ObservationRow> = {
  columns: {
    document: shared.title,
    year: shared.year,
    body: shared.body,
    scope: shared.scope,
    form: shared.form,
    measure: shared.measure,
    dimension: shared.dimension,
    member: shared.member,
    value: as(
      '数值',
      '数值。“万”“亿”已换算，金额以元计，百分比保留其数（98.6 即 98.6%）。状态不是“已报告”的为空；0 是数值，不是空。',
    ),
    unit: as('单位'),
    printed_unit: as('原文单位'),
    resolution: as('末位单位'),
    qualifier: shared.qualifier,
    state: {
      head: '状态',
      description: `${Object.values(states)
        .map(({ label }) => `“${label}”`)
        .join('、')}之一；从不为空。`,
      words: ({ state }) => states[state].label,
    },
    section: shared.section,
    source_file: as('原文文本文件'),
    ...place,
    quote: as('原文'),
  },
  extra: [
    {
      head: '时期',
      description: '数值说的是什么时候：本年发生的，年末有的，还是累计的。',
      words: (row, known) => periods[shared.saidOf(row, known)?.period ?? periodOf(row.measure)].label,
    },
    {
      head: '说明',
      description: '口径或时期与通常理解的不同时，原因是什么；其余为空。',
      words: (row, known) => shared.saidOf(row, known)?.reason ?? '',
    },
  ],
};

export const quantities: ChineseColumns<QuantityRow> = {
  columns: {
    document: shared.title,
    section: shared.section,
    value: as('数值'),
    unit: as('单位'),
    qualifier: shared.qualifier,
    printed: as('原文'),
    ...place,
  },
};

const formLabels = (ids: string, between: string): string =>
  ids
    .split(between)
    // Written from the vocabulary's own list of forms.
    .map((id) => forms[id as FormId].label)
    .join(between === '+' ? '＋' : '、');

const comparableWords = (groups: string): string => {
  if (groups === 'never') return '任何两份报告的数值都不能相连';
  if (groups === '') return '不同格式的数值不能相连';
  return groups
    .split(';')
    .map((group) => formLabels(group, '+'))
    .join('；');
};

export const measures: ChineseColumns<MeasureRow> = {
  columns: {
    measure: as('指标代号'),
    label: as('指标'),
    definition: as('定义'),
    unit: as('单位'),
    topic: { head: '专题', words: ({ topic }) => topics[topic].label, description: '专题。' },
    article: as('条例条文'),
    forms: {
      head: '格式',
      description: '印有它的格式。',
      words: ({ forms: ids }) => formLabels(ids, ';'),
    },
    comparable: {
      head: '可以相连的格式',
      description: '数值可以相连的格式，几组之间以“；”分隔。机关和口径也须相同。',
      words: ({ comparable }) => comparableWords(comparable),
    },
  },
};

export const tasks: ChineseColumns<TaskRow> = {
  columns: {
    group: as('大类'),
    subgroup: as('小类'),
    number: as('序号'),
    text: as('贯彻举措'),
    lead: as('牵头单位'),
    responsible: as('责任单位'),
    ...place,
  },
};

const indicatorsById = new Map(definitions.map((one) => [one.id, one]));
const indicatorOf = ({ indicator }: Pick<IndicatorRow, 'indicator'>) => indicatorsById.get(indicator);

export const indicators: ChineseColumns<IndicatorRow> = {
  columns: {
    indicator: {
      head: '推算指标',
      description: '推算指标的名称。',
      words: (row) => indicatorOf(row)?.label ?? '',
      code: '推算指标编号',
    },
    document: shared.title,
    year: shared.year,
    body: shared.body,
    scope: shared.scope,
    form: shared.form,
    measure: {
      head: '分子各项',
      description: '分子由哪些项相加减；不是比率的，为所计各项。',
      words: (row) => {
        const definition = indicatorOf(row);
        return definition ? sideText(sidesOf(definition).numerator) : '';
      },
      code: '分子各项代号',
    },
    dimension: shared.dimension,
    member: shared.member,
    value: as('推算数值', '由本站推算，不是原文所印：比率以百分数计，留一位小数。状态不是“已计算”的为空。'),
    unit: as('单位'),
    numerator: as('分子'),
    denominator: as('分母'),
    state: {
      head: '状态',
      description: `${Object.values(derivedStates)
        .map(({ label, description }) => `${label}：${description}`)
        .join('')}`,
      words: ({ state }) => derivedStates[state].label,
    },
    change: as('变化'),
    change_since: {
      head: '与之相比的文件',
      description: '与之相比的上一份报告的标题；没有可比的为空。',
      words: ({ change_since }, known) => shared.titleOf(change_since, known),
    },
    numerator_urls: as('分子位置'),
    denominator_urls: as('分母位置'),
    url: as('网址'),
  },
  extra: [
    {
      head: '算式',
      description: '怎样算出来的。',
      words: (row) => indicatorOf(row)?.formula ?? '',
    },
  ],
};

export const implied: ChineseColumns<ImpliedRow> = {
  columns: {
    document: shared.title,
    year: as('推算年度'),
    body: shared.body,
    scope: shared.scope,
    form: shared.form,
    measure: shared.measure,
    dimension: shared.dimension,
    member: shared.member,
    lower: as('推算上年最小', '推算：上一年可能的最小整数；其间的每一个整数都符合。'),
    upper: as(
      '推算上年最大',
      '推算：上一年可能的最大整数；与最小的相等，就只有这一个整数符合。没有上限的为空。',
    ),
    printed_change: as('所印同比增减'),
    current_value: as('本年数值'),
    quote: as('原文'),
    section: shared.section,
    source_file: as('原文文本文件'),
    line_start: place.line_start,
    line_end: place.line_end,
    subject: as('本年数值位置'),
    url: place.url,
  },
};

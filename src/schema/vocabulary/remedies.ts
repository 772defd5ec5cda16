/** Measures of reconsideration, litigation and complaints: table 四 of the forms, and the prose of all reports. */
import {
  alone,
  cellsBoth,
  inProse,
  narrativeOnly,
  proseSince2019,
  proseThenCells,
  sinceLaw2019,
} from './measure.ts';
import type { Measure } from './measure.ts';

/** What reports before the law of 2019 count is told by a verb (受理) that may be the reviewing organ's own. */
const received = '2019年以前的报告多印作“受理”，没有写明是作为复议机关受理的，还是被申请复议、被起诉的';
/** A cell of table 四. */
const cell = {
  unit: '件',
  topic: 'remedies',
  dimensions: {},
  readings: cellsBoth,
  comparable: sinceLaw2019,
} as const;
const prose = { ...cell, readings: inProse } as const;

export const remedyMeasures = {
  'reconsideration.upheld': {
    ...cell,
    label: '行政复议：结果维持',
    definition: '复议结果为维持的行政复议案件数量。',
  },
  'reconsideration.corrected': {
    ...cell,
    label: '行政复议：结果纠正',
    definition: '复议结果为纠正的行政复议案件数量。',
  },
  'reconsideration.otherResult': {
    ...cell,
    label: '行政复议：其他结果',
    definition: '以其他结果了结的行政复议案件数量。',
  },
  'reconsideration.pending': {
    ...cell,
    period: 'year-end',
    label: '行政复议：尚未审结',
    definition: '年末尚未审结的行政复议案件数量。',
  },
  'reconsideration.total': {
    ...cell,
    readings: proseThenCells,
    label: '行政复议',
    definition: `因政府信息公开提起的行政复议案件数量；${received}。`,
  },
  'litigation.direct.upheld': {
    ...cell,
    label: '行政诉讼（未经复议直接起诉）：结果维持',
    definition: '未经复议直接起诉、结果为维持的行政诉讼案件数量。',
  },
  'litigation.direct.corrected': {
    ...cell,
    label: '行政诉讼（未经复议直接起诉）：结果纠正',
    definition: '未经复议直接起诉、结果为纠正的行政诉讼案件数量。',
  },
  'litigation.direct.otherResult': {
    ...cell,
    label: '行政诉讼（未经复议直接起诉）：其他结果',
    definition: '未经复议直接起诉、以其他结果了结的行政诉讼案件数量。',
  },
  'litigation.direct.pending': {
    ...cell,
    period: 'year-end',
    label: '行政诉讼（未经复议直接起诉）：尚未审结',
    definition: '未经复议直接起诉、年末尚未审结的行政诉讼案件数量。',
  },
  'litigation.direct.total': {
    ...cell,
    label: '行政诉讼（未经复议直接起诉）',
    definition: '未经复议直接起诉的行政诉讼案件数量。',
  },
  'litigation.afterReconsideration.upheld': {
    ...cell,
    label: '行政诉讼（复议后起诉）：结果维持',
    definition: '经复议后起诉、结果为维持的行政诉讼案件数量。',
  },
  'litigation.afterReconsideration.corrected': {
    ...cell,
    label: '行政诉讼（复议后起诉）：结果纠正',
    definition: '经复议后起诉、结果为纠正的行政诉讼案件数量。',
  },
  'litigation.afterReconsideration.otherResult': {
    ...cell,
    label: '行政诉讼（复议后起诉）：其他结果',
    definition: '经复议后起诉、以其他结果了结的行政诉讼案件数量。',
  },
  'litigation.afterReconsideration.pending': {
    ...cell,
    period: 'year-end',
    label: '行政诉讼（复议后起诉）：尚未审结',
    definition: '经复议后起诉、年末尚未审结的行政诉讼案件数量。',
  },
  'litigation.afterReconsideration.total': {
    ...cell,
    label: '行政诉讼（复议后起诉）',
    definition: '经复议后起诉的行政诉讼案件数量。',
  },
  'litigation.total': {
    ...prose,
    elsewhere: ['litigation.direct.total'],
    label: '行政诉讼',
    definition: `因政府信息公开提起的行政诉讼案件数量；格式的表格只分列两种起诉，不印合计；${received}。`,
  },
  'litigation.corrected': {
    ...prose,
    readings: proseSince2019,
    elsewhere: ['litigation.direct.corrected'],
    label: '行政诉讼：结果纠正',
    definition: '正文所述结果为纠正的行政诉讼案件数量，不分起诉方式。',
  },
  'reconsideration.closed': {
    ...prose,
    readings: narrativeOnly,
    comparable: alone,
    label: '行政复议：已经结案',
    definition: '正文所述已经结案的行政复议案件数量，不分结果。',
  },
  'complaints.total': {
    ...prose,
    comparable: sinceLaw2019,
    elsewhere: ['complaints.valid', 'complaints.subordinate'],
    beside: ['complaints.valid', 'complaints.subordinate'],
    label: '举报投诉',
    definition: '收到的关于本机关或者本地区政府信息公开的举报、投诉数量。',
  },
  'complaints.valid': {
    ...prose,
    comparable: alone,
    beside: ['complaints.total', 'complaints.subordinate'],
    label: '有效举报投诉',
    definition: '原文称为“有效”的政府信息公开举报、投诉数量，不是收到的全部。',
  },
  'complaints.subordinate': {
    ...prose,
    comparable: sinceLaw2019,
    beside: ['complaints.total', 'complaints.valid'],
    label: '收到的对下级行政机关的投诉举报',
    definition: '收到的社会公众对下级行政机关政府信息公开的投诉、举报数量，不是对本机关的。',
  },
  'complaints.subordinateHandled': {
    ...prose,
    comparable: sinceLaw2019,
    label: '已经处理的对下级行政机关的投诉举报',
    definition: '收到的对下级行政机关政府信息公开的投诉、举报中，原文称已经调查、办理的数量。',
  },
} as const satisfies Record<string, Measure>;

/** Measures of reconsideration, litigation and complaints: table 四 of the forms, and the prose of all reports. */
import { cellsBoth, inProse, proseSince2019, proseThenCells, sinceLaw2019 } from './measure.ts';
import type { Measure } from './measure.ts';

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
    label: '行政复议：尚未审结',
    definition: '年末尚未审结的行政复议案件数量。',
  },
  'reconsideration.total': {
    ...cell,
    readings: proseThenCells,
    label: '行政复议',
    definition: '因政府信息公开提起的行政复议案件数量。',
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
    definition: '因政府信息公开提起的行政诉讼案件数量；格式的表格只分列两种起诉，不印合计。',
  },
  'litigation.corrected': {
    ...prose,
    readings: proseSince2019,
    elsewhere: ['litigation.direct.corrected'],
    label: '行政诉讼：结果纠正',
    definition: '正文所述结果为纠正的行政诉讼案件数量，不分起诉方式。',
  },
  'complaints.total': {
    ...prose,
    comparable: sinceLaw2019,
    label: '举报投诉',
    definition: '收到的关于政府信息公开的举报、投诉数量。',
  },
} as const satisfies Record<string, Measure>;

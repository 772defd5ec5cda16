/** The words of the archive that are not measures: scopes, states, qualifiers, topics, kinds. */
import { keysOf } from '../keys.ts';

/**
 * Whose work a figure counts, seen from the body that reports it. Series of different scopes are never joined. What an
 * area is called (全市, 全区, 全县) is the body's own: `scopeLabel` says it.
 */
export const scopes = {
  area: { label: '全地区', description: '报告机关及其部门和所有下级行政机关的工作。' },
  system: { label: '本系统', description: '一个部门及其所属单位的工作。' },
  organ: { label: '本机关', description: '报告机关自身的工作，不含下级行政机关。' },
  unstated: {
    label: '未写明',
    description: '报告没有写明统计的是机关自身还是整个地区，数字不与任何其他数字相连。',
  },
} as const;
export type ScopeId = keyof typeof scopes;
export const scopeIds = keysOf(scopes);

/** What is known of a value. 0 is a value; absence never is 0. */
export const states = {
  reported: { label: '已报告', description: '原文印有数字或表示“没有”的词句；0也是已报告的值。' },
  'not-reported': {
    label: '本报告没有这一数字',
    description: '报告没有印出这一数字，或者在表格中印作空白、“-”、“/”。空缺不是0。',
  },
  'not-applicable': { label: '不适用', description: '报告所用的格式没有这一项，或者把它印在别的类目里。' },
  unreadable: { label: '无法辨认', description: '原文印有内容，但读不出数字。' },
} as const;
export type StateId = keyof typeof states;
export const stateIds = keysOf(states);

/** What time a value speaks of: what happened in a year is never confused with what there is on a day. */
export const periods = {
  year: { label: '本年', description: '报告年度之内发生的数量。' },
  'year-end': { label: '年末', description: '年末有的数量，是存量，不是一年内发生的数量。' },
  'year-before': { label: '上一年', description: '上一年有的、转入本年的数量，是存量，不是本年发生的数量。' },
  point: { label: '某一时点', description: '清理、统计或写作报告时有的数量，是存量；原文没有说是年末。' },
  cumulative: { label: '累计', description: '自某项工作开始以来累计的数量，不限于报告年度。' },
  design: { label: '制度设计', description: '规定或计划中的数目，不是已经发生的数量。' },
  limit: { label: '时限', description: '规定的时间长短，不是数量。' },
  unstated: { label: '未写明', description: '原文没有写明是一年内发生的数量还是累计的数量。' },
} as const;
export type PeriodId = keyof typeof periods;
export const periodIds = keysOf(periods);

/** How exact a printed number is. */
export const qualifiers = {
  '': { label: '' },
  'at-least': { label: '以上（原文作余、多、超过）' },
  about: { label: '约（原文作近、约）' },
} as const;
export type QualifierId = keyof typeof qualifiers;

/** What a section or a measure is about; the six parts of the forms, in their order. */
export const topics = {
  overview: { label: '总体情况' },
  proactive: { label: '主动公开' },
  applications: { label: '依申请公开' },
  remedies: { label: '复议诉讼' },
  problems: { label: '问题与改进' },
  other: { label: '收费及其他' },
} as const;
export type TopicId = keyof typeof topics;
export const topicIds = keysOf(topics);

/** What a document is. */
export const kinds = {
  report: { label: '年度报告' },
  notice: { label: '通知' },
} as const;
export const kindIds = keysOf(kinds);

/** The words of the archive that are not measures: scopes, forms, states, qualifiers, topics, kinds. */

/** Whose work a figure counts. Series of different scopes are never joined. */
export const scopes = {
  citywide: { label: '全市', description: '全市各级行政机关（市政府、市政府部门和区县政府）的工作。' },
  office: {
    label: '市政府机关',
    description: '市政府办公厅自身的工作；2020年报告称“市政府机关”，2023年报告称“市政府办公厅”。',
  },
  mixed: {
    label: '混合',
    description: '报告没有说明统计的是市政府还是全市，数字不与其他口径相连。',
  },
} as const;
export type ScopeId = keyof typeof scopes;
export const scopeIds = ['citywide', 'office', 'mixed'] as const satisfies readonly ScopeId[];

/** The shape a report had to have; it decides which figures it can print. `years` are report years. */
export const forms = {
  narrative: {
    label: '2019年以前的叙述式报告',
    basis: '《中华人民共和国政府信息公开条例》（2008年施行）',
    years: { from: 2008, to: 2018 },
  },
  '2019': {
    label: '2019年版格式',
    basis: '国办公开办函〔2019〕60号',
    years: { from: 2019, to: 2020 },
  },
  '2021': {
    label: '2021年版格式',
    basis: '国办公开办函〔2021〕30号',
    years: { from: 2021, to: null },
  },
} as const;
export type FormId = keyof typeof forms;
export const formIds = ['narrative', '2019', '2021'] as const satisfies readonly FormId[];

/** What is known of a value. 0 is a value; absence never is 0. */
export const states = {
  reported: { label: '已报告', description: '原文印有数字或表示“没有”的词句；0也是已报告的值。' },
  'not-reported': { label: '未报告', description: '报告可以写这一数字，但没有写。' },
  'not-applicable': { label: '不适用', description: '报告所用的格式没有这一项。' },
  unreadable: { label: '无法辨认', description: '原文印有内容，但读不出数字。' },
} as const;
export type StateId = keyof typeof states;
export const stateIds = [
  'reported',
  'not-reported',
  'not-applicable',
  'unreadable',
] as const satisfies readonly StateId[];

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
export const topicIds = [
  'overview',
  'proactive',
  'applications',
  'remedies',
  'problems',
  'other',
] as const satisfies readonly TopicId[];

/** What a document is. */
export const kinds = {
  report: { label: '年度报告' },
  notice: { label: '通知' },
} as const;
export type KindId = keyof typeof kinds;
export const kindIds = ['report', 'notice'] as const satisfies readonly KindId[];

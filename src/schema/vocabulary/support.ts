/** Measures that only prose prints: platforms, gazette, archives, training, supervision. */
import { alone, inProse, throughout } from './measure.ts';
import type { Measure } from './measure.ts';

const prose = { topic: 'overview', dimensions: {}, readings: inProse, comparable: alone } as const;
const everyForm = { ...prose, comparable: throughout } as const;
const publishing = { ...prose, topic: 'proactive' } as const;

export const supportMeasures = {
  gazetteIssues: {
    ...everyForm,
    unit: '期',
    topic: 'proactive',
    label: '政府公报期数',
    definition: '一年内编辑出刊的政府公报期数。',
  },
  gazetteCopies: {
    ...everyForm,
    unit: '册',
    topic: 'proactive',
    label: '政府公报赠阅册数',
    definition: '一年内免费赠阅的政府公报册数。',
  },
  'archives.websiteUpdates': {
    ...publishing,
    unit: '条',
    label: '档案信息网更新信息',
    definition: '一年内档案信息网更新的信息数量。',
  },
  'archives.openedVolumes': {
    ...publishing,
    unit: '卷',
    dimensions: { period: ['beforeFounding', 'afterFounding'] },
    label: '向社会开放的档案',
    definition: '市档案馆向社会开放的档案卷数。',
  },
  'weibo.platforms': {
    ...publishing,
    unit: '家',
    label: '政务微博平台',
    definition: '建立政务微博群的微博平台数量。',
  },
  'weibo.members': {
    ...publishing,
    unit: '个',
    dimensions: { level: ['districts', 'departments', 'institutions'] },
    label: '政务微博群成员',
    definition: '政务微博群的成员单位数量。',
  },
  'weibo.posts': {
    ...publishing,
    unit: '条',
    label: '政务微博群发布信息',
    definition: '政务微博群建立以来发布的信息数量。',
  },
  'weibo.participants': {
    ...publishing,
    unit: '人',
    label: '政务微博群参与人数',
    definition: '政务微博群建立以来的参与人数。',
  },
  'websites.upgraded': {
    ...publishing,
    unit: '个',
    label: '开展IPv6改造的政府网站',
    definition: '开展IPv6改造的政府网站数量。',
  },
  'websites.specialColumns': {
    ...publishing,
    unit: '个',
    label: '网站信息公开专题专栏',
    definition: '政府网站建设或者优化设置的信息公开专题专栏数量。',
  },
  'websites.parlours': {
    ...publishing,
    unit: '个',
    label: '“网上客厅”',
    definition: '为区县和开发区打造的“网上客厅”数量。',
  },
  'mobileApp.dailyReaders': {
    ...publishing,
    unit: '人次',
    label: '政务APP日均阅读量',
    definition: '全市各级干部日均阅读政务移动端的人次。',
  },
  'mobileApp.serviceItems': {
    ...publishing,
    unit: '项',
    label: '政务服务移动端上线便民服务事项',
    definition: '政务服务移动端率先上线的便民服务事项数量。',
  },
  'quiz.participants': {
    ...publishing,
    unit: '人次',
    label: '在线答题参与人次',
    definition: '政府工作报告在线答题活动的参与人次。',
  },
  'training.sessions': {
    ...everyForm,
    unit: '次',
    label: '全市政务公开培训',
    definition: '一年内组织的全市政务公开培训次数。',
  },
  'training.videoConferences': {
    ...everyForm,
    unit: '次',
    label: '视频培训会',
    definition: '一年内召开的政务公开视频培训会次数。',
  },
  'training.onSite': {
    ...everyForm,
    unit: '次',
    label: '现场培训会',
    definition: '一年内召开的政务公开现场培训会次数。',
  },
  'training.tutoring': {
    ...everyForm,
    unit: '次',
    label: '“一对一”辅导',
    definition: '一年内进行的政务公开“一对一”辅导次数。',
  },
  'research.visits': {
    ...everyForm,
    unit: '次',
    label: '日常调研',
    definition: '一年内赴基层开展的政务公开日常调研次数。',
  },
  'research.districts': {
    ...everyForm,
    unit: '个',
    label: '调研的区县',
    definition: '一年内开展日常调研的区县数量。',
  },
  'research.problemsSolved': {
    ...everyForm,
    unit: '个',
    label: '研究解决的基层问题',
    definition: '一年内研究解决的基层具体问题数量。',
  },
  'inspection.bulletins': {
    ...everyForm,
    unit: '期',
    label: '季度检查通报',
    definition: '一年内印发的政府网站和政务新媒体检查通报期数。',
  },
  'inspection.reports': {
    ...everyForm,
    unit: '份',
    label: '检查报告',
    definition: '一年内出具的政府网站和政务新媒体检查报告份数。',
  },
  'supervision.reminders': {
    ...everyForm,
    unit: '次',
    label: '督促提醒',
    definition: '一年内对工作推动不力的单位进行督促提醒的次数。',
  },
  'supervision.criticisedOrgans': {
    ...everyForm,
    unit: '个',
    dimensions: { level: ['districts', 'departments'] },
    whole: false,
    label: '通报批评的单位',
    definition: '一年内因政务公开工作存在问题被通报批评的单位数量。',
  },
  'assessment.organs': {
    ...everyForm,
    unit: '个',
    dimensions: { level: ['districts', 'departments'] },
    whole: false,
    label: '政务公开评估对象',
    definition: '一年内接受政务公开工作评估的单位数量。',
  },
  'assessment.indicators': {
    ...everyForm,
    unit: '个',
    label: '评估一级指标',
    definition: '政务公开工作评估的一级指标数量。',
  },
  'assessment.scoringPoints': {
    ...everyForm,
    unit: '个',
    label: '评估评分点',
    definition: '政务公开工作评估的评分点数量。',
  },
  'recruitment.civilServants': {
    ...prose,
    unit: '名',
    label: '招录公务员',
    definition: '本机关一年内招录的公务员人数。',
  },
} as const satisfies Record<string, Measure>;

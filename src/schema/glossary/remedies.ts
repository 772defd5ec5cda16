/** Reconsideration, litigation, complaints. */
import type { GlossaryEntry } from './entry.ts';

export const remediesTerms = {
  reconsideration: {
    term: '行政复议',
    forms: ['行政复议'],
    group: 'remedies',
    meaning: '不服行政机关的决定时，请行政复议机关重新审查的途径，在法院之外进行。',
    more: '报告正文说“受理”行政复议的，可能是本机关作为复议机关办理的案件，也可能是本机关被申请复议的案件，以原文为准。',
    law: ['remedies', 'priorReconsideration'],
  },
  litigation: {
    term: '行政诉讼',
    forms: ['行政诉讼'],
    group: 'remedies',
    meaning: '不服行政机关的决定时，向人民法院起诉该机关。',
    law: ['remedies', 'choiceOfCourt', 'priorReconsideration'],
  },
  'direct-litigation': {
    term: '未经复议直接起诉',
    forms: ['未经复议直接起诉'],
    group: 'remedies',
    meaning: '没有先申请行政复议，直接向法院起诉的案件。',
    more: '2024年度起，对不予公开不服的应当先申请复议，这一栏的数字与此前的不宜直接相比。',
    law: ['choiceOfCourt', 'priorReconsideration'],
  },
  'litigation-after-reconsideration': {
    term: '复议后起诉',
    forms: ['复议后起诉'],
    group: 'remedies',
    meaning: '先申请行政复议，对复议结果不服再向法院起诉的案件。',
    more: '同一争议可能既计入行政复议，又计入复议后起诉，两栏相加会重复。',
    law: ['priorReconsideration'],
  },
  upheld: {
    term: '结果维持',
    forms: ['结果维持'],
    group: 'remedies',
    meaning: '复议机关或者法院审查后，行政机关原来的做法没有被改变。',
    more: '“维持”是表格用语；法律规定的结果有复议机关维持、驳回复议请求和法院驳回诉讼请求。',
    law: ['reconsiderationUpheld', 'courtUpheld'],
  },
  corrected: {
    term: '结果纠正',
    forms: ['结果纠正'],
    group: 'remedies',
    meaning: '复议机关或者法院认定行政机关的做法不对，加以改变，例如撤销、确认违法、责令重新答复。',
    more: '报告正文所说的“零纠错”，指这一栏为零。',
    law: ['reconsiderationCorrected', 'courtCorrected'],
  },
  'other-result': {
    term: '其他结果',
    forms: ['其他结果'],
    group: 'remedies',
    meaning: '已经结案，但既不算维持也不算纠正的结果，例如申请人撤回。',
    law: ['reconsiderationEnded', 'courtWithdrawn'],
  },
  pending: {
    term: '尚未审结',
    forms: ['尚未审结'],
    group: 'remedies',
    meaning: '到报告统计期末还没有结案的复议或者诉讼。',
    more: '上一年没有审结的案件可能在下一年再计入，相邻两年的总计不宜相加。',
  },
  complaint: {
    term: '投诉、举报',
    forms: ['投诉、举报', '举报投诉'],
    group: 'remedies',
    meaning: '认为行政机关没有依法公开信息，向上一级机关或者信息公开工作主管部门反映。',
    more: '报告里的数字有的是本机关收到的、针对下级机关的投诉举报，不是针对本机关的，以原文为准。',
    law: ['remedies', 'supervision'],
  },
} as const satisfies Record<string, GlossaryEntry>;

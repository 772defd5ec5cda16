/** Words of policy that the reports print. */
import type { GlossaryEntry } from './entry.ts';

export const policyTerms = {
  'delegate-regulate-serve': {
    term: '放管服',
    forms: ['放管服'],
    group: 'policy',
    meaning: '简政放权、放管结合、优化服务的合称，指政府职能方面的改革。',
  },
  'six-stabilities': {
    term: '六稳',
    forms: ['六稳'],
    group: 'policy',
    meaning: '2018年提出的六项经济工作：稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期。',
  },
  'six-protections': {
    term: '六保',
    forms: ['六保'],
    group: 'policy',
    meaning:
      '2020年提出的六项任务：保居民就业、保基本民生、保市场主体、保粮食能源安全、保产业链供应链稳定、保基层运转。',
  },
  'no-application': {
    term: '免申即享',
    forms: ['免申即享'],
    group: 'policy',
    meaning: '符合条件的企业和群众不用申请，由政府核对数据后直接兑现政策。',
  },
  'one-matter-once': {
    term: '一件事一次办',
    forms: ['一件事一次办'],
    group: 'policy',
    meaning: '把办成一件事要跑的多个部门、多道手续合在一起，一次申请、一并办完。',
  },
  'one-card': {
    term: '一卡通',
    forms: ['一卡通'],
    group: 'policy',
    meaning: '各种惠民惠农补贴统一发到补贴对象的一张银行卡上。',
  },
  'fewer-certificates': {
    term: '减证便民',
    forms: ['减证便民'],
    group: 'policy',
    meaning: '减少办事时要求群众开具的证明材料。',
  },
  'central-kitchen': {
    term: '中央厨房',
    forms: ['信息中央厨房', '中央厨房'],
    group: 'policy',
    meaning: '比喻说法：政务信息先进统一的资源库，再由各平台取用、加工和发布。',
  },
  'three-reviews': {
    term: '三审三校',
    forms: ['三审三校'],
    group: 'policy',
    meaning: '信息发布前经过三次审核、三次校对的制度。',
  },
  'three-battles': {
    term: '三大攻坚战',
    forms: ['三大攻坚战'],
    group: 'policy',
    meaning: '防范化解重大风险、精准脱贫、污染防治三项工作。',
  },
  'three-posts': {
    term: '“三定”职责',
    forms: ['“三定”职责'],
    group: 'policy',
    meaning: '文件为一个机关定下的主要职责；“三定”指定职能、定机构、定编制。',
  },
  'chengdu-chongqing': {
    term: '成渝地区双城经济圈',
    forms: ['成渝地区双城经济圈'],
    group: 'policy',
    place: true,
    meaning: '以重庆、成都两座城市为中心的区域发展战略。',
  },
  'five-policy-types': {
    term: '五类政策信息',
    forms: ['五类政策信息'],
    group: 'policy',
    place: true,
    meaning: '报告列举的行政执法、企业减负、惠民利民、财政奖补、招标投标五类政策信息。',
  },
} as const satisfies Record<string, GlossaryEntry>;

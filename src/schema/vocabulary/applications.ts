/** Measures of disclosure on application: table 三 of the forms, and the prose of all reports. */
import { keysOf } from '../keys.ts';
import { dimensions } from './dimensions.ts';
import {
  alone,
  cells2019,
  cells2021,
  cellsBoth,
  inProse,
  narrativeOnly,
  prose2008,
  prose2014,
  proseSince2019,
  proseThenCells,
  sinceLaw2019,
  throughout,
} from './measure.ts';
import type { Measure } from './measure.ts';

const applicants = keysOf(dimensions.applicant.members);
const answers = keysOf(dimensions.answer.members);

/** A row of table 三 that both forms have. */
const outcome = {
  unit: '件',
  topic: 'applications',
  dimensions: { applicant: applicants },
  readings: cellsBoth,
  comparable: sinceLaw2019,
} as const;
const outcome2021 = { ...outcome, readings: cells2021, comparable: alone } as const;
/** An answer class of the statistics of 2014, and what reports before them counted alike. */
const answer = {
  unit: '件',
  topic: 'applications',
  dimensions: {},
  readings: narrativeOnly,
  comparable: alone,
} as const;

export const applicationMeasures = {
  'applications.newReceived': {
    label: '本年新收政府信息公开申请',
    definition:
      '本年收到的政府信息公开申请数量；2019年版、2021年版格式的表格不含上年结转，此前的报告没有写明是否含上年结转。',
    unit: '件',
    topic: 'applications',
    dimensions: {
      applicant: applicants,
      channel: ['letter', 'online', 'inPerson', 'fax'],
      level: ['office', 'departments', 'districts'],
      topic: ['landExpropriation', 'publicExpenses', 'humanResources', 'otherTopic'],
    },
    readings: proseThenCells,
    comparable: throughout,
  },
  'applications.channelShare': {
    label: '各渠道申请占比',
    definition: '各渠道申请量占申请总量的百分比，按原文所印。',
    unit: '%',
    topic: 'applications',
    dimensions: { channel: ['letter', 'online', 'inPerson', 'fax'] },
    readings: narrativeOnly,
    comparable: alone,
    whole: false,
  },
  'applications.carriedOver': {
    label: '上年结转政府信息公开申请',
    definition: '上一年收到、转到本年继续办理的申请数量。',
    unit: '件',
    topic: 'applications',
    dimensions: { applicant: applicants },
    readings: cellsBoth,
    comparable: sinceLaw2019,
    period: 'year-before',
  },
  'applications.receivedIncludingCarriedOver': {
    label: '受理申请（含上年结转）',
    definition: '本年新收与上年结转的申请合计。',
    unit: '件',
    topic: 'applications',
    dimensions: {},
    readings: proseSince2019,
    comparable: sinceLaw2019,
  },
  'applications.carriedForward': {
    label: '结转下年度继续办理',
    definition: '本年没有办结、转到下一年继续办理的申请数量。',
    unit: '件',
    topic: 'applications',
    dimensions: { applicant: applicants },
    readings: proseThenCells,
    comparable: throughout,
    period: 'year-end',
  },
  'applications.answered': {
    label: '答复政府信息公开申请',
    definition: '本年作出答复的申请数量。',
    unit: '件',
    topic: 'applications',
    dimensions: { level: ['office', 'departments', 'districts'] },
    readings: narrativeOnly,
    comparable: alone,
  },
  'applications.answerRate': {
    label: '申请答复率',
    definition: '答复的申请占收到的申请的百分比，按原文所印。',
    unit: '%',
    topic: 'applications',
    dimensions: { level: ['office', 'departments', 'districts'] },
    readings: narrativeOnly,
    comparable: alone,
    whole: false,
  },
  'applications.receivingPoints': {
    label: '政府信息公开申请受理点',
    definition: '设置的政府信息公开申请受理点数量。',
    unit: '个',
    topic: 'applications',
    dimensions: { level: ['municipal', 'district'] },
    readings: inProse,
    comparable: throughout,
    period: 'point',
  },
  informationProcessingFee: {
    label: '依申请公开收费',
    definition:
      '因依申请公开向申请人收取的费用：原为检索、复制、邮寄等成本费用，2019年修订《条例》后为信息处理费。',
    unit: '元',
    topic: 'other',
    dimensions: {},
    readings: inProse,
    comparable: sinceLaw2019,
  },

  'answers.alreadyPublic': {
    ...answer,
    readings: prose2014,
    label: '答复：已主动公开',
    definition: '答复时所申请的信息已经主动公开的申请数量。',
  },
  'answers.granted': {
    ...answer,
    label: '答复：同意公开',
    definition: '答复同意公开的申请数量；与2019年后的“予以公开”口径不同。',
  },
  'answers.partiallyGranted': {
    ...answer,
    label: '答复：同意部分公开',
    definition: '答复同意公开其中一部分的申请数量。',
  },
  'answers.refused': {
    ...answer,
    readings: prose2014,
    elsewhere: [['answers.notProvided', 'reason', 'outOfScope']],
    label: '答复：不同意公开',
    definition: '答复不同意公开的申请数量。',
  },
  'answers.notThisOrgan': {
    ...answer,
    readings: prose2014,
    elsewhere: [['answers.notProvided', 'reason', 'notHeld']],
    label: '答复：不属于本行政机关公开',
    definition: '所申请的信息不由收到申请的机关公开的申请数量。',
  },
  'answers.doesNotExist': {
    ...answer,
    readings: prose2014,
    elsewhere: [['answers.notProvided', 'reason', 'doesNotExist']],
    label: '答复：申请信息不存在',
    definition: '所申请的信息不存在的申请数量。',
  },
  'answers.askedToAmend': {
    ...answer,
    readings: prose2014,
    elsewhere: [['answers.notProvided', 'reason', 'unclear']],
    label: '答复：告知作出更改补充',
    definition: '告知申请人更改、补充申请内容的申请数量。',
  },
  'answers.otherChannel': {
    ...answer,
    readings: prose2014,
    label: '答复：告知通过其他途径办理',
    definition: '告知申请人通过其他途径办理的申请数量。',
  },
  'answers.notProvided': {
    ...answer,
    readings: prose2008,
    dimensions: { reason: ['notHeld', 'doesNotExist', 'unclear', 'outOfScope'] },
    label: '答复：未能提供相关信息',
    definition: '答复未能提供相关政府信息的申请数量，按理由分列。',
  },
  'answers.share': {
    ...answer,
    unit: '%',
    dimensions: { answer: answers },
    whole: false,
    label: '各类答复占比',
    definition: '各类答复占答复总数的百分比，按原文所印。',
  },

  'outcomes.granted': {
    ...outcome,
    article: '第三十六条第（一）（二）项',
    label: '予以公开',
    definition: '公开了所申请信息的申请数量，包括已主动公开而告知获取方式的。',
  },
  'outcomes.partiallyGranted': {
    ...outcome,
    article: '第三十七条',
    label: '部分公开',
    definition: '经区分处理后公开一部分信息的申请数量。',
  },
  'outcomes.refused.stateSecret': {
    ...outcome,
    article: '第十四条',
    label: '不予公开：属于国家秘密',
    definition: '因属于国家秘密而不公开的申请数量。',
  },
  'outcomes.refused.otherLegalProhibition': {
    ...outcome,
    article: '第十四条',
    label: '不予公开：其他法律行政法规禁止公开',
    definition: '因法律、行政法规禁止公开而不公开的申请数量。',
  },
  'outcomes.refused.securityAndStability': {
    ...outcome,
    article: '第十四条',
    label: '不予公开：危及“三安全一稳定”',
    definition: '因公开可能危及国家安全、公共安全、经济安全、社会稳定而不公开的申请数量。',
  },
  'outcomes.refused.thirdPartyRights': {
    ...outcome,
    article: '第十五条',
    label: '不予公开：保护第三方合法权益',
    definition: '因公开会损害第三方合法权益而不公开的申请数量。',
  },
  'outcomes.refused.internalAffairs': {
    ...outcome,
    article: '第十六条',
    label: '不予公开：属于三类内部事务信息',
    definition: '因属于行政机关内部事务信息而不公开的申请数量。',
  },
  'outcomes.refused.processInformation': {
    ...outcome,
    article: '第十六条',
    label: '不予公开：属于四类过程性信息',
    definition: '因属于履职过程中形成的过程性信息而不公开的申请数量。',
  },
  'outcomes.refused.enforcementFile': {
    ...outcome,
    article: '第十六条',
    label: '不予公开：属于行政执法案卷',
    definition: '因属于行政执法案卷信息而不公开的申请数量。',
  },
  'outcomes.refused.administrativeInquiry': {
    ...outcome,
    article: '第三十六条第（七）项',
    label: '不予公开：属于行政查询事项',
    definition: '因应按专门规定办理查询而不按申请公开的申请数量。',
  },
  'outcomes.unavailable.notHeld': {
    ...outcome,
    article: '第三十六条第（四）（五）项',
    label: '无法提供：本机关不掌握相关政府信息',
    definition: '因本机关没有所申请的信息而无法提供的申请数量。',
  },
  'outcomes.unavailable.requiresCreation': {
    ...outcome,
    article: '第三十八条',
    label: '无法提供：没有现成信息需要另行制作',
    definition: '因没有现成信息、需要另行制作而无法提供的申请数量。',
  },
  'outcomes.unavailable.unclearAfterCorrection': {
    ...outcome,
    article: '第三十条',
    label: '无法提供：补正后申请内容仍不明确',
    definition: '补正后申请内容仍不明确而无法提供的申请数量。',
  },
  'outcomes.notProcessed.petitionOrComplaint': {
    ...outcome,
    article: '第三十九条',
    label: '不予处理：信访举报投诉类申请',
    definition: '因实为信访、举报、投诉而不作申请处理的数量。',
  },
  'outcomes.notProcessed.repeatRequest': {
    ...outcome,
    article: '第三十六条第（六）项',
    label: '不予处理：重复申请',
    definition: '因就同一信息重复申请而不再处理的数量。',
  },
  'outcomes.notProcessed.officialPublication': {
    ...outcome,
    article: '第三十九条',
    label: '不予处理：要求提供公开出版物',
    definition: '因要求提供公开出版物而不处理的申请数量。',
  },
  'outcomes.notProcessed.excessiveRequests': {
    ...outcome,
    article: '第三十五条',
    label: '不予处理：无正当理由大量反复申请',
    definition: '因无正当理由大量、反复申请而不处理的数量。',
  },
  'outcomes.notProcessed.confirmOrReissue': {
    ...outcome,
    label: '不予处理：要求确认或重新出具已获取信息',
    definition: '因要求行政机关确认或重新出具已获取信息而不处理的申请数量。',
  },
  'outcomes.other': {
    ...outcome,
    readings: cells2019,
    comparable: alone,
    label: '其他处理',
    definition: '2019年版格式中以其他方式处理的申请数量。',
  },
  'outcomes.other.correctionOverdue': {
    ...outcome2021,
    article: '第三十条',
    label: '其他处理：逾期不补正',
    definition: '申请人无正当理由逾期不补正、机关不再处理的申请数量。',
  },
  'outcomes.other.feeUnpaid': {
    ...outcome2021,
    label: '其他处理：逾期未缴费',
    definition: '申请人逾期未按通知缴纳费用、机关不再处理的申请数量。',
  },
  'outcomes.other.other': {
    ...outcome2021,
    label: '其他处理：其他',
    definition: '2021年版格式中以其余方式处理的申请数量。',
  },
  'outcomes.totalProcessed': {
    ...outcome,
    label: '本年度办理结果总计',
    definition: '本年办结的申请数量，即各种办理结果之和。',
  },
} as const satisfies Record<string, Measure>;

/** What the law says of applications and of the grounds on which they are answered. */
import type { Statement } from '../statement.ts';

const disclosure = { law: 'disclosure2019', reading: 'disclosure2019' } as const;

export const applicationStatements = {
  whoMayApply: {
    ...disclosure,
    article: '第二十七条',
    text: '除行政机关主动公开的以外，公民、法人或者其他组织可以向地方各级人民政府和对外以自己名义履行行政管理职能的县级以上人民政府部门申请获取相关政府信息。',
  },
  timeToAnswer: {
    ...disclosure,
    article: '第三十三条',
    text: '能当场答复的，应当当场答复；不能的，自收到申请之日起20个工作日内答复。需要延长的，经本机关政府信息公开工作机构负责人同意并告知申请人，最多再延长20个工作日。征求第三方和其他机关意见所需的时间不计算在内。',
  },
  delayForMany: {
    ...disclosure,
    article: '第三十五条',
    text: '申请的数量、频次明显超过合理范围，但理由合理、无法按期答复的，可以确定延迟答复的合理期限并告知申请人。',
  },
  granted: {
    ...disclosure,
    article: '第三十六条第（一）项、第（二）项',
    text: '信息已经主动公开的，告知申请人获取的方式、途径；可以公开的，提供该信息，或者告知获取的方式、途径和时间。',
  },
  refusalTold: {
    ...disclosure,
    article: '第三十六条第（三）项',
    text: '决定不予公开的，告知申请人不予公开并说明理由。',
  },
  partiallyGranted: {
    ...disclosure,
    article: '第三十七条',
    text: '申请的信息含有不应当公开或者不属于政府信息的内容，但能够区分处理的，应当提供可以公开的内容，并对不予公开的内容说明理由。',
  },
  neverDisclosed: {
    ...disclosure,
    article: '第十四条',
    text: '依法确定为国家秘密的，法律、行政法规禁止公开的，以及公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开。',
  },
  thirdParty: {
    ...disclosure,
    article: '第十五条',
    text: '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的，不得公开；但是第三方同意公开，或者行政机关认为不公开会对公共利益造成重大影响的，予以公开。',
  },
  thirdPartyAsked: {
    ...disclosure,
    article: '第三十二条',
    text: '公开会损害第三方合法权益的，行政机关应当书面征求第三方的意见，第三方应当在收到征求意见书之日起15个工作日内提出。',
  },
  internalAffairs: {
    ...disclosure,
    article: '第十六条第一款',
    text: '行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开。',
  },
  processAndFiles: {
    ...disclosure,
    article: '第十六条第二款',
    text: '履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息，以及行政执法案卷信息，可以不予公开；法律、法规、规章规定应当公开的，从其规定。',
  },
  otherWayPrescribed: {
    ...disclosure,
    article: '第三十六条第（七）项',
    text: '工商、不动产登记资料等信息，有关法律、行政法规对怎样获取有特别规定的，告知申请人依照那些规定办理。',
  },
  notFound: {
    ...disclosure,
    article: '第三十六条第（四）项',
    text: '经检索没有所申请的信息的，告知申请人该信息不存在。',
  },
  notResponsible: {
    ...disclosure,
    article: '第三十六条第（五）项',
    text: '不属于本机关负责公开的，告知申请人并说明理由；能够确定由哪个机关负责的，告知它的名称和联系方式。',
  },
  requiresCreation: {
    ...disclosure,
    article: '第三十八条',
    text: '提供的应当是已经制作或者获取的信息；除能够区分处理的以外，需要对现有信息加工、分析的，可以不予提供。',
  },
  correction: {
    ...disclosure,
    article: '第三十条',
    text: '申请内容不明确的，行政机关应当给予指导和释明，并自收到申请之日起7个工作日内一次性告知申请人补正；答复期限自收到补正的申请之日起计算。申请人无正当理由逾期不补正的，视为放弃申请，不再处理。',
  },
  petition: {
    ...disclosure,
    article: '第三十九条第一款',
    text: '以申请政府信息公开的形式进行信访、投诉、举报等活动的，告知申请人不作为政府信息公开申请处理，并可以告知通过相应渠道提出。',
  },
  publication: {
    ...disclosure,
    article: '第三十九条第二款',
    text: '要求提供政府公报、报刊、书籍等公开出版物的，可以告知获取的途径。',
  },
  repeated: {
    ...disclosure,
    article: '第三十六条第（六）项',
    text: '已经答复过，申请人又重复申请公开相同信息的，告知申请人不予重复处理。',
  },
  excessive: {
    ...disclosure,
    article: '第三十五条',
    text: '申请的数量、频次明显超过合理范围的，行政机关可以要求申请人说明理由；认为理由不合理的，告知申请人不予处理。',
  },
  free: {
    ...disclosure,
    article: '第四十二条',
    text: '依申请提供政府信息，不收取费用；申请的数量、频次明显超过合理范围的，可以收取信息处理费。',
  },
  feeScale: {
    law: 'fees2020',
    article: '第三条、第四条',
    text: '信息处理费可以按件计收，也可以按量计收，都按超额累进的方式计算；按件计收的，同一申请人一个自然月内累计申请10件以下（含10件）的，不收费。',
    reading: 'fees2020',
  },
  // The end of the rules was on no stored page: neither article nor wording is known.
  feeUnpaid: {
    law: 'fees2020',
    text: '申请人逾期未缴纳费用的，视为放弃申请，行政机关不再处理该申请。',
  },
  oldCharges: {
    law: 'charges2008',
    text: '依书面申请提供主动公开范围以外的政府公开信息时，可以收取检索费、复制费、邮寄费。',
    reading: 'charges2008',
    years: { from: 2008, to: 2018 },
  },
} as const satisfies Record<string, Statement>;

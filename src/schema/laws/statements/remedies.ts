/** What the law says of complaints, reconsideration and litigation. */
import type { Statement } from '../statement.ts';

const disclosure = { law: 'disclosure2019', reading: 'disclosure2019' } as const;
const reconsideration = { law: 'reconsideration2023', reading: 'reconsideration2023' } as const;
/** The text read is that of 2017; it is not said of reports before that revision. */
const litigation = { law: 'litigation', reading: 'litigation2017', years: { from: 2018 } } as const;

export const remedyStatements = {
  remedies: {
    ...disclosure,
    article: '第五十一条',
    text: '认为行政机关在政府信息公开工作中侵犯自己合法权益的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。',
  },
  supervision: {
    ...disclosure,
    article: '第四十七条第二款',
    text: '认为行政机关未按照要求主动公开，或者对申请不依法答复处理的，可以向政府信息公开工作主管部门提出；查证属实的，主管部门应当督促整改或者通报批评。',
  },
  priorReconsideration: {
    ...reconsideration,
    article: '第二十三条第一款第（四）项',
    text: '申请政府信息公开，行政机关不予公开的，应当先申请行政复议；对行政复议决定不服的，可以再依法向人民法院提起行政诉讼。',
  },
  reconsiderationUpheld: {
    ...reconsideration,
    article: '第六十八条、第六十九条',
    text: '行政行为没有问题的，行政复议机关决定维持；发现被申请人没有相应法定职责，或者受理前已经履行的，决定驳回行政复议请求。',
  },
  reconsiderationCorrected: {
    ...reconsideration,
    article: '第六十三条、第六十四条、第六十五条、第六十六条',
    text: '行政复议机关可以变更、撤销或者部分撤销行政行为，确认它违法，或者决定被申请人在一定期限内履行职责。',
  },
  reconsiderationEnded: {
    ...reconsideration,
    article: '第四十一条第（一）项',
    text: '申请人撤回行政复议申请，行政复议机构准予撤回的，行政复议终止。',
  },
  choiceOfCourt: {
    ...litigation,
    article: '第四十四条',
    text: '对属于法院受理范围的行政案件，可以先申请复议、对复议决定不服再起诉，也可以直接起诉；法律、法规规定应当先申请复议的，依照其规定。',
  },
  courtUpheld: {
    ...litigation,
    article: '第六十九条',
    text: '行政行为证据确凿，适用法律、法规正确，符合法定程序的，或者要求履行职责的理由不成立的，人民法院判决驳回原告的诉讼请求。',
  },
  courtCorrected: {
    ...litigation,
    article: '第七十条、第七十二条、第七十四条',
    text: '人民法院可以判决撤销或者部分撤销行政行为、判决行政机关在一定期限内履行职责，或者判决确认违法。',
  },
  courtWithdrawn: {
    ...litigation,
    article: '第六十二条',
    text: '宣告判决或者裁定前原告申请撤诉的，是否准许，由人民法院裁定。',
  },
} as const satisfies Record<string, Statement>;

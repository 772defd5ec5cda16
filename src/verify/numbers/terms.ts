/**
 * The words by which the matters of such reports are known, each under the name it has in the ids of measures and members:
 * `litigation.direct.upheld` is what speaks of 行政诉讼, 直接起诉 and 维持. What two matters differ in is a term; all else is words.
 */

/** A term, and the words that say it; an earlier one wins where two begin at the same place. */
const table = [
  // parts of the form that have a long name holding shorter ones
  ['petitionOrComplaint', '(?:属于)?信访[、和及]?(?:举报|投诉)[、和及]?(?:举报|投诉)?类?(?:的?申请|事项)?'],
  ['otherServices', '其他对外管理服务事项|对外管理服务事项'],
  ['administrativeFees', '行政事业性收费'],
  ['centralProcurement', '政府集中采购|集中采购'],
  ['licensing', '行政许可'],
  ['penalties', '行政处罚'],
  ['coercion', '行政强制'],
  ['decisions', '处理决定(?:数量?)?'],
  ['previousItems', '(?:上一?年|上年度)(?:的)?项目(?:数量?)?'],

  [
    'carriedOver',
    '(?:从|由|自)?(?:上一?年度?|20\\d\\d年度?|去年|前一年度?|往年)(?:度|底|末)?(?:结转|转结|遗留|转入|转来|未办结|延续)(?:的|至本年|到本年|过来)*|结转自?上一?年度?',
  ],
  [
    'carriedForward',
    '(?:结转|顺延|转入|转到|延至|延到|转至|留待|留到)(?:至|到|入|在)?(?:下一?年度?|次年|明年|来年|翌年|20\\d\\d年度?)(?:度)?(?:继续)?(?:办理|答复|处理)?|顺延(?:答复|办理)?|结转(?!(?:至|到)?本年)',
  ],
  ['includingCarriedOver', '(?:含|包括)上一?年度?(?:的)?结转(?!的?(?:申请)?(?:[\\s\\d，]|$))|含结转'],

  ['refused', '不予以?公开|不同意公开|拒绝公开|未予公开|决定不公开|不公开'],
  ['partiallyGranted', '(?:同意|予以|给予|决定)?部分(?:予以|同意)?公开|区分处理'],
  ['granted', '同意全部公开|全部公开|全部同意公开|同意公开|予以公开|给予公开|准予公开|决定公开'],
  ['unavailable', '无法提供|不能提供|无法公开'],
  ['notProvided', '未能提供|没能提供'],
  ['notProcessed', '不予处理|未予处理|不作处理'],
  ['stateSecret', '(?:属于?|涉及|涉)?国家秘密'],
  ['otherLegalProhibition', '(?:其他)?法律[、和]?(?:行政)?法规禁止(?:公开)?'],
  ['securityAndStability', '(?:危及)?[“”"]?三安全一稳定[“”"]?'],
  ['thirdPartyRights', '(?:保护)?第三方(?:的)?(?:合法)?权益|第三方'],
  ['internalAffairs', '(?:属于)?三?类?内部事务(?:信息)?'],
  ['processInformation', '(?:属于)?四?类?过程性信息'],
  ['enforcementFile', '(?:属于)?(?:行政)?执法案卷(?:信息)?'],
  ['administrativeInquiry', '(?:属于)?行政查询(?:事项)?'],
  [
    'notHeld',
    '(?:因|以)?[“"]?(?:本|该)?(?:行政)?(?:机关|部门|单位)?(?:并)?不掌握(?:相关|所申请的?|有关)?(?:政府)?(?:信息)?[”"]?|非本部门掌握',
  ],
  ['requiresCreation', '(?:没有现成的?(?:信息)?[、，]?)?需?要?另行制作|没有现成的?信息'],
  ['unclear', '(?:补正后)?(?:申请)?内容(?:仍然?)?不明确|补正后仍不明确'],
  ['repeatRequest', '重复(?:提出的?)?申请'],
  ['officialPublication', '(?:要求)?(?:提供)?公开出版物'],
  ['excessiveRequests', '(?:无正当理由)?大量[、，]?反复(?:提出)?(?:的)?申请'],
  [
    'confirmOrReissue',
    '(?:要求)?(?:行政机关)?(?:确认或(?:者)?)?重新出具(?:已获取信息)?|要求(?:行政机关)?确认',
  ],
  ['correctionOverdue', '(?:申请人)?(?:无正当理由)?逾期(?:未|不|没有)补正'],
  ['feeUnpaid', '(?:申请人)?逾期(?:未|不)(?:按[^，。；]{0,10})?缴(?:纳)?(?:费用?)?|(?:未|不)缴费'],
  ['otherHandled', '其他处理'],
  ['alreadyPublic', '(?:属于)?已(?:经)?主动公开'],
  ['notThisOrgan', '不属于本(?:行政)?机关(?:公开|职责|负责公开|公开范围)?(?:的)?'],
  ['outOfScope', '不属于公开范围'],
  ['doesNotExist', '(?:申请|所申请的?)?信息不存在'],
  ['askedToAmend', '(?:告知)?(?:申请人)?(?:作出)?更改[、和]?补充'],
  ['otherChannel', '(?:告知)?(?:申请人)?(?:通过)?其他途径(?:办理)?'],

  [
    'direct',
    '(?:未|没有)经(?:过)?(?:行政)?复议(?:程序)?[、，]?(?:而)?(?:直接)?(?:向法院)?(?:提?起诉?讼?|提起(?:的)?(?:行政)?诉讼|起诉)?(?:的|案件)*|直接(?:向法院)?(?:起诉|提起(?:行政)?诉讼)(?:的|案件)*',
  ],
  [
    'afterReconsideration',
    '(?:经(?:过)?)?(?:行政)?复议(?:程序)?(?:之)?后(?:再|又|仍|提起|向法院|的)*(?:起诉|提起(?:行政)?诉讼|诉讼)?(?:的|案件)*|先复议后(?:起诉|诉讼)',
  ],
  ['reconsideration', '(?:行政)?复议(?:申请|案件|案)?'],
  ['litigation', '行政诉讼(?:案件|案)?|诉讼(?:案件|案)?|行政应诉(?:案件)?|应诉案件|起诉|官司'],
  ['upheld', '(?:结果)?(?:被)?维持(?:原(?:行政)?行为|原决定)?'],
  ['corrected', '(?:结果)?(?:被)?纠正|纠错|被?撤销'],
  ['otherResult', '其他结果|以其他(?:方式|结果)(?:结案|了结)?'],
  ['pending', '(?:尚未|还未|未|没有)(?:审结|结案)|未结|(?:正)?在审(?:理)?(?:中)?|待审'],
  ['subordinate', '(?:对)?下级(?:行政)?(?:机关|单位|政府)'],
  ['valid', '有效(?=举报|投诉|的举报|的投诉)'],
  ['complaints', '投诉[、和及]?举报|举报[、和及]?投诉|投诉|举报'],

  ['answerRate', '答复率'],
  ['closingRate', '办结率'],
  ['interpretationRate', '解读率|(?<=，)解读(?=，|$)'],
  ['disclosureRate', '公开率'],

  ['inForce', '现行有效|继续有效|有效的(?=规章|规范性|市政府)|有效(?=$|，)'],
  ['totalDisclosed', '对外公开(?:的)?(?:总数量?)?|累计公开|公开总数量?'],
  ['repealed', '废止|宣布失效'],
  ['regulations', '(?:市|区|县)?(?:政府)?规章'],
  ['normativeDocuments', '(?:行政)?规范性文件'],

  ['organizations', '法人(?:或|和|及|与|、)?(?:者)?(?:其他|非法人)?组织|法人(?!代表)'],
  ['naturalPerson', '自然人|公民个人|个人(?:提出|申请)'],
  ['commercialEnterprise', '商业企业|企业(?=提出|申请)|(?<=^|[，、；：\\s])企业(?=$|[，、；\\s]|占|仅|有)'],
  ['researchInstitution', '科研机构'],
  ['publicInterestOrganization', '(?:社会)?公益组织'],
  ['legalServiceOrganization', '法律服务机构|律师事务所|律所'],
  ['otherOrganization', '其他(?:组织|机构|类?申请人)'],

  ['letter', '(?:通过)?(?:信函|邮寄|信件)(?:方式|渠道|形式)?'],
  ['fax', '(?:通过)?传真(?:方式|渠道|形式)?'],
  [
    'inPerson',
    '(?:通过)?(?:当面|现场|窗口)(?=申请|提出|提交|、|和|及|与|分别|的|\\d|，|$)(?:方式|渠道|形式)?',
  ],
  [
    'online',
    '(?:通过)?(?:网络|网上|在线|互联网|线上)(?=申请|提出|提交|、|和|及|与|分别|的|渠道|方式|\\d|，|$)(?:方式|渠道|形式)?',
  ],
  ['website', '(?:市)?政府(?:门户)?网站|门户网站|网站'],
  ['weibo', '(?:政务)?微博'],
  ['wechat', '(?:政务)?微信'],

  ['departments', '市政府(?:各)?(?:工作|职能)?部门|市级(?:各)?部门|政府部门'],
  ['districts', '(?:各)?区县(?:[（(]自治县[）)])?(?:政府|级)?'],
  ['municipal', '市本级|市级(?!媒体|统筹)'],

  ['newReceived', '(?:本|当)年(?:度)?新(?:收|增)(?:到)?|新收(?:到)?|新增(?=[^，。；]{0,6}申请)'],
  ['processed', '办结|办理完毕|办理完结|办理结果(?:总计|合计|共计?)|处理完毕|答复(?:完毕)?|办复'],
  ['received', '共?(?:收到|收件|收|受理(?!点|机构|窗口)|接收|接到|接获|接|提出|提交|递交)(?:了|的)?'],
  [
    'application',
    '(?:政府)?信息公开(?:的)?申请|依申请公开(?:政府信息)?(?:的)?(?:申请)?|公开申请|申请(?:总)?(?:量|数|件)?(?!公开)|申请(?=公开)',
  ],
  ['proactive', '(?:主动)?公开(?:的|了|各类|各种)*政府信息(?!公开)|主动公开(?:的|了|各类|各种)*信息'],
  ['issued', '制发|新?制定|新?制作|新?出台|印发'],
  ['disclosed', '(?:主动|新)?公开'],
] as const satisfies readonly (readonly [string, string])[];

export type Term = (typeof table)[number][0];

const pattern = new RegExp(table.map(([, words]) => words).join('|'), 'g');
/** The same with names; slow, for every match fills a group for each term. */
const named = new RegExp(table.map(([term, words]) => `(?<${term}>${words})`).join('|'), 'y');
const terms = new Set<string>(table.map(([term]) => term));
export const isTerm = (word: string): word is Term => terms.has(word);

export interface FoundTerm {
  term: Term;
  start: number;
  end: number;
}

/** The terms of some words, in order. */
export function termsIn(text: string): FoundTerm[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: words }) => {
    const term = said.get(words) ?? termAt(text, index);
    if (term === undefined) return [];
    if (!ambiguous.has(words)) said.set(words, term);
    return [{ term, start: index, end: index + words.length }];
  });
}

/** Words that are one term or another by what follows them: 有效举报, 规章有效. */
const ambiguous: ReadonlySet<string> = new Set(['有效']);
/** Words that were met, and their terms. */
const said = new Map<string, Term>();

function termAt(text: string, index: number): Term | undefined {
  named.lastIndex = index;
  const { groups = {} } = named.exec(text) ?? {};
  const term = Object.keys(groups).find((name) => groups[name] !== undefined);
  return term !== undefined && isTerm(term) ? term : undefined;
}

/** Terms that tell nothing apart: they go with any matter. */
export const weak: ReadonlySet<Term> = new Set<Term>([
  'received',
  'disclosed',
  'issued',
  'proactive',
  'application',
  'website',
]);

/** What is split: a part says one of them, a whole none. */
export const applicants: ReadonlySet<Term> = new Set<Term>([
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicInterestOrganization',
  'legalServiceOrganization',
  'otherOrganization',
  'organizations',
]);

/** Classes of outcomes: alone they stand for the sum of what is below them. */
export const classes: ReadonlySet<Term> = new Set<Term>([
  'refused',
  'unavailable',
  'notProcessed',
  'otherHandled',
]);

/** What there is a number of. */
export const things: ReadonlySet<Term> = new Set<Term>([
  'application',
  'reconsideration',
  'litigation',
  'complaints',
  'regulations',
  'normativeDocuments',
  'proactive',
  'licensing',
  'penalties',
  'coercion',
  'otherServices',
  'administrativeFees',
  'centralProcurement',
]);
export const isThing = (term: Term): boolean => things.has(term);

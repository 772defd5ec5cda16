/**
 * The terms of the reports and forms, explained in our own words. The key is the term's id in the address of the
 * glossary (`/glossary/#carried-over`) and stays as it is once published.
 */

/** The parts of the glossary page, in their order. */
export const glossaryGroups = {
  applications: { label: '申请与办理' },
  reasons: { label: '不公开与不提供的理由' },
  remedies: { label: '复议与诉讼' },
  disclosure: { label: '主动公开与平台' },
  documents: { label: '文件与表格' },
  policy: { label: '报告中的政策用语' },
  archive: { label: '本站用语' },
} as const;
export type GlossaryGroupId = keyof typeof glossaryGroups;
export const glossaryGroupIds = Object.keys(glossaryGroups) as readonly GlossaryGroupId[]; // its own keys

export interface GlossaryEntry {
  /** As a reader looks it up, without quotation marks. */
  term: string;
  /** As the documents print it, the headword included; none for our own words. */
  forms: readonly string[];
  /** Printed phrases in which the same words do not mean the term. */
  apart?: readonly string[];
  group: GlossaryGroupId;
  /** One plain sentence: this is what a reading page offers. */
  meaning: string;
  /** What is worth knowing besides. */
  more?: string;
  /** Article of the 《政府信息公开条例》 as revised in 2019; only those confirmed in a stored source. */
  article?: string;
  see?: readonly string[];
}

export const glossary = {
  // 申请与办理
  'disclosure-on-request': {
    term: '依申请公开',
    forms: ['依申请公开'],
    group: 'applications',
    meaning: '有人提出申请后，行政机关才向申请人提供某一政府信息，与主动公开相对。',
    see: ['proactive-disclosure'],
  },
  'disclosure-application': {
    term: '政府信息公开申请',
    forms: ['政府信息公开申请'],
    group: 'applications',
    meaning: '公民、法人或者其他组织请求行政机关提供某一政府信息的申请；年报按件（有的按份）统计。',
  },
  'newly-received': {
    term: '本年新收',
    forms: ['本年新收'],
    group: 'applications',
    meaning: '报告年度内收到的申请，不含上一年度没有办完、转到本年的。',
    see: ['carried-over'],
  },
  'carried-over': {
    term: '结转',
    forms: ['结转'],
    group: 'applications',
    meaning: '年底还没有办完的申请转到下一年继续办理：对下一年是“上年结转”，对本年是“结转下年度”。',
    more: '同一机关相邻两年的报告中，前一年的“结转下年度继续办理”通常应与后一年的“上年结转”相等。',
    see: ['cross-footing'],
  },
  granted: {
    term: '予以公开',
    forms: ['予以公开'],
    apart: ['年度报告予以公开'],
    group: 'applications',
    meaning: '申请得到满足：信息已经主动公开的，告知到哪里获取；可以公开的，直接提供。',
    more: '与2018年及以前统计中的“同意公开”不是同一件事：那时“已主动公开”另列一类。',
    article: '第三十六条第（一）项、第（二）项',
    see: ['agreed-disclosure'],
  },
  'partially-granted': {
    term: '部分公开',
    forms: ['部分公开'],
    apart: ['同意部分公开'],
    group: 'applications',
    meaning: '一份信息里有不能公开的内容，但能够分开处理的，把能公开的部分提供给申请人。',
    more: '表中注明“区分处理的，只计这一情形”：一件申请只算在这一类，不再重复计入其他类。',
    article: '第三十七条',
  },
  refused: {
    term: '不予公开',
    forms: ['不予公开'],
    group: 'applications',
    meaning: '行政机关有这份信息，但依法不公开；表中按理由分为八小类。',
    article: '第十四条、第十五条、第十六条、第三十六条第（七）项',
    see: [
      'state-secret',
      'security-and-stability',
      'third-party-rights',
      'internal-affairs',
      'process-information',
    ],
  },
  unavailable: {
    term: '无法提供',
    forms: ['无法提供'],
    group: 'applications',
    meaning: '不是拒绝，而是提供不了：本机关没有这份信息、要另行制作，或者补正之后仍不清楚要什么。',
    article: '第三十条、第三十六条第（四）项、第（五）项、第三十八条',
    see: ['not-held', 'correction-of-request'],
  },
  'not-processed': {
    term: '不予处理',
    forms: ['不予处理'],
    group: 'applications',
    meaning: '所提的不是真正的信息公开申请，或者属于重复、过量的申请，行政机关不按公开程序办理。',
    article: '第三十五条、第三十六条第（六）项、第三十九条',
    see: ['petition', 'repeat-request'],
  },
  'otherwise-handled': {
    term: '其他处理',
    forms: ['其他处理'],
    group: 'applications',
    meaning: '上述各类之外的办理结果；2021年版格式再分为逾期不补正、逾期未缴费和其他三项。',
    more: '2019年版格式只有“其他处理”一行，两版的细项不能直接相比。',
    article: '第三十条、第四十二条',
  },
  'correction-of-request': {
    term: '补正',
    forms: ['补正'],
    group: 'applications',
    meaning: '申请写得不清楚时，行政机关一次性告知申请人补充、改正，答复期限从收到补正之日起算。',
    more: '申请人没有正当理由逾期不补正的，视为放弃申请。',
    article: '第三十条',
  },
  'processing-fee': {
    term: '信息处理费',
    forms: ['信息处理费'],
    group: 'applications',
    meaning: '提供政府信息原则上不收费；申请的数量、频次明显超过合理范围时，行政机关可以收取的费用。',
    article: '第四十二条',
    see: ['reproduction-fee'],
  },
  'reproduction-fee': {
    term: '检索、复制、邮寄费用',
    forms: ['检索、复制、邮寄等成本费用'],
    group: 'applications',
    meaning: '2019年修订以前的制度下，行政机关依申请提供信息时可以收取的成本费用。',
    see: ['processing-fee'],
  },
  'natural-person': {
    term: '自然人',
    forms: ['自然人'],
    group: 'applications',
    meaning: '以个人名义提出申请的人；表三把申请人分为自然人与五类法人或其他组织。',
  },
  organisations: {
    term: '法人或其他组织',
    forms: ['法人或其他组织'],
    group: 'applications',
    meaning:
      '以单位名义提出申请的企业、机构和组织；表三分为商业企业、科研机构、社会公益组织、法律服务机构和其他。',
  },
  'agreed-disclosure': {
    term: '同意公开',
    forms: ['同意公开', '同意全部公开'],
    group: 'applications',
    meaning: '2018年及以前统计中的一类答复：同意把申请的信息提供给申请人，不含已经主动公开的。',
    see: ['granted'],
  },
  'request-window': {
    term: '申请受理点',
    forms: ['政府信息公开申请受理点', '设置受理点'],
    group: 'applications',
    meaning: '可以当面递交政府信息公开申请的地点。',
  },

  // 理由
  'state-secret': {
    term: '属于国家秘密',
    forms: ['属于国家秘密', '国家秘密'],
    group: 'reasons',
    meaning: '依法确定为国家秘密的政府信息，不予公开。',
    article: '第十四条',
  },
  'security-and-stability': {
    term: '三安全一稳定',
    forms: ['三安全一稳定'],
    group: 'reasons',
    meaning: '国家安全、公共安全、经济安全和社会稳定的合称；公开后可能危及它们的信息，不予公开。',
    article: '第十四条',
  },
  'third-party-rights': {
    term: '保护第三方合法权益',
    forms: ['保护第三方合法权益'],
    group: 'reasons',
    meaning: '信息涉及他人的商业秘密、个人隐私，公开会损害其合法权益，因而不予公开。',
    more: '第三方同意公开，或者行政机关认为不公开会对公共利益造成重大影响的，仍可公开。',
    article: '第十五条',
  },
  'internal-affairs': {
    term: '三类内部事务信息',
    forms: ['三类内部事务信息'],
    group: 'reasons',
    meaning: '行政机关内部的人事管理、后勤管理、内部工作流程三方面的信息，可以不公开。',
    article: '第十六条',
  },
  'process-information': {
    term: '四类过程性信息',
    forms: ['四类过程性信息'],
    group: 'reasons',
    meaning: '作决定过程中形成的讨论记录、过程稿、磋商信函、请示报告四类信息，可以不公开。',
    article: '第十六条',
  },
  'enforcement-file': {
    term: '行政执法案卷',
    forms: ['行政执法案卷'],
    group: 'reasons',
    meaning: '行政机关办理执法案件形成的成套材料，可以不公开。',
    more: '法律、法规、规章规定应当公开的，从其规定。',
    article: '第十六条',
  },
  'administrative-inquiry': {
    term: '行政查询事项',
    forms: ['行政查询事项'],
    group: 'reasons',
    meaning: '登记资料等另有专门查询办法的信息，应按那套办法去查，不走信息公开申请。',
    article: '第三十六条第（七）项',
  },
  'not-held': {
    term: '本机关不掌握相关政府信息',
    forms: [
      '本机关不掌握相关政府信息',
      '非本部门掌握',
      '不属于本行政机关公开',
      '申请信息不存在',
      '信息不存在',
    ],
    group: 'reasons',
    meaning: '经检索没有这份信息，或者它不归本机关负责公开。',
    more: '2019年以前的报告把“信息不存在”与“不属于本机关公开”分开统计，2019年起的表格合为一行。',
    article: '第三十六条第（四）项、第（五）项',
  },
  'requires-creation': {
    term: '没有现成信息需要另行制作',
    forms: ['没有现成信息需要另行制作'],
    group: 'reasons',
    meaning: '要满足申请，就得对现有信息加工、分析，行政机关可以不提供。',
    article: '第三十八条',
  },
  petition: {
    term: '信访举报投诉类申请',
    forms: ['信访举报投诉类申请'],
    group: 'reasons',
    meaning: '以申请信息公开的形式反映问题、投诉或者举报，应当改走相应的渠道。',
    article: '第三十九条',
  },
  'repeat-request': {
    term: '重复申请',
    forms: ['重复申请'],
    group: 'reasons',
    meaning: '已经答复过，同一申请人又就同样的内容提出的申请。',
    article: '第三十六条第（六）项',
  },
  'official-publication': {
    term: '要求提供公开出版物',
    forms: ['要求提供公开出版物'],
    group: 'reasons',
    meaning: '要求行政机关提供政府公报、报刊、书籍等已公开出版的东西；行政机关可以告知获取途径。',
    article: '第三十九条',
  },
  'excessive-requests': {
    term: '无正当理由大量反复申请',
    forms: ['无正当理由大量反复申请'],
    group: 'reasons',
    meaning: '申请的数量、频次明显超过合理范围，而说明的理由又不合理。',
    article: '第三十五条',
  },

  // 复议与诉讼
  reconsideration: {
    term: '行政复议',
    forms: ['行政复议'],
    group: 'remedies',
    meaning: '不服行政机关的决定时，请行政复议机关重新审查的途径，在法院之外进行。',
  },
  litigation: {
    term: '行政诉讼',
    forms: ['行政诉讼'],
    group: 'remedies',
    meaning: '不服行政机关的决定时，向人民法院起诉该机关。',
  },
  'direct-litigation': {
    term: '未经复议直接起诉',
    forms: ['未经复议直接起诉'],
    group: 'remedies',
    meaning: '没有先申请行政复议，直接向法院起诉的案件。',
  },
  'litigation-after-reconsideration': {
    term: '复议后起诉',
    forms: ['复议后起诉'],
    group: 'remedies',
    meaning: '先申请行政复议，对复议结果不服再向法院起诉的案件。',
  },
  upheld: {
    term: '结果维持',
    forms: ['结果维持'],
    group: 'remedies',
    meaning: '复议机关或者法院审查后，行政机关原来的做法没有被改变。',
  },
  corrected: {
    term: '结果纠正',
    forms: ['结果纠正'],
    group: 'remedies',
    meaning: '复议机关或者法院认定行政机关的做法不对，加以改变，例如撤销、确认违法、责令重新答复。',
    more: '报告正文所说的“零纠错”，指这一栏为零。',
  },
  'other-result': {
    term: '其他结果',
    forms: ['其他结果'],
    group: 'remedies',
    meaning: '已经结案，但既不算维持也不算纠正的结果，例如申请人撤回。',
  },
  pending: {
    term: '尚未审结',
    forms: ['尚未审结'],
    group: 'remedies',
    meaning: '到报告统计期末还没有结案的复议或者诉讼。',
  },
  complaint: {
    term: '投诉、举报',
    forms: ['投诉、举报', '举报投诉'],
    group: 'remedies',
    meaning: '认为行政机关没有依法公开信息，向上一级机关或者信息公开工作主管部门反映。',
  },

  // 主动公开与平台
  'proactive-disclosure': {
    term: '主动公开',
    forms: ['主动公开'],
    group: 'disclosure',
    meaning: '不等人申请，行政机关自己把政府信息向社会公布。',
    article: '第二十条',
    see: ['disclosure-on-request'],
  },
  'article-20': {
    term: '第二十条',
    forms: ['《政府信息公开条例》第二十条', '第二十条'],
    group: 'disclosure',
    meaning: '《政府信息公开条例》列出行政机关应当主动公开的十五项内容的一条；表二各块按其项号编排。',
    article: '第二十条',
  },
  'disclosure-guide': {
    term: '政府信息公开指南',
    forms: ['政府信息公开指南'],
    group: 'disclosure',
    meaning: '告诉公众本机关有哪些信息、怎样申请、由谁办理的说明书。',
  },
  'disclosure-catalogue': {
    term: '政府信息公开目录',
    forms: ['政府信息公开目录', '信息公开目录', '政府信息公开目录和指南'],
    group: 'disclosure',
    meaning: '本机关公开的政府信息的清单，供公众按目录查找。',
  },
  gazette: {
    term: '政府公报',
    forms: ['重庆市人民政府公报', '市政府公报', '政府公报'],
    group: 'disclosure',
    meaning: '政府定期出版的刊物，刊登规章、规范性文件等正式文本。',
  },
  'policy-interpretation': {
    term: '政策解读',
    forms: ['政策解读', '解读回应'],
    group: 'disclosure',
    meaning: '政策公布时另作的说明：为什么出台、有哪些内容、怎样执行，有文字、图表、视频等形式。',
  },
  'drafter-interprets': {
    term: '谁起草、谁解读',
    forms: ['谁起草、谁解读'],
    group: 'disclosure',
    meaning: '文件由哪个部门起草，就由哪个部门负责解读的原则。',
  },
  consolidation: {
    term: '集约化',
    forms: ['政府网站集约化', '集约化'],
    group: 'disclosure',
    meaning: '把分散的政府网站合到统一的平台上建设和管理，共用技术与数据。',
  },
  'two-micro-one-app': {
    term: '两微一端',
    forms: ['两微一端'],
    group: 'disclosure',
    meaning: '政务微博、政务微信和移动客户端的合称。',
  },
  'new-media': {
    term: '政务新媒体',
    forms: ['政务新媒体'],
    group: 'disclosure',
    meaning: '行政机关在微博、微信、客户端等平台上开设的账号和应用。',
  },
  yukuaiban: {
    term: '渝快办',
    forms: ['渝快办'],
    group: 'disclosure',
    meaning: '重庆市的政务服务平台，可以在网上和手机上办理政务事项；“渝”是重庆的简称。',
  },
  'hotline-12345': {
    term: '12345热线',
    forms: ['12345政务服务便民热线', '12345全市一号通', '12345一号通', '12345'],
    group: 'disclosure',
    meaning: '受理咨询、求助、投诉和建议的政府服务电话；2018年报告称“市长公开电话”。',
  },
  'public-mailbox': {
    term: '公开信箱',
    forms: ['公开信箱'],
    group: 'disclosure',
    meaning: '政府网站上接收群众来信并公开办理情况的信箱，如市长公开信箱。',
  },
  'public-enterprises': {
    term: '公共企事业单位',
    forms: ['公共企事业单位'],
    group: 'disclosure',
    meaning: '提供教育、医疗、供水、供气、公共交通等公共服务的企业和事业单位，其信息公开另有规定。',
  },
  'standard-catalogue': {
    term: '基层政务公开标准目录',
    forms: ['基层政务公开标准目录', '政务公开标准目录', '政务公开标准指引'],
    group: 'disclosure',
    meaning: '按领域逐项列明基层政府应公开什么、依据是什么、多久公开、由谁公开的目录。',
  },
  'powers-list': {
    term: '权责清单',
    forms: ['权责清单'],
    group: 'disclosure',
    meaning: '把行政机关有哪些权力、依据是什么、承担什么责任逐项列出并公布的清单。',
  },
  'random-inspection': {
    term: '双随机、一公开',
    forms: ['双随机、一公开'],
    group: 'disclosure',
    meaning: '一种监管方式：随机抽取检查对象，随机选派检查人员，检查结果及时公开。',
  },
  'five-disclosures': {
    term: '五公开',
    forms: ['五公开'],
    group: 'disclosure',
    meaning: '决策、执行、管理、服务、结果五个环节都公开。',
  },
  budgets: {
    term: '预决算公开',
    forms: ['预决算公开', '财政预决算', '预决算信息公开', '预决算'],
    group: 'disclosure',
    meaning: '公布一年准备怎样用钱（预算）和实际用了多少（决算）。',
  },
  'three-public-expenses': {
    term: '“三公”经费',
    forms: ['“三公”经费'],
    group: 'disclosure',
    meaning: '财政资金安排的因公出国（境）费、公务用车购置及运行费、公务接待费。',
  },

  // 文件与表格
  'annual-report': {
    term: '政府信息公开工作年度报告',
    forms: ['政府信息公开工作年度报告'],
    group: 'documents',
    meaning: '行政机关每年公布的、总结上一年信息公开工作的报告，内容由条例规定，格式全国统一。',
    article: '第四十九条、第五十条',
  },
  regulations: {
    term: '规章',
    forms: ['政府规章', '市政府规章', '规章'],
    group: 'documents',
    meaning: '这里指地方政府规章：市政府依照立法程序制定的规定，效力低于法律、行政法规和地方性法规。',
    see: ['normative-documents'],
  },
  'normative-documents': {
    term: '规范性文件',
    forms: ['规范性文件'],
    group: 'documents',
    meaning: '规章以外，行政机关发布的、对不特定的人有普遍约束力并能反复适用的文件。',
    more: '2019年版格式称“规范性文件”，2021年版格式称“行政规范性文件”，统计的栏目也不同：前者是新制作与对外公开的数量，后者是制发、废止和现行有效的件数。',
    see: ['administrative-normative-documents', 'regulations'],
  },
  'administrative-normative-documents': {
    term: '行政规范性文件',
    forms: ['行政规范性文件'],
    group: 'documents',
    meaning: '行政机关制定的规范性文件，2021年版格式用这一名称。',
    see: ['normative-documents'],
  },
  'in-force': {
    term: '现行有效',
    forms: ['现行有效'],
    group: 'documents',
    meaning: '到统计时仍然有效、没有废止或者失效的文件。',
    more: '它与“对外公开总数量”（历年公开过的总数）不是同一个数。',
  },
  'cross-footing': {
    term: '勾稽关系',
    forms: ['勾稽关系'],
    group: 'documents',
    meaning: '表中数字之间必须成立的等式：本年新收加上年结转，等于本年办理总计加结转下年度。',
    more: '本站逐列核对这一等式，结果见“核对”页。',
  },
  licensing: {
    term: '行政许可',
    forms: ['行政许可'],
    group: 'documents',
    meaning: '行政机关根据申请，依法准许从事某种活动的决定，即通常说的审批、发证。',
  },
  penalties: {
    term: '行政处罚',
    forms: ['行政处罚'],
    group: 'documents',
    meaning: '行政机关对违法行为作出的惩戒，如警告、罚款、吊销许可证。',
  },
  coercion: {
    term: '行政强制',
    forms: ['行政强制'],
    group: 'documents',
    meaning: '行政机关依法采取的查封、扣押等强制措施和强制执行。',
  },
  'administrative-fees': {
    term: '行政事业性收费',
    forms: ['行政事业性收费'],
    group: 'documents',
    meaning: '行政机关、事业单位在提供特定服务或者管理时依法收取的费用。',
  },
  'central-procurement': {
    term: '政府集中采购',
    forms: ['政府集中采购'],
    group: 'documents',
    meaning: '列入集中采购目录的货物、工程和服务，由集中采购机构统一代为采购。',
  },
  'supervising-department': {
    term: '政府信息公开工作主管部门',
    forms: ['政府信息公开工作主管部门'],
    group: 'documents',
    meaning: '推进、指导、协调和监督一个地区信息公开工作的部门，一般是政府办公厅（室）。',
  },
  'disclosure-office': {
    term: '政府信息公开工作机构',
    forms: ['政府信息公开工作机构'],
    group: 'documents',
    meaning: '每个行政机关内部负责信息公开日常工作的机构。',
  },
  'work-priorities': {
    term: '政务公开工作要点',
    forms: ['政务公开工作要点', '政府信息公开工作要点'],
    group: 'documents',
    meaning: '每年印发的文件，列出当年政务公开要做的重点工作。',
  },
  'year-on-year': {
    term: '同比',
    forms: ['同比'],
    group: 'documents',
    meaning: '与上一年同一时期相比。',
  },
  'third-party-assessment': {
    term: '第三方评估',
    forms: ['第三方评估', '第三方机构'],
    group: 'documents',
    meaning: '请政府以外的机构按指标检查和评价政务公开工作。',
  },

  // 政策用语
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
    meaning: '以重庆、成都两座城市为中心的区域发展战略。',
  },
  'five-policy-types': {
    term: '五类政策信息',
    forms: ['五类政策信息'],
    group: 'policy',
    meaning: '2018年报告所指：行政执法、企业减负、惠民利民、财政奖补、招标投标五类政策信息。',
  },

  // 本站用语
  scope: {
    term: '口径',
    forms: [],
    group: 'archive',
    meaning: '一个数字统计的是谁的工作：“全市”、“市政府机关”，或者报告没有写明的“混合”。',
    more: '不同口径的数字相差可达十倍以上，本站从不把它们连成一条线，也不相加。',
  },
  observation: {
    term: '观测值',
    forms: [],
    group: 'archive',
    meaning: '一份报告中一项指标的一个数值，连同它的单位、口径和印出它的那一行。',
  },
  measure: {
    term: '指标',
    forms: [],
    group: 'archive',
    meaning: '被统计的一件事，例如“本年新收政府信息公开申请”。',
  },
  reported: {
    term: '已报告',
    forms: [],
    group: 'archive',
    meaning: '原文印有数字，或者印有“没有”“未发生”一类的话；0也是已报告的值。',
  },
  'not-reported': {
    term: '未报告',
    forms: [],
    group: 'archive',
    meaning: '报告可以写这一数字而没有写；空白和“-”“/”“—”也算未报告，都不等于0。',
  },
  'not-applicable': {
    term: '不适用',
    forms: [],
    group: 'archive',
    meaning: '报告所用的格式里根本没有这一项。',
  },
  unreadable: {
    term: '无法辨认',
    forms: [],
    group: 'archive',
    meaning: '原文此处印有内容，但读不出数字。',
  },
  'at-least': {
    term: '以上',
    forms: [],
    group: 'archive',
    meaning: '原文写作“余”“多”“超过”的数：真实的数不小于所印的数。',
    more: '例如“150余”表示不小于150、小于160。',
  },
  form: {
    term: '格式',
    forms: [],
    group: 'archive',
    meaning:
      '报告采用的统一样式：2019年以前的叙述式、2019年版（国办公开办函〔2019〕60号）、2021年版（国办公开办函〔2021〕30号）。',
  },
  provenance: {
    term: '出处',
    forms: [],
    group: 'archive',
    meaning: '一段文字或者一个数字在来源文本中的行号，点开可以看到原样。',
  },
  edition: {
    term: '版次',
    forms: [],
    group: 'archive',
    meaning: '本档案内容的一个确定状态，由版本号和内容标识表示；引用时写上它，以后可以核对。',
  },
  editorial: {
    term: '本站所加',
    forms: [],
    group: 'archive',
    meaning: '表题、注释、读法、行号等不是原文印出的内容，复制或者引用时请不要当作报告原文。',
  },
} as const satisfies Record<string, GlossaryEntry>;

export type TermId = keyof typeof glossary;
export const termIds = Object.keys(glossary) as readonly TermId[]; // its own keys

/** An entry with the optional fields it may have. */
export const entryOf = (id: TermId): GlossaryEntry => glossary[id];

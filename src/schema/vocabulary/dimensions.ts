/**
 * Dimensions: the ways in which a measure is split. A whole has no dimension and the member `total`.
 * Every member here is printed by at least one report; labels are what a reader sees.
 */

/** The member of a whole. */
export const TOTAL = 'total';

export const dimensions = {
  applicant: {
    label: '申请人类别',
    members: {
      naturalPerson: '自然人',
      commercialEnterprise: '商业企业',
      researchInstitution: '科研机构',
      publicInterestOrganization: '社会公益组织',
      legalServiceOrganization: '法律服务机构',
      otherOrganization: '其他',
    },
  },
  channel: {
    label: '渠道',
    members: {
      letter: '信函申请',
      online: '网络申请',
      inPerson: '当面申请',
      fax: '传真申请',
      website: '政府网站',
      weibo: '政务微博',
      wechat: '政务微信',
      gazette: '政府公报',
      archives: '档案馆',
      otherMedia: '其他方式',
    },
  },
  level: {
    label: '层级',
    members: {
      municipal: '市级',
      district: '区县',
      office: '市政府办公厅',
      departments: '市政府部门',
      districts: '区县政府',
      municipalGovernment: '市政府',
      departmentsAndDistricts: '区县政府、市政府部门及有关单位',
      institutions: '高校、国有企业和医院',
    },
  },
  topic: {
    label: '申请内容',
    members: {
      landExpropriation: '征地拆迁',
      publicExpenses: '“三公”经费和财政预决算',
      humanResources: '人力社保',
      otherTopic: '其余信息',
    },
  },
  reason: {
    label: '理由',
    members: {
      notHeld: '非本部门掌握',
      doesNotExist: '信息不存在',
      unclear: '申请内容不明确',
      outOfScope: '不属于公开范围',
    },
  },
  answer: {
    label: '答复类别',
    members: {
      alreadyPublic: '已主动公开',
      granted: '同意公开',
      partiallyGranted: '同意部分公开',
      refused: '不同意公开',
      notThisOrgan: '不属于本行政机关公开',
      doesNotExist: '申请信息不存在',
      askedToAmend: '告知作出更改补充',
      otherChannel: '告知通过其他途径办理',
    },
  },
  official: {
    label: '出席人员',
    members: {
      viceMayor: '市政府副市长',
      secretaryGeneral: '秘书长或副秘书长',
      departmentOrDistrictHead: '区县、部门主要负责人',
    },
  },
  period: {
    label: '档案时期',
    members: { beforeFounding: '建国前', afterFounding: '建国后' },
  },
  field: {
    label: '领域',
    members: {
      education: '教育',
      health: '基本医疗卫生',
      environment: '环境保护',
      disasterRescue: '灾害事故救援',
      socialAssistance: '社会救助和社会福利',
    },
  },
  kind: {
    label: '种类',
    members: {
      budgets: '预决算信息',
      plans: '规划、专项规划和行动计划信息',
      statistics: '国民经济与社会发展统计信息',
      epidemic: '疫情防控信息',
      businessEnvironmentPolicies: '优化营商环境政策文件',
      businessEnvironment: '优化营商环境信息',
      keyStrategies: '重要政策、重点规划、重大项目信息',
      policyMeasures: '财税、金融、教育、就业、医疗等政策措施',
      majorProjects: '重大项目动态信息',
      projectApprovals: '项目核准（审批）结果信息',
      landAcquisitionApprovals: '征地批复',
      landAcquisitionNotices: '征地通告、公告和方案信息',
      constructionEnterprises: '工程建设：企业信息',
      constructionProjects: '工程建设：项目信息',
      constructionPersonnel: '工程建设：人员信息',
      constructionBidding: '工程建设：招标投标信息',
      constructionApprovals: '工程建设：行政审批信息',
      povertyAlleviation: '脱贫攻坚领域信息',
      socialAssistance: '社会救助和社会福利领域信息',
      educationNormativeDocuments: '教育领域行政规范性文件',
      educationDevelopment: '教育发展动态信息',
      healthRegulation: '传染病、医疗机构和执业注册等信息',
      healthTips: '健康信息',
      healthArticles: '健康文章',
      drinkingWater: '饮用水水源地环境保护信息',
      environmentInspection: '环境保护督察工作信息',
      disasterRescue: '灾害事故救援领域信息',
      tourismHighlights: '重要文化旅游信息',
      heritageList: '国家级非物质文化遗产名录',
      museumList: '博物馆名录',
      scenicAreas: '国家4A、5A级旅游景区信息',
      tourismWebsite: '市文化旅游委网站文化旅游信息',
      penaltyRecords: '行政处罚信息',
      licenceRecords: '行政许可信息',
      rewardRecords: '行政奖励信息',
      abnormalOperations: '经营异常名录信息',
      seriousViolations: '严重违法失信企业名单信息',
      approvedProjects: '核准项目',
      filedProjects: '备案项目',
      examinedProjects: '审批项目',
      commercialLand: '经营性用地',
      industrialLand: '工业用地',
      miningRights: '采矿权',
      explorationRights: '探矿权',
      tenderNotices: '招标公告',
      clarifications: '答疑补疑',
      tenderResults: '中标候选人及中标结果公示',
      subsistenceAllowance: '城乡低保对象',
      destituteSupport: '城乡特困供养人员',
      temporaryAssistance: '临时救助对象',
      orphans: '孤儿',
      disabledPersons: '残疾人',
      newsReports: '新闻报道',
      pressReleases: '新闻通稿',
      pictureNews: '图片新闻',
      specialPages: '专版（整版）',
      supervisionReports: '监督性报道',
      districtParks: '区县工业园区',
      customsZones: '海关特殊监管区域',
      bondedSites: '保税监管场所',
      inspectionZones: '检验检疫综合改革试验区',
      mainEntrances: '总入口',
      subEntrances: '子入口',
    },
  },
} as const;

export type DimensionId = keyof typeof dimensions;
export type MemberId<D extends DimensionId = DimensionId> = D extends DimensionId
  ? keyof (typeof dimensions)[D]['members'] & string
  : never;

export const isDimensionId = (id: string): id is DimensionId => Object.hasOwn(dimensions, id);

/** The Chinese label of a member; of a whole, 总计. */
export function memberLabel(dimension: DimensionId | '', member: string): string {
  if (dimension === '' || member === TOTAL) return '总计';
  const members: Readonly<Record<string, string>> = dimensions[dimension].members;
  return members[member] ?? member;
}

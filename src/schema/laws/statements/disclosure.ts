/** What the law says of proactive disclosure, of the annual report and of those who see to it. */
import type { Statement } from '../statement.ts';

const disclosure = { law: 'disclosure2019', reading: 'disclosure2019' } as const;

export const disclosureStatements = {
  governmentInformation: {
    ...disclosure,
    article: '第二条',
    text: '政府信息，是指行政机关在履行行政管理职能过程中制作或者获取的，以一定形式记录、保存的信息。',
  },
  mustBeProactive: {
    ...disclosure,
    article: '第十九条',
    text: '涉及公众利益调整、需要公众广泛知晓或者需要公众参与决策的政府信息，行政机关应当主动公开。',
  },
  fifteenItems: {
    ...disclosure,
    article: '第二十条',
    text: '行政机关应当主动公开的信息分十五项列出，如规章和规范性文件（一）、办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果（五）、行政处罚和行政强制（六）、财政预算和决算（七）、行政事业性收费（八）、政府集中采购（九）。',
  },
  licensingAndServices: {
    ...disclosure,
    article: '第二十条第（五）项',
    text: '应当主动公开办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果。',
  },
  guide: {
    ...disclosure,
    article: '第十二条',
    text: '政府信息公开指南包括政府信息的分类、编排体系、获取方式和政府信息公开工作机构的名称、办公地址、联系方式等内容，应当及时更新。',
  },
  catalogue: {
    ...disclosure,
    article: '第十二条',
    text: '政府信息公开目录包括政府信息的索引、名称、内容概述、生成日期等内容，应当及时更新。',
  },
  waysOfPublishing: {
    ...disclosure,
    article: '第二十三条',
    text: '主动公开的政府信息，通过政府公报、政府网站或者其他互联网政务媒体、新闻发布会以及报刊、广播、电视等途径公开。',
  },
  screening: {
    ...disclosure,
    article: '第十七条',
    text: '行政机关应当建立健全政府信息公开审查机制，依照保守国家秘密法等规定对拟公开的政府信息进行审查。',
  },
  publicEnterprises: {
    ...disclosure,
    article: '第五十五条',
    text: '教育、卫生健康、供水、供电、供气、供热、环境保护、公共交通等公共企事业单位公开在提供社会公共服务过程中制作、获取的信息，依照相关法律、法规和国务院有关主管部门或者机构的规定执行。',
  },
  fiveDisclosures: {
    law: 'openness2016',
    text: '“五公开”是决策、执行、管理、服务、结果公开的统称；行政机关拟制公文时就要明确公开属性。',
    reading: 'openness2016',
    years: { from: 2017 },
  },
  reportDates: {
    ...disclosure,
    article: '第四十九条',
    text: '县级以上人民政府部门应当在每年1月31日前提交并公布本机关上一年度的报告；县级以上地方人民政府的政府信息公开工作主管部门应当在每年3月31日前公布本级政府上一年度的报告。',
  },
  reportContents: {
    ...disclosure,
    article: '第五十条',
    text: '年度报告应当包括主动公开的情况，收到和处理申请的情况，因政府信息公开工作被申请行政复议、提起行政诉讼的情况，存在的主要问题及改进情况，以及其他需要报告的事项；全国政府信息公开工作主管部门公布统一格式并适时更新。',
  },
  competentDepartment2008: {
    law: 'disclosure2008',
    article: '第三条',
    text: '县级以上地方人民政府办公厅（室）或者县级以上地方人民政府确定的其他部门，是本行政区域的政府信息公开工作主管部门。',
    reading: 'disclosure2008',
  },
  competentDepartment: {
    ...disclosure,
    article: '第三条',
    text: '县级以上地方人民政府办公厅（室）是本行政区域的政府信息公开工作主管部门，负责推进、指导、协调、监督本行政区域的政府信息公开工作。',
  },
  disclosureOffice: {
    ...disclosure,
    article: '第四条',
    text: '各级人民政府及县级以上人民政府部门应当指定政府信息公开工作机构，负责本机关政府信息公开的日常工作。',
  },
  rulesMadePublic: {
    law: 'rulemaking',
    article: '第二十七条、第二十九条',
    text: '地方政府规章由政府常务会议或者全体会议决定，由省长、自治区主席、市长、自治州州长签署命令公布。',
    reading: 'rulemaking2017',
    years: { from: 2018 },
  },
  centralProcurement: {
    law: 'procurement',
    article: '第七条、第十八条',
    text: '纳入集中采购目录的项目，应当实行集中采购：属于通用项目的，委托集中采购机构代理采购；属于本部门、本系统有特殊要求的，实行部门集中采购。',
    reading: 'procurement2014',
    years: { from: 2015 },
  },
} as const satisfies Record<string, Statement>;

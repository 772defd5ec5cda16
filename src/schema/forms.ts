import type { MeasureId, MemberId } from './vocabulary.ts';

/**
 * The standard tables of the two forms, as data: what is printed in each head and label cell, how it spans, and which
 * measure every value cell carries. 2019: 国办公开办函〔2019〕60号; 2021: 国办公开办函〔2021〕30号.
 *
 * A table is a run of printed rows from top to bottom. Head rows may stand between value rows (table 二 is one table
 * with a head for each item of article 20). Labels are compared without white space.
 */
export interface FormTableShape {
  /** The part it stands in, `二`, `三` or `四`, as a number. */
  part: 2 | 3 | 4;
  caption: string;
  /** Columns of labels at the left. */
  labelColumns: number;
  /** Columns of values. */
  valueColumns: number;
  rows: readonly RowShape[];
}

export type RowShape = HeadRowShape | ValueRowShape;

/** A printed row of column heads. */
export interface HeadRowShape {
  type: 'head';
  cells: readonly CellShape[];
}

/** A printed row that carries values, one measure a cell. */
export interface ValueRowShape {
  type: 'values';
  labels: readonly LabelShape[];
  values: readonly ValueShape[];
}

export interface CellShape {
  /** As the form prints it. */
  label: string;
  /** Other wordings seen in print. */
  variants?: readonly string[];
  columns?: number;
  rows?: number;
}

export interface LabelShape extends CellShape {
  /** Label column it begins in, from 1. */
  column: number;
}

export interface ValueShape {
  measure: MeasureId;
  /** Column member of table 三; absent for a whole. */
  member?: MemberId<'applicant'>;
  /** What one printed unit is in the measure's base unit, where the head says so: 万元 → 10000. */
  factor?: number;
}

const head = (...cells: (string | CellShape)[]): HeadRowShape => ({
  type: 'head',
  cells: cells.map((cell) => (typeof cell === 'string' ? { label: cell } : cell)),
});

const values = (labels: readonly LabelShape[], ...cells: readonly ValueShape[]): ValueRowShape => ({
  type: 'values',
  labels,
  values: cells,
});

const label = (text: string, column = 1, span: Partial<CellShape> = {}): LabelShape => ({
  label: text,
  column,
  ...span,
});

const measures = (...ids: readonly MeasureId[]): ValueShape[] => ids.map((measure) => ({ measure }));

const applicants = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicInterestOrganization',
  'legalServiceOrganization',
  'otherOrganization',
] as const;

/** A row of table 三: six kinds of applicants and their total. */
const applicantRow = (measure: MeasureId, ...labels: readonly LabelShape[]): ValueRowShape => ({
  type: 'values',
  labels,
  values: [...applicants.map((member) => ({ measure, member })), { measure }],
});

const applicationsHead: readonly HeadRowShape[] = [
  head(
    { label: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', columns: 3, rows: 3 },
    { label: '申请人情况', columns: 7 },
  ),
  head({ label: '自然人', rows: 2 }, { label: '法人或其他组织', columns: 5 }, { label: '总计', rows: 2 }),
  head('商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'),
];

/** Rows （一） to （五） are the same in both forms; `otherRows` are those of （六）. */
const applicationsRows = (otherRows: readonly ValueRowShape[]): RowShape[] => [
  ...applicationsHead,
  applicantRow('applications.newReceived', label('一、本年新收政府信息公开申请数量', 1, { columns: 3 })),
  applicantRow('applications.carriedOver', label('二、上年结转政府信息公开申请数量', 1, { columns: 3 })),
  applicantRow(
    'outcomes.granted',
    label('三、本年度办理结果', 1, { rows: 19 + otherRows.length }),
    label('（一）予以公开', 2, { columns: 2 }),
  ),
  applicantRow(
    'outcomes.partiallyGranted',
    label('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 2, {
      columns: 2,
      variants: ['（二）部分公开'],
    }),
  ),
  applicantRow(
    'outcomes.refused.stateSecret',
    label('（三）不予公开', 2, { rows: 8 }),
    label('1.属于国家秘密', 3),
  ),
  applicantRow('outcomes.refused.otherLegalProhibition', label('2.其他法律行政法规禁止公开', 3)),
  applicantRow('outcomes.refused.securityAndStability', label('3.危及“三安全一稳定”', 3)),
  applicantRow('outcomes.refused.thirdPartyRights', label('4.保护第三方合法权益', 3)),
  applicantRow('outcomes.refused.internalAffairs', label('5.属于三类内部事务信息', 3)),
  applicantRow('outcomes.refused.processInformation', label('6.属于四类过程性信息', 3)),
  applicantRow('outcomes.refused.enforcementFile', label('7.属于行政执法案卷', 3)),
  applicantRow('outcomes.refused.administrativeInquiry', label('8.属于行政查询事项', 3)),
  applicantRow(
    'outcomes.unavailable.notHeld',
    label('（四）无法提供', 2, { rows: 3 }),
    label('1.本机关不掌握相关政府信息', 3),
  ),
  applicantRow('outcomes.unavailable.requiresCreation', label('2.没有现成信息需要另行制作', 3)),
  applicantRow('outcomes.unavailable.unclearAfterCorrection', label('3.补正后申请内容仍不明确', 3)),
  applicantRow(
    'outcomes.notProcessed.petitionOrComplaint',
    label('（五）不予处理', 2, { rows: 5 }),
    label('1.信访举报投诉类申请', 3),
  ),
  applicantRow('outcomes.notProcessed.repeatRequest', label('2.重复申请', 3)),
  applicantRow('outcomes.notProcessed.officialPublication', label('3.要求提供公开出版物', 3)),
  applicantRow('outcomes.notProcessed.excessiveRequests', label('4.无正当理由大量反复申请', 3)),
  applicantRow('outcomes.notProcessed.confirmOrReissue', label('5.要求行政机关确认或重新出具已获取信息', 3)),
  ...otherRows,
  applicantRow('outcomes.totalProcessed', label('（七）总计', 2, { columns: 2 })),
  applicantRow('applications.carriedForward', label('四、结转下年度继续办理', 1, { columns: 3 })),
];

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const;

const remediesTable: FormTableShape = {
  part: 4,
  caption: '政府信息公开行政复议、行政诉讼情况',
  labelColumns: 0,
  valueColumns: 15,
  rows: [
    head({ label: '行政复议', columns: 5 }, { label: '行政诉讼', columns: 10 }),
    head(
      ...results.map((result) => ({ label: result, rows: 2 })),
      { label: '未经复议直接起诉', columns: 5 },
      { label: '复议后起诉', columns: 5 },
    ),
    head(...results, ...results),
    values(
      [],
      ...measures(
        'reconsideration.upheld',
        'reconsideration.corrected',
        'reconsideration.otherResult',
        'reconsideration.pending',
        'reconsideration.total',
        'litigation.direct.upheld',
        'litigation.direct.corrected',
        'litigation.direct.otherResult',
        'litigation.direct.pending',
        'litigation.direct.total',
        'litigation.afterReconsideration.upheld',
        'litigation.afterReconsideration.corrected',
        'litigation.afterReconsideration.otherResult',
        'litigation.afterReconsideration.pending',
        'litigation.afterReconsideration.total',
      ),
    ),
  ],
};

const item = (numeral: string, columns: number): HeadRowShape =>
  head({ label: `第二十条第（${numeral}）项`, columns });

const proactive2019: FormTableShape = {
  part: 2,
  caption: '主动公开政府信息情况',
  labelColumns: 1,
  valueColumns: 3,
  rows: [
    item('一', 4),
    head('信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'),
    values(
      [label('规章')],
      ...measures('regulations.created', 'regulations.disclosed', 'regulations.totalDisclosed'),
    ),
    values(
      [label('规范性文件', 1, { variants: ['行政规范性文件'] })],
      ...measures(
        'normativeDocuments.created',
        'normativeDocuments.disclosed',
        'normativeDocuments.totalDisclosed',
      ),
    ),
    item('五', 4),
    head('信息内容', '上一年项目数量', '本年增/减', '处理决定数量'),
    values(
      [label('行政许可')],
      ...measures('licensing.previousItems', 'licensing.change', 'licensing.decisions'),
    ),
    values(
      [label('其他对外管理服务事项')],
      ...measures('otherServices.previousItems', 'otherServices.change', 'otherServices.decisions'),
    ),
    item('六', 4),
    head('信息内容', '上一年项目数量', '本年增/减', '处理决定数量'),
    values(
      [label('行政处罚')],
      ...measures('penalties.previousItems', 'penalties.change', 'penalties.decisions'),
    ),
    values(
      [label('行政强制')],
      ...measures('coercion.previousItems', 'coercion.change', 'coercion.decisions'),
    ),
    item('八', 4),
    head('信息内容', '上一年项目数量', { label: '本年增/减', columns: 2 }),
    values(
      [label('行政事业性收费')],
      ...measures('administrativeFees.previousItems', 'administrativeFees.change'),
    ),
    item('九', 4),
    head('信息内容', '采购项目数量', { label: '采购总金额', columns: 2 }),
    values([label('政府集中采购')], ...measures('centralProcurement.items', 'centralProcurement.amount')),
  ],
};

const proactive2021: FormTableShape = {
  part: 2,
  caption: '主动公开政府信息情况',
  labelColumns: 1,
  valueColumns: 3,
  rows: [
    item('一', 4),
    head('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
    values([label('规章')], ...measures('regulations.issued', 'regulations.repealed', 'regulations.inForce')),
    values(
      [label('行政规范性文件', 1, { variants: ['规范性文件'] })],
      ...measures('normativeDocuments.issued', 'normativeDocuments.repealed', 'normativeDocuments.inForce'),
    ),
    item('五', 4),
    head('信息内容', { label: '本年处理决定数量', columns: 3 }),
    values([label('行政许可')], ...measures('licensing.decisions')),
    item('六', 4),
    head('信息内容', { label: '本年处理决定数量', columns: 3 }),
    values([label('行政处罚')], ...measures('penalties.decisions')),
    values([label('行政强制')], ...measures('coercion.decisions')),
    item('八', 4),
    head('信息内容', { label: '本年收费金额（单位：万元）', columns: 3 }),
    values([label('行政事业性收费')], { measure: 'administrativeFees.amount', factor: 10_000 }),
  ],
};

const applications = (otherRows: readonly ValueRowShape[]): FormTableShape => ({
  part: 3,
  caption: '收到和处理政府信息公开申请情况',
  labelColumns: 3,
  valueColumns: 7,
  rows: applicationsRows(otherRows),
});

/** The three tables of each form, in printed order. Narrative reports have none. */
export const formTables = {
  narrative: [],
  '2019': [
    proactive2019,
    applications([applicantRow('outcomes.other', label('（六）其他处理', 2, { columns: 2 }))]),
    remediesTable,
  ],
  '2021': [
    proactive2021,
    applications([
      applicantRow(
        'outcomes.other.correctionOverdue',
        label('（六）其他处理', 2, { rows: 3 }),
        label('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 3, {
          variants: ['1.逾期不补正'],
        }),
      ),
      applicantRow(
        'outcomes.other.feeUnpaid',
        label('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 3, {
          variants: ['2.逾期不缴费'],
        }),
      ),
      applicantRow('outcomes.other.other', label('3.其他', 3)),
    ]),
    remediesTable,
  ],
} as const satisfies Record<string, readonly FormTableShape[]>;

/** The columns of the task table annexed to notices (重点任务 holds two levels). */
export const taskTableHeads = ['重点任务', '贯彻举措', '牵头单位', '责任单位'] as const;

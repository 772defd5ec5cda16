import { keysOf } from '../keys.ts';
import { dimensions, type MemberId } from '../vocabulary/dimensions.ts';
import type { MeasureId } from '../vocabulary/measures.ts';

/**
 * The standard tables of the forms, as data, and the pieces they share: what is printed in each head and label cell, how it spans, and which
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

export const head = (...cells: (string | CellShape)[]): HeadRowShape => ({
  type: 'head',
  cells: cells.map((cell) => (typeof cell === 'string' ? { label: cell } : cell)),
});

export const values = (labels: readonly LabelShape[], ...cells: readonly ValueShape[]): ValueRowShape => ({
  type: 'values',
  labels,
  values: cells,
});

export const label = (text: string, column = 1, span: Partial<CellShape> = {}): LabelShape => ({
  label: text,
  column,
  ...span,
});

export const measures = (...ids: readonly MeasureId[]): ValueShape[] => ids.map((measure) => ({ measure }));

/** In the order of the columns. */
const applicants = keysOf(dimensions.applicant.members);

/** A row of table 三: six kinds of applicants and their total. */
export const applicantRow = (measure: MeasureId, ...labels: readonly LabelShape[]): ValueRowShape => ({
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

export const remediesTable: FormTableShape = {
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

export const item = (numeral: string, columns: number): HeadRowShape =>
  head({ label: `第二十条第（${numeral}）项`, columns });

export const applications = (otherRows: readonly ValueRowShape[]): FormTableShape => ({
  part: 3,
  caption: '收到和处理政府信息公开申请情况',
  labelColumns: 3,
  valueColumns: 7,
  rows: applicationsRows(otherRows),
});

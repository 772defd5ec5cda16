import { lawPhrases } from './phrases.ts';
import { statutoryPartTitles } from './part-titles.ts';
import { outcomeClasses, outcomeTotal } from './outcomes.ts';
import type { Form } from './form.ts';
import {
  applicantRow,
  applications,
  head,
  item,
  label,
  measures,
  remediesTable,
  values,
  type FormTableShape,
} from './tables.ts';

const proactive: FormTableShape = {
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

/** 国办公开办函〔2021〕30号. */
export const form2021: Form = {
  label: '2021年版格式',
  basis: '国办公开办函〔2021〕30号',
  years: { from: 2021, to: null },
  family: 'statutory',
  parts: ['overview', 'proactive', 'applications', 'remedies', 'problems', 'other'],
  partTitles: statutoryPartTitles,
  tables: [
    proactive,
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
  phrases: lawPhrases({ regulations: 'regulations.issued', normativeDocuments: 'normativeDocuments.issued' }),
  outcomes: {
    classes: outcomeClasses([
      'outcomes.other.correctionOverdue',
      'outcomes.other.feeUnpaid',
      'outcomes.other.other',
    ]),
    total: outcomeTotal,
  },
  beginning: { short: '2021年版格式', label: '2021年度起的报告改用2021年版格式' },
};

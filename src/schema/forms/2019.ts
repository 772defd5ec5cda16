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

/** 国办公开办函〔2019〕60号. */
export const form2019: Form = {
  label: '2019年版格式',
  basis: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  family: 'statutory',
  parts: ['overview', 'proactive', 'applications', 'remedies', 'problems', 'other'],
  partTitles: statutoryPartTitles,
  tables: [
    proactive,
    applications([applicantRow('outcomes.other', label('（六）其他处理', 2, { columns: 2 }))]),
    remediesTable,
  ],
  phrases: lawPhrases({
    regulations: 'regulations.created',
    normativeDocuments: 'normativeDocuments.created',
  }),
  outcomes: { classes: outcomeClasses(['outcomes.other']), total: outcomeTotal },
  beginning: {
    short: '2019年修订条例',
    label: '修订后的《条例》2019年5月15日施行，2019年度起的报告改用2019年版格式',
  },
};

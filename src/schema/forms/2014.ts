import { answerClass } from './outcomes.ts';
import type { Form } from './form.ts';

/** The law of 2008 with the statistics annex of 国办发〔2014〕32号, which has eight classes of answers. */
export const form2014: Form = {
  label: '2014年统计要求下的报告',
  basis: '《中华人民共和国政府信息公开条例》（2008年施行）、国办发〔2014〕32号',
  years: { from: 2014, to: 2018 },
  family: 'narrative',
  parts: [],
  partTitles: [],
  tables: [],
  phrases: [],
  outcomes: {
    classes: [
      answerClass('answers.alreadyPublic', '已主动公开'),
      answerClass('answers.granted', '同意公开'),
      answerClass('answers.partiallyGranted', '同意部分公开'),
      answerClass('answers.refused', '不同意公开'),
      answerClass('answers.notThisOrgan', '不属于本行政机关公开'),
      answerClass('answers.doesNotExist', '申请信息不存在'),
      answerClass('answers.askedToAmend', '告知作出更改补充'),
      answerClass('answers.otherChannel', '告知通过其他途径办理'),
    ],
    total: 'applications.answered',
  },
  beginning: { short: '2014年统计要求', label: '2014年度起按国办发〔2014〕32号统计政府信息公开情况' },
};

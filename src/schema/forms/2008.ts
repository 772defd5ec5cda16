import { answerClass } from './outcomes.ts';
import type { Form } from './form.ts';

/** Reports under the law of 2008, before any statistics were prescribed: parts and classes are the issuer's own. */
export const form2008: Form = {
  label: '2008年《条例》下的报告',
  basis: '《中华人民共和国政府信息公开条例》（2008年施行）',
  years: { from: 2008, to: 2013 },
  family: 'narrative',
  parts: [],
  partTitles: [],
  tables: [],
  phrases: [],
  outcomes: {
    classes: [
      answerClass('answers.granted', '同意公开'),
      answerClass('answers.partiallyGranted', '同意部分公开'),
      answerClass('answers.notProvided', '未能提供相关信息'),
    ],
    total: 'applications.answered',
  },
};

/** Indicators of the applications: how many were answered with what was asked for, by whom they were made, how many were done. */
import { dimensions, type MeasureId } from '../../schema/vocabulary.ts';
import { kebab, keysOf } from '../../schema/keys.ts';
import { balance, rate, type Balance, type Indicator } from './indicator.ts';
import { allOutcomes, minus, the, theClass } from './term.ts';

const statutory = [['2019', '2021']] as const;

const granted = theClass('granted');
const partly = theClass('partially-granted');
const wide = '“予以公开”也包括所申请的信息已经主动公开、只告知获取办法的申请，并不都是新公开的信息。';

const disclosure: readonly Indicator[] = [
  rate({
    id: 'substantive-disclosure',
    label: '实质公开率',
    numerator: [granted, partly],
    denominator: [allOutcomes()],
    comparable: statutory,
    caveats: [
      wide,
      '不予处理和其他处理的申请也在分母里；不计这两类的，见“实质公开率（不计不予处理和其他处理）”。',
    ],
  }),
  rate({
    id: 'substantive-disclosure-of-decided',
    label: '实质公开率（不计不予处理和其他处理）',
    numerator: [granted, partly],
    denominator: [allOutcomes(), minus(theClass('not-processed')), minus(theClass('other'))],
    comparable: statutory,
    caveats: [wide, '分母只计予以公开、部分公开、不予公开和无法提供四类，所以比“实质公开率”高。'],
  }),
];

const classShare = (id: string, label: string): Indicator =>
  rate({
    id: `${id}-share`,
    label,
    numerator: [theClass(id)],
    denominator: [allOutcomes()],
    comparable: statutory,
    caveats: id === 'granted' ? [wide] : id === 'other' ? [regrouped] : [],
  });

const regrouped = '2019年版格式的“其他处理”是一行；2021年版格式拆为三行，这里取三行之和。';

/** A row of the table as a share of all outcomes. */
const rowShare = (id: string, label: string, measure: MeasureId, row: string): Indicator =>
  rate({
    id,
    label,
    numerator: [the(measure, { label: row })],
    denominator: [allOutcomes()],
    comparable: statutory,
  });

const outcomes: readonly Indicator[] = [
  classShare('granted', '予以公开占比'),
  classShare('partially-granted', '部分公开占比'),
  classShare('refused', '不予公开率'),
  classShare('unavailable', '无法提供率'),
  rowShare('not-held-share', '不掌握信息率', 'outcomes.unavailable.notHeld', '本机关不掌握相关政府信息'),
  classShare('not-processed', '不予处理率'),
  rowShare(
    'petition-share',
    '信访举报投诉类申请占比',
    'outcomes.notProcessed.petitionOrComplaint',
    '信访举报投诉类申请',
  ),
  classShare('other', '其他处理占比'),
];

const applicants = keysOf(dimensions.applicant.members);

const byApplicant: readonly Indicator[] = [
  rate({
    id: 'natural-person-share',
    label: '自然人申请占比',
    numerator: [the('applications.newReceived', { label: '本年新收', part: 'applicant.naturalPerson' })],
    denominator: [the('applications.newReceived', { label: '本年新收' })],
    comparable: statutory,
    caveats: ['其余申请人是商业企业、科研机构、社会公益组织、法律服务机构和其他。'],
  }),
  ...applicants.map((applicant) => {
    const part = `applicant.${applicant}` as const;
    return rate({
      id: `substantive-disclosure-${kebab(applicant)}`,
      label: `实质公开率：${dimensions.applicant.members[applicant]}`,
      numerator: [theClass('granted', { part }), theClass('partially-granted', { part })],
      denominator: [allOutcomes({ part })],
      comparable: statutory,
      caveats: [wide, '申请的内容各不相同，比率的高低不等于对某一类申请人的待遇不同。'],
    });
  }),
];

const received = the('applications.newReceived', { label: '本年新收' });
const carriedOver = the('applications.carriedOver', { label: '上年结转' });
const carriedForward = the('applications.carriedForward');
const notLate = '年末没有办结、结转下年度的申请，不等于逾期。';

const progress: readonly Indicator[] = [
  rate({
    id: 'completion',
    label: '办结率',
    numerator: [allOutcomes()],
    denominator: [received, carriedOver],
    comparable: statutory,
    caveats: [notLate],
  }),
  rate({
    id: 'carried-forward',
    label: '结转率',
    numerator: [carriedForward],
    denominator: [received, carriedOver],
    comparable: statutory,
    caveats: [notLate],
  }),
];

export const applicationRates: readonly Indicator[] = [
  ...disclosure,
  ...outcomes,
  ...byApplicant,
  ...progress,
];

export const applicationBalances: readonly Balance[] = [
  balance({
    id: 'net-carried-forward',
    label: '净结转',
    terms: [carriedForward, minus(carriedOver)],
    comparable: statutory,
    caveats: ['正数是年末没有办结的申请比年初多，负数是比年初少。', notLate],
  }),
];

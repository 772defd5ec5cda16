/** Indicators of the reports before the law of 2019: their classes of answers, and who answered. Never joined with later ones. */
import { dimensions, forms, type FormId } from '../../schema/vocabulary.ts';
import { kebab } from '../../schema/keys.ts';
import { rate, type Indicator } from './indicator.ts';
import { allOutcomes, minus, the, theClass, type Term } from './term.ts';

const statistics2014 = [['2014']] as const;
const notTheSame = '这里的答复类别与2019年修订《条例》后的办理结果类别不同，不能与此后的比率相连。';

const granted = [theClass('answers.granted'), theClass('answers.partiallyGranted')];
const answered = allOutcomes({ label: '答复总数' });

const disclosed: readonly Indicator[] = [
  rate({
    id: 'answers-disclosed',
    label: '同意公开率',
    numerator: granted,
    denominator: [answered],
    comparable: statistics2014,
    caveats: [notTheSame],
  }),
  rate({
    id: 'answers-disclosed-or-public',
    label: '同意公开率（含已主动公开）',
    numerator: [theClass('answers.alreadyPublic'), ...granted],
    denominator: [answered],
    comparable: statistics2014,
    caveats: [notTheSame],
  }),
];

const narrative = ['2008', '2014'] as const satisfies readonly FormId[];

/** Each class as a share of all answers; the two forms share some names and nothing else. */
const shares: readonly Indicator[] = [
  ...new Map(
    narrative
      .flatMap((form) => forms[form].outcomes.classes)
      .map(({ id, label }) => [
        id,
        rate({
          id: `${kebab(id.replaceAll('.', '-'))}-share`,
          label: `答复占比：${label}`,
          numerator: [theClass(id)],
          denominator: [answered],
          comparable: narrative
            .filter((form) => forms[form].outcomes.classes.some((one) => one.id === id))
            .map((form) => [form]),
          caveats: [notTheSame],
        }),
      ]),
  ).values(),
];

const levels = ['office', 'departments', 'districts'] as const;
const byForm = narrative.map((form) => [form]);
const inYear = '没有在年内答复的，可能按规定顺延到下一年答复，不等于逾期。';

const received = (of: Parameters<typeof the>[1]): Term =>
  the('applications.newReceived', { label: '收到', ...of });
const replied = (of: Parameters<typeof the>[1]): Term =>
  the('applications.answered', { label: '答复', ...of });

const unanswered = (id: string, label: string, of: Parameters<typeof the>[1]): Indicator =>
  rate({
    id,
    label,
    numerator: [received(of), minus(replied(of))],
    denominator: [received(of)],
    comparable: byForm,
    caveats: [inYear],
  });

const byLevel: readonly Indicator[] = levels.flatMap((level) => {
  const part = `level.${level}` as const;
  const name = dimensions.level.members[level];
  return [
    rate({
      id: `level-share-${level}`,
      label: `申请占比：${name}`,
      numerator: [received({ part })],
      denominator: [received({})],
      comparable: byForm,
      caveats: ['各级收到的申请占全部申请的比例；收到的多少与辖区、职责有关。'],
    }),
    unanswered(`unanswered-${level}`, `年内未答复率：${name}`, { part }),
  ];
});

export const answerRates: readonly Indicator[] = [
  ...disclosed,
  ...shares,
  ...byLevel,
  unanswered('unanswered', '年内未答复率', {}),
];

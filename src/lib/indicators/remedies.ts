/** Indicators of reconsideration and litigation: how often they correct, and how often applications lead to them. */
import type { MeasureId } from '../../schema/vocabulary.ts';
import { rate, type Indicator } from './indicator.ts';
import { allOutcomes, the, type Side } from './term.ts';

const statutory = [['2019', '2021']] as const;

const results = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'otherResult', label: '其他结果' },
] as const;
type Kind = 'reconsideration' | 'litigation.direct' | 'litigation.afterReconsideration';
const concluded = (kind: Kind, prefix = ''): Side =>
  results.map(({ id, label }) => the(`${kind}.${id}` satisfies MeasureId, { label: `${prefix}${label}` }));
const corrected = (kind: Kind, prefix = ''): Side => [
  the(`${kind}.corrected` satisfies MeasureId, { label: `${prefix}结果纠正` }),
];

const pendingLeftOut = '只计已经有结果的案件，尚未审结的不计。';
const earlierCases = '表中的案件可能含上一年受理、本年有结果的，不都起于本年的申请。';

export const remedyRates: readonly Indicator[] = [
  rate({
    id: 'reconsideration-correction',
    label: '复议纠错率',
    numerator: corrected('reconsideration'),
    denominator: concluded('reconsideration'),
    comparable: statutory,
    caveats: [pendingLeftOut, earlierCases],
  }),
  rate({
    id: 'litigation-correction',
    label: '诉讼纠错率',
    numerator: [
      ...corrected('litigation.direct', '直接起诉'),
      ...corrected('litigation.afterReconsideration', '复议后起诉'),
    ],
    denominator: [
      ...concluded('litigation.direct', '直接起诉'),
      ...concluded('litigation.afterReconsideration', '复议后起诉'),
    ],
    comparable: statutory,
    caveats: [
      pendingLeftOut,
      earlierCases,
      '复议后起诉的案件此前已经复议过，同一争议可能在复议和诉讼中各计一次。',
    ],
  }),
  rate({
    id: 'dispute',
    label: '争议率',
    numerator: [
      the('reconsideration.total', { label: '行政复议总计' }),
      the('litigation.direct.total', { label: '直接起诉总计' }),
    ],
    denominator: [allOutcomes()],
    comparable: statutory,
    caveats: [
      '复议后起诉的案件不加进来，免得同一争议计算两次。',
      '案件与申请不是同一批：本年的复议、诉讼可能起于上一年办结的申请。',
    ],
  }),
];

/** Reconsideration and litigation over requests: more or fewer cases than in the report before. */
import type { MeasureId } from '../../schema/vocabulary.ts';
import type { Finding, SentencePart } from './finding.ts';
import { between, exactIn, lastPair, recency, whose, type Pair, type Told } from './told.ts';
import { fromTo, joined, printed } from './words.ts';

interface Cases {
  label: string;
  pair: Pair;
}

const corrected: readonly (readonly [label: string, measure: MeasureId])[] = [
  ['行政复议', 'reconsideration.corrected'],
  ['直接起诉', 'litigation.direct.corrected'],
  ['复议后起诉', 'litigation.afterReconsideration.corrected'],
];

/** Fewer cases more or less are chance. */
const LEAST_CHANGE = 3;
/** So many cases more or less are as large a change as can be. */
const LARGE_CHANGE = 30;

export function remedies(told: Told): Finding[] {
  const cases = (label: string, measure: MeasureId): Cases[] => {
    const pair = lastPair(told, measure);
    return pair ? [{ label, pair }] : [];
  };
  const litigation = cases('行政诉讼', 'litigation.total');
  const all = [
    ...cases('行政复议', 'reconsideration.total'),
    // The two ways into court are told where a report does not print how many cases they are together.
    ...(litigation.length > 0
      ? litigation
      : [
          ...cases('直接起诉的行政诉讼', 'litigation.direct.total'),
          ...cases('复议后起诉的行政诉讼', 'litigation.afterReconsideration.total'),
        ]),
  ];
  const latest = Math.max(...all.map(({ pair }) => pair.later.year));
  const current = all.filter(({ pair }) => pair.later.year === latest);
  const [first] = current;
  const sizes = current.map(({ pair }) => Math.abs(pair.later.value - pair.earlier.value));
  const largest = Math.max(0, ...sizes);
  if (!first || largest < LEAST_CHANGE) return [];
  const { earlier, later } = first.pair;
  const parts = current.map(({ label, pair }): SentencePart[] => [
    label,
    ...(pair.earlier.year === earlier.year ? [] : [`（${pair.earlier.year}年起）`]),
    ...fromTo(pair.earlier, pair.later),
  ]);
  return [
    {
      id: `remedies-${told.body.id}-${told.scope}`,
      kind: 'remedies',
      body: told.body.id,
      scope: told.scope,
      years: [earlier.year, later.year],
      sentence: [
        `${whose(told, later)}的报告里，因政府信息公开引起的案件，${earlier.year}年到${later.year}年：`,
        ...joined(parts, '，'),
        '。',
      ],
      detail: [...results(told, later.document, later.year), between(told, first.pair)],
      weight: (0.3 + 0.4 * Math.min(1, largest / LARGE_CHANGE)) * recency(told, later.year),
    },
  ];
}

/** `2023年结果纠正的：行政复议0件，直接起诉0件`. */
function results(told: Told, document: string, year: number): SentencePart[] {
  const rows = corrected.flatMap(([label, measure]): SentencePart[][] => {
    const row = exactIn(told, document, measure);
    return row ? [[label, printed(row)]] : [];
  });
  return rows.length === 0 ? [] : [`${year}年结果纠正的：`, ...joined(rows, '，'), '。'];
}
